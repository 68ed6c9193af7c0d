import * as z from 'zod';

/**
 * From where on a sign is shown to somebody. They are the tenant's own figures; no law gives any, so there is none in
 * the code.
 */
export const Thresholds = z.object({
  /** Percentage points the accepted work may lie behind the time that has passed. */
  behindPlanPoints: z.int().min(1).max(100).optional(),
  /** Percentage points spending may lie ahead of the work. */
  burnAheadPoints: z.int().min(1).max(100).optional(),
  /** Faster than this nobody gets from one place to the next. */
  travelKmPerHour: z.int().min(5).max(1000).optional(),
  /** Of 64 bits, how many may differ between two pictures that look the same; 0: only the same. */
  photoBits: z.int().min(0).max(12).optional(),
  /** Days a report may be late before it is shown. */
  reportLateDays: z.int().min(0).max(60).optional(),
});
export type Thresholds = z.infer<typeof Thresholds>;
