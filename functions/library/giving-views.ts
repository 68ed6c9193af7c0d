import type { DonationView, GivingView } from '../../shared/contracts/giving.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { accountOf } from '../../shared/domain/giving/account.ts';
import type { Donation } from '../../shared/domain/giving/donation.ts';
import { givenSources } from '../../shared/domain/giving/names.ts';
import { mayKeep, mayRule } from '../../shared/domain/giving/permissions.ts';
import type { Day } from '../../shared/domain/time.ts';
import {
  listDonations,
  listDonors,
  readDonation,
  readDonor,
  readGivingCounts,
} from '../../shared/store/giving.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { targetsIn } from './giving-targets.ts';
import type { Place } from './place.ts';

const pageSize = 50;
const mostDonors = 100;

/** With what is left, and whether the donor waits to hear of it longer than was laid down. */
const keptOf = (donation: Donation, today: Day): GivingView['items'][number] => {
  const account = accountOf(donation);
  const { reportBy, uses } = donation;
  const isOverdue =
    reportBy !== undefined && reportBy < today && uses.length === 0 && account.balance > 0;
  return { ...donation, account, isOverdue };
};

/** A page of donations, what years came to, and for keepers who gave last: three queries, whatever was given. */
export async function givingOf(
  place: Place,
  { cursor }: { cursor?: string | undefined },
): Promise<GivingView> {
  const { deps, tenant, config, actor, today } = place;
  const isKeeper = mayKeep(actor);
  const key = deps.secrets.linkKey;
  const scope = `giving:${tenant}`;
  const [page, counts, donors] = await Promise.all([
    listDonations(deps.table, tenant, { limit: pageSize, start: readCursor(key, scope, cursor) }),
    readGivingCounts(deps.table, tenant),
    isKeeper ? listDonors(deps.table, tenant, mostDonors) : [],
  ]);
  const next = writeCursor(key, scope, page.last);
  return {
    items: page.items.map((donation) => keptOf(donation, today)),
    ...(next && { next }),
    ...counts,
    funds: (config.settings.fundSources ?? [])
      .filter(({ kind }) => (givenSources as readonly string[]).includes(kind))
      .map(({ id, name }) => ({ id, name })),
    donors,
    today,
    mayKeep: isKeeper,
    mayRule: mayRule(actor),
  };
}

/** One donation; who gave it only for those who keep gifts. @throws {DomainError} `not-found` */
export async function donationOf(place: Place, id: string): Promise<DonationView> {
  const { deps, tenant, actor, today } = place;
  const donation = await readDonation(deps.table, tenant, id);
  if (!donation) throw new DomainError({ code: 'not-found' });
  const isKeeper = mayKeep(actor);
  const [donor, targets] = await Promise.all([
    isKeeper ? readDonor(deps.table, tenant, donation.donor.id) : undefined,
    isKeeper ? targetsIn(place) : [],
  ]);
  return {
    donation: keptOf(donation, today),
    ...(donor && { donor }),
    targets,
    today,
    mayKeep: isKeeper,
  };
}
