import type { Facts } from './facts.ts';
import { percentOf } from './facts.ts';
import type { RaterKind } from './names.ts';
import { computedPoints } from './points.ts';
import { type EvaluationRubric, type Item, type RaterWeight, ratersOf } from './rubric.ts';
import type { RatingSheet } from './sheet.ts';

/** What one kind of raters gave an item, and what it counts for it. */
export type Share = { kind: RaterKind; points: number; weight: number; sheets: number };

export type ItemResult = {
  id: string;
  max: number;
  /** `undefined`: nobody who came rates it. Its points are then not part of the whole. */
  points: number | undefined;
  from: 'figure' | 'raters' | 'nobody';
  by: Share[];
};

export type RoundResult = {
  /** To a tenth, rounded down; above 100 by bonus, never below 0. */
  points: number;
  base: number;
  bonus: number;
  deduction: number;
  grade: string;
  isPass: boolean;
  items: ItemResult[];
  /** Raters with the weight the rubric gives them and the one they had, in percent. */
  raters: (RaterWeight & { effective: number; sheets: number })[];
  /** Raters the rubric names that gave nothing. */
  missing: RaterKind[];
};

export type Sheet = Pick<RatingSheet, 'kind' | 'points' | 'adjustments'>;

/** Sums in a fixed order, so that the order in which sheets came in does not show in the last digit. */
const sum = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b).reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
const floorTenth = (points: number) => Math.floor(points * 10 + 1e-6) / 10;

/** The residents' part: their satisfaction as a share of each item's points. */
export function residentsSheet(rubric: EvaluationRubric, facts: Facts): Sheet | undefined {
  const { satisfaction } = facts;
  if (!satisfaction || satisfaction.planned === 0) return undefined;
  const share = Math.min(percentOf(satisfaction), 100) / 100;
  return {
    kind: 'residents',
    points: Object.fromEntries(rubric.criteria.map(({ id, max }) => [id, max * share])),
  };
}

const shareOf = (item: Item, { kind, weight }: RaterWeight, sheets: readonly Sheet[]): Share[] => {
  const given = sheets
    .filter((sheet) => sheet.kind === kind)
    .flatMap(({ points }) => points[item.id] ?? []);
  return given.length === 0 ? [] : [{ kind, weight, points: mean(given), sheets: given.length }];
};

function itemResult(
  rubric: EvaluationRubric,
  item: Item,
  sheets: readonly Sheet[],
  facts: Facts,
): ItemResult {
  const { id, max } = item;
  const computed = computedPoints(item, facts);
  if (computed !== undefined) return { id, max, points: computed, from: 'figure', by: [] };
  const by = ratersOf(rubric)
    .filter(({ kind, weight }) => weight > 0 && (item.raters?.includes(kind) ?? true))
    .flatMap((rater) => shareOf(item, rater, sheets));
  const total = sum(by.map(({ weight }) => weight));
  if (total === 0) return { id, max, points: undefined, from: 'nobody', by };
  const points = sum(by.map((share) => share.points * share.weight)) / total;
  return {
    id,
    max,
    points,
    from: 'raters',
    by: by.map((share) => ({ ...share, weight: (share.weight * 100) / total })),
  };
}

function adjusted(rubric: EvaluationRubric, kind: 'bonus' | 'deduction', sheets: readonly Sheet[]) {
  const evaluators = sheets.filter((sheet) => sheet.kind === 'evaluator');
  if (evaluators.length === 0) return 0;
  const lines = (rubric.adjustments ?? []).filter((line) => line.kind === kind);
  return sum(
    lines.map(({ id, max }) =>
      mean(evaluators.map(({ adjustments }) => Math.min(adjustments?.[id] ?? 0, max))),
    ),
  );
}

/** The grade `points` reach; a rubric without grades knows `pass` and `fail`. */
export function gradeOf(
  { grades }: Pick<EvaluationRubric, 'grades'>,
  points: number,
  passMark: number,
): string {
  const lines = [...(grades ?? [])].sort((a, b) => b.fromPoints - a.fromPoints);
  const reached = lines.find(({ fromPoints }) => points >= fromPoints) ?? lines.at(-1);
  return reached?.id ?? (points >= passMark ? 'pass' : 'fail');
}

/** Raters without whom there is no result, and who have not come. */
export const missingRequired = (rubric: EvaluationRubric, sheets: readonly Sheet[]): RaterKind[] =>
  ratersOf(rubric)
    .filter(({ kind, isRequired }) => isRequired && !sheets.some((sheet) => sheet.kind === kind))
    .map(({ kind }) => kind);

/**
 * The result of a round: each item by its figure or by its raters, who count by their weights among those who came;
 * then bonus and deduction beyond the 100. Items nobody rates are left out and the rest is scaled to 100.
 *
 * @param passMark - what passes where the rubric says nothing
 * @returns `undefined` where a rater the rubric requires has not come, or nothing at all is rated
 */
export function resultOf(
  rubric: EvaluationRubric,
  sheets: readonly Sheet[],
  facts: Facts,
  passMark = 60,
): RoundResult | undefined {
  const residents = residentsSheet(rubric, facts);
  const named = ratersOf(rubric);
  const all = [
    ...sheets.filter(({ kind }) => kind !== 'residents'),
    ...(residents ? [residents] : []),
  ];
  if (missingRequired(rubric, all).length > 0) return undefined;
  const items = rubric.criteria.map((item) => itemResult(rubric, item, all, facts));
  const rated = items.filter((item) => item.points !== undefined);
  const most = sum(rated.map(({ max }) => max));
  if (most === 0) return undefined;
  const base = (sum(rated.map(({ points }) => points ?? 0)) * 100) / most;
  const bonus = adjusted(rubric, 'bonus', all);
  const deduction = adjusted(rubric, 'deduction', all);
  const points = floorTenth(Math.max(0, base + bonus - deduction));
  const mark = rubric.passMark ?? passMark;
  const came = named.map((rater) => ({
    ...rater,
    sheets: all.filter(({ kind }) => kind === rater.kind).length,
  }));
  const present = sum(came.filter(({ sheets: count }) => count > 0).map(({ weight }) => weight));
  return {
    points,
    base: floorTenth(base),
    bonus: floorTenth(bonus),
    deduction: floorTenth(deduction),
    grade: gradeOf(rubric, points, mark),
    isPass: points >= mark,
    items,
    raters: came.map((rater) => ({
      ...rater,
      effective: rater.sheets > 0 && present > 0 ? (rater.weight * 100) / present : 0,
    })),
    missing: came.filter(({ sheets: count }) => count === 0).map(({ kind }) => kind),
  };
}
