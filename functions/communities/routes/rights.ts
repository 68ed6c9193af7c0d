import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { RightsCommand, RightsQuery } from '../../../shared/contracts/rights.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../places.ts';
import { changeRights } from '../rights-change.ts';
import { rightsPlace, rightsView } from '../rights-place.ts';

/** What communities have a say in. */
export const rights = new Hono<Env>()
  .get('/rights', valid('param', TenantPath), valid('query', RightsQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    const place = await rightsPlace(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await rightsView(place, c.req.valid('query').window), 200);
  })
  .post('/rights', valid('param', TenantPath), valid('json', RightsCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    const actor = c.var.actor as Official;
    const about = await changeRights(await rightsPlace(deps, tenant, actor), { command, repeat });
    const isRight = command.type === 'keepRight' || command.type === 'endRight';
    const place = await rightsPlace(deps, tenant, actor);
    return c.json(await rightsView(place, isRight ? undefined : about), 200);
  });
