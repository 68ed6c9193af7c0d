import * as z from 'zod';
import { type Day, Instant, plusDays } from '../time.ts';
import { askingWays, takings } from './names.ts';
import { FacilityId } from './unit.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Minutes since midnight. @example minutesOf('09:30') // 570 */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Open on one day of the week, 1 Monday … 7 Sunday. */
const Hours = z
  .object({ weekday: z.int().min(1).max(7), from: ClockTime, until: ClockTime })
  .refine(({ from, until }) => from < until, {
    message: 'ends-before-it-starts',
    path: ['until'],
  });
export type Hours = z.infer<typeof Hours>;

/** When and how a facility can be booked; what everybody sees of an agreement. */
export const BookingPlan = z.object({
  from: z.iso.date(),
  until: z.iso.date().optional(),
  hours: z.array(Hours).min(1).max(21),
  slotMinutes: z.int().min(15).max(720),
  taking: z.enum(takings),
  /** Seats in a slot; of a place taken as a whole, how many people fit in. */
  capacity: z.int().min(1).max(500),
  /** Seats, or people, of one booking. */
  perBooking: z.int().min(1).max(500),
  /** Bookings of one household or organization in a week, Monday to Sunday. */
  perWeek: z.int().min(1).max(50),
  aheadDays: z.int().min(1).max(60),
  cancelHours: z.int().min(0).max(168),
  /** For a slot. */
  priceFen: z.int().min(0).max(10_000_00),
  depositFen: z.int().min(0).max(100_000_00),
  /** Who may use it, how it is left, what is not done in it. */
  rules: line(1000),
  /** Days it stays closed. */
  closedOn: z.array(z.iso.date()).max(60),
});
export type BookingPlan = z.infer<typeof BookingPlan>;

export const OpeningText = BookingPlan.extend({
  /** Who answers for accidents and damage, and what insures it. */
  liability: line(1000),
  insurance: z.string().trim().max(200).default(''),
  /** How long before either side says that it ends. */
  noticeDays: z.int().min(0).max(365),
});
export type OpeningText = z.infer<typeof OpeningText>;

export const sides = ['unit', 'community'] as const;

/** A sheet of paper that was signed: where it lies, and what its scan is. */
export const SignedPaper = z.strictObject({
  /** SHA-256 of the scan, and what its file is called; the file stays in the archive of whoever keeps it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: line(120),
  /** Under which number the sheet is filed. */
  reference: z.string().trim().max(80).default(''),
});

const Signature = z.object({
  name: line(40),
  on: z.iso.date(),
  /** Written down by: whoever saw the signed paper, or took in what was signed by code. */
  by: z.string(),
  /** In what office they sign: 校长. */
  position: line(40).optional(),
  /** On a sheet that was scanned, or on a page a one-time code opened. Absent: whoever wrote it down says so. */
  paper: SignedPaper.optional(),
  code: z.object({ id: z.string(), at: Instant }).optional(),
});
export type Signature = z.infer<typeof Signature>;

/** The unit was asked to sign, under a code that is kept nowhere. */
const Asked = z.object({
  /** Under which the letter lies that the code opens. */
  id: z.string(),
  via: z.enum(askingWays),
  at: Instant,
  until: Instant,
  by: z.string(),
});

/** An agreement of a unit and a community that a facility is open to everybody (开放协议). */
export const Opening = OpeningText.extend({
  id: FacilityId,
  at: Instant,
  /** Hash of what both sign; a signature is of this text and no other. */
  textHash: z.string(),
  signed: z.object({ unit: Signature.optional(), community: Signature.optional() }),
  /** Which agreement it goes on from. */
  renews: FacilityId.optional(),
  asked: Asked.optional(),
  /** The last day the keepers were reminded of; another one is told anew. */
  remindedOf: z.iso.date().optional(),
  notice: z
    .object({ by: z.enum(sides), on: z.iso.date(), endsOn: z.iso.date(), reason: line(300) })
    .optional(),
});
export type Opening = z.infer<typeof Opening>;

export const isSigned = ({ signed }: Pick<Opening, 'signed'>): boolean =>
  signed.unit !== undefined && signed.community !== undefined;

/** Its last day; `undefined` while no end is agreed. */
export function lastDayOf({ until, notice }: Pick<Opening, 'until' | 'notice'>): Day | undefined {
  const [first] = [until, notice?.endsOn].filter((day) => day !== undefined).sort();
  return first;
}

export const openingStates = ['proposed', 'agreed', 'open', 'ending', 'ended'] as const;
export type OpeningState = (typeof openingStates)[number];

/** So many days before its last one an agreement is said to end soon. */
export const soonDays = 60;

/** Where an agreement stands on a day; the day is all that moves it. */
export function stateOf(opening: Opening, today: Day): OpeningState {
  if (!isSigned(opening)) return 'proposed';
  const last = lastDayOf(opening);
  if (last !== undefined && today > last) return 'ended';
  if (today < opening.from) return 'agreed';
  const days =
    last === undefined ? Number.POSITIVE_INFINITY : (Date.parse(last) - Date.parse(today)) / 864e5;
  return days <= soonDays ? 'ending' : 'open';
}

/** The end of the hash of a text, as it stands at the foot of the sheet that is signed. */
export const printedEnd = (textHash: string): string => textHash.slice(-8);

/**
 * What an agreement would be if it went on: the same terms from the day after its last one, for as long again. Days it
 * stayed closed do not come back.
 *
 * @returns `undefined` while no end is agreed: there is nothing to renew
 */
export function renewalOf(opening: Opening): OpeningText | undefined {
  const last = lastDayOf(opening);
  if (last === undefined) return undefined;
  const days = Math.round((Date.parse(opening.until ?? last) - Date.parse(opening.from)) / 864e5);
  const from = plusDays(last, 1);
  const { until: _until, closedOn: _closedOn, ...terms } = OpeningText.strip().parse(opening);
  return { ...terms, from, until: plusDays(from, days), closedOn: [] };
}

/** Do two agreements hold on one and the same day? */
export function overlaps(one: Opening, other: Opening): boolean {
  const endless = '9999-12-31';
  return one.from <= (lastDayOf(other) ?? endless) && other.from <= (lastDayOf(one) ?? endless);
}

/** The most a slot may cost under a cap for an hour, in fen. @example mostFen(10_00, 90) // 1500 */
export const mostFen = (fenPerHour: number, slotMinutes: number): number =>
  Math.floor((fenPerHour * slotMinutes) / 60);

/** What everybody sees of an agreement that is signed. */
export function planOf(opening: Opening): BookingPlan {
  const last = lastDayOf(opening);
  const { until: _until, ...plan } = BookingPlan.strip().parse(opening);
  return { ...plan, ...(last !== undefined && { until: last }) };
}
