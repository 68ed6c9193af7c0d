import * as z from 'zod';
import { OrganizationId, PurchaseId } from '../ids.ts';

/** An organization may not apply in one tenant for a time. Days in China. */
export const Bar = z.object({
  organization: OrganizationId,
  purchase: PurchaseId,
  consequence: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  source: z.string(),
  from: z.string(),
  /** The first day on which it may apply again. */
  until: z.string(),
});
export type Bar = z.infer<typeof Bar>;

/** The bar that keeps `organization` out on `today`, the longest if there are several. */
export const barOn = (
  bars: readonly Bar[],
  organization: OrganizationId,
  today: string,
): Bar | undefined =>
  bars
    .filter((one) => one.organization === organization && one.from <= today && today < one.until)
    .sort((a, b) => b.until.localeCompare(a.until))[0];
