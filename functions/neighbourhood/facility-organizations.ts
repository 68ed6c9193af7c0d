import type * as z from 'zod';
import type { OrganizationBooking, OwnBookings } from '../../shared/contracts/facility.ts';
import { settled } from '../../shared/domain/facility/booking.ts';
import type { OrganizationId, TenantId } from '../../shared/domain/ids.ts';
import { readMark } from '../../shared/store/facility-bookings.ts';
import { readOrganization } from '../../shared/store/people.ts';
import { doorCodeOf, markOfBooker } from '../booking-receipts.ts';
import { book } from '../facility-booking.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { demandOpen, tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

type Asked = { organization: OrganizationId; tenant: TenantId };
const whoOf = ({ organization }: Asked) => `organization:${organization}`;

/** A booking of an organization is made where those of residents are: it reaches no more of the tenant than they do. */
const inside = (deps: Deps, { tenant }: Asked) => within(deps, { as: 'resident', tenant });

/** What an organization has booked that is not over. */
export async function ownBookings(deps: Deps, asked: Asked): Promise<OwnBookings> {
  const { table, secrets, ...rest } = await inside(deps, asked);
  const config = await tenantConfig({ ...rest, table, secrets }, asked.tenant);
  const now = await tenantNow({ ...rest, table, secrets }, config);
  const key = secrets.linkKey;
  const mark = await readMark(table, asked.tenant, markOfBooker(key, asked.tenant, whoOf(asked)));
  return {
    items: settled(mark, now).open.map((one) => ({ ...one, doorCode: doorCodeOf(key, one.id) })),
  };
}

/**
 * Books for an organization, under its name.
 *
 * @throws {DomainError} `not-found` for an unknown tenant, `tenant-suspended`, `invalid-request` with the reason
 */
export async function bookForOrganization(
  deps: Deps,
  asked: Asked,
  { facility, start, seats, purpose, mayWait }: z.infer<typeof OrganizationBooking>,
): Promise<void> {
  const name = (await readOrganization(deps.table, asked.organization))?.name ?? '';
  const place = await inside(deps, asked);
  await demandOpen(place, asked.tenant);
  const now = await tenantNow(place, await tenantConfig(place, asked.tenant));
  const outcome = await book(
    place,
    { tenant: asked.tenant, now },
    {
      facility,
      start,
      seats,
      booker: 'organization',
      who: whoOf(asked),
      title: `${name.slice(0, 28)} · ${purpose}`,
      mayWait,
    },
  );
  if ('fault' in outcome) throw invalid([{ pointer: '/start', code: outcome.fault }]);
}
