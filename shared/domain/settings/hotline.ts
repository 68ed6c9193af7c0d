import * as z from 'zod';
import { clockSteps, priorities } from '../hotline/names.ts';
import { matterNow } from '../hotline/older-matters.ts';
import { posts } from '../policy/post-names.ts';
import { cited, line, Slug } from './parts.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** How long a step may take for tickets of one priority: hours of work, or hours round the clock. */
const Clock = z.object({
  step: z.enum(clockSteps),
  priority: z.enum(priorities),
  hours: z.number().min(0.25).max(2_000).multipleOf(0.25),
  counts: z.enum(['always', 'working']),
  ...cited,
});
export type Clock = z.infer<typeof Clock>;

/** A category of the directory or a matter of an office, as it is called today. */
const Category = z.preprocess((id) => (typeof id === 'string' ? matterNow(id) : id), Slug);

/** A department at the joint desk, and what it takes (seed 4-14: civil affairs, information, family planning, labour). */
const Participant = z.object({
  unit: line(60),
  categories: z.array(Category).max(60),
});

/** Where a ticket goes that this desk cannot see to: the city's line, another district's. */
const NextLevel = z.object({ name: line(60), phone: line(30).optional() });

/**
 * How the hotline works. No law sets its clocks (domain.md 3.2: 12345 is named, its periods are not confirmed): there is no
 * default, each clock names its source, and a step without one is not judged.
 */
export const HotlineSetting = z
  .object({
    /** As people dial it: 222 1890. */
    number: line(30).optional(),
    /** The platform it runs on: 114. */
    platform: line(60).optional(),
    /** When the desk works, each working day. Without it a day of work is as long as a day. */
    opens: TimeOfDay.optional(),
    closes: TimeOfDay.optional(),
    clocks: z
      .array(Clock)
      .max(clockSteps.length * priorities.length)
      .superRefine((all, context) => {
        all.forEach(({ step, priority }, at) => {
          if (all.findIndex((one) => one.step === step && one.priority === priority) < at)
            context.addIssue({ code: 'custom', path: [at, 'step'], message: 'ids-must-differ' });
        });
      }),
    /** How often a caller is tried before they count as not reached. */
    attempts: z.int().min(1).max(9).optional(),
    /** Of a hundred finished tickets, how many are called back; complaints, emergencies and reopened ones always are. */
    callBackPercent: z.int().min(1).max(100).optional(),
    /** How often a ticket may be taken up again because its caller says it is not solved. */
    reopenings: z.int().min(0).max(9).optional(),
    /** Days after its end that the number of a caller is kept. */
    numberKeptDays: z.int().min(1).max(730).optional(),
    /** Who hears of an emergency at once, by mail. */
    alarmed: z.array(z.object({ post: z.enum(posts) })).max(10),
    participants: z.array(Participant).max(60),
    nextLevels: z.array(NextLevel).max(20),
    ...cited,
  })
  .refine(({ opens, closes }) => !opens || !closes || opens < closes, {
    path: ['closes'],
    message: 'until-before-from',
  });
export type HotlineSetting = z.infer<typeof HotlineSetting>;
