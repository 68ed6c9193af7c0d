import { Hono } from 'hono';
import { Nothing } from '../../../shared/contracts/account.ts';
import { readFeed } from '../../../shared/store/calendar-feeds.ts';
import { calendarHeaders } from '../../calendar-file.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { endFeed, feedOf, makeFeed } from '../calendar-feed.ts';

/** The secret address of the reader's calendar: whether there is one, made, ended. */
export const ownCalendar = new Hono<Env>()
  .get('/calendar-feed', async (c) => {
    const feed = await readFeed(c.var.deps.table, c.var.session.person.id);
    return c.json(feed ? { madeAt: feed.madeAt } : {}, 200);
  })
  .post('/calendar-feed', valid('json', Nothing), async (c) =>
    c.json(await makeFeed(c.var.deps, c.var.session.person.id), 201),
  )
  .delete('/calendar-feed', async (c) => {
    await endFeed(c.var.deps, c.var.session.person.id);
    return c.json({}, 200);
  });

/** The calendar itself, for a program that has the address and no session. Reading it changes nothing. */
export const calendarFeed = new Hono<Env>().get('/calendar/:token', async (c) => {
  const file = await feedOf(c.var.deps, c.req.param('token'));
  return c.body(file, 200, { ...calendarHeaders, 'cache-control': 'private, no-store' });
});
