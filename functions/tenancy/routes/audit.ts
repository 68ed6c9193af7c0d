import { Hono } from 'hono';
import { AuditQuery, ChainPath, ChainQuery, MonthQuery } from '../../../shared/contracts/audit.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { chainView } from '../../auditing/chain-view.ts';
import { daysOf } from '../../auditing/days.ts';
import { listOf } from '../../auditing/list.ts';
import { proofFor } from '../../auditing/proof.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';

/** Who did what in a tenant, whether it still fits together, and under which roots. */
export const audit = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', AuditQuery), async (c) => {
    const { deps, actor } = c.var;
    const { tenant } = c.req.valid('param');
    return c.json(await listOf(deps, { tenant, actor, query: c.req.valid('query') }), 200);
  })
  .get('/days', valid('param', TenantPath), valid('query', MonthQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json(await daysOf(c.var.deps, tenant, c.req.valid('query').month), 200);
  })
  .get('/chains/:kind/:id', valid('param', ChainPath), valid('query', ChainQuery), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, kind, id } = c.req.valid('param');
    const { from } = c.req.valid('query');
    const asked = { tenant, kind, id, from, actor };
    return c.json(await chainView(deps, asked), 200);
  })
  .get('/chains/:kind/:id/proof', valid('param', ChainPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, kind, id } = c.req.valid('param');
    return c.json(await proofFor(deps, { tenant, kind, id, actor }), 200);
  });
