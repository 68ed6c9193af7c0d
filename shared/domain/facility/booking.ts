import * as z from 'zod';
import { PurchaseId } from '../ids.ts';
import { Instant, plusMillis } from '../time.ts';
import { bookers, bookingStates } from './names.ts';
import type { BookingPlan } from './opening.ts';
import type { FacilityRules } from './rules.ts';
import { beginsAt, endsAt, mondayOf, type Slot, slotStart } from './slots.ts';
import { FacilityId } from './unit.ts';

/** What of an organization's work a booking is for. */
export const ProjectBooked = z.strictObject({
  purchase: PurchaseId,
  activity: z.string().max(60).optional(),
});
export type ProjectBooked = z.infer<typeof ProjectBooked>;

export const BookingId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

/** Who booked what. Whose it is says only a keyed hash; how they are reached lies elsewhere and is erased. */
export const Booking = z.object({
  id: BookingId,
  facility: FacilityId,
  start: z.string().regex(slotStart),
  minutes: z.int(),
  /** People who come, and the seats that takes: of a place taken as a whole, all of them. */
  seats: z.int().min(1),
  takes: z.int().min(1),
  booker: z.enum(bookers),
  /** Of an organization or committee: who, and what for. A resident is not named. */
  title: z.string().max(60).optional(),
  /** The unit it was made for. */
  unit: FacilityId.optional(),
  /** The project an organization books it for, and the activity of it where there is one. */
  project: ProjectBooked.optional(),
  state: z.enum(bookingStates),
  at: Instant,
  mark: z.string(),
  priceFen: z.int(),
  cancelUntil: Instant,
});
export type Booking = z.infer<typeof Booking>;

/** What is known of one household or organization: what it has booked, and when it did not come. */
export const Mark = z.object({
  v: z.int(),
  open: z
    .array(
      z.object({
        id: BookingId,
        facility: FacilityId,
        start: z.string(),
        minutes: z.int(),
        isWaiting: z.boolean().default(false),
        /** Of an organization: what for. */
        purpose: z.string().max(60).optional(),
        project: ProjectBooked.optional(),
      }),
    )
    .max(200),
  missed: z.array(Instant).max(20),
});
export type Mark = z.infer<typeof Mark>;
export const noMark: Mark = { v: 0, open: [], missed: [] };

const dayMillis = 86_400_000;

/**
 * The mark as it is now: what is over and was neither used nor cancelled counts as missed; whoever waited in vain
 * missed nothing.
 */
export function settled({ v, open, missed }: Mark, now: Instant): Mark {
  const over = open.filter((one) => endsAt(one) <= now);
  const newlyMissed = over.filter(({ isWaiting }) => !isWaiting).map(endsAt);
  return {
    v,
    open: open.filter((one) => !over.includes(one)),
    missed: [...missed, ...newlyMissed].slice(-20),
  };
}

export type BookingFault = 'booked-already' | 'booking-limit' | 'booking-barred';

type Wanted = { facility: FacilityId; slot: Slot; plan: BookingPlan; now: Instant };

/** Why whoever has this mark may not book this; the mark is settled. */
export function hinders(
  mark: Mark,
  { facility, slot, plan, now }: Wanted,
  { noShows }: Pick<FacilityRules, 'noShows'>,
): BookingFault | undefined {
  const here = mark.open.filter((one) => one.facility === facility);
  if (here.some(({ start }) => start === slot.start)) return 'booked-already';
  const week = mondayOf(slot.start.slice(0, 10));
  const inWeek = here.filter(({ start }) => mondayOf(start.slice(0, 10)) === week);
  if (inWeek.length >= plan.perWeek) return 'booking-limit';
  if (!noShows) return undefined;
  const since = plusMillis(now, -noShows.withinDays * dayMillis);
  const recent = mark.missed.filter((at) => at > since);
  return recent.length >= noShows.times ? 'booking-barred' : undefined;
}

/** How many seats a booking takes from a slot: of a place taken as a whole, all there are. */
export const takenBy = ({ taking, capacity }: BookingPlan, seats: number): number =>
  taking === 'whole' ? capacity : seats;

/** By when it can be given back: so many hours before it begins. */
export const cancelUntil = ({ cancelHours }: BookingPlan, start: string): Instant =>
  plusMillis(beginsAt(start), -cancelHours * 3_600_000);

/**
 * Who of those that wait moves up when so many seats are free: in the order they came, whoever fits.
 *
 * @param free - seats nobody has
 */
export function promoted<B extends Pick<Booking, 'at' | 'id' | 'takes'>>(
  waiting: readonly B[],
  free: number,
): B[] {
  const inOrder = [...waiting].sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1));
  let left = free;
  return inOrder.filter(({ takes }) => {
    if (takes > left) return false;
    left -= takes;
    return true;
  });
}

/** What is over, was booked and not used. */
export const isMissed = (
  { state, start, minutes }: Pick<Booking, 'state' | 'start' | 'minutes'>,
  now: Instant,
): boolean => state === 'booked' && endsAt({ start, minutes }) <= now;
