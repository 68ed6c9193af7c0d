import type { FacilityView } from '../../shared/contracts/facility.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Booking, isMissed } from '../../shared/domain/facility/booking.ts';
import { shownOf } from '../../shared/domain/facility/facility.ts';
import { lastDayOf, type Opening, stateOf } from '../../shared/domain/facility/opening.ts';
import { mondayOf, planOn, type Slot, slotsOn } from '../../shared/domain/facility/slots.ts';
import { letterState } from '../../shared/domain/facility/unit-letter.ts';
import { plusDays } from '../../shared/domain/time.ts';
import { readFacility, readFacilityRules, readUnit } from '../../shared/store/facilities.ts';
import { readBookings, readContacts } from '../../shared/store/facility-bookings.ts';
import { readUnitLetter } from '../../shared/store/unit-letters.ts';
import { keepsAt, letsInAt, type Place } from './facility-place.ts';

/** Letters that wait for a unit, or that it answered, by the agreement they are about. */
async function lettersOf({ deps, tenant }: Place, openings: readonly Opening[]) {
  const found = await Promise.all(
    openings.flatMap(({ signed, asked }) =>
      asked && !signed.unit ? [readUnitLetter(deps.table, tenant, asked.id)] : [],
    ),
  );
  return new Map(
    found.flatMap((letter) => (letter?.kind === 'agreement' ? [[letter.opening, letter]] : [])),
  );
}

type Letters = Awaited<ReturnType<typeof lettersOf>>;

/** An agreement with where it stands, and what the unit answered. */
function openingShown({ today, now }: Place, one: Opening, letters: Letters) {
  const lastDay = lastDayOf(one);
  const letter = letters.get(one.id);
  const { outcome: _outcome, ...answer } = letter?.answer ?? {};
  return {
    ...one,
    state: stateOf(one, today),
    ...(lastDay !== undefined && { lastDay }),
    ...(letter && { letter: { ...answer, state: letterState(letter, now) } }),
  };
}

type Seen = { now: Place['now']; contacts: ReadonlyMap<string, string> };

function bookingShown({ id, booker, seats, title, state, priceFen, ...rest }: Booking, seen: Seen) {
  const phone = seen.contacts.get(id);
  return {
    id,
    booker,
    seats,
    ...(title !== undefined && { title }),
    state,
    priceFen,
    isMissed: isMissed({ state, ...rest }, seen.now),
    ...(phone !== undefined && { phone }),
  };
}

function slotShown(
  { start, from, until }: Slot,
  { bookings, capacity }: { bookings: readonly Booking[]; capacity: number },
  seen: Seen,
) {
  const own = bookings.filter((one) => one.start === start && one.state !== 'cancelled');
  return {
    start,
    from,
    until,
    capacity,
    taken: own
      .filter(({ state }) => state !== 'waiting')
      .reduce((sum, { takes }) => sum + takes, 0),
    waiting: own.filter(({ state }) => state === 'waiting').length,
    bookings: own.map((one) => bookingShown(one, seen)),
  };
}

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
  const [letters, unit] = await Promise.all([
    lettersOf(place, openings),
    facility.unit ? readUnit(table, tenant, facility.unit) : undefined,
  ]);
  const mayLook = letsInAt(place, facility.community);
  const seen: Seen = { now, contacts: mayLook ? contacts : new Map() };
  const { plans } = shownOf(whole, [today, monday].sort()[0] ?? today);
  return {
    facility,
    ...(unitName !== undefined && { unitName }),
    ...(unit?.mail && { unitMail: unit.mail }),
    openings: openings
      .map((one) => openingShown(place, one, letters))
      .toSorted((a, b) => (a.from > b.from ? -1 : 1)),
    incidents: incidents.toSorted((a, b) => (a.on > b.on ? -1 : 1)),
    monday,
    days: Array.from({ length: 7 }, (_, at) => plusDays(monday, at)).map((day) => ({
      day,
      slots: slotsOn(plans, day).map((slot) =>
        slotShown(slot, { bookings, capacity: planOn(plans, day)?.capacity ?? 0 }, seen),
      ),
    })),
    rules,
    now,
    mayKeep: keepsAt(place, facility.community),
    mayLetIn: mayLook,
  };
}
