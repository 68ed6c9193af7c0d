import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { PayeeAccount } from '../ledger/entries.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Instant } from '../time.ts';

/** An account somebody asked to be paid at instead; nothing goes there before a second person agreed. */
const NextAccount = PayeeAccount.pick({ holder: true, bank: true, account: true }).extend({
  reason: z.string(),
  askedAt: Instant,
  askedBy: PersonId,
});

/** An account that is no longer paid at, or a change that was turned down: only its end is kept. */
const PastAccount = z.object({
  bank: z.string(),
  masked: z.string(),
  outcome: z.enum(['replaced', 'refused']),
  reason: z.string().optional(),
  from: Instant,
  until: Instant,
});
type PastAccount = z.infer<typeof PastAccount>;

/** The account a project is paid at, the one that waits for a second person, and those before, newest first. */
export const Payee = PayeeAccount.extend({
  confirmedBy: PersonId.optional(),
  next: NextAccount.optional(),
  past: z.array(PastAccount).max(50).optional(),
});
export type Payee = z.infer<typeof Payee>;

/** Of an account only the last four digits are shown. */
export const masked = (account: string) => `****${account.slice(-4)}`;

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Only the organization itself is paid, and at the account its passport ends with, where that says one. */
export const payeeFault = (
  asked: Pick<Payee, 'holder' | 'account'>,
  { names, endsWith }: { names: readonly string[]; endsWith?: string | undefined },
): Refusal | undefined =>
  names.some((name) => plain(name) === plain(asked.holder)) &&
  (endsWith === undefined || asked.account.endsWith(endsWith))
    ? undefined
    : { code: 'payee-differs' };

type Asked = Pick<Payee, 'holder' | 'bank' | 'account'> & { reason: string };
type By = { person: PersonId; now: Instant };

/**
 * The first account holds at once: name and passport have been compared, and nothing was paid elsewhere. Any other waits
 * for a second person, because a changed account is how money is led astray. Asked anew, the newest counts.
 */
export function asked(
  payee: Payee | undefined,
  { reason, ...account }: Asked,
  { person, now }: By,
): Payee {
  if (!payee) return { ...account, changedAt: now, changedBy: person };
  return { ...payee, next: { ...account, reason, askedAt: now, askedBy: person } };
}

const remembered = (payee: Payee, one: PastAccount): PastAccount[] =>
  [one, ...(payee.past ?? [])].slice(0, 50);

/** Who handles or pays the purchase, or another member of the organization: never whoever asked. */
export const maySecond = (payee: Payee | undefined, actor: Actor, person: string): boolean =>
  payee?.next !== undefined &&
  payee.next.askedBy !== person &&
  (actor.kind === 'organization' ||
    (actor.kind === 'official' &&
      actor.posts.some((post) => post === 'handler' || post === 'financeOfficer')));

/** The second person says how the number ends that they know from the bank's paper, not from the screen. */
export function confirmed(
  payee: Payee,
  digits: string,
  { person, now }: By,
): Result<Payee, Refusal> {
  const { next, past: _past, ...before } = payee;
  if (!next) return refuse({ code: 'already-decided' });
  if (!next.account.endsWith(digits)) return refuse({ code: 'payee-differs' });
  const { holder, bank, account, askedBy } = next;
  return ok({
    holder,
    bank,
    account,
    changedAt: now,
    changedBy: askedBy,
    confirmedBy: person,
    past: remembered(payee, {
      bank: before.bank,
      masked: masked(before.account),
      outcome: 'replaced',
      reason: next.reason,
      from: before.changedAt,
      until: now,
    }),
  });
}

/** The change is off; the account there was stays. */
export function turnedDown(payee: Payee, reason: string, { now }: By): Result<Payee, Refusal> {
  const { next, ...rest } = payee;
  if (!next) return refuse({ code: 'already-decided' });
  const one: PastAccount = {
    bank: next.bank,
    masked: masked(next.account),
    outcome: 'refused',
    reason,
    from: next.askedAt,
    until: now,
  };
  return ok({ ...rest, past: remembered(payee, one) });
}
