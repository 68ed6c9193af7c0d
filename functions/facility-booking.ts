import {
  type Booking,
  type BookingFault,
  cancelUntil,
  hinders,
  type Mark,
  type ProjectBooked,
  promoted,
  settled,
  takenBy,
} from '../shared/domain/facility/booking.ts';
import type { ShownFacility } from '../shared/domain/facility/facility.ts';
import type { Booker } from '../shared/domain/facility/names.ts';
import type { BookingPlan } from '../shared/domain/facility/opening.ts';
import type { FacilityRules } from '../shared/domain/facility/rules.ts';
import { beginsAt, bookable, type Slot, slotAt } from '../shared/domain/facility/slots.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { type Instant, later, plusMillis } from '../shared/domain/time.ts';
import { readFacilityRules, readFacilityShown } from '../shared/store/facilities.ts';
import {
  bookingItem,
  contactItem,
  forgetContact,
  giveBack,
  markItem,
  pointerItem,
  readBookingsOf,
  readMark,
  readSlot,
  takeSeats,
  waitForSeats,
  waitNoMore,
} from '../shared/store/facility-bookings.ts';
import { transact } from '../shared/store/items.ts';
import { bookingIdOf, markOfBooker } from './booking-receipts.ts';
import { newReceipt } from './need-receipts.ts';
import type { Deps } from './ports.ts';

export type Wanted = {
  facility: string;
  start: string;
  seats: number;
  booker: Booker;
  /** What tells one household or organization from another: a telephone number, an id. */
  who: string;
  title?: string | undefined;
  /** The unit, or the project of an organization, it is for. */
  unit?: string | undefined;
  project?: ProjectBooked | undefined;
  /** Of an organization: what for, as it reads it again itself. */
  purpose?: string | undefined;
  /** Kept apart, for a month, for those who keep the place; absent where the tenant knows how to reach them. */
  phone?: string | undefined;
  /** Waits where it is full. */
  mayWait: boolean;
};
export type NotBooked =
  | BookingFault
  | 'facility-unknown'
  | 'slot-unknown'
  | 'slot-over'
  | 'slot-too-far'
  | 'slot-full'
  | 'seats-too-many'
  | 'busy';
export type Booked = { receipt: string; booking: Booking; shown: ShownFacility };

type Place = { tenant: TenantId; now: Instant };
type Found = { shown: ShownFacility; slot: Slot; plan: BookingPlan };

/** So many times somebody else may be first at the same household, or at the same seats. */
const tries = 6;

async function placeFor(deps: Deps, { tenant, now }: Place, wanted: Wanted) {
  const shown = await readFacilityShown(deps.table, tenant, wanted.facility);
  if (!shown) return 'facility-unknown';
  const found = slotAt(shown.plans, wanted.start);
  if (!found) return 'slot-unknown';
  const fault = bookable(found, now);
  if (fault) return fault;
  const { plan } = found;
  const isTooMany = wanted.seats > plan.perBooking || wanted.seats > plan.capacity;
  return isTooMany ? 'seats-too-many' : ({ shown, ...found } satisfies Found);
}

const graceMillis = 30 * 60_000;
const earlier = (a: Instant, b: Instant): Instant => (later(a, b) === a ? b : a);

const bookingFor = (
  { shown, slot, plan }: Found,
  { wanted, now, mark, receipt }: { wanted: Wanted; now: Instant; mark: string; receipt: string },
): Booking => ({
  id: bookingIdOf(receipt),
  facility: shown.id,
  start: slot.start,
  minutes: slot.minutes,
  seats: wanted.seats,
  takes: takenBy(plan, wanted.seats),
  booker: wanted.booker,
  ...(wanted.title && { title: wanted.title }),
  ...(wanted.unit && { unit: wanted.unit }),
  ...(wanted.project && { project: wanted.project }),
  state: 'booked',
  at: now,
  mark,
  priceFen: plan.priceFen,
  /** Whoever books late has half an hour to think again, as long as it has not begun. */
  cancelUntil: later(
    cancelUntil(plan, slot.start),
    earlier(plusMillis(now, graceMillis), beginsAt(slot.start)),
  ),
});

/** What an organization booked says what for: it reads its mark, and no booking. */
function withBooking(mark: Mark, booking: Booking, purpose: string | undefined): Mark {
  const { id, facility, start, minutes, state, project } = booking;
  const said = { ...(purpose && { purpose }), ...(project && { project }) };
  const one = { id, facility, start, minutes, isWaiting: state === 'waiting', ...said };
  return { ...mark, open: [...mark.open, one] };
}

export const withoutBooking = (mark: Mark, { id }: Pick<Booking, 'id'>): Mark => ({
  ...mark,
  open: mark.open.filter((one) => one.id !== id),
});

type Keeping = {
  tenant: TenantId;
  mark: Mark;
  booking: Booking;
  plan: BookingPlan;
  wanted: Wanted;
};

/** @returns whether it was kept, and if not, whose condition did not hold */
async function keep(deps: Deps, { tenant, mark, booking, plan, wanted }: Keeping) {
  const { phone, purpose } = wanted;
  const { table } = deps;
  const change = booking.state === 'booked' ? takeSeats : waitForSeats;
  const failed = await transact(table, [
    change(table, { tenant, booking }, booking.takes, plan.capacity),
    markItem(table, tenant, booking.mark, {
      mark: withBooking(mark, booking, purpose),
      worldNow: deps.clock.now(),
    }),
    bookingItem(table, tenant, booking),
    pointerItem(table, tenant, booking),
    ...(phone ? [contactItem(table, tenant, booking, phone)] : []),
  ]);
  if (failed.length === 0) return 'kept';
  return failed.includes(0) ? 'slot' : 'mark';
}

type Ready = { found: Found; booking: Booking; rules: FacilityRules; wanted: Wanted };

/** Seats, or where there are none a place in the line; again where somebody else was first. */
async function kept(
  deps: Deps,
  { tenant, now }: Place,
  { found, booking, rules, wanted }: Ready,
): Promise<Booking | NotBooked> {
  const { facility, mark: id } = booking;
  let state: Booking['state'] = 'booked';
  for (let left = tries; left > 0; left -= 1) {
    const mark = settled(await readMark(deps.table, tenant, id), now);
    const fault = hinders(mark, { facility, now, ...found }, rules);
    if (fault) return fault;
    const next = { ...booking, state };
    const keeping = { tenant, mark, booking: next, plan: found.plan, wanted };
    const outcome = await keep(deps, keeping);
    if (outcome === 'kept') return next;
    if (outcome === 'mark') continue;
    if (!wanted.mayWait) return 'slot-full';
    state = state === 'booked' ? 'waiting' : 'booked';
  }
  return 'busy';
}

/**
 * Books a slot, or a place in the line for it. The seats are taken in the transaction that keeps the booking, under
 * the condition that they are free: however many book at once, no more than there are have one.
 */
export async function book(
  deps: Deps,
  place: Place,
  wanted: Wanted,
): Promise<Booked | { fault: NotBooked }> {
  const { tenant, now } = place;
  const [found, rules] = await Promise.all([
    placeFor(deps, place, wanted),
    readFacilityRules(deps.table, tenant),
  ]);
  if (typeof found === 'string') return { fault: found };
  const mark = markOfBooker(deps.secrets.linkKey, tenant, wanted.who);
  const receipt = newReceipt();
  const booking = bookingFor(found, { wanted, now, mark, receipt });
  const outcome = await kept(deps, place, { found, booking, rules, wanted });
  return typeof outcome === 'string'
    ? { fault: outcome }
    : { receipt, booking: outcome, shown: found.shown };
}

export type NotCancelled = 'booking-over' | 'too-late-to-cancel' | 'busy';

/**
 * Seats come back, and whoever waited first and fits has them. Their mark goes on saying that they wait: somebody
 * moved up unawares is not held to have missed it.
 */
async function returned(deps: Deps, tenant: TenantId, booking: Booking) {
  const { table } = deps;
  const { facility, start } = booking;
  const [slot, all] = await Promise.all([
    readSlot(table, tenant, facility, start),
    readBookingsOf(table, { tenant, facility, start }),
  ]);
  const before = slot ?? { taken: booking.takes, waiting: 0 };
  const waiting = all.filter(({ state }) => state === 'waiting');
  const up = promoted(waiting, booking.takes);
  const taken = up.reduce((sum, { takes }) => sum + takes, 0);
  return [
    giveBack(
      table,
      { tenant, booking },
      { seats: taken - booking.takes, movedUp: up.length, before },
    ),
    ...up.map((one) => bookingItem(table, tenant, { ...one, state: 'booked' }, 'waiting')),
  ];
}

/**
 * Gives a booking back and forgets how its holder is reached. Whoever waited moves up in the same transaction.
 *
 * @param isKeeper - those who keep the place may do it at any time
 */
export async function cancelBooking(
  deps: Deps,
  { tenant, now }: Place,
  { booking, isKeeper = false }: { booking: Booking; isKeeper?: boolean },
): Promise<Booking | { fault: NotCancelled }> {
  const { table } = deps;
  const { state } = booking;
  if (state !== 'booked' && state !== 'waiting') return { fault: 'booking-over' };
  if (state === 'booked' && !isKeeper && now > booking.cancelUntil)
    return { fault: 'too-late-to-cancel' };
  const after: Booking = { ...booking, state: 'cancelled' };
  for (let left = tries; left > 0; left -= 1) {
    const rest = withoutBooking(await readMark(table, tenant, booking.mark), booking);
    const slots =
      state === 'waiting'
        ? [waitNoMore(table, { tenant, booking })]
        : await returned(deps, tenant, booking);
    const failed = await transact(table, [
      bookingItem(table, tenant, after, state),
      ...slots,
      markItem(table, tenant, booking.mark, { mark: rest, worldNow: deps.clock.now() }),
      forgetContact(table, tenant, booking),
    ]);
    if (failed.length === 0) return after;
    if (failed.includes(0)) return { fault: 'booking-over' };
  }
  return { fault: 'busy' };
}
