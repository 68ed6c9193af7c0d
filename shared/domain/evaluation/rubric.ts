import * as z from 'zod';
import { line, Name, Slug } from '../settings/parts.ts';
import { figureNames, itemWays, raterKinds } from './names.ts';

export const RaterKind = z.enum(raterKinds);
export const FigureName = z.enum(figureNames);

/** From `fromPercent` of what was planned on, an item is worth `points`; below the lowest line nothing. */
const Band = z.object({
  fromPercent: z.number().min(0).max(1000),
  points: z.number().min(0).max(100),
});
export type Band = z.infer<typeof Band>;

/** What makes a criterion an item of an evaluation; absent in rubrics that choose among applications. */
export const itemParts = {
  /** The head it stands under. */
  dimension: Name.optional(),
  way: z.enum(itemWays).optional(),
  /** `bands`: the figure that is held against what was planned. Where it is unknown, raters judge the item. */
  figure: FigureName.optional(),
  bands: z.array(Band).max(10).optional(),
  /** `checks`: each that is met is worth its share of the points. One check: yes or no. */
  checks: z.array(Name).max(10).optional(),
  /** Who rates it; absent: everybody the rubric names. */
  raters: z.array(RaterKind).max(6).optional(),
  /** Its text or points could not be read in the source and stand for what is usual. */
  isExample: z.boolean().optional(),
};

const RaterWeight = z.object({
  kind: RaterKind,
  /** In percent of the whole; of all raters together 100. */
  weight: z.number().min(0).max(100),
  /** Without this one there is no result. Weights of the others are shared out among those who came. */
  isRequired: z.boolean().optional(),
});
export type RaterWeight = z.infer<typeof RaterWeight>;

const Adjustment = z.object({
  id: Slug,
  name: Name,
  kind: z.enum(['bonus', 'deduction']),
  /** The most it adds or takes, in points beyond the 100. */
  max: z.number().positive().max(30),
});
export type Adjustment = z.infer<typeof Adjustment>;

const GradeLine = z.object({
  id: z.string().regex(/^[A-Za-z][A-Za-z-]{0,19}$/),
  name: Name.optional(),
  fromPoints: z.number().min(0).max(100),
});
export type GradeLine = z.infer<typeof GradeLine>;

/** What makes a rubric one of an evaluation. */
export const evaluationParts = {
  /** The year it was made for; it holds until one of a later year stands beside it. */
  year: z.int().min(2000).max(2100).optional(),
  raters: z.array(RaterWeight).max(6).optional(),
  adjustments: z.array(Adjustment).max(20).optional(),
  /** Highest first or not: a result has the grade of the highest line it reaches. */
  grades: z.array(GradeLine).max(8).optional(),
};

/** One item of an evaluation, as `settings/rubrics.ts` keeps it. */
export const Item = z.object({
  id: Slug,
  name: Name,
  max: z.number().positive().max(100),
  indicator: Name.optional(),
  ...itemParts,
});
export type Item = z.infer<typeof Item>;

/** A rubric as a round is rated by it: copied when the round is opened, so that later changes never touch it. */
export const EvaluationRubric = z.object({
  id: Slug,
  name: Name,
  criteria: z.array(Item).min(1).max(60),
  passMark: z.number().min(1).max(100).optional(),
  /** Which version of the tenant's setting it was taken from. */
  settingVersion: z.int().nonnegative().optional(),
  source: line(300),
  ...evaluationParts,
});
export type EvaluationRubric = z.infer<typeof EvaluationRubric>;

/** A rubric that names no raters is filled in by the evaluator alone. */
export const ratersOf = ({ raters }: Pick<EvaluationRubric, 'raters'>): readonly RaterWeight[] =>
  raters && raters.length > 0 ? raters : [{ kind: 'evaluator', weight: 100, isRequired: true }];

type Fault = { path: (string | number)[]; message: string };

const itemFaults = (item: Item, at: number, kinds: readonly string[]): Fault[] => {
  const path = ['criteria', at];
  const isBands = item.way === 'bands';
  return [
    ...(isBands && (!item.figure || (item.bands ?? []).length === 0)
      ? [{ path: [...path, 'bands'], message: 'bands-without-figure' }]
      : []),
    ...((item.bands ?? []).some(({ points }) => points > item.max)
      ? [{ path: [...path, 'bands'], message: 'band-over-maximum' }]
      : []),
    ...(item.way === 'checks' && (item.checks ?? []).length === 0
      ? [{ path: [...path, 'checks'], message: 'checks-missing' }]
      : []),
    ...((item.raters ?? []).some((kind) => !kinds.includes(kind))
      ? [{ path: [...path, 'raters'], message: 'rater-unknown' }]
      : []),
  ];
};

type Checkable = Pick<EvaluationRubric, 'raters' | 'grades' | 'adjustments'> & {
  criteria: readonly Item[];
};

/** What keeps a rubric from giving a result: weights that do not add up, tables without a figure, grades said twice. */
export function rubricFaults({ raters, grades, adjustments, criteria }: Checkable): Fault[] {
  const weighed = ratersOf({ raters });
  const kinds: string[] = weighed.map(({ kind }) => kind);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  const twice = (ids: readonly unknown[]) => new Set(ids).size < ids.length;
  return [
    ...(Math.abs(sum - 100) > 1e-6
      ? [{ path: ['raters'], message: 'weights-must-add-to-100' }]
      : []),
    ...(twice(kinds) ? [{ path: ['raters'], message: 'ids-must-differ' }] : []),
    ...(twice((grades ?? []).flatMap(({ id }) => id))
      ? [{ path: ['grades'], message: 'ids-must-differ' }]
      : []),
    ...(twice((adjustments ?? []).map(({ id }) => id))
      ? [{ path: ['adjustments'], message: 'ids-must-differ' }]
      : []),
    ...criteria.flatMap((item, at) => itemFaults(item, at, kinds)),
  ];
}
