import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { AccessCommand } from '../../../shared/contracts/task-access.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeAccess } from '../access-change.ts';
import { accessPlace } from '../access-place.ts';
import { accessView } from '../access-view.ts';
import type { Official } from '../places.ts';

/** What departments ask of communities, and what is decided about it. */
export const taskAccess = new Hono<Env>()
  .get('/task-access', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    const place = await accessPlace(c.var.deps, tenant, c.var.actor as Official);
    return c.json(accessView(place), 200);
  })
  .post('/task-access', valid('param', TenantPath), valid('json', AccessCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    const actor = c.var.actor as Official;
    await changeAccess(await accessPlace(deps, tenant, actor), { command, repeat });
    return c.json(accessView(await accessPlace(deps, tenant, actor)), 200);
  });
