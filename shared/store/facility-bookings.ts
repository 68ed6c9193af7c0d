import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { Booking, Mark, noMark } from '../domain/facility/booking.ts';
import { endsAt } from '../domain/facility/slots.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Day } from '../domain/time.ts';
import { isNew, put, queryAll, read, remove, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/*
 * A slot knows how many seats are taken and how many wait, and is changed under a condition in the transaction that
 * keeps the booking: nobody has to read it, and two who take the last seat at once cannot both have it.
 */

const daySeconds = 86_400;
const seconds = (booking: Pick<Booking, 'start' | 'minutes'>) =>
  Math.floor(Date.parse(endsAt(booking)) / 1000);

/** Slots, bookings and what leads to them go after this; how somebody is reached, a month after they were there. */
const keptDays = 400;
const contactDays = 30;

export type Slots = { taken: number; waiting: number };
export type StoredSlot = Slots & { start: string; isUsed: boolean };

const slotOf = (item: Record<string, unknown>): StoredSlot => ({
  start: String(item['SK']).slice(2),
  taken: Number(item['taken'] ?? 0),
  waiting: Number(item['waiting'] ?? 0),
  isUsed: item['used'] === true,
});

/** The slots of some days that anybody booked: one query. */
export async function readSlots(
  table: Table,
  { tenant, facility }: { tenant: TenantId; facility: string },
  from: Day,
  until: Day,
): Promise<Map<string, StoredSlot>> {
  const items = await queryAll(table, partitions.slots(tenant, facility, from, until));
  return new Map(items.map(slotOf).map((slot) => [slot.start, slot]));
}

export async function readSlot(
  table: Table,
  tenant: TenantId,
  facility: string,
  start: string,
): Promise<StoredSlot | undefined> {
  const item = await read(table, keys.slot(tenant, facility, start));
  return item && slotOf(item);
}

export async function readBookings(
  table: Table,
  { tenant, facility }: { tenant: TenantId; facility: string },
  from: Day,
  until: Day,
): Promise<Booking[]> {
  const items = await queryAll(table, partitions.bookings(tenant, facility, from, until));
  return items.map((item) => Booking.parse(item['data']));
}

export async function readBookingsOf(
  table: Table,
  { tenant, facility, start }: { tenant: TenantId; facility: string; start: string },
): Promise<Booking[]> {
  const items = await queryAll(table, partitions.bookingsOf(tenant, facility, start));
  return items.map((item) => Booking.parse(item['data']));
}

/** The booking a receipt leads to. */
export async function readBooking(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Booking | undefined> {
  const pointer = await read(table, keys.bookingPointer(tenant, id));
  if (!pointer) return undefined;
  const { facility, start } = pointer as unknown as { facility: string; start: string };
  const item = await read(table, keys.booking(tenant, facility, start, id));
  return item && Booking.parse(item['data']);
}

export async function readMark(table: Table, tenant: TenantId, mark: string): Promise<Mark> {
  const item = await read(table, keys.bookingMark(tenant, mark));
  return item ? Mark.parse(item['data']) : noMark;
}

/** Phones of those who booked on some days, by booking. */
export async function readContacts(
  table: Table,
  { tenant, facility }: { tenant: TenantId; facility: string },
  from: Day,
  until: Day,
): Promise<Map<string, string>> {
  const items = await queryAll(table, partitions.bookingContacts(tenant, facility, from, until));
  return new Map(items.map(({ SK, phone }) => [String(SK).split('#').at(-1) ?? '', String(phone)]));
}

/** A booking that is new, or that moves on from the state it was in. */
export const bookingItem = (
  table: Table,
  tenant: TenantId,
  booking: Booking,
  before?: Booking['state'],
): TransactWriteItem =>
  put(
    table,
    {
      ...keys.booking(tenant, booking.facility, booking.start, booking.id),
      et: 'booking',
      state: booking.state,
      data: booking,
      ttl: seconds(booking) + keptDays * daySeconds,
    },
    before === undefined
      ? isNew
      : {
          expression: '#state = :before',
          names: { '#state': 'state' },
          values: { ':before': before },
        },
  );

export const pointerItem = (table: Table, tenant: TenantId, booking: Booking): TransactWriteItem =>
  put(
    table,
    {
      ...keys.bookingPointer(tenant, booking.id),
      et: 'bookingPointer',
      facility: booking.facility,
      start: booking.start,
      ttl: seconds(booking) + keptDays * daySeconds,
    },
    isNew,
  );

/** A mark over the version it had. */
export const markItem = (
  table: Table,
  tenant: TenantId,
  id: string,
  { mark, worldNow }: { mark: Mark; worldNow: string },
): TransactWriteItem =>
  put(
    table,
    {
      ...keys.bookingMark(tenant, id),
      et: 'bookingMark',
      v: mark.v + 1,
      data: { ...mark, v: mark.v + 1 },
      ttl: Math.floor(Date.parse(worldNow) / 1000) + keptDays * daySeconds,
    },
    mark.v === 0 ? isNew : { expression: 'v = :before', values: { ':before': mark.v } },
  );

export const contactItem = (
  table: Table,
  tenant: TenantId,
  booking: Booking,
  phone: string,
): TransactWriteItem =>
  put(table, {
    ...keys.bookingContact(tenant, booking.facility, booking.start, booking.id),
    et: 'bookingContact',
    phone,
    ttl: seconds(booking) + contactDays * daySeconds,
  });

export const forgetContact = (
  table: Table,
  tenant: TenantId,
  { facility, start, id }: Pick<Booking, 'facility' | 'start' | 'id'>,
): TransactWriteItem => remove(table, keys.bookingContact(tenant, facility, start, id));

type At = { tenant: TenantId; booking: Pick<Booking, 'facility' | 'start' | 'minutes'> };

const slotUpdate = (
  table: Table,
  { tenant, booking }: At,
  change: { add: string; values: Record<string, number>; condition: string },
): TransactWriteItem =>
  update(table, keys.slot(tenant, booking.facility, booking.start), {
    expression: `SET et = :et, #ttl = :ttl ADD ${change.add}`,
    names: { '#ttl': 'ttl' },
    values: {
      ':et': 'slot',
      ':ttl': seconds(booking) + keptDays * daySeconds,
      ...change.values,
    },
    condition: { expression: change.condition },
  });

/** Takes seats, as long as there are that many: `capacity - seats` taken at most, and the condition is judged where it is written. */
export const takeSeats = (table: Table, at: At, seats: number, capacity: number) =>
  slotUpdate(table, at, {
    add: 'taken :seats, waiting :zero',
    values: { ':zero': 0, ':seats': seats, ':most': capacity - seats },
    condition: 'attribute_not_exists(taken) OR taken <= :most',
  });

/** One more waits, as long as it is full for them: whoever gives seats back sees that somebody came to wait. */
export const waitForSeats = (table: Table, at: At, seats: number, capacity: number) =>
  slotUpdate(table, at, {
    add: 'waiting :one',
    values: { ':one': 1, ':most': capacity - seats },
    condition: 'taken > :most',
  });

/** Gives seats back and moves up who waited; refused where somebody came to wait, or left, since it was read. */
export const giveBack = (
  table: Table,
  at: At,
  { seats, movedUp, before }: { seats: number; movedUp: number; before: Slots },
) =>
  slotUpdate(table, at, {
    add: 'taken :seats, waiting :moved',
    values: {
      ':seats': seats,
      ':moved': -movedUp,
      ':taken': before.taken,
      ':waiting': before.waiting,
    },
    condition: 'taken = :taken AND waiting = :waiting',
  });

/** One waits no more. */
export const waitNoMore = (table: Table, at: At) =>
  slotUpdate(table, at, {
    add: 'waiting :one',
    values: { ':one': -1 },
    condition: 'attribute_exists(waiting)',
  });

/** Somebody came: the slot was used, once. */
export const useSlot = (table: Table, { tenant, booking }: At): TransactWriteItem =>
  update(table, keys.slot(tenant, booking.facility, booking.start), {
    expression: 'SET used = :yes',
    values: { ':yes': true },
    condition: { expression: 'attribute_not_exists(used)' },
  });

/** Adds one visit to the figures of its month, and the minutes of the slot where it is the first in it. */
export const countVisit = (
  table: Table,
  tenant: TenantId,
  { facility, start, minutes, seats, booker }: Booking,
  isFirst: boolean,
): TransactWriteItem =>
  update(table, keys.facilityMonth(tenant, start.slice(0, 7), facility), {
    expression: 'SET et = :et ADD minutes :minutes, visits :one, #booker :people',
    names: { '#booker': booker },
    values: {
      ':et': 'facilityMonth',
      ':minutes': isFirst ? minutes : 0,
      ':one': 1,
      ':people': seats,
    },
  });
