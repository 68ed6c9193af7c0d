import { accountOf } from '../../shared/domain/giving/account.ts';
import type { Donation, Donor } from '../../shared/domain/giving/donation.ts';
import type { Errand } from '../../shared/store/errands.ts';
import type { Place } from './place.ts';

type Told = 'donationReceived' | 'donationUsed' | 'donationGivenBack';

/**
 * What a donor hears, where there is an address to write to.
 *
 * @param more - the receipt's code, or what it was used for
 */
export function toDonor(
  { tenant, config }: Pick<Place, 'tenant' | 'config'>,
  template: Told,
  {
    donation,
    donor,
    more,
  }: { donation: Donation; donor: Donor | undefined; more: Record<string, string | number> },
): Errand[] {
  if (!donor?.email) return [];
  const { gift, receiptNumber, purpose, purposeName } = donation;
  return [
    {
      template,
      to: { email: donor.email, name: donor.name, language: donor.language },
      data: {
        tenant,
        tenantName: config.summary.name,
        number: receiptNumber,
        kind: gift.kind,
        amount: gift.amount,
        balance: accountOf(donation).balance,
        what: gift.what,
        purpose: purpose.kind,
        category: purpose.kind === 'category' ? purpose.id : '',
        purposeName,
        ...more,
      },
    },
  ];
}
