import type { FacilityView } from '../../shared/contracts/facility.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { isMissed } from '../../shared/domain/facility/booking.ts';
import { shownOf } from '../../shared/domain/facility/facility.ts';
import { lastDayOf, stateOf } from '../../shared/domain/facility/opening.ts';
import { mondayOf, planOn, slotsOn } from '../../shared/domain/facility/slots.ts';
import { plusDays } from '../../shared/domain/time.ts';
import { readFacility, readFacilityRules } from '../../shared/store/facilities.ts';
import { readBookings, readContacts } from '../../shared/store/facility-bookings.ts';
import { keepsAt, letsInAt, type Place } from './facility-place.ts';

/** One facility with its agreements, incidents and a week of bookings. @throws {DomainError} `not-found` */
export async function facilityOf(
  place: Place,
  { facility: id, week }: { facility: string; week?: string | undefined },
): Promise<FacilityView> {
  const { deps, tenant, now, today } = place;
  const { table } = deps;
  const monday = mondayOf(week ?? today);
  const sunday = plusDays(monday, 6);
  const here = { tenant, facility: id };
  const [whole, rules, bookings, contacts] = await Promise.all([
    readFacility(table, tenant, id),
    readFacilityRules(table, tenant),
    readBookings(table, here, monday, sunday),
    readContacts(table, here, monday, sunday),
  ]);
  if (!whole) throw new DomainError({ code: 'not-found' });
  const { facility, openings, incidents, unitName } = whole;
  const isKeeper = keepsAt(place, facility.community);
  const mayLetIn = letsInAt(place, facility.community);
  const { plans } = shownOf(whole, [today, monday].sort()[0] ?? today);
  const bookedAt = (start: string) =>
    bookings.filter((one) => one.start === start && one.state !== 'cancelled');
  const slotOf = (slot: ReturnType<typeof slotsOn>[number], capacity: number) => {
    const own = bookedAt(slot.start);
    const { start, from, until } = slot;
    return {
      start,
      from,
      until,
      capacity,
      taken: own
        .filter(({ state }) => state !== 'waiting')
        .reduce((sum, { takes }) => sum + takes, 0),
      waiting: own.filter(({ state }) => state === 'waiting').length,
      bookings: own.map(({ id: booking, booker, seats, title, state, priceFen, ...rest }) => {
        const phone = mayLetIn ? contacts.get(booking) : undefined;
        return {
          id: booking,
          booker,
          seats,
          ...(title !== undefined && { title }),
          state,
          priceFen,
          isMissed: isMissed({ state, ...rest }, now),
          ...(phone !== undefined && { phone }),
        };
      }),
    };
  };
  return {
    facility,
    ...(unitName !== undefined && { unitName }),
    openings: openings
      .map((one) => {
        const lastDay = lastDayOf(one);
        return { ...one, state: stateOf(one, today), ...(lastDay !== undefined && { lastDay }) };
      })
      .toSorted((a, b) => (a.from > b.from ? -1 : 1)),
    incidents: incidents.toSorted((a, b) => (a.on > b.on ? -1 : 1)),
    monday,
    days: Array.from({ length: 7 }, (_, at) => plusDays(monday, at)).map((day) => ({
      day,
      slots: slotsOn(plans, day).map((slot) => slotOf(slot, planOn(plans, day)?.capacity ?? 0)),
    })),
    rules,
    now,
    mayKeep: isKeeper,
    mayLetIn,
  };
}
