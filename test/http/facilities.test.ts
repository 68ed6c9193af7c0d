import { beforeAll, describe, expect, test } from 'vitest';
import { bookingIdOf, doorCodeOf } from '../../functions/booking-receipts.ts';
import { runErrands } from '../../functions/cron/jobs.ts';
import { remindOfOpenings } from '../../functions/neighbourhood/opening-clock.ts';
import type {
  BalanceView,
  DeskCommand,
  FacilitiesView,
  FacilityChanged,
  FacilityCommand,
  FacilityGapsView,
  FacilityUnitsView,
  FacilityView,
} from '../../shared/contracts/facility.ts';
import type {
  BookablePlace,
  BookablePlaces,
  OwnBookings,
} from '../../shared/contracts/facility-organizations.ts';
import type {
  FacilityAgreementsView,
  FacilitySharesView,
} from '../../shared/contracts/facility-sharing.ts';
import { firstRules } from '../../shared/domain/facility/rules.ts';
import { readBookingsOf, readContacts, readSlots } from '../../shared/store/facility-bookings.ts';
import { aFacilityText, anOpeningText } from '../support/a-facility.ts';
import { anOfficial, needPeople } from '../support/a-need.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/facilities';
const community = '320583103001';
let committee: string;
let head: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-facility-${count}` };
};
const send = (body: FacilityCommand, cookie = committee) =>
  app.ask('POST', base, { cookie, headers: once(), body });
const made = async (body: FacilityCommand) => ((await send(body)).json as FacilityChanged).id;
const get = async <T>(path: string, cookie = committee) =>
  (await app.ask('GET', `${base}${path}`, { cookie })).json as T;
const desk = (facility: string, body: Partial<DeskCommand>) =>
  app.ask('POST', `${base}/${facility}/desk`, { cookie: committee, body });
const post = (path: string, fields: Record<string, string>) =>
  app.ask('POST', `/t/kunshan/${path}`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const codeIn = (html: string) =>
  /class="code">([2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4})</.exec(html)?.[1] ?? '';
const signature = (facility: string, opening: string, textHash: string) =>
  ({ type: 'signOpening', facility, opening, textHash, on: '2026-03-01' }) as const;

/** A facility of a unit with an agreement both have signed. */
async function opened(over: Parameters<typeof anOpeningText>[0] = {}, name = '湖滨中学篮球馆') {
  const facility = await made({ type: 'keepFacility', text: aFacilityText({ name }) });
  const opening = await made({ type: 'proposeOpening', facility, text: anOpeningText(over) });
  const [proposed] = (await get<FacilityView>(`/${facility}`)).openings;
  const sign = signature(facility, opening, proposed?.textHash ?? '');
  await send({ ...sign, side: 'unit', name: '周校长' });
  await send({ ...sign, side: 'community', name: '王主任' });
  return facility;
}
const phone = (n: number) => `139${String(n).padStart(8, '0')}`;
let phones = 0;
function bookAt(facility: string, slot: string, more: Record<string, string> = {}) {
  phones += 1;
  return post(`facilities/${facility}`, { slot, seats: '1', phone: phone(phones), ...more });
}

beforeAll(async () => {
  head = await app.signIn(people.officeHead);
  committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
});

describe('[4-35] a unit opens a facility', () => {
  test('once both have signed the same text; then everybody sees it, and neither ends it at once', async () => {
    const text = { name: '湖滨中学', kind: 'school', community, contact: '周校长' } as const;
    const unit = await made({ type: 'keepUnit', text });
    const facility = await made({ type: 'keepFacility', text: aFacilityText({ unit }) });
    const opening = await made({ type: 'proposeOpening', facility, text: anOpeningText() });
    expect((await app.ask('GET', '/t/kunshan/facilities')).text).not.toContain('湖滨中学篮球馆');
    const [proposed] = (await get<FacilityView>(`/${facility}`)).openings;
    expect(proposed?.state).toBe('proposed');
    const sign = signature(facility, opening, proposed?.textHash ?? '');
    const other = await send({ ...sign, textHash: 'another', side: 'unit', name: '周校长' });
    expect(other.problem.code).toBe('version-conflict');
    await send({ ...sign, side: 'unit', name: '周校长' });
    await send({ ...sign, side: 'community', name: '王主任' });
    const list = (await app.ask('GET', '/t/kunshan/facilities')).text;
    expect(list).toContain('湖滨中学篮球馆');
    expect(list).not.toContain('周校长');
    const units = await get<FacilityUnitsView>('/units');
    expect(units.participation).toMatchObject({ units: 1, taking: 1, open: 1, free: 1 });
    const end = { type: 'endOpening', facility, opening, by: 'unit', reason: '场馆维修' } as const;
    const tooSoon = await send({ ...end, endsOn: '2026-03-20' });
    expect(tooSoon.problem.errors?.[0]).toMatchObject({ code: 'notice-too-short' });
    await send({ ...end, endsOn: '2026-04-10' });
    expect((await get<FacilityView>(`/${facility}`)).openings[0]).toMatchObject({
      state: 'ending',
      lastDay: '2026-04-10',
    });
    const again = await made({ type: 'proposeOpening', facility, text: anOpeningText() });
    const [next] = (await get<FacilityView>(`/${facility}`)).openings.filter(
      ({ id }) => id === again,
    );
    const both = signature(facility, again, next?.textHash ?? '');
    await send({ ...both, side: 'unit', name: '周校长' });
    const overlapping = await send({ ...both, side: 'community', name: '王主任' });
    expect(overlapping.problem.errors?.[0]?.code).toBe('opening-overlaps');
  });

  test('[4-65] free until the tenant has a cap, and under it then', async () => {
    const facility = await made({ type: 'keepFacility', text: aFacilityText({ name: '会议室' }) });
    const propose = (priceFen: number) =>
      send({ type: 'proposeOpening', facility, text: anOpeningText({ priceFen }) });
    expect((await propose(100)).problem.errors?.[0]?.code).toBe('price-cap-missing');
    const priceCap = { fenPerHour: 500, source: '区物价文件', certainty: 'secondary' } as const;
    const rules = { ...firstRules, priceCap, showsPromises: true };
    expect((await send({ type: 'setRules', rules })).problem.code).toBe('not-permitted');
    await send({ type: 'setRules', rules }, head);
    expect((await propose(501)).problem.errors?.[0]?.code).toBe('price-over-cap');
    expect((await propose(500)).status).toBe(200);
  });

  test('[4-58] a comprehensive centre has the space its kind asks for', async () => {
    const kinds = firstRules.kinds.map((kind) =>
      kind.id === 'comprehensiveCentre' ? { ...kind, atLeast: 1500 } : kind,
    );
    await send({ type: 'setRules', rules: { ...firstRules, kinds, showsPromises: true } }, head);
    const text = aFacilityText({ kind: 'comprehensiveCentre', squareMetres: 1499 });
    const { problem } = await send({ type: 'keepFacility', text });
    expect(problem.errors?.[0]?.code).toBe('too-small-for-kind');
  });

  test('only those who keep the community do it, and foreign ones are not found', async () => {
    const text = aFacilityText({ community: '999999999999' });
    expect((await send({ type: 'keepFacility', text })).problem.errors?.[0]?.code).toBe(
      'region-unknown',
    );
    const expert = await app.signIn(people.auditor);
    expect((await send({ type: 'keepFacility', text: aFacilityText() }, expert)).status).toBe(403);
    expect((await app.ask('GET', `${base}/${'0'.repeat(16)}`, { cookie: head })).status).toBe(404);
  });
});

describe('[4-35] a unit without an account', () => {
  const cookieless = (path: string) => app.ask('GET', `/t/kunshan/unit${path}`);
  async function proposed(name: string, over: Parameters<typeof anOpeningText>[0] = {}) {
    const text = {
      name: `${name}单位`,
      kind: 'school',
      community,
      contact: '',
      mail: 'school@example.cn',
    } as const;
    const unit = await made({ type: 'keepUnit', text });
    const facility = await made({ type: 'keepFacility', text: aFacilityText({ name, unit }) });
    const opening = await made({ type: 'proposeOpening', facility, text: anOpeningText(over) });
    const [one] = (await get<FacilityView>(`/${facility}`)).openings;
    return { unit, facility, opening, textHash: one?.textHash ?? '' };
  }

  test('signs by a code from a mail, once; looking signs nothing, and the community takes it in', async () => {
    const { facility, opening, textHash } = await proposed('湖滨小学操场');
    await send({ type: 'askToSign', facility, opening, via: 'mail' });
    await runErrands(app.deps, 0);
    const mail = app.mails.at(-1);
    expect(mail?.to).toBe('school@example.cn');
    const code = /code=([2-9a-z-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const page = await cookieless(`?code=${code}`);
    expect(page.text).toContain('湖滨小学操场');
    expect(page.text).toContain(textHash.slice(-8));
    expect((await get<FacilityView>(`/${facility}`)).openings[0]?.letter?.state).toBe('waiting');
    const unsure = await post('unit', { code, act: 'sign', name: '周校长', position: '校长' });
    expect(unsure.status).toBe(422);
    const signing = { code, act: 'sign', name: '周校长', position: '校长', may: 'yes' };
    expect((await post('unit', signing)).text).toContain('周校长已于');
    await post('unit', { ...signing, name: '别人' });
    const agreements = await get<FacilityAgreementsView>('/agreements');
    expect(agreements.pending.find((one) => one.facility === facility)).toMatchObject({
      letter: 'signed',
      by: '周校长',
      lacks: ['unit', 'community'],
    });
    await send({ ...signature(facility, opening, textHash), side: 'community', name: '王主任' });
    const [signed] = (await get<FacilityView>(`/${facility}`)).openings;
    expect(signed).toMatchObject({
      state: 'open',
      signed: {
        unit: { name: '周校长', position: '校长', code: {} },
        community: { name: '王主任' },
      },
    });
    expect((await cookieless('?code=aaaa-bbbb-cccc')).status).toBe(422);
  });

  test('may say no; a new code ends the one before', async () => {
    const { facility, opening } = await proposed('湖滨小学图书室');
    const ask = async () => {
      const body = { type: 'askToSign', facility, opening, via: 'paper' } as const;
      return ((await send(body)).json as FacilityChanged).code ?? '';
    };
    const first = await ask();
    await post('unit', { code: first, act: 'decline', note: '晚上不开放' });
    expect((await get<FacilityView>(`/${facility}`)).openings[0]?.letter).toMatchObject({
      state: 'declined',
      note: '晚上不开放',
    });
    const second = await ask();
    expect(second).not.toBe(first);
    expect((await cookieless(`?code=${first}`)).status).toBe(422);
    expect((await cookieless(`?code=${second}`)).status).toBe(200);
  });

  test('signs on paper: the sheet is of this text, scanned, and no older than it', async () => {
    const { facility, opening, textHash } = await proposed('湖滨小学教室');
    const on = app.clock.now().slice(0, 10);
    const sheet = { sha256: 'a'.repeat(64), fileName: '签章页.pdf', reference: '2026-17' };
    const sign = {
      ...signature(facility, opening, textHash),
      side: 'unit',
      name: '周校长',
      on,
    } as const;
    const other = await send({ ...sign, paper: { ...sheet, printedHash: '00000000' } });
    expect(other.problem.errors?.[0]?.code).toBe('printed-hash-other');
    const printedHash = textHash.slice(-8);
    const old = await send({ ...sign, on: '2026-01-01', paper: { ...sheet, printedHash } });
    expect(old.problem.errors?.[0]?.code).toBe('signed-before-text');
    expect((await send({ ...sign, paper: { ...sheet, printedHash } })).status).toBe(200);
    expect((await get<FacilityView>(`/${facility}`)).openings[0]?.signed.unit?.paper).toEqual(
      sheet,
    );
  });

  test('is asked in time whether it goes on, once; what goes on begins after it', async () => {
    const { facility, opening, textHash } = await proposed('湖滨小学食堂', { until: '2026-04-20' });
    const sign = signature(facility, opening, textHash);
    await send({ ...sign, side: 'unit', name: '周校长' });
    await send({ ...sign, side: 'community', name: '王主任' });
    expect(await remindOfOpenings(app.deps, kunshan.id)).toBe(1);
    expect(await remindOfOpenings(app.deps, kunshan.id)).toBe(0);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toContain('湖滨小学食堂');
    const { ending } = await get<FacilityAgreementsView>('/agreements');
    const mine = ending.filter((one) => one.facility === facility);
    expect(mine).toMatchObject([{ on: '2026-04-20', days: 49, isNoticed: false }]);
    const renew = (from: string) =>
      send({ type: 'proposeOpening', facility, renews: opening, text: anOpeningText({ from }) });
    expect((await renew('2026-04-20')).problem.errors?.[0]?.code).toBe('before-the-renewed-ends');
    expect((await renew('2026-04-21')).status).toBe(200);
    const left = (await get<FacilityAgreementsView>('/agreements')).ending;
    expect(left.some((one) => one.facility === facility)).toBe(false);
  });

  test('[4-72] what it gave and got is counted as people come, and shown to it by a code', async () => {
    const { unit, facility } = await proposed('湖滨小学体育馆');
    const [one] = (await get<FacilityView>(`/${facility}`)).openings;
    const sign = signature(facility, one?.id ?? '', one?.textHash ?? '');
    await send({ ...sign, side: 'unit', name: '周校长' });
    await send({ ...sign, side: 'community', name: '王主任' });
    const elsewhere = await opened({}, '邻里议事厅');
    const slot = '2026-03-09T10:00';
    const resident = bookingIdOf(codeIn((await bookAt(facility, slot, { seats: '2' })).text));
    await desk(elsewhere, { type: 'book', start: slot, seats: 2, title: '教研', unit });
    const here = { tenant: kunshan.id, facility: elsewhere, start: slot };
    const [own] = await readBookingsOf(app.table, here);
    expect(own).toMatchObject({ booker: 'unit', unit });
    const before = app.clock.now();
    app.clock.set('2026-03-09T02:00:00.000Z' as typeof before);
    for (const [place, id] of [
      [facility, resident],
      [elsewhere, own?.id ?? ''],
    ] as const)
      await desk(place, {
        type: 'letIn',
        start: slot,
        code: doorCodeOf(app.deps.secrets.linkKey, id),
      });
    const returned = { on: '2026-03-08', what: '四点半课堂接待教职工子女', minutes: 90 };
    await send({ type: 'giveBack', unit, returned });
    const { items } = await get<FacilitySharesView>('/shares?year=2026');
    expect(items.find(({ id }) => id === unit)?.share).toMatchObject({
      gave: { places: 1, usedMinutes: 60, visits: 1, people: 2 },
      got: { minutes: 60, visits: 1, services: 1, serviceMinutes: 90, honours: 0 },
      balanceMinutes: -90,
    });
    const letter = { type: 'sendStatement', unit, year: '2026', via: 'paper' } as const;
    const { code } = (await send(letter)).json as FacilityChanged;
    const page = (await cookieless(`?code=${code}`)).text;
    app.clock.set(before);
    expect(page).toContain('2026 年共享共建对账单');
    expect(page).toContain('1.5 小时');
  });
});

describe('[2-12] booking without an account', () => {
  test('in three taps from the list; by its code it is seen, put in a calendar, and given back', async () => {
    const facility = await opened({}, '社区图书室');
    const list = (await app.ask('GET', `/t/kunshan/facilities?community=${community}`)).text;
    expect(list).toContain(`/t/kunshan/facilities/${facility}`);
    const slot = '2026-03-03T10:00';
    const week = (await app.ask('GET', `/t/kunshan/facilities/${facility}`)).text;
    expect(week).toContain(`?slot=${slot}`);
    const form = (await app.ask('GET', `/t/kunshan/facilities/${facility}?slot=${slot}`)).text;
    expect(form).not.toContain('<script');
    const refused = await post(`facilities/${facility}`, { slot, seats: '1', phone: '12' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请填手机号');
    const booked = await bookAt(facility, slot, { seats: '2' });
    expect(booked.status).toBe(201);
    const code = codeIn(booked.text);
    const typed = code.replaceAll('-', '').toUpperCase();
    expect((await post('booking', { code: typed })).text).toContain('已约好');
    const file = await post('booking', { code, act: 'calendar' });
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.text).toContain('DTSTART:20260303T020000Z');
    expect(file.text).toContain('BEGIN:VALARM');
    const here = { tenant: kunshan.id, facility };
    const contacts = () => readContacts(app.table, here, '2026-03-03', '2026-03-03');
    expect([...(await contacts()).values()]).toEqual([phone(phones)]);
    await post('booking', { code, act: 'forget' });
    expect((await contacts()).size).toBe(0);
    expect((await post('booking', { code, act: 'cancel' })).text).toContain('已取消');
    const slots = await readSlots(app.table, here, '2026-03-03', '2026-03-03');
    expect(slots.get(slot)?.taken).toBe(0);
    expect((await post('booking', { code: 'aaaa-bbbb-cccc' })).status).toBe(422);
  });

  test('however many book at once, no more have a seat than there are; who waits moves up', async () => {
    const facility = await opened({}, '社区活动室');
    const slot = '2026-03-04T10:00';
    const answers = await Promise.all(Array.from({ length: 9 }, () => bookAt(facility, slot)));
    const codes = answers.filter(({ status }) => status === 201).map(({ text }) => codeIn(text));
    expect(codes).toHaveLength(4);
    const here = { tenant: kunshan.id, facility };
    const slots = async () =>
      (await readSlots(app.table, here, '2026-03-04', '2026-03-04')).get(slot);
    expect(await slots()).toMatchObject({ taken: 4, waiting: 0 });
    const line = await Promise.all([
      bookAt(facility, slot, { wait: 'yes', seats: '2' }),
      bookAt(facility, slot, { wait: 'yes' }),
    ]);
    expect(line.every(({ text }) => text.includes('已经排上队'))).toBe(true);
    await Promise.all(codes.slice(0, 2).map((code) => post('booking', { code, act: 'cancel' })));
    const { taken = 0, waiting = 0 } = (await slots()) ?? {};
    const states = await Promise.all(
      line.map(async ({ text }) => (await post('booking', { code: codeIn(text) })).text),
    );
    const up = states.filter((text) => text.includes('已约好')).length;
    expect(waiting).toBe(2 - up);
    expect(up).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(4);
    const view = await get<FacilityView>(`/${facility}`);
    const shown = view.days.flatMap(({ slots: all }) => all).find(({ start }) => start === slot);
    expect(shown).toMatchObject({ capacity: 4, taken, waiting });
  });

  test('a household has so many a week, and one place is taken as a whole', async () => {
    const facility = await opened({ taking: 'whole', perWeek: 1 }, '社区会议室');
    const mine = { phone: phone(90_000_001) };
    expect((await bookAt(facility, '2026-03-05T10:00', mine)).status).toBe(201);
    const second = await bookAt(facility, '2026-03-05T11:00', { phone: `+86 ${mine.phone}` });
    expect(second.text).toContain('这一周已约满规定次数');
    expect((await bookAt(facility, '2026-03-05T10:00')).text).toContain('刚刚约满了');
    expect((await bookAt(facility, '2026-03-30T10:00')).text).toContain('还不到可以预约的时候');
  });

  test('the phone shows a code at the door; hours used and people are counted by kind', async () => {
    const facility = await opened({}, '社区健身房');
    const slot = '2026-03-06T10:00';
    const booked = await bookAt(facility, slot, { seats: '2' });
    const id = bookingIdOf(codeIn(booked.text));
    const code = doorCodeOf(app.deps.secrets.linkKey, id);
    expect(booked.text).toContain(code);
    await desk(facility, { type: 'book', start: slot, seats: 1, title: '居委会 · 例会' });
    const early = await desk(facility, { type: 'letIn', start: slot, code });
    expect(early.problem.errors?.[0]?.code).toBe('door-too-early');
    const before = app.clock.now();
    app.clock.set('2026-03-06T01:45:00.000Z' as typeof before);
    expect((await desk(facility, { type: 'letIn', start: slot, code: '000000' })).status).toBe(422);
    expect((await desk(facility, { type: 'letIn', start: slot, code })).status).toBe(200);
    const twice = await desk(facility, { type: 'letIn', start: slot, code });
    expect(twice.problem.errors?.[0]?.code).toBe('door-code-used');
    const { rows } = await get<FacilitiesView>('?month=2026-03');
    app.clock.set(before);
    expect(rows.find((row) => row.id === facility)?.usage).toMatchObject({
      usedMinutes: 60,
      visits: 1,
      people: { resident: 2, committee: 0, organization: 0 },
    });
  });

  test('an organization books signed in, under its name, and sees what it has', async () => {
    const facility = await opened({}, '社区教室');
    const { member } = anOrganization(organizations[0]);
    const cookie = await app.signIn(member.id);
    const path = `/api/organizations/${organizations[0].id}/facilities/kunshan`;
    const body = { facility, start: '2026-03-07T10:00', seats: 2, purpose: '手工课' };
    const { json, status } = await app.ask('POST', path, { cookie, body });
    expect(status).toBe(201);
    expect((json as OwnBookings).items).toMatchObject([{ facility, start: body.start }]);
    const view = await get<FacilityView>(`/${facility}?week=2026-03-02`);
    const [own] = view.days.flatMap(({ slots }) => slots.flatMap(({ bookings }) => bookings));
    expect(own).toMatchObject({ booker: 'organization', seats: 2 });
    expect(own?.title).toContain('手工课');
    const ask = async <T>(below: string) =>
      (await app.ask('GET', `${path}${below}`, { cookie })).json as T;
    const { items } = await ask<BookablePlaces>('/places');
    expect(items.find(({ id }) => id === facility)).toMatchObject({
      name: '社区教室',
      isOpen: true,
    });
    const { days } = await ask<BookablePlace>(`/places/${facility}?week=2026-03-02`);
    const slots = days.flatMap((day) => day.slots);
    expect(slots.find(({ start }) => start === body.start)).toMatchObject({
      free: 2,
      canBook: true,
    });
    const before = app.clock.now();
    const { purchase } = await publishedIn(app, 'implementing');
    app.clock.set(before);
    const [contractor = ''] = Object.keys(purchase.projects);
    const project = { purchase: purchase.id };
    const mine = contractor === organizations[0].id;
    const linked = await app.ask('POST', path, {
      cookie,
      body: { ...body, start: '2026-03-07T11:00', project },
    });
    expect([mine, linked.status]).toEqual([true, 201]);
    const foreign = { ...project, purchase: aPurchaseId() };
    const refused = await app.ask('POST', path, { cookie, body: { ...body, project: foreign } });
    expect(refused.problem.errors?.[0]?.pointer).toBe('/project/purchase');
    const booked = (linked.json as OwnBookings).items;
    expect(booked.at(-1)).toMatchObject({ purpose: '手工课', project });
    const cancel = { booking: booked[0]?.id ?? '' };
    const after = await app.ask('POST', `${path}/cancel`, { cookie, body: cancel });
    expect((after.json as OwnBookings).items).toHaveLength(1);
    expect((await app.ask('POST', `${path}/cancel`, { cookie, body: cancel })).status).toBe(422);
  });
});

test('[4-66] an accident is written down and settled from the deposit, and no more than it', async () => {
  const facility = await opened({ depositFen: 200_00 }, '邻里厨房');
  const report = {
    type: 'reportIncident',
    facility,
    kind: 'damage',
    on: '2026-03-02',
    what: '打破一块玻璃',
    damageFen: 350_00,
  } as const;
  const incident = await made(report);
  const settle = { type: 'settleIncident', facility, incident, how: '押金抵扣' } as const;
  const over = await send({ ...settle, depositFen: 201_00, insuranceFen: 0 });
  expect(over.problem.errors?.[0]?.code).toBe('more-than-deposit');
  expect((await send({ ...settle, depositFen: 200_00, insuranceFen: 150_00 })).status).toBe(200);
  const { incidents } = await get<FacilityView>(`/${facility}`);
  expect(incidents).toMatchObject([{ settled: { depositFen: 200_00, insuranceFen: 150_00 } }]);
});

test('[4-34] what a unit promised is judged with evidence, and shown where the tenant wants it', async () => {
  const text = { name: '昆山农商行', kind: 'enterprise', community, contact: '' } as const;
  const unit = await made({ type: 'keepUnit', text });
  const promised = {
    kind: 'money',
    what: '助学金',
    amount: 20_000,
    measure: '元',
    by: '2026-03-31',
  };
  const commitment = await made({ type: 'promise', unit, promise: promised } as FacilityCommand);
  const judge = { type: 'judgePromise', unit, commitment, evidence: '银行回单' } as const;
  const early = await send({ ...judge, outcome: 'broken', given: 0 });
  expect(early.problem.errors?.[0]?.code).toBe('promise-not-due');
  const less = await send({ ...judge, outcome: 'kept', given: 100 });
  expect(less.problem.errors?.[0]?.code).toBe('less-than-promised');
  await send({ ...judge, outcome: 'kept', given: 20_000 });
  await send({ type: 'thank', unit, title: '共建先进单位' });
  const { items } = await get<FacilityUnitsView>('/units');
  expect(items.find(({ id }) => id === unit)).toMatchObject({
    result: { kept: 1, share: 1 },
    thanks: [{ title: '共建先进单位' }],
  });
  const shown = await app.ask('GET', '/t/kunshan/facilities/promises');
  expect(shown.text).toContain('助学金');
  expect(shown.text).not.toContain('银行回单');
  await send({ type: 'setRules', rules: { ...firstRules, showsPromises: false } }, head);
  expect((await app.ask('GET', '/t/kunshan/facilities/promises')).status).toBe(404);
});

describe('[1-16] figures', () => {
  test('needs against what there is for them, and space against the standard', async () => {
    const need = { category: 'youth', regionCode: community, text: '孩子放学没地方打球' };
    await app.ask('POST', '/api/t/kunshan/needs', { body: need });
    const addOutlet = {
      type: 'add',
      outlet: {
        name: '小太阳托管',
        provider: { form: 'soleTrader' },
        kind: 'welfare',
        categories: ['children'],
        community,
        address: '前进路 12 号',
        isFree: false,
        prices: [],
        comesHome: false,
      },
    };
    const added = await app.ask('POST', '/api/t/kunshan/directory/commands', {
      cookie: committee,
      headers: once(),
      body: addOutlet,
    });
    expect(added.status).toBe(200);
    const youthAt = async (query: string) =>
      (await get<BalanceView>(`/balance${query}`)).items.find(
        ({ category }) => category === 'youth',
      );
    const youth = await youthAt('');
    expect(youth).toMatchObject({ waiting: 1, outlets: 1 });
    expect(youth?.facilities).toBeGreaterThan(0);
    expect(await youthAt('?community=320583103002')).toMatchObject({ waiting: 0, outlets: 0 });
    const gaps = await get<FacilityGapsView>('/gaps');
    expect(gaps.items.find((one) => one.community === community)?.sites.length).toBeGreaterThan(1);
  });

  test.each(['', '/units', '/agreements', '/shares', '/gaps', '/balance'])(
    'list %s: the session and two queries',
    async (path) => {
      await get(path);
      const { calls, stop } = recordCalls(app.table.client);
      await get(path);
      stop();
      expect(calls.length).toBeLessThanOrEqual(3);
    },
  );
});
