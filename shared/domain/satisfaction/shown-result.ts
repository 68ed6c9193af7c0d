import * as z from 'zod';

export const Interval = z.object({ from: z.number(), to: z.number() });

/** A mean from 1 to 5 with how many it rests on and its 95 % interval, or how many there are of what is not shown. */
export const ShownResult = z.discriminatedUnion('suppressed', [
  z.object({ n: z.int(), suppressed: z.literal(true) }),
  z.object({
    n: z.int(),
    suppressed: z.literal(false),
    mean: z.number(),
    interval: Interval,
    histogram: z.array(z.int()).length(5),
  }),
]);
export type ShownResult = z.infer<typeof ShownResult>;
