import { Hono } from 'hono';
import { ConfirmLanding } from '../../../shared/contracts/landings.ts';
import { PurchasePath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../appointing.ts';
import { confirmLanding, landingsOf } from '../landings.ts';

/** Where the work of a purchase has its place. */
export const landings = new Hono<Env>()
  .get('/:purchase', valid('param', PurchasePath), async (c) => {
    const actor = c.var.actor as Official;
    return c.json(await landingsOf(c.var.deps, { ...c.req.valid('param'), actor }), 200);
  })
  .post('/:purchase', valid('param', PurchasePath), valid('json', ConfirmLanding), async (c) => {
    const { deps, session } = c.var;
    const body = c.req.valid('json');
    const actor = c.var.actor as Official;
    const repeat = repeatOf(c, session.person.id, { ...c.req.valid('param'), ...body });
    const about = { ...c.req.valid('param'), actor, body, repeat };
    return c.json(await confirmLanding(deps, about), 201);
  });
