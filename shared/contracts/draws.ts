import * as z from 'zod';
import { linkKinds } from '../domain/draw/links.ts';
import { bars } from '../domain/draw/scheme.ts';
import { expertFields } from '../domain/experts/lists.ts';
import { OrganizationId, PersonId } from '../domain/ids.ts';
import { RegistrationCheck } from '../domain/purchase/application.ts';
import { states } from '../domain/purchase/lifecycle.ts';

/** Somebody of the pool as they stand before the draw. */
export const PoolMember = z.object({
  personId: PersonId,
  name: z.string(),
  fields: z.array(z.enum(expertFields)),
  employers: z.array(z.string()),
  bars: z.array(z.enum(bars)),
  /** By applicant: the kinds of links between them, from the expert on. */
  ties: z.array(z.object({ organizationId: OrganizationId, path: z.array(z.enum(linkKinds)) })),
});
export type PoolMember = z.infer<typeof PoolMember>;

/** How a draw is prepared: the rules it follows, the pool as it would be drawn from, and who may stand for the purchaser. */
export const DrawPreparation = z
  .object({
    size: z.int(),
    experts: z.int(),
    mostRepresentatives: z.int(),
    fields: z.array(z.enum(expertFields)),
    distance: z.int(),
    lookBackYears: z.int(),
    sameEmployer: z.int().optional(),
    /** Only before the first lot is cast: afterwards it would help to guess who sits. */
    pool: z.array(PoolMember).optional(),
    representatives: z.array(z.object({ personId: PersonId, name: z.string() })),
    applicants: z.record(z.string(), z.string()),
  })
  .meta({ id: 'DrawPreparation' });
export type DrawPreparation = z.infer<typeof DrawPreparation>;

/** What the bureau that registers organizations needs of those who applied, and nothing of what they offer. */
export const Registrations = z
  .object({
    title: z.string(),
    state: z.enum(states),
    version: z.int(),
    mayConfirm: z.boolean(),
    items: z.array(
      z.object({
        organizationId: OrganizationId,
        name: z.string(),
        creditCode: z.string(),
        type: z.string().optional(),
        registrar: z.string().optional(),
        registeredOn: z.string().optional(),
        legalRepresentative: z.string().optional(),
        address: z.string().optional(),
        inspections: z.array(z.object({ year: z.int(), result: z.string() })),
        sanctions: z.array(z.object({ kind: z.string(), on: z.string(), reason: z.string() })),
        check: RegistrationCheck.optional(),
      }),
    ),
  })
  .meta({ id: 'Registrations' });
export type Registrations = z.infer<typeof Registrations>;
