import * as z from 'zod';
import { FigureName } from './rubric.ts';

/** What was done against what was planned, and the records it was reckoned from. */
export const Figure = z.object({
  actual: z.number().nonnegative(),
  planned: z.number().nonnegative(),
  /** Ids of activities, expenses or reports; at most the first fifty. */
  because: z.array(z.string()).max(50).optional(),
});
export type Figure = z.infer<typeof Figure>;

/** Figures of a project on one day. One that nothing is recorded for is not there. */
export const Facts = z.partialRecord(FigureName, Figure);
export type Facts = z.infer<typeof Facts>;

/** Actual ÷ planned in percent; nothing planned and nothing done is all of it. */
export const percentOf = ({ actual, planned }: Figure): number => {
  if (planned === 0) return 100;
  return (actual / planned) * 100;
};
