import type {
  BookablePlace,
  BookablePlaces,
  OrganizationBooking,
  OwnBookings,
} from '../../shared/contracts/facility-organizations.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type ProjectBooked, settled } from '../../shared/domain/facility/booking.ts';
import { isOpen } from '../../shared/domain/facility/figures.ts';
import {
  bookable,
  mondayOf,
  planOn,
  type Slot,
  slotsOn,
} from '../../shared/domain/facility/slots.ts';
import type { OrganizationId, PersonId, TenantId } from '../../shared/domain/ids.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { readFacilityRows, readFacilityShown } from '../../shared/store/facilities.ts';
import { readBooking, readMark, readSlots } from '../../shared/store/facility-bookings.ts';
import { readOrganization } from '../../shared/store/people.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { doorCodeOf, markOfBooker } from '../booking-receipts.ts';
import { book, cancelBooking } from '../facility-booking.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { demandOpen, tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

type Asked = { organization: OrganizationId; tenant: TenantId };
const whoOf = ({ organization }: Asked) => `organization:${organization}`;

/** A booking of an organization is made where those of residents are: it reaches no more of the tenant than they do. */
async function inside(all: Deps, { tenant }: Asked) {
  const deps = await within(all, { as: 'resident', tenant });
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  return { deps, now };
}
const markOf = ({ secrets }: Deps, asked: Asked) =>
  markOfBooker(secrets.linkKey, asked.tenant, whoOf(asked));

/** What an organization has booked that is not over. */
export async function ownBookings(all: Deps, asked: Asked): Promise<OwnBookings> {
  const { deps, now } = await inside(all, asked);
  const mark = await readMark(deps.table, asked.tenant, markOf(deps, asked));
  return {
    items: settled(mark, now)
      .open.map((one) => ({ ...one, doorCode: doorCodeOf(deps.secrets.linkKey, one.id) }))
      .toSorted((a, b) => (a.start < b.start ? -1 : 1)),
  };
}

/** @throws {DomainError} `invalid-request` where the project is not the organization's own, under contract */
async function demandOwnProject(
  all: Deps,
  { organization, tenant, person }: Asked & { person: PersonId },
  { purchase }: ProjectBooked,
): Promise<void> {
  const scope = { as: 'organization', person, organization, tenant, purchase } as const;
  const { table } = await within(all, scope);
  const found = await loadPurchase(table, tenant, purchase).catch((error: unknown) => {
    if (error instanceof DomainError && error.name === 'not-found') return undefined;
    throw error;
  });
  if (!found?.purchase.projects[organization])
    throw invalid([{ pointer: '/project/purchase', code: 'unknown-entry' }]);
}

/**
 * Books for an organization, under its name.
 *
 * @throws {DomainError} `not-found` for an unknown tenant, `tenant-suspended`, `invalid-request` with the reason
 */
export async function bookForOrganization(
  all: Deps,
  asked: Asked & { person: PersonId },
  { facility, start, seats, purpose, mayWait, project }: OrganizationBooking,
): Promise<void> {
  const name = (await readOrganization(all.table, asked.organization))?.name ?? '';
  if (project) await demandOwnProject(all, asked, project);
  const { deps, now } = await inside(all, asked);
  await demandOpen(deps, asked.tenant);
  const outcome = await book(
    deps,
    { tenant: asked.tenant, now },
    {
      facility,
      start,
      seats,
      booker: 'organization',
      who: whoOf(asked),
      title: `${name.slice(0, 28)} · ${purpose}`,
      purpose,
      project,
      mayWait,
    },
  );
  if ('fault' in outcome) throw invalid([{ pointer: '/start', code: outcome.fault }]);
}

/** Gives a booking back; of somebody else it is not there. */
export async function cancelForOrganization(all: Deps, asked: Asked, id: string): Promise<void> {
  const { deps, now } = await inside(all, asked);
  const booking = await readBooking(deps.table, asked.tenant, id);
  if (booking?.mark !== markOf(deps, asked))
    throw invalid([{ pointer: '/booking', code: 'unknown-entry' }]);
  const outcome = await cancelBooking(deps, { tenant: asked.tenant, now }, { booking });
  if ('fault' in outcome) throw invalid([{ pointer: '/booking', code: outcome.fault }]);
}

/** Places with an agreement, those that are open today first: one query. */
export async function placesFor(all: Deps, asked: Asked): Promise<BookablePlaces> {
  const { deps, now } = await inside(all, asked);
  const today = dayOf(now);
  const { rows, rules } = await readFacilityRows(deps.table, asked.tenant);
  const items = rows
    .filter(({ plans }) => plans.some(({ until }) => until === undefined || until >= today))
    .map((row) => {
      const plan = planOn(row.plans, today) ?? row.plans[0];
      const { id, name, kind, community, squareMetres, unitName } = row;
      return {
        id,
        name,
        kind,
        community,
        squareMetres,
        ...(unitName !== undefined && { unitName }),
        isOpen: isOpen(row, today),
        priceFen: plan?.priceFen ?? 0,
        days: [...new Set(plan?.hours.map(({ weekday }) => weekday))].toSorted(),
      };
    });
  return {
    items: items.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen)),
    kinds: rules.kinds,
    today,
  };
}

/** One place with what is free of it in a week. @throws {DomainError} `not-found` */
export async function placeFor(
  all: Deps,
  asked: Asked,
  { facility: id, week }: { facility: string; week?: string | undefined },
): Promise<BookablePlace> {
  const { deps, now } = await inside(all, asked);
  const facility = await readFacilityShown(deps.table, asked.tenant, id);
  if (!facility) throw new DomainError({ code: 'not-found' });
  const today = dayOf(now);
  const monday = mondayOf(week ?? today);
  const here = { tenant: asked.tenant, facility: id };
  const slots = await readSlots(deps.table, here, monday, plusDays(monday, 6));
  const shown = (slot: Slot, day: string) => {
    const plan = planOn(facility.plans, day);
    const { taken = 0, waiting = 0 } = slots.get(slot.start) ?? {};
    return {
      start: slot.start,
      from: slot.from,
      until: slot.until,
      free: Math.max(0, (plan?.capacity ?? 0) - taken),
      perBooking: plan?.perBooking ?? 0,
      waiting,
      priceFen: plan?.priceFen ?? 0,
      canBook: plan !== undefined && bookable({ slot, plan }, now) === undefined,
    };
  };
  return {
    facility,
    monday,
    today,
    days: Array.from({ length: 7 }, (_, at) => plusDays(monday, at)).map((day) => ({
      day,
      slots: slotsOn(facility.plans, day).map((slot) => shown(slot, day)),
    })),
  };
}
