import { Hono } from 'hono';
import { JuryCommand } from '../../../shared/contracts/jury.ts';
import { PurchasePath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../appointing.ts';
import { inviteJury, rollOf } from '../jury.ts';

/** Who is asked to vote besides the experts. */
export const jury = new Hono<Env>()
  .get('/:purchase', valid('param', PurchasePath), async (c) => {
    const about = { ...c.req.valid('param'), actor: c.var.actor as Official };
    return c.json(await rollOf(c.var.deps, about), 200);
  })
  .post('/:purchase', valid('param', PurchasePath), valid('json', JuryCommand), async (c) => {
    const { deps, session } = c.var;
    const body = c.req.valid('json');
    const place = c.req.valid('param');
    const repeat = repeatOf(c, session.person.id, { ...place, ...body });
    const about = { ...place, actor: c.var.actor as Official, body, repeat };
    return c.json(await inviteJury(deps, about), 201);
  });
