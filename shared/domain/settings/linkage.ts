import * as z from 'zod';
import { cited } from './parts.ts';

const figure = (max: number) => z.object({ value: z.int().min(1).max(max), ...cited }).optional();

/**
 * What a tenant demands of the three that work together: after how much silence a link is late, and how well the
 * social workers are trained and guided. No law gives a figure: what a tenant has not set is shown and not judged.
 */
export const LinkageSetting = z.object({
  /** Days without contact between two of the three. */
  contactDays: figure(365),
  /** Days without a meeting of all three. */
  jointMeetingDays: figure(365),
  /** Supervision (督导) of a project, hours a month. */
  supervisionHoursPerMonth: figure(200),
  /** Training of each social worker, hours a year. */
  trainingHoursPerYear: figure(500),
  /** Of those who work on a project, how many in a hundred hold the certificate. */
  certifiedPercent: figure(100),
});
