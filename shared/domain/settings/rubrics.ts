import * as z from 'zod';
import { evaluationParts, itemParts, rubricFaults } from '../evaluation/rubric.ts';
import { Track } from '../policy/rules.ts';
import { Category } from '../purchase/plan.ts';
import { cited, listed, Name, Slug } from './parts.ts';

const Criterion = z.object({
  id: Slug,
  name: Name,
  max: z.int().positive().max(100),
  /** What is counted or compared, so that two people come to the same points (MoF order 87). */
  indicator: Name.optional(),
  ...itemParts,
});

/** A table of points: for choosing, for the mid-term, for the end. */
const Rubric = z
  .object({
    id: Slug,
    name: Name,
    use: z.enum(['selection', 'midTerm', 'final']),
    track: Track,
    /** Which categories it is meant for; empty: all. */
    categories: z.array(Category).max(5),
    /** Points of the price; 0 where the price is not scored. */
    pricePoints: z.int().min(0).max(90),
    /** Points that pass, of 100. */
    passMark: z.int().min(1).max(100).optional(),
    criteria: listed(Criterion, { min: 1, max: 60 }),
    ...evaluationParts,
    ...cited,
  })
  .superRefine((rubric, context) => {
    const { criteria, pricePoints, use } = rubric;
    if (use !== 'selection')
      for (const fault of rubricFaults(rubric)) context.addIssue({ code: 'custom', ...fault });
    if (criteria.reduce((sum, { max }) => sum + max, pricePoints) !== 100)
      context.addIssue({ code: 'custom', path: ['criteria'], message: 'points-must-add-to-100' });
  });
export type Rubric = z.infer<typeof Rubric>;

export const RubricsSetting = listed(Rubric);

/**
 * The rubrics a project of `track` and `category` can be evaluated by in `phase`, the likeliest first: for this
 * category before for all, of the latest year that has begun.
 */
export const evaluationRubrics = (
  rubrics: readonly Rubric[],
  {
    phase,
    track,
    categories,
    year,
  }: { phase: 'midTerm' | 'final'; track: string; categories: readonly string[]; year: number },
): Rubric[] =>
  rubrics
    .filter(
      (one) =>
        one.use === phase &&
        one.track === track &&
        (one.year ?? 0) <= year &&
        (one.categories.length === 0 ||
          one.categories.some((category) => categories.includes(category))),
    )
    .sort(
      (a, b) =>
        Number(a.categories.length === 0) - Number(b.categories.length === 0) ||
        (b.year ?? 0) - (a.year ?? 0),
    );
