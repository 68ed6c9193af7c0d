import * as z from 'zod';
import { organizationTypes } from '../domain/organization/lists.ts';
import { Funding, Survey } from '../domain/purchase/funding.ts';
import { Hearing, PlanBasis } from '../domain/purchase/plan-basis.ts';

const { proposal, needReason, namesSocialWorkers } = PlanBasis.shape;

/** What a published purchase rests on: whose need, who was heard, whose money, from whom it may be bought. */
export const PublicBasis = z
  .object({
    /** The tenant's kind of call. */
    call: z.string(),
    proposal,
    needIds: z.array(z.string()),
    needReason,
    survey: z.object({
      method: Survey.shape.method,
      heldFrom: z.iso.date(),
      heldTo: z.iso.date(),
      respondents: z.int(),
    }),
    hearing: z.object({ ...Hearing.shape }),
    namesSocialWorkers,
    /** Why it may also be bought from a person (seed 3-39). */
    individualReason: z.string(),
    /** Only small organizations apply. */
    isReservedForSmall: z.literal(true),
    funding: z.array(Funding.pick({ source: true, amountFen: true })),
  })
  .partial()
  .meta({ id: 'PublicBasis' });
export type PublicBasis = z.infer<typeof PublicBasis>;

/** Who does the work under one contract beside its holder: bodies of other kinds, and how many social workers. */
export const CoProvision = z.object({
  /** What kind of body the holder is, by its credit code. */
  kind: z.enum(organizationTypes).optional(),
  coProviders: z
    .array(
      z.object({ name: z.string(), kind: z.enum(organizationTypes).optional(), part: z.string() }),
    )
    .optional(),
  socialWorkers: z.int().optional(),
  /** The last day of the contract. */
  until: z.iso.date().optional(),
});
export type CoProvision = z.infer<typeof CoProvision>;
