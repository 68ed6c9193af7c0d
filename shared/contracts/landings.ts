import * as z from 'zod';
import { RegionCode } from '../domain/people/appointment.ts';
import { Instant } from '../domain/time.ts';

/** A street or residents' committee says that the work has its place in a community, and how. */
export const ConfirmLanding = z
  .strictObject({ community: RegionCode, reason: z.string().trim().min(2).max(300) })
  .meta({ id: 'ConfirmLanding' });
export type ConfirmLanding = z.infer<typeof ConfirmLanding>;

const Place = z.object({ community: z.string(), name: z.string() });

/** Where a purchase is done: what was confirmed, and what still waits for the reader. */
export const Landings = z
  .object({
    confirmed: z.array(Place.extend({ reason: z.string(), by: z.string(), at: Instant })),
    /** Communities of the purchase nobody confirmed yet. */
    open: z.array(Place.extend({ mayConfirm: z.boolean() })),
  })
  .meta({ id: 'Landings' });
export type Landings = z.infer<typeof Landings>;
