import { Hono } from 'hono';
import { SetRetention } from '../../../shared/contracts/platform.ts';
import {
  readRetention,
  retentionItem,
  retentionSubject,
} from '../../../shared/store/onboarding.ts';
import { record } from '../../../shared/store/record.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { actorOf } from './tenants.ts';

/** A setting of the installation: the law has a least, and an archive may want more. */
export const retention = new Hono<Env>().put('/', valid('json', SetRetention), async (c) => {
  const { deps, session } = c.var;
  const { table, clock } = deps;
  const { years, reason } = c.req.valid('json');
  const repeat = repeatOf(c, session.person.id, { years, reason });
  const expected = versionRequired(c, 'v');
  const before = await readRetention(table);
  const version = await record(table, {
    subject: retentionSubject,
    expected,
    writes: (next) => [{ item: retentionItem(table, years, next) }],
    actor: actorOf(session),
    origin: deps.origin,
    command: 'setRetention',
    reason,
    before: { years: before.years },
    after: { years },
    now: clock.now(),
    worldNow: clock.now(),
    repeat,
  });
  return c.json({ years, version }, 200);
});
