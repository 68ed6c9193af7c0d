import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import type { PersonId } from '../ids.ts';
import type { Employer } from '../people/appointment.ts';
import { expertFields, relationKinds, restrictions } from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();

/** Where an expert worked, and when. Those of the last three years count for conflicts (REG §9). */
export const Employment = z
  .object({
    name: line(100),
    creditCode: CreditCode.optional(),
    from: day,
    /** Its last day; absent, it goes on. */
    to: day.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    message: 'ends-before-it-begins',
  });
export type Employment = z.infer<typeof Employment>;

/** A tie to an organization that is not employment. Of relatives no name is kept, only that there is one. */
export const Relation = z.object({
  kind: z.enum(relationKinds),
  organization: line(100),
  creditCode: CreditCode.optional(),
  note: z.string().trim().max(200),
});
export type Relation = z.infer<typeof Relation>;

/** What an expert declares about themselves. */
export const OwnDeclaration = z.object({
  employers: z.array(Employment).max(20),
  relations: z.array(Relation).max(20),
});
export type OwnDeclaration = z.infer<typeof OwnDeclaration>;

/** What the tenant keeps of a member of its pool of experts. */
export const ExpertRecord = z.object({
  fields: z.array(z.enum(expertFields)).min(1).max(expertFields.length),
  title: z.string().trim().max(60),
  /** The number in the provincial pool; empty where the tenant's own pool is drawn from. */
  poolNumber: z.string().trim().max(40),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+ -]{0,20}$/),
  address: z.string().trim().max(120),
  validFrom: day,
  validUntil: day.optional(),
  /** Days on which they cannot come, first and last. */
  away: z.array(z.object({ from: day, to: day })).max(30),
  restriction: z.enum(restrictions).optional(),
});
export type ExpertRecord = z.infer<typeof ExpertRecord>;

export const ExpertProfile = ExpertRecord.partial().extend({
  declared: OwnDeclaration.optional(),
  declaredOn: day.optional(),
});
export type ExpertProfile = z.infer<typeof ExpertProfile>;

/** Somebody in the pool: a member with the post, and what is known of them. */
export type Expert = {
  personId: PersonId;
  name: string;
  employer?: Employer;
  profile?: ExpertProfile;
};
