import * as z from 'zod';
import { OrganizationId } from '../ids.ts';
import { bondForms, charges } from './term-names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const BondForm = z.enum(bondForms);
export type BondForm = z.infer<typeof BondForm>;

/** Who accepts, when, how, what, by which standard: written in the contract before work begins (财库〔2021〕22号). */
export const AcceptancePlan = z.strictObject({
  body: line(300),
  time: line(300),
  method: line(500),
  content: line(500),
  standard: line(500),
});
export type AcceptancePlan = z.infer<typeof AcceptancePlan>;

/** One kind of counted work under the contract. */
const Priced = z.strictObject({
  /** As in the plan. */
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  quantity: z.int().positive().max(1_000_000),
  unitFen: z.int().positive().optional(),
  quality: line(200).optional(),
  /** How this work is accepted, where the plan for all of it does not say enough. */
  acceptance: line(200).optional(),
});

/** What a clause says, and where it comes from. */
export const Clause = z.object({
  id: Slug,
  title: line(60),
  text: line(2000),
  source: z.string().max(200).optional(),
  isMandatory: z.boolean(),
});
export type Clause = z.infer<typeof Clause>;

/** What the parties agree, beyond the award: filled in by whoever drafts, the same for every winner of the call. */
export const ContractTerms = z.strictObject({
  subject: line(300),
  /** Left out, the work is the plan's. */
  deliverables: z.array(Priced).min(1).max(30).optional(),
  quality: line(2000),
  place: line(300),
  startsOn: z.iso.date(),
  months: z.int().min(1).max(60),
  acceptance: AcceptancePlan,
  /** Goals the work is measured by (102号令: a purchase without them does not comply). */
  performance: line(2000),
  breach: line(2000),
  performanceBond: z.strictObject({ percent: z.int().min(1).max(100), form: BondForm }).optional(),
  /** Clauses taken from the tenant's library, by id. */
  clauses: z.array(Slug).max(40),
  ownClauses: z.array(z.strictObject({ title: line(60), text: line(2000) })).max(20),
  /** Do those served pay? What is left over goes where (seed 4-67, 4-73). */
  charging: z
    .strictObject({ mode: z.enum(charges), surplus: line(500).optional() })
    .refine(({ mode, surplus }) => mode === 'free' || surplus, {
      path: ['surplus'],
      message: 'surplus-use-missing',
    }),
  /** Help with how the organization works, besides the money (seed 3-03). */
  support: z.strictObject({ hours: z.int().positive().max(2000), what: line(300) }).optional(),
  /** Who answers for what: community, organization and social workers have roles of their own (seed 3-29). */
  roles: z
    .array(z.strictObject({ role: line(40), duty: line(300) }))
    .min(1)
    .max(10),
  /** Whom each side reaches at the other: of the purchaser, or of the winner whose id `of` is. */
  contacts: z
    .array(
      z.strictObject({
        of: z.union([z.literal('purchaser'), OrganizationId]),
        name: line(40),
        phone: line(40),
      }),
    )
    .max(30)
    .optional(),
});
export type ContractTerms = z.infer<typeof ContractTerms>;
