import { Hono } from 'hono';
import { ulid } from 'ulid';
import { CreatePurchase, PurchasePath, TenantPath } from '../../shared/contracts/purchases.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { PurchaseId } from '../../shared/domain/ids.ts';
import { BuyingCommand } from '../../shared/domain/purchase/commands.ts';
import { createPurchase } from '../create-purchase.ts';
import { ActingFor } from '../http/acting-for.ts';
import { commanded } from '../http/commanded.ts';
import { repeatOf } from '../http/commanding.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import { act } from './act.ts';

/** Begins a purchase and asks things of it: every way an official or an organization moves one. */
export const purchases = new Hono<Env>()
  .post('/', valid('param', TenantPath), valid('json', CreatePurchase), async (c) => {
    const { deps, session, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { plan, follows } = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, follows ? { plan, follows } : plan);
    const id = PurchaseId.parse(ulid().toLowerCase());
    return c.json(
      await createPurchase(deps, { tenant, id, actor, plan, repeat, ...(follows && { follows }) }),
      201,
    );
  })
  .post(
    '/:purchase/commands',
    valid('param', PurchasePath),
    valid('query', ActingFor),
    valid('json', BuyingCommand),
    (c) => {
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const { organization } = c.req.valid('query');
      // An approval is decided in the letter, where its documents are shown and a code is typed.
      // A final offer lies with the seals: as a command it would count itself in the purchase's version.
      if (command.type === 'decideApproval' || command.type === 'submitFinalOffer')
        throw new DomainError({ code: 'not-permitted' });
      return commanded(c, act, { ...place, command, organization });
    },
  );
