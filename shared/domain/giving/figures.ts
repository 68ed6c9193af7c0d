import * as z from 'zod';
import { accountOf } from './account.ts';
import type { Donation } from './donation.ts';
import { donorKinds, giftKinds, purposeKinds } from './names.ts';

const Sums = z.object({ received: z.int(), used: z.int(), returned: z.int(), balance: z.int() });

/** What was given in a year and what became of it until now. Money and goods in fen, hours in minutes. */
export const YearOfGiving = z.object({
  year: z.string(),
  gifts: z.int(),
  /** Of them, gifts that match others. */
  matching: z.int(),
  byKind: z.record(z.enum(giftKinds), Sums),
  /** Fen of money and goods. */
  byDonor: z.record(z.enum(donorKinds), z.int()),
  byPurpose: z.record(z.enum(purposeKinds), z.int()),
});
export type YearOfGiving = z.infer<typeof YearOfGiving>;

const isValue = ({ gift }: Donation) => gift.kind !== 'hours';

const countedOf = (donation: Donation): Record<string, number> => {
  const { gift, donor, purpose, matches } = donation;
  const { received, used, returned } = accountOf(donation);
  return {
    gifts: 1,
    matching: matches ? 1 : 0,
    [`r_${gift.kind}`]: received,
    [`u_${gift.kind}`]: used,
    [`b_${gift.kind}`]: returned,
    ...(isValue(donation) && {
      [`d_${donor.kind}`]: received,
      [`p_${purpose.kind}`]: received,
    }),
  };
};

/** By how much a donation changes the counters of the year it was given in; what does not change is left out. */
export function countedBetween(
  before: Donation | undefined,
  after: Donation,
): Record<string, number> {
  const then = before ? countedOf(before) : {};
  return Object.fromEntries(
    Object.entries(countedOf(after))
      .map(([name, now]) => [name, now - (then[name] ?? 0)] as const)
      .filter(([, by]) => by !== 0),
  );
}

/** @param counters - as they were added up */
export function yearOf(year: string, counters: Readonly<Record<string, unknown>>): YearOfGiving {
  const at = (name: string) => {
    const value = counters[name];
    return typeof value === 'number' ? value : 0;
  };
  const of = <K extends string, T>(names: readonly K[], value: (name: K) => T) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, T>;
  return {
    year,
    gifts: at('gifts'),
    matching: at('matching'),
    byKind: of(giftKinds, (kind) => {
      const [received, used, returned] = [at(`r_${kind}`), at(`u_${kind}`), at(`b_${kind}`)];
      return { received, used, returned, balance: received - used - returned };
    }),
    byDonor: of(donorKinds, (kind) => at(`d_${kind}`)),
    byPurpose: of(purposeKinds, (kind) => at(`p_${kind}`)),
  };
}
