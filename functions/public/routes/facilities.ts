import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { isOpen } from '../../../shared/domain/facility/figures.ts';
import { mondayOf, slotAt } from '../../../shared/domain/facility/slots.ts';
import { dayOf, plusDays } from '../../../shared/domain/time.ts';
import {
  readFacilityRows,
  readFacilityRules,
  readFacilityShown,
} from '../../../shared/store/facilities.ts';
import { readSlot, readSlots } from '../../../shared/store/facility-bookings.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import { doorCodeOf } from '../../booking-receipts.ts';
import { book } from '../../facility-booking.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { rememberedIn } from '../../http/remembered.ts';
import { facilitiesLetter } from '../../letters/facilities.ts';
import { bookedLetter } from '../../letters/facility-mine.ts';
import {
  type BookingForm,
  facilityBookingLetter,
  facilityWeekLetter,
} from '../../letters/facility-week.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

/** Of one facility, from one place, in the whole installation: a script must not fill a hall. */
const bookings: Hourly = { one: 300, place: 60, all: 20_000 };
/** How far ahead weeks are shown: a plan lets nobody book further. */
const aheadDays = 70;

export async function facilityCommon(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const frame = { ...frameOf(c, `/t/${tenant}/${below}`), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, frame, now: await tenantNow(deps, config) };
}
type Common = Awaited<ReturnType<typeof facilityCommon>>;

async function shownOr404({ deps, tenant }: Common, id: string) {
  const facility = /^[0-9a-f]{16}$/.test(id)
    ? await readFacilityShown(deps.table, tenant, id)
    : undefined;
  if (!facility) throw new DomainError({ code: 'not-found' });
  return facility;
}

/** A week that can be asked for: a Monday from this week on. */
function mondayIn(asked: string | undefined, today: string): string {
  const isDay = asked !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asked);
  const monday = mondayOf(isDay && !Number.isNaN(Date.parse(asked)) ? asked : today);
  return monday < mondayOf(today) || monday > plusDays(today, aheadDays) ? mondayOf(today) : monday;
}

async function week(c: Context<Env>, common: Common, id: string) {
  const { deps, tenant, now, frame } = common;
  const facility = await shownOr404(common, id);
  const monday = mondayIn(c.req.query('week'), dayOf(now));
  const here = { tenant, facility: id };
  const [slots, rules] = await Promise.all([
    readSlots(deps.table, here, monday, plusDays(monday, 6)),
    readFacilityRules(deps.table, tenant),
  ]);
  const letter = facilityWeekLetter({
    ...frame,
    here: `${frame.here}?week=${monday}`,
    tenant,
    facility,
    rules,
    monday,
    now,
    slots,
  });
  return answerLetter(c, letter);
}

type Step = Pick<BookingForm, 'typed' | 'faults'>;

async function form(c: Context<Env>, common: Common, id: string, start: string, step: Step = {}) {
  const { deps, tenant, frame } = common;
  const facility = await shownOr404(common, id);
  const found = slotAt(facility.plans, start);
  if (!found) return week(c, common, id);
  const taken = (await readSlot(deps.table, tenant, id, start))?.taken ?? 0;
  const letter = facilityBookingLetter({
    ...frame,
    here: `${frame.here}?slot=${start}`,
    tenant,
    facility,
    ...found,
    isFull: taken >= found.plan.capacity,
    ...step,
  });
  return answerLetter(c, letter, step.faults ? 422 : 200);
}

/** A number as people type it: with blanks, strokes or the code of the country. */
const phoneIn = (typed: string): string | undefined => {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? digits : undefined;
};

async function booking(c: Context<Env>, common: Common, id: string) {
  const { deps, tenant, config, now, frame } = common;
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  await shownOr404(common, id);
  const typed = await formOf(c);
  const { slot: start = '', seats: said = '1', wait } = typed;
  const phone = phoneIn(typed['phone'] ?? '');
  const seats = /^\d{1,3}$/.test(said.trim()) ? Number(said) : 0;
  const faults = [
    ...(phone ? [] : [{ field: 'phone' as const, code: 'phone-bad' }]),
    ...(seats > 0 ? [] : [{ field: 'seats' as const, code: 'seats-bad' }]),
  ];
  if (!phone || faults.length > 0) return form(c, common, id, start, { typed, faults });
  await limit(deps, 'facility-book', id, bookings);
  const outcome = await book(
    deps,
    { tenant, now },
    {
      facility: id,
      start,
      seats,
      booker: 'resident',
      who: `phone:${phone}`,
      phone,
      mayWait: wait === 'yes',
    },
  );
  if ('fault' in outcome) {
    const field = outcome.fault === 'seats-too-many' ? 'seats' : 'slot';
    return form(c, common, id, start, { typed, faults: [{ field, code: outcome.fault }] });
  }
  const { receipt, booking: kept, shown } = outcome;
  const letter = bookedLetter({
    ...frame,
    here: `/t/${tenant}/booking`,
    tenant,
    receipt,
    booking: kept,
    doorCode: doorCodeOf(deps.secrets.linkKey, kept.id),
    name: shown.name,
    address: shown.address,
    now,
  });
  return answerLetter(c, letter, 201);
}

/** What is open near one, and booking it: no account, no script, three taps. */
export const facilityLetters = new Hono<Env>()
  .get('/t/:tenant/facilities', async (c) => {
    const common = await facilityCommon(c, 'facilities');
    const { deps, tenant, frame, now } = common;
    const [{ rows, rules }, streets] = await Promise.all([
      readFacilityRows(deps.table, tenant),
      readRegions(deps.table, tenant),
    ]);
    const code = c.req.query('community') ?? rememberedIn(c).community;
    const street = streets.find(({ children }) => children.some((one) => one.code === code));
    const own = street?.children.find((one) => one.code === code);
    const letter = facilitiesLetter({
      ...frame,
      here: own ? `${frame.here}?community=${own.code}` : frame.here,
      tenant,
      streets,
      rules,
      rows: rows.filter((row) => isOpen(row, dayOf(now))),
      ...(own && street && { community: { ...own, street: street.name } }),
    });
    return answerLetter(c, letter);
  })
  .get('/t/:tenant/facilities/:facility', async (c) => {
    const id = c.req.param('facility');
    const common = await facilityCommon(c, `facilities/${id}`);
    const start = c.req.query('slot');
    return start ? form(c, common, id, start) : week(c, common, id);
  })
  .post('/t/:tenant/facilities/:facility', async (c) => {
    const id = c.req.param('facility');
    return booking(c, await facilityCommon(c, `facilities/${id}`), id);
  });
