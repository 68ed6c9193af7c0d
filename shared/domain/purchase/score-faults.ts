import { eligible } from './eligible.ts';
import type { PurchaseInShort } from './in-short.ts';
import { judgedItems } from './office-sheet.ts';
import type { Plan } from './plan.ts';
import type { CorrectionKind } from './review.ts';
import { median } from './robust.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { sheetsOf } from './scoring.ts';

/** Experts who gave different points for what follows from the papers alone. */
export type ObjectiveDifference = {
  organizationId: string;
  criterion: string;
  values: { expert: string; points: number }[];
};

type Range = { least: number; most: number };

/** Points farther from the panel's median than this share of the criterion look wrong. From practice, not law. */
const abnormalShare = 0.3;

/** What each criterion and bonus item can be worth; below 0 where points are taken away. */
export const rangesOf = (plan: Plan): Record<string, Range> =>
  Object.fromEntries(
    [...plan.criteria, ...judgedItems(plan)].map(({ id, max }) => [
      id,
      { least: Math.min(0, max), most: Math.max(0, max) },
    ]),
  );

/** Does a sheet score exactly what the call asks for, each inside its range? */
export function isExact(points: Readonly<Record<string, number>>, plan: Plan): boolean {
  const ranges = Object.entries(rangesOf(plan));
  return (
    Object.keys(points).length === ranges.length &&
    ranges.every(([id, { least, most }]) => {
      const given = points[id];
      return given !== undefined && given >= least && given <= most;
    })
  );
}

/** Objective items on which the panel does not agree (MoF order 87): they must be put right before signing. */
export const differences = (purchase: PurchaseInShort): ObjectiveDifference[] =>
  purchase.plan.criteria
    .filter(({ isObjective }) => isObjective)
    .flatMap(({ id: criterion }) =>
      eligible(purchase).flatMap(({ organization }): ObjectiveDifference[] => {
        const values = sheetsOf(purchase, organization.id).map(({ expert, points }) => ({
          expert,
          points: points[criterion] ?? 0,
        }));
        const isSame = new Set(values.map(({ points }) => points)).size <= 1;
        return isSame ? [] : [{ organizationId: organization.id, criterion, values }];
      }),
    );

/** Is what `sheet` gives for a criterion far from what the panel gave the same application? */
function isAbnormal(
  purchase: PurchaseInShort,
  sheet: ScoreSheet,
  id: string,
  max: number,
): boolean {
  const given = sheetsOf(purchase, sheet.organizationId).map(({ points }) => points[id] ?? 0);
  if (given.length < 3) return false;
  return Math.abs((sheet.points[id] ?? 0) - median(given)) > abnormalShare * Math.abs(max);
}

/**
 * What may be put right in a locked sheet under the name of `kind`, and inside which range. A sum is made by the
 * machine and is never wrong; the other kinds only where the fault is really there.
 *
 * @returns by id of the criterion or bonus item; nothing where there is nothing of that kind
 */
export function correctable(
  purchase: PurchaseInShort,
  sheet: ScoreSheet,
  kind: CorrectionKind,
): Record<string, Range> {
  const { plan } = purchase;
  const ranges = rangesOf(plan);
  const objective = plan.criteria.filter(({ isObjective }) => isObjective).map(({ id }) => id);
  const differing = differences(purchase).filter(
    ({ organizationId }) => organizationId === sheet.organizationId,
  );
  const isFaulty: Record<CorrectionKind, (id: string, range: Range) => boolean> = {
    sumError: () => false,
    outOfRange: (id, { least, most }) => {
      const given = sheet.points[id] ?? 0;
      return given < least || given > most;
    },
    objectiveDiffers: (id) => differing.some(({ criterion }) => criterion === id),
    abnormalScore: (id, { least, most }) =>
      !objective.includes(id) && isAbnormal(purchase, sheet, id, most - least),
  };
  return Object.fromEntries(
    Object.entries(ranges).filter(([id, range]) => isFaulty[kind](id, range)),
  );
}
