import * as z from 'zod';
import {
  Donation,
  DonationId,
  Donor,
  DonorId,
  DonorText,
  Gift,
  Purpose,
  TargetRef,
} from '../domain/giving/donation.ts';
import { YearOfGiving } from '../domain/giving/figures.ts';
import { targetKinds } from '../domain/giving/names.ts';
import { GivingRules } from '../domain/giving/rules.ts';
import { TenantId } from '../domain/ids.ts';

export const GivingQuery = z.object({ cursor: z.string().max(2000).optional() });
export const DonationPath = z.object({ tenant: TenantId, donation: DonationId });

const Account = z.object({
  received: z.int(),
  used: z.int(),
  returned: z.int(),
  balance: z.int(),
});
const Kept = Donation.extend({ account: Account, isOverdue: z.boolean() });

/** What was given, the latest first, with what each year came to. Names only for those who keep it. */
export const GivingView = z
  .object({
    items: z.array(Kept),
    next: z.string().optional(),
    years: z.array(YearOfGiving),
    rules: GivingRules,
    /** Fen that each rule has added so far. */
    matched: z.record(z.string(), z.int()),
    /** Sources of the tenant that are given money. */
    funds: z.array(
      z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    ),
    /** Those who gave last: for whoever receives another gift of theirs. */
    donors: z.array(Donor),
    today: z.string(),
    mayKeep: z.boolean(),
    mayRule: z.boolean(),
  })
  .meta({ id: 'GivingView' });
export type GivingView = z.infer<typeof GivingView>;

/** One donation, who gave it, and what it could be used for. */
export const DonationView = z
  .object({
    donation: Kept,
    donor: Donor.optional(),
    /** Lines of given money, and purchases paid from them. */
    targets: z.array(z.object({ kind: z.enum(targetKinds), id: z.string(), title: z.string() })),
    today: z.string(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'DonationView' });
export type DonationView = z.infer<typeof DonationView>;

const day = z.iso.date();

/** Everything that is done about gifts. */
export const GivingCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('receive'),
    /** Somebody who gave before, or somebody new. */
    donor: z.union([z.object({ id: DonorId }), DonorText]),
    on: day,
    gift: Gift,
    purpose: Purpose,
    fund: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
      .optional(),
    /** The rule by which somebody adds to it. */
    rule: z.string().max(40).optional(),
  }),
  z.object({
    type: z.literal('use'),
    donation: DonationId,
    on: day,
    amount: z.int().positive(),
    to: TargetRef,
    note: z.string().trim().min(2).max(300),
  }),
  z.object({
    type: z.literal('giveBack'),
    donation: DonationId,
    on: day,
    amount: z.int().positive(),
    reason: z.string().trim().min(2).max(300),
  }),
  /** The donor lets the name be read, or takes that back. */
  z.object({ type: z.literal('nameDonor'), donation: DonationId, isNamed: z.boolean() }),
  /** The donor is forgotten: name and address go, what was given stays. */
  z.object({ type: z.literal('forgetDonor'), donation: DonationId }),
  z.object({ type: z.literal('setRules'), rules: GivingRules }),
]);
export type GivingCommand = z.infer<typeof GivingCommand>;

/** With the code of the receipt, once: nothing leads back to it. */
export const GivingChanged = z
  .object({
    id: z.string(),
    receipt: z.string().optional(),
    receiptNumber: z.string().optional(),
    /** Fen that were added by the rule. */
    addedFen: z.int().optional(),
  })
  .meta({ id: 'GivingChanged' });
export type GivingChanged = z.infer<typeof GivingChanged>;
