import { type Context, Hono } from 'hono';
import {
  GoalPath,
  LinkageCommand,
  LinkageQuery,
  LinkedPurchasePath,
} from '../../../shared/contracts/linkage.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeLinkage } from '../change.ts';
import { goalOf, goalsOf } from '../goals.ts';
import { networkIn } from '../network.ts';
import { linkedPurchase } from '../one-purchase.ts';
import { type Official, placeOf } from '../place.ts';
import { radarIn } from '../radar.ts';
import { linkageOf } from '../shares.ts';

const at = (c: Context<Env>, tenant: TenantId) =>
  placeOf(c.var.deps, { tenant, actor: c.var.actor as Official });

/** How the three are linked in a tenant. */
export const linkage = new Hono<Env>()
  .get('/linkage', valid('param', TenantPath), valid('query', LinkageQuery), async (c) =>
    c.json(await linkageOf(await at(c, c.req.valid('param').tenant), c.req.valid('query')), 200),
  )
  .post('/linkage', valid('param', TenantPath), valid('json', LinkageCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...command });
    return c.json(await changeLinkage(await at(c, tenant), { command, repeat }), 200);
  })
  .get('/linkage/radar', valid('param', TenantPath), valid('query', LinkageQuery), async (c) =>
    c.json(await radarIn(await at(c, c.req.valid('param').tenant), c.req.valid('query')), 200),
  )
  .get('/linkage/network', valid('param', TenantPath), valid('query', LinkageQuery), async (c) =>
    c.json(await networkIn(await at(c, c.req.valid('param').tenant), c.req.valid('query')), 200),
  )
  .get('/linkage/goals', valid('param', TenantPath), async (c) =>
    c.json(await goalsOf(await at(c, c.req.valid('param').tenant)), 200),
  )
  .get('/linkage/goals/:goal', valid('param', GoalPath), async (c) => {
    const { tenant, goal } = c.req.valid('param');
    return c.json(await goalOf(await at(c, tenant), goal), 200);
  })
  .get('/linkage/purchases/:purchase', valid('param', LinkedPurchasePath), async (c) => {
    const { tenant, purchase } = c.req.valid('param');
    return c.json(await linkedPurchase(await at(c, tenant), purchase), 200);
  });
