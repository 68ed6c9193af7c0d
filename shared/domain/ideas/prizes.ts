import type { FieldFault } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { type Collection, type LedgerEntry, prizeBudgetFen } from './collection.ts';
import type { Ranked } from './ranking.ts';

export type Awarding = { idea: string; grade: string; reason?: string | undefined };
type By = { by: PersonId; at: Instant };

const spentFen = (ledger: readonly LedgerEntry[]) =>
  ledger.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** Prizes of one grade that are given out above how many there are of it. */
function overdrawn({ announcement }: Collection, awards: readonly Awarding[]): FieldFault[] {
  return awards.flatMap(({ grade }, at) => {
    const most = announcement.prizes.find(({ id }) => id === grade)?.number ?? 0;
    const before = awards.slice(0, at).filter((one) => one.grade === grade).length;
    const pointer = `/awards/${at}/grade`;
    if (most === 0) return [{ pointer, code: 'unknown-entry' }];
    return before < most ? [] : [{ pointer, code: 'no-prize-left' }];
  });
}

/** Somebody ranked lower wins more, or wins where a better one does not: only with a reason in writing. */
function outOfTurn(
  { announcement }: Collection,
  ranking: readonly Ranked[],
  awards: readonly Awarding[],
) {
  const worth = (idea: string) => {
    const grade = awards.find((one) => one.idea === idea)?.grade;
    return announcement.prizes.find(({ id }) => id === grade)?.amountFen ?? 0;
  };
  return awards.flatMap(({ idea, reason }, at): FieldFault[] => {
    const own = ranking.find((one) => one.idea === idea)?.rank ?? Number.POSITIVE_INFINITY;
    const isPassedOver = ranking.some(
      (one) => one.rank !== undefined && one.rank < own && worth(one.idea) < worth(idea),
    );
    return isPassedOver && !reason
      ? [{ pointer: `/awards/${at}/reason`, code: 'out-of-turn' }]
      : [];
  });
}

function unranked(ranking: readonly Ranked[], awards: readonly Awarding[]): FieldFault[] {
  return awards.flatMap(({ idea }, at) => {
    const pointer = `/awards/${at}/idea`;
    if (awards.findIndex((one) => one.idea === idea) < at)
      return [{ pointer, code: 'ids-must-differ' }];
    const rank = ranking.find((one) => one.idea === idea)?.rank;
    return rank === undefined ? [{ pointer, code: 'idea-not-ranked' }] : [];
  });
}

/**
 * The prizes of a collection, decided at once: of ranked ideas only, no more of a grade than there are, in the order of
 * the ranking unless a reason says otherwise (seed 3-02). An idea needs no partner to win one (rule 3-19).
 *
 * @returns the ledger, or what is wrong with which award; its sum is never above the budget of the prizes
 */
export function awarded(
  collection: Collection,
  ranking: readonly Ranked[],
  awards: readonly Awarding[],
  { by, at }: By,
): LedgerEntry[] | { faults: FieldFault[] } {
  const faults = [
    ...overdrawn(collection, awards),
    ...unranked(ranking, awards),
    ...outOfTurn(collection, ranking, awards),
  ];
  if (faults.length > 0) return { faults };
  const ledger = awards.flatMap(({ idea, grade, reason }): LedgerEntry[] => {
    const prize = collection.announcement.prizes.find(({ id }) => id === grade);
    const place = ranking.find((one) => one.idea === idea);
    if (!prize || place?.rank === undefined) return [];
    const { points, rank } = place;
    const how = { points, rank, ...(reason && { reason }) };
    return [{ idea, grade, amountFen: prize.amountFen, ...how, awardedAt: at, awardedBy: by }];
  });
  if (spentFen(ledger) > prizeBudgetFen(collection.announcement))
    return { faults: [{ pointer: '/awards', code: 'over-prize-budget' }] };
  return ledger;
}

/** The ledger with one prize paid; nothing where there is no such prize, or it was paid before. */
export function paid(
  ledger: readonly LedgerEntry[],
  idea: string,
  payment: NonNullable<LedgerEntry['paid']>,
): LedgerEntry[] | undefined {
  const entry = ledger.find((one) => one.idea === idea);
  if (!entry || entry.paid) return undefined;
  return ledger.map((one) => (one === entry ? { ...one, paid: payment } : one));
}
