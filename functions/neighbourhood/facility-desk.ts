import type { DeskCommand } from '../../shared/contracts/facility.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Booking } from '../../shared/domain/facility/booking.ts';
import { beginsAt, endsAt } from '../../shared/domain/facility/slots.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readFacilityShown, readOwner, readUnit } from '../../shared/store/facilities.ts';
import {
  bookingItem,
  countVisit,
  markItem,
  readBooking,
  readBookingsOf,
  readMark,
  readSlot,
  useSlot,
} from '../../shared/store/facility-bookings.ts';
import { transact } from '../../shared/store/items.ts';
import { countForUnit } from '../../shared/store/unit-letters.ts';
import { doorCodeOf } from '../booking-receipts.ts';
import { book, cancelBooking, withoutBooking } from '../facility-booking.ts';
import { type Hourly, limit } from '../http/limits.ts';
import { invalid } from '../http/problem.ts';
import { within } from '../within.ts';
import { keepsAt, letsInAt, type Place } from './facility-place.ts';

/** Codes tried at one door in an hour: a hall is let in, and nobody tries a million through. */
const doors: Hourly = { one: 600, place: 1200, all: 50_000 };
/** The door opens so long before a slot begins. */
const earlyMillis = 30 * 60_000;
const tries = 4;

const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);

/** What a visit adds to what the unit of the place gave, and to what the unit that came got. */
function forUnits(place: Place, booking: Booking, given: { owner?: string; isFirst: boolean }) {
  const { table } = place.deps;
  const { owner, isFirst } = given;
  const { unit, minutes, seats, start: day } = booking;
  const usedMinutes = isFirst ? minutes : 0;
  return [
    ...(owner && owner !== unit
      ? [
          countForUnit(
            table,
            place.tenant,
            { unit: owner, day },
            { usedMinutes, visits: 1, people: seats },
          ),
        ]
      : []),
    ...(unit && owner !== unit
      ? [countForUnit(table, place.tenant, { unit, day }, { gotMinutes: minutes, gotVisits: 1 })]
      : []),
  ];
}

/** Says that somebody came, once, and counts the visit. */
async function came(place: Place, booking: Booking): Promise<boolean> {
  const { deps, tenant } = place;
  const { table } = deps;
  const owner = await readOwner(table, tenant, booking.facility);
  for (let left = tries; left > 0; left -= 1) {
    const slot = await readSlot(table, tenant, booking.facility, booking.start);
    const isFirst = !slot?.isUsed;
    const mark = withoutBooking(await readMark(table, tenant, booking.mark), booking);
    const failed = await transact(table, [
      bookingItem(table, tenant, { ...booking, state: 'came' }, 'booked'),
      markItem(table, tenant, booking.mark, { mark, worldNow: deps.clock.now() }),
      countVisit(table, tenant, booking, isFirst),
      ...(isFirst ? [useSlot(table, { tenant, booking })] : []),
      ...forUnits(place, booking, { ...(owner && { owner }), isFirst }),
    ]);
    if (failed.length === 0) return true;
    if (failed.includes(0)) return false;
  }
  throw new DomainError({ code: 'version-conflict' });
}

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>;
type At = { facility: string };

async function letIn(place: Place, { facility }: At, { start, code }: Of<'letIn'>) {
  const { deps, tenant, now } = place;
  const outside = await within(deps, { as: 'resident', tenant });
  await limit(outside, 'facility-door', facility, doors);
  const bookings = await readBookingsOf(deps.table, { tenant, facility, start });
  const found = bookings.find(({ id }) => doorCodeOf(deps.secrets.linkKey, id) === code);
  if (!found || found.state === 'cancelled') throw fault('/code', 'door-code-unknown');
  if (found.state === 'waiting') throw fault('/code', 'door-code-waits');
  if (found.state === 'came') throw fault('/code', 'door-code-used');
  if (now < plusMillis(beginsAt(start), -earlyMillis)) throw fault('/code', 'door-too-early');
  if (now > endsAt(found)) throw fault('/code', 'door-too-late');
  if (!(await came(place, found))) throw fault('/code', 'door-code-used');
}

async function bookHere(place: Place, { facility }: At, command: Of<'book'>) {
  const { deps, tenant, now, actor } = place;
  const { start, seats, title, mayWait, unit: id } = command;
  const unit = id === undefined ? undefined : await readUnit(deps.table, tenant, id);
  if (id !== undefined && !unit) throw fault('/unit', 'unknown-entry');
  const wanted = unit
    ? {
        booker: 'unit' as const,
        unit: unit.id,
        title: `${unit.name.slice(0, 28)} · ${title}`.slice(0, 60),
      }
    : { booker: 'committee' as const, title };
  const who = unit ? `unit:${unit.id}` : `official:${actor.personId}`;
  const outcome = await book(
    deps,
    { tenant, now },
    { ...wanted, facility, start, seats, mayWait, who },
  );
  if ('fault' in outcome) throw fault('/start', outcome.fault);
}

async function cancelHere(place: Place, { facility }: At, { booking: id }: Of<'cancel'>) {
  const { deps, tenant, now } = place;
  const booking = await readBooking(deps.table, tenant, id);
  if (booking?.facility !== facility) throw fault('/booking', 'unknown-entry');
  const outcome = await cancelBooking(deps, { tenant, now }, { booking, isKeeper: true });
  if ('fault' in outcome) throw fault('/booking', outcome.fault);
}

/**
 * What is done at the desk of a facility.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `too-many-requests`, `invalid-request` with the reason
 */
export async function atDesk(
  place: Place,
  { facility, command }: { facility: string; command: DeskCommand },
): Promise<void> {
  const shown = await readFacilityShown(place.deps.table, place.tenant, facility);
  if (!shown) throw new DomainError({ code: 'not-found' });
  const may = command.type === 'letIn' ? letsInAt : keepsAt;
  if (!may(place, shown.community)) throw new DomainError({ code: 'not-permitted' });
  if (command.type === 'letIn') await letIn(place, { facility }, command);
  else if (command.type === 'book') await bookHere(place, { facility }, command);
  else await cancelHere(place, { facility }, command);
}
