import { type Context, Hono } from 'hono';
import { DonationPath, GivingCommand, GivingQuery } from '../../../shared/contracts/giving.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeGiving } from '../giving-change.ts';
import { donationOf, givingOf } from '../giving-views.ts';
import { type Official, placeOf } from '../place.ts';

const place = (c: Context<Env>, tenant: TenantId) =>
  placeOf(c.var.deps, { tenant, actor: c.var.actor as Official });

/** Donations, what they were given for, and what became of them. */
export const giving = new Hono<Env>()
  .get('/giving', valid('param', TenantPath), valid('query', GivingQuery), async (c) =>
    c.json(await givingOf(await place(c, c.req.valid('param').tenant), c.req.valid('query')), 200),
  )
  .post('/giving', valid('param', TenantPath), valid('json', GivingCommand), async (c) => {
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...command });
    return c.json(await changeGiving(await place(c, tenant), { command, repeat }), 200);
  })
  .get('/giving/:donation', valid('param', DonationPath), async (c) => {
    const { tenant, donation } = c.req.valid('param');
    return c.json(await donationOf(await place(c, tenant), donation), 200);
  });
