import * as z from 'zod';
import { NoIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { PurchaseId } from '../ids.ts';
import { needCategories } from '../needs/names.ts';
import { NeedId } from '../needs/need.ts';
import { BudgetLineId } from '../purchase/funding.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { donorKinds, giftKinds, targetKinds } from './names.ts';

const line = (max: number) => NoIdentityNumber(z.string().trim().min(1).max(max));
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Made from the code of its receipt, which nothing leads back to. */
export const DonationId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export const DonorId = z.string().regex(/^[0-9a-f]{16}$/);

/** Fen of money and goods, minutes of work. */
const Amount = z.int().positive().max(1_000_000_000_00);

export const Purpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('community'), id: RegionId }),
  z.object({ kind: z.literal('category'), id: z.enum(needCategories) }),
  z.object({ kind: z.literal('need'), id: NeedId }),
  z.object({ kind: z.literal('purchase'), id: PurchaseId }),
]);
export type Purpose = z.infer<typeof Purpose>;

export const Gift = z
  .object({
    kind: z.enum(giftKinds),
    amount: Amount,
    /** What the goods or the hours are. */
    what: z.string().trim().max(120).default(''),
    /** Who said what the goods are worth. */
    valuedBy: z.string().trim().max(80).default(''),
  })
  .superRefine(({ kind, what, valuedBy }, context) => {
    if (kind !== 'money' && !what)
      context.addIssue({ code: 'custom', path: ['what'], message: 'say-what' });
    if (kind === 'goods' && !valuedBy)
      context.addIssue({ code: 'custom', path: ['valuedBy'], message: 'say-who-valued' });
  });
export type Gift = z.infer<typeof Gift>;

export const TargetRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('need'), id: NeedId }),
  z.object({ kind: z.literal('purchase'), id: PurchaseId }),
  z.object({ kind: z.literal('budgetLine'), id: BudgetLineId }),
  z.object({ kind: z.literal('community'), id: RegionId }),
]);
export type TargetRef = z.infer<typeof TargetRef>;

const Use = z.object({
  on: z.iso.date(),
  amount: Amount,
  to: z.object({ kind: z.enum(targetKinds), id: z.string(), title: z.string().max(160) }),
  /** What became of it, for the donor and everybody. */
  note: line(300),
  by: z.string(),
});
export type Use = z.infer<typeof Use>;

const GivenBack = z.object({
  on: z.iso.date(),
  amount: Amount,
  reason: line(300),
  by: z.string(),
});
export type GivenBack = z.infer<typeof GivenBack>;

/** How often one donation may be used or given back: it is one row of the table. */
export const mostMoves = 60;

/** What somebody gave, and what became of it. Who gave it lies apart. */
export const Donation = z.object({
  id: DonationId,
  receiptNumber: z.string(),
  on: z.iso.date(),
  at: Instant,
  donor: z.object({ id: DonorId, kind: z.enum(donorKinds) }),
  /** Only while the donor lets it be read by everybody. */
  publicName: z.string().max(80).optional(),
  gift: Gift,
  purpose: Purpose,
  /** What the purpose is called: a community, a need, a call. */
  purposeName: z.string().max(160).default(''),
  /** The entry of the tenant's sources of money it belongs to. */
  fund: Slug.optional(),
  /** It was given because of another, by this rule. */
  matches: z.object({ rule: Slug, donation: DonationId }).optional(),
  uses: z.array(Use).max(mostMoves),
  givenBack: z.array(GivenBack).max(mostMoves),
  /** By when the donor hears what became of it. */
  reportBy: z.iso.date().optional(),
  version: z.int().positive(),
});
export type Donation = z.infer<typeof Donation>;

/** Who gave: as little as a receipt needs. */
export const DonorText = z.object({
  kind: z.enum(donorKinds),
  name: line(80),
  email: z.email().max(120).optional(),
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** Whether everybody may read the name. */
  isNamed: z.boolean(),
});
export const Donor = DonorText.extend({ id: DonorId, at: Instant });
export type Donor = z.infer<typeof Donor>;
