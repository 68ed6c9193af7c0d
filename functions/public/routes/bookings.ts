import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Booking } from '../../../shared/domain/facility/booking.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { facilityWords } from '../../../shared/messages/facilities.ts';
import {
  readFacilityRules,
  readFacilityShown,
  readPromises,
} from '../../../shared/store/facilities.ts';
import { forgetContact, readBooking } from '../../../shared/store/facility-bookings.ts';
import { transact } from '../../../shared/store/items.ts';
import { bookingCalendar } from '../../booking-calendar.ts';
import { bookingIdOf, doorCodeOf } from '../../booking-receipts.ts';
import { calendarHeaders } from '../../calendar-file.ts';
import { cancelBooking } from '../../facility-booking.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { promisesLetter } from '../../letters/facilities.ts';
import { bookingCodeLetter, bookingLetter } from '../../letters/facility-mine.ts';
import { plainReceipt } from '../../need-receipts.ts';
import { facilityCommon } from './facilities.ts';

const lookUps: Hourly = { one: 600, place: 60, all: 20_000 };

type Common = Awaited<ReturnType<typeof facilityCommon>>;
type Said = Pick<Parameters<typeof bookingLetter>[0], 'said' | 'faults'>;

/** A code as it was given, with its strokes. */
const written = (code: string) => code.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');

async function shown(
  c: Context<Env>,
  { deps, tenant, frame, now }: Common,
  { code, booking, ...said }: { code: string; booking: Booking } & Said,
) {
  const place = await readFacilityShown(deps.table, tenant, booking.facility);
  const letter = bookingLetter({
    ...frame,
    tenant,
    receipt: written(code),
    booking,
    doorCode: doorCodeOf(deps.secrets.linkKey, booking.id),
    name: place?.name ?? '',
    address: place?.address ?? '',
    now,
    ...said,
  });
  return answerLetter(c, letter, said.faults ? 422 : 200);
}

async function calendar(c: Context<Env>, { deps, tenant, frame, now }: Common, booking: Booking) {
  const place = await readFacilityShown(deps.table, tenant, booking.facility);
  const file = bookingCalendar(
    {
      booking,
      name: place?.name ?? '',
      address: place?.address ?? '',
      alarm: facilityWords(frame.language)('alarm'),
      url: `${deps.settings.publicBaseUrl}/t/${tenant}/booking`,
    },
    now,
  );
  return c.body(file, 200, {
    ...calendarHeaders,
    'content-disposition': 'attachment; filename="booking.ics"',
    'cache-control': 'no-store',
  });
}

async function acted(c: Context<Env>, common: Common) {
  const { deps, tenant, now, frame } = common;
  await limit(deps, 'facility-look', tenant, lookUps);
  const { code: typed = '', act = 'look' } = await formOf(c);
  const code = plainReceipt(typed);
  const booking = await readBooking(deps.table, tenant, bookingIdOf(code));
  if (!booking) {
    const faults = [{ field: 'code' as const, code: 'booking-code' }];
    return answerLetter(c, bookingCodeLetter({ ...frame, tenant, typed, faults }), 422);
  }
  if (act === 'calendar') return calendar(c, common, booking);
  if (act === 'forget') {
    await transact(deps.table, [forgetContact(deps.table, tenant, booking)]);
    return shown(c, common, { code, booking, said: 'forgotten' });
  }
  if (act !== 'cancel') return shown(c, common, { code, booking });
  const after = await cancelBooking(deps, { tenant, now }, { booking });
  return 'fault' in after
    ? shown(c, common, { code, booking, faults: [{ field: 'code', code: after.fault }] })
    : shown(c, common, { code, booking: after, said: 'cancelled' });
}

/** A booking by its code; what units promised. */
export const bookingLetters = new Hono<Env>()
  .get('/t/:tenant/facilities/promises', async (c) => {
    const { deps, tenant, frame, now } = await facilityCommon(c, 'facilities/promises');
    const rules = await readFacilityRules(deps.table, tenant);
    if (!rules.showsPromises) throw new DomainError({ code: 'not-found' });
    const units = await readPromises(deps.table, tenant);
    return answerLetter(c, promisesLetter({ ...frame, tenant, units, today: dayOf(now) }));
  })
  .get('/t/:tenant/booking', async (c) => {
    const { tenant, frame } = await facilityCommon(c, 'booking');
    return answerLetter(c, bookingCodeLetter({ ...frame, tenant }));
  })
  .post('/t/:tenant/booking', async (c) => acted(c, await facilityCommon(c, 'booking')));
