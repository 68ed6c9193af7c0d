import { Hono } from 'hono';
import { ImportConfirmations, MakeBatch } from '../../shared/contracts/payment-batches.ts';
import { TenantPath } from '../../shared/contracts/purchases.ts';
import { repeatOf } from '../http/commanding.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import { makeBatch } from './batches.ts';
import { importConfirmations } from './confirmations.ts';

/** Approved payments on their way to the finance bureau and back. */
export const paying = new Hono<Env>()
  .post('/payment-batches', valid('param', TenantPath), valid('json', MakeBatch), async (c) => {
    const { deps, actor, session } = c.var;
    const { tenant } = c.req.valid('param');
    const asked = c.req.valid('json');
    const person = session.person.id;
    const by = { tenant, actor, person, repeat: repeatOf(c, person, asked) };
    return c.json(await makeBatch(deps, asked.payments, by), 200);
  })
  .post(
    '/payment-confirmations',
    valid('param', TenantPath),
    valid('json', ImportConfirmations),
    async (c) => {
      const { deps, actor, session } = c.var;
      const { tenant } = c.req.valid('param');
      const asked = c.req.valid('json');
      const by = { tenant, actor, repeat: repeatOf(c, session.person.id, asked) };
      return c.json(await importConfirmations(deps, asked, by), 200);
    },
  );
