import type { EvaluationRubric, Item } from './rubric.ts';
import type { RatingSheet } from './sheet.ts';

/** How far raters of one item lie apart. */
export type Spread = {
  item: string;
  max: number;
  lowest: number;
  highest: number;
  /** Highest less lowest, in percent of what the item is worth. */
  percent: number;
  marks: { kind: RatingSheet['kind']; by?: string; points: number }[];
};

const spreadOf = ({ id, max }: Item, sheets: readonly RatingSheet[]): Spread[] => {
  const marks = sheets.flatMap(({ kind, by, points }) => {
    const given = points[id];
    return given === undefined ? [] : [{ kind, points: given, ...(by && { by }) }];
  });
  if (marks.length < 2) return [];
  const lowest = Math.min(...marks.map(({ points }) => points));
  const highest = Math.max(...marks.map(({ points }) => points));
  return [{ item: id, max, lowest, highest, percent: ((highest - lowest) * 100) / max, marks }];
};

/** Every item at least two raters gave points to, with how far they lie apart. */
export const spreadsOf = (rubric: EvaluationRubric, sheets: readonly RatingSheet[]): Spread[] =>
  rubric.criteria.flatMap((item) => spreadOf(item, sheets));

/** Items that must be talked over: raters differ by more than `threshold` percent of what the item is worth. */
export const wideItems = (spreads: readonly Spread[], threshold: number): string[] =>
  spreads.filter(({ percent }) => percent > threshold + 1e-9).map(({ item }) => item);
