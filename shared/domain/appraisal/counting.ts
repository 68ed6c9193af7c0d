import * as z from 'zod';
import { Answers } from '../satisfaction/ballot.ts';
import { differ, meanInterval } from '../satisfaction/interval.ts';
import { resultOf } from '../satisfaction/results.ts';
import { Interval, ShownResult } from '../satisfaction/shown-result.ts';
import { countOf, meanOf, type Tally } from '../satisfaction/tally.ts';
import type { AppraisalForm, FormItem } from './round.ts';

/** What one sheet says of one of the rated. `again` is not asked here. */
export const Rating = Answers.omit({ again: true });
export type Rating = z.infer<typeof Rating>;

const Mean = z.object({ n: z.int(), mean: z.number(), interval: Interval });

/** What is shown of one of the rated, with the round before as far as both are shown. */
export const BodyResult = z.object({
  overall: ShownResult,
  items: z.record(z.string(), Mean),
  previous: z
    .object({
      n: z.int(),
      mean: z.number(),
      interval: Interval,
      /** Whether the difference is more than chance explains: the intervals have nothing in common. */
      isClear: z.boolean(),
    })
    .optional(),
});
export type BodyResult = z.infer<typeof BodyResult>;

/** Of a rating what is asked; anything else is dropped. */
export const asked = (
  { overall, items }: Rating,
  questions: readonly Pick<FormItem, 'id'>[],
): Rating => ({
  overall,
  items: Object.fromEntries(
    questions.flatMap(({ id }) => (items[id] === undefined ? [] : [[id, items[id]]])),
  ),
});

function before(own: ShownResult, earlier: BodyResult | undefined): BodyResult['previous'] {
  const last = earlier?.overall;
  if (own.suppressed || !last || last.suppressed) return undefined;
  const { n, mean, interval } = last;
  return { n, mean, interval, isClear: differ(own.interval, interval) };
}

/**
 * The result of one of the rated. With fewer than `smallest` answers nothing but their number is kept, nor of a further
 * question that fewer answered.
 *
 * @param earlier - what was shown of the same one the round before
 */
export function bodyResult(
  tally: Tally,
  {
    form,
    smallest,
    earlier,
  }: { form: AppraisalForm; smallest: number; earlier?: BodyResult | undefined },
): BodyResult {
  const overall = resultOf(tally, tally.n < smallest) as ShownResult;
  const previous = before(overall, earlier);
  const items = form.items.flatMap(({ id }) => {
    const histogram = tally.items[id];
    const n = histogram ? countOf(histogram) : 0;
    const mean = histogram && meanOf(histogram);
    if (overall.suppressed || mean === undefined || n < smallest) return [];
    return [[id, { n, mean, interval: meanInterval(mean, n) }] as const];
  });
  return { overall, items: Object.fromEntries(items), ...(previous && { previous }) };
}
