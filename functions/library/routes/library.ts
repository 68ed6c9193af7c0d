import { type Context, Hono } from 'hono';
import { EntryPath, LibraryCommand, LibraryQuery } from '../../../shared/contracts/library.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { benefitsIn, benefitsOf } from '../benefit-views.ts';
import { changeLibrary } from '../library-change.ts';
import { entryOf, libraryOf } from '../library-views.ts';
import { type Official, placeOf } from '../place.ts';

const place = (c: Context<Env>, tenant: TenantId) =>
  placeOf(c.var.deps, { tenant, actor: c.var.actor as Official });

/** Rules, policies, standards, cases and studies, and what policies give to places. */
export const library = new Hono<Env>()
  .get('/library', valid('param', TenantPath), valid('query', LibraryQuery), async (c) =>
    c.json(await libraryOf(await place(c, c.req.valid('param').tenant), c.req.valid('query')), 200),
  )
  .post('/library', valid('param', TenantPath), valid('json', LibraryCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...command });
    return c.json(await changeLibrary(await place(c, tenant), { command, repeat }), 200);
  })
  .get('/library/benefits', valid('param', TenantPath), async (c) =>
    c.json(await benefitsIn(await place(c, c.req.valid('param').tenant)), 200),
  )
  .get('/library/benefits/:entry', valid('param', EntryPath), async (c) => {
    const { tenant, entry } = c.req.valid('param');
    return c.json(await benefitsOf(await place(c, tenant), entry), 200);
  })
  .get('/library/:entry', valid('param', EntryPath), async (c) => {
    const { tenant, entry } = c.req.valid('param');
    return c.json(await entryOf(await place(c, tenant), entry), 200);
  });
