import * as z from 'zod';
import { unitKinds } from '../domain/facility/names.ts';
import { sides } from '../domain/facility/opening.ts';
import { UnitShare } from '../domain/facility/shares.ts';
import { FacilityId } from '../domain/facility/unit.ts';
import { letterStates } from '../domain/facility/unit-letter.ts';
import { Instant } from '../domain/time.ts';

const place = {
  facility: FacilityId,
  name: z.string(),
  community: z.string(),
  unitName: z.string().optional(),
  opening: z.string(),
};

/** Agreements somebody has something to do about. */
export const FacilityAgreementsView = z
  .object({
    /** Not signed by both sides yet. */
    pending: z.array(
      z.object({
        ...place,
        from: z.string(),
        lacks: z.array(z.enum(sides)),
        /** The unit was given a code: what became of it, and until when it opens. */
        letter: z.enum(letterStates).optional(),
        until: Instant.optional(),
        by: z.string().optional(),
        note: z.string().optional(),
      }),
    ),
    /** About to end, and nothing agreed for afterwards; what ends first first. */
    ending: z.array(z.object({ ...place, on: z.string(), days: z.int(), isNoticed: z.boolean() })),
    /** Places with an agreement both have signed. */
    signed: z.int(),
    today: z.string(),
  })
  .meta({ id: 'FacilityAgreementsView' });
export type FacilityAgreementsView = z.infer<typeof FacilityAgreementsView>;

export const SharesQuery = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .optional(),
});

/** What units gave and got in a year. */
export const FacilitySharesView = z
  .object({
    items: z.array(
      z.object({
        id: FacilityId,
        name: z.string(),
        kind: z.enum(unitKinds),
        community: z.string(),
        mail: z.string().optional(),
        share: UnitShare,
      }),
    ),
    total: UnitShare,
    year: z.string(),
    today: z.string(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'FacilitySharesView' });
export type FacilitySharesView = z.infer<typeof FacilitySharesView>;
