import * as z from 'zod';
import { PayeeAccount } from '../domain/ledger/entries.ts';
import { Instant } from '../domain/time.ts';

const text = (max: number) => z.string().trim().min(2).max(max);

/** What can be done about the account a project is paid at. */
export const PayeeCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('ask'),
      ...PayeeAccount.pick({ holder: true, bank: true, account: true }).shape,
      /** Why it changes; the first account needs none. */
      reason: z.string().trim().max(300),
    }),
    z.strictObject({
      type: z.literal('confirm'),
      /** When the change was asked for: who confirms has seen this one. */
      askedAt: Instant,
      /** How the number ends, from the bank's paper. */
      digits: z.string().regex(/^\d{6,8}$/),
    }),
    z.strictObject({ type: z.literal('refuse'), askedAt: Instant, reason: text(300) }),
  ])
  .meta({ id: 'PayeeCommand' });
export type PayeeCommand = z.infer<typeof PayeeCommand>;

const Shown = z.object({ holder: z.string(), bank: z.string(), masked: z.string() });

/** Where a project is paid, as far as anybody needs to see it: of a number the last four digits. */
export const PayeeView = z
  .object({
    /** The organization as its contract names it: nobody else is paid. */
    holder: z.string(),
    /** How the account of the passport ends, for the organization itself: this one has to end so too. */
    endsWith: z.string().optional(),
    account: Shown.extend({
      since: Instant,
      by: z.string(),
      confirmedBy: z.string().optional(),
    }).optional(),
    next: Shown.extend({ reason: z.string(), askedAt: Instant, askedBy: z.string() }).optional(),
    past: z.array(
      z.object({
        bank: z.string(),
        masked: z.string(),
        outcome: z.enum(['replaced', 'refused']),
        reason: z.string().optional(),
        from: Instant,
        until: Instant,
      }),
    ),
    may: z.array(z.enum(['ask', 'confirm', 'refuse'])),
  })
  .meta({ id: 'Payee' });
export type PayeeView = z.infer<typeof PayeeView>;
