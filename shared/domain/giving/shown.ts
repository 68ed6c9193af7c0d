import * as z from 'zod';
import { accountOf } from './account.ts';
import { Donation } from './donation.ts';
import { donorKinds, giftKinds } from './names.ts';

/** What everybody may read of a donation: the name only with consent, the uses without who entered them. */
export const ShownDonation = Donation.pick({
  receiptNumber: true,
  on: true,
  publicName: true,
  purpose: true,
  purposeName: true,
}).extend({
  gift: z.object({ kind: z.enum(giftKinds), amount: z.int(), what: z.string() }),
  donor: z.enum(donorKinds),
  isMatch: z.boolean(),
  used: z.int(),
  returned: z.int(),
  balance: z.int(),
  uses: z.array(
    z.object({
      on: z.string(),
      amount: z.int(),
      to: z.string(),
      title: z.string(),
      note: z.string(),
    }),
  ),
});
export type ShownDonation = z.infer<typeof ShownDonation>;

/** So many uses of one donation are told in lists. */
const toldUses = 12;

export function shownOf(donation: Donation): ShownDonation {
  const { donor, uses, matches, receiptNumber, on, publicName, gift, purpose, purposeName } =
    donation;
  const { used, returned, balance } = accountOf(donation);
  return {
    receiptNumber,
    on,
    ...(publicName !== undefined && { publicName }),
    gift: { kind: gift.kind, amount: gift.amount, what: gift.what },
    purpose,
    purposeName,
    donor: donor.kind,
    isMatch: matches !== undefined,
    used,
    returned,
    balance,
    uses: uses.slice(-toldUses).map(({ on: day, amount, to, note }) => ({
      on: day,
      amount,
      to: to.kind,
      title: to.title,
      note,
    })),
  };
}
