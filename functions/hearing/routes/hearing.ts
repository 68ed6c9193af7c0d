import { Hono } from 'hono';
import { PurchasePath } from '../../../shared/contracts/purchases.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { ActingFor } from '../../http/acting-for.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { hearingView } from '../hearing-view.ts';

export const hearing = new Hono<Env>().get(
  '/',
  valid('param', PurchasePath),
  valid('query', ActingFor),
  async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    return c.json(await hearingView(deps, purchase, actor), 200);
  },
);
