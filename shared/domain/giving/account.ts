import type { Category } from '../purchase/plan.ts';
import { type Donation, type GivenBack, mostMoves, type Purpose, type Use } from './donation.ts';
import type { TargetKind } from './names.ts';

export type Account = { received: number; used: number; returned: number; balance: number };

const sum = (moves: readonly { amount: number }[]): number =>
  moves.reduce((all, { amount }) => all + amount, 0);

/** What was given is what was used, what was given back, and what is left: in fen, or in minutes of work. */
export function accountOf({
  gift,
  uses,
  givenBack,
}: Pick<Donation, 'gift' | 'uses' | 'givenBack'>): Account {
  const used = sum(uses);
  const returned = sum(givenBack);
  return { received: gift.amount, used, returned, balance: gift.amount - used - returned };
}

/** What is known of something a donation is used for; a line of the budget is in no community. */
export type Target = {
  kind: TargetKind;
  id: string;
  title: string;
  categories: readonly string[];
  /** Where it lies, each with what it lies in: a community, its street, the district. */
  places: readonly (readonly string[])[];
  /** Needs it answers. */
  needs: readonly string[];
};

const all = <T>(list: readonly T[], is: (one: T) => boolean) => list.length > 0 && list.every(is);

/**
 * Whether what was given for `purpose` may be used for `target`: all of it must be for what was meant, not only a part.
 * What lies in no place, or has no category, is for none.
 */
export function isMeantFor(purpose: Purpose, target: Target): boolean {
  switch (purpose.kind) {
    case 'any':
      return true;
    case 'community':
      return all(target.places, (within) => within.includes(purpose.id));
    case 'category':
      return all(target.categories, (category) => category === purpose.id);
    case 'need':
      return (
        (target.kind === 'need' && target.id === purpose.id) ||
        all(target.needs, (id) => id === purpose.id)
      );
    case 'purchase':
      return target.kind === 'purchase' && target.id === purpose.id;
  }
}

const five: readonly string[] = ['elderly', 'disabled', 'youth', 'relief'];
/** Categories of needs that no category of calls names count as other. */
const asCall = (category: string): Category =>
  (five.includes(category) ? category : 'other') as Category;

/** Whether a fund may be spent on everything `target` is for (the settings say what each fund permits). */
export const isPermitted = (permits: readonly Category[] | undefined, target: Target): boolean =>
  permits === undefined ||
  target.categories.every((category) => permits.includes(asCall(category)));

export type UseFault =
  | 'more-than-is-left'
  | 'given-for-something-else'
  | 'outside-fund-use'
  | 'too-many-moves'
  | 'before-it-was-given';

type Asked = { use: Use; target: Target; permits: readonly Category[] | undefined };

const isFull = ({ uses, givenBack }: Donation) => uses.length + givenBack.length >= mostMoves;

/** A donation with a part of it used. @returns what speaks against it */
export function used(donation: Donation, { use, target, permits }: Asked): Donation | UseFault {
  if (use.on < donation.on) return 'before-it-was-given';
  if (use.amount > accountOf(donation).balance) return 'more-than-is-left';
  if (!isMeantFor(donation.purpose, target)) return 'given-for-something-else';
  if (!isPermitted(permits, target)) return 'outside-fund-use';
  if (isFull(donation)) return 'too-many-moves';
  return { ...donation, uses: [...donation.uses, use], version: donation.version + 1 };
}

/** A donation with a part of it given back. @returns what speaks against it */
export function returned(
  donation: Donation,
  back: GivenBack,
): Donation | Extract<UseFault, 'more-than-is-left' | 'too-many-moves' | 'before-it-was-given'> {
  if (back.on < donation.on) return 'before-it-was-given';
  if (back.amount > accountOf(donation).balance) return 'more-than-is-left';
  if (isFull(donation)) return 'too-many-moves';
  return { ...donation, givenBack: [...donation.givenBack, back], version: donation.version + 1 };
}
