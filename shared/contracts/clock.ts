import * as z from 'zod';
import { Instant } from '../domain/time.ts';

/** The tenant's time. Only a sandbox tenant's differs from the world's. */
export const ClockView = z
  .object({
    now: Instant,
    isSandbox: z.boolean(),
    offsetMillis: z.int(),
    /** The deadline that passes next in this tenant. */
    nextDeadline: Instant.optional(),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof ClockView>;

/** Moves a sandbox tenant's time forward, never back. */
export const MoveClock = z
  .object({ to: z.union([z.literal('nextDeadline'), Instant]) })
  .meta({ id: 'MoveClock' });
