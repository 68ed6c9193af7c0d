import * as z from 'zod';
import { Track } from '../policy/rules.ts';
import { Category } from '../purchase/plan.ts';
import { cited, listed, Name, Slug } from './parts.ts';

const Criterion = z.object({
  id: Slug,
  name: Name,
  max: z.int().positive().max(100),
  /** What is counted or compared, so that two people come to the same points (MoF order 87). */
  indicator: Name.optional(),
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
    ...cited,
  })
  .superRefine(({ criteria, pricePoints }, context) => {
    if (criteria.reduce((sum, { max }) => sum + max, pricePoints) !== 100)
      context.addIssue({ code: 'custom', path: ['criteria'], message: 'points-must-add-to-100' });
  });
export type Rubric = z.infer<typeof Rubric>;

export const RubricsSetting = listed(Rubric);
