import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant } from '../time.ts';
import { type Booking, hinders, isMissed, noMark, promoted, settled, takenBy } from './booking.ts';
import type { FacilityRow } from './facility.ts';
import {
  balanceOf,
  compositionOf,
  openMinutesIn,
  participationOf,
  sitesOf,
  unused,
  utilisationOf,
} from './figures.ts';
import { type BookingPlan, mostFen, type Opening, overlaps, planOf, stateOf } from './opening.ts';
import { FacilityRules, firstRules } from './rules.ts';
import { bookable, openMinutes, slotAt, slotsOn, weekOf } from './slots.ts';
import { type Commitment, keptOf } from './unit.ts';

const at = (text: string) => Instant.parse(text);
const plan: BookingPlan = {
  from: '2026-03-01',
  hours: [
    { weekday: 1, from: '09:00', until: '12:10' },
    { weekday: 6, from: '14:00', until: '17:00' },
  ],
  slotMinutes: 60,
  taking: 'seats',
  capacity: 4,
  perBooking: 2,
  perWeek: 2,
  aheadDays: 14,
  cancelHours: 24,
  priceFen: 0,
  depositFen: 0,
  rules: '爱护设施',
  closedOn: ['2026-03-09'],
};
const monday = '2026-03-02';
const facility = '0123456789abcdef';

describe('[4-65] slots of an agreement', () => {
  test('are whole, on the days it is open, and none on a day it stays closed', () => {
    expect(slotsOn([plan], monday).map(({ from, until }) => `${from}-${until}`)).toEqual([
      '09:00-10:00',
      '10:00-11:00',
      '11:00-12:00',
    ]);
    expect(slotsOn([plan], '2026-03-09')).toEqual([]);
    expect(weekOf([plan], monday).map(({ slots }) => slots.length)).toEqual([3, 0, 0, 0, 0, 3, 0]);
    expect(openMinutes([plan], '2026-03-01', '2026-03-31')).toBe((4 + 4) * 180);
  });

  test('can be booked from now on, as far ahead as agreed', () => {
    const found = slotAt([plan], `${monday}T09:00`);
    if (!found) throw new Error('there is a slot');
    expect(bookable(found, at('2026-03-02T00:59:00.000Z'))).toBeUndefined();
    expect(bookable(found, at('2026-03-02T01:00:00.000Z'))).toBe('slot-over');
    expect(bookable(found, at('2026-02-15T01:00:00.000Z'))).toBe('slot-too-far');
    expect(slotAt([plan], `${monday}T09:30`)).toBeUndefined();
  });

  test('of two agreements that follow each other, each day has its own', () => {
    const later = { ...plan, from: '2026-03-07', slotMinutes: 90 };
    const both = [{ ...plan, until: '2026-03-06' }, later];
    expect(slotsOn(both, monday)).toHaveLength(3);
    expect(slotsOn(both, '2026-03-07')).toHaveLength(2);
  });

  test('hours open of a month are the same counted by slots and by figures', () => {
    const row = { plans: [plan] } as unknown as FacilityRow;
    expect(openMinutesIn(row, '2026-03-01', '2026-03-31')).toBe(
      openMinutes([plan], '2026-03-01', '2026-03-31'),
    );
  });
});

const opening = {
  ...plan,
  id: facility,
  at: at('2026-03-01T00:00:00.000Z'),
  textHash: 'x',
  liability: '各自负责',
  insurance: '',
  noticeDays: 30,
  signed: {},
} satisfies Opening;
const signature = { name: '王主任', on: '2026-03-01', by: '李四' };
const signed: Opening = { ...opening, signed: { unit: signature, community: signature } };

describe('[4-35] an agreement', () => {
  test('holds once both have signed, and the day moves it on', () => {
    expect(stateOf({ ...opening, signed: { unit: signature } }, monday)).toBe('proposed');
    expect(stateOf(signed, '2026-02-28')).toBe('agreed');
    expect(stateOf(signed, monday)).toBe('open');
    const notice = { by: 'unit', on: monday, endsOn: '2026-04-01', reason: '装修' } as const;
    const ending: Opening = { ...signed, notice };
    expect(stateOf(ending, monday)).toBe('ending');
    expect(stateOf(ending, '2026-04-02')).toBe('ended');
    expect(planOf(ending).until).toBe('2026-04-01');
    expect(Object.keys(planOf(ending))).not.toContain('liability');
  });

  test('keeps out another that holds on one of its days', () => {
    expect(overlaps(signed, { ...signed, from: '2027-01-01' })).toBe(true);
    const ends = { ...signed, until: '2026-12-31' };
    expect(overlaps(ends, { ...signed, from: '2027-01-01' })).toBe(false);
  });

  test('[4-65] costs no more than the cap for an hour', () => {
    expect(mostFen(10_00, 90)).toBe(15_00);
    expect(mostFen(10_00, 20)).toBe(333);
  });
});

describe('whoever books', () => {
  const found = slotAt([plan], `${monday}T09:00`);
  if (!found) throw new Error('there is a slot');
  const now = at('2026-03-01T01:00:00.000Z');
  const wanted = { facility, now, ...found };
  const booked = (start: string, isWaiting = false) => ({
    id: `b${'0'.repeat(25)}`,
    facility,
    start,
    minutes: 60,
    isWaiting,
  });

  test('has so many slots a week, and each of them once', () => {
    const one = { ...noMark, open: [booked(`${monday}T09:00`)] };
    expect(hinders(one, wanted, {})).toBe('booked-already');
    const two = { ...noMark, open: [booked(`${monday}T10:00`), booked('2026-03-07T14:00')] };
    expect(hinders(two, wanted, {})).toBe('booking-limit');
    const nextWeek = { ...noMark, open: [booked(`${monday}T10:00`), booked('2026-03-14T14:00')] };
    expect(hinders(nextWeek, wanted, {})).toBeUndefined();
  });

  test('[4-66] and does not come is kept away where the tenant rules so, and only then', () => {
    const open = [
      booked('2026-02-02T09:00'),
      booked('2026-02-07T14:00'),
      booked('2026-02-09T09:00', true),
    ];
    const mark = settled({ ...noMark, open }, now);
    expect(mark).toMatchObject({ open: [], missed: [{}, {}].map(() => expect.any(String)) });
    expect(hinders(mark, wanted, {})).toBeUndefined();
    expect(hinders(mark, wanted, { noShows: { times: 2, withinDays: 60 } })).toBe('booking-barred');
    expect(hinders(mark, wanted, { noShows: { times: 2, withinDays: 22 } })).toBeUndefined();
    expect(isMissed({ state: 'booked', start: '2026-02-02T09:00', minutes: 60 }, now)).toBe(true);
    expect(isMissed({ state: 'came', start: '2026-02-02T09:00', minutes: 60 }, now)).toBe(false);
  });

  test('a place taken as a whole is full with one group', () => {
    expect(takenBy({ ...plan, taking: 'whole' }, 2)).toBe(4);
    expect(takenBy(plan, 2)).toBe(2);
  });
});

test('who waits moves up in order, whoever fits, and never more than are free', () => {
  const waiting = fc.array(fc.record({ takes: fc.integer({ min: 1, max: 5 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(waiting, fc.integer({ min: 0, max: 10 }), (takes, free) => {
      const line = takes.map((one, i) => ({
        ...one,
        id: String(i).padStart(2, '0'),
        at: at('2026-03-01T00:00:00.000Z'),
      }));
      const up = promoted(line as Pick<Booking, 'at' | 'id' | 'takes'>[], free);
      const taken = up.reduce((sum, one) => sum + one.takes, 0);
      expect(taken).toBeLessThanOrEqual(free);
      for (const one of line)
        if (!up.some(({ id }) => id === one.id)) expect(one.takes).toBeGreaterThan(free - taken);
    }),
    { seed: 40, numRuns: 300 },
  );
});

const row = (over: Partial<FacilityRow>): FacilityRow => ({
  id: facility,
  name: '活动室',
  kind: 'meetingRoom',
  community: '320583103001',
  squareMetres: 50,
  ownership: 'mutual',
  rooms: [],
  serves: ['elderly'],
  benefits: [],
  plans: [plan],
  openIncidents: 0,
  ...over,
});

describe('figures', () => {
  test('[4-31] composition by who runs them, beside the target of the tenant', () => {
    const rows = [
      ...Array.from({ length: 69 }, () => row({ ownership: 'commercial' })),
      ...Array.from({ length: 6 }, () => row({ ownership: 'government' })),
      ...Array.from({ length: 25 }, () => row({})),
    ];
    const target = {
      government: 40,
      mutual: 40,
      commercial: 20,
      source: '本区规划',
      certainty: 'secondary',
    } as FacilityRules['target'];
    expect(compositionOf(rows, { target }).map(({ share, target: t }) => [share, t])).toEqual([
      [0.06, 40],
      [0.25, 40],
      [0.69, 20],
    ]);
    expect(
      FacilityRules.safeParse({ ...firstRules, target: { ...target, mutual: 41 } }).success,
    ).toBe(false);
  });

  test('[4-35] 435 of 495 units take part, 1,050 facilities are open', () => {
    const commitment = { outcome: 'open' } as Commitment;
    const units = Array.from({ length: 495 }, (_, i) => ({
      id: String(i),
      commitments: i >= 400 && i < 435 ? [commitment] : [],
    }));
    const rows = Array.from({ length: 1060 }, (_, i) =>
      row({ unit: String(i % 400), ...(i >= 1050 && { plans: [] }) }),
    );
    expect(participationOf(units, rows, monday)).toMatchObject({
      units: 495,
      taking: 435,
      facilities: 1060,
      open: 1050,
      free: 1050,
    });
  });

  test('hours used of hours open; nothing open has no share', () => {
    const used = { minutes: 180, visits: 3, people: { ...unused.people, resident: 5 } };
    expect(utilisationOf([{ open: 720, used }]).share).toBe(0.25);
    expect(utilisationOf([{ open: 0, used: unused }])).not.toHaveProperty('share');
  });

  test('[4-40][3-57][4-59] space of a community in pieces, and what its checklist misses', () => {
    const checklist = ['police', 'reading', 'library'].map((id) => ({
      id,
      name: { zh: id, en: id },
      group: 'room' as const,
    }));
    const rows = [
      row({ id: 'a', squareMetres: 30, rooms: ['reading'] }),
      row({ squareMetres: 90 }),
    ];
    const [own] = [...sitesOf(rows, checklist).values()];
    expect(own).toMatchObject({ squareMetres: 120, largestShare: 0.75 });
    expect(own?.sites.map(({ squareMetres }) => squareMetres)).toEqual([90, 30]);
    expect(own?.missing.map(({ id }) => id)).toEqual(['police', 'library']);
  });

  test('[1-16] needs of a category against the places that serve it', () => {
    const none = {
      reported: 0,
      verified: 0,
      merged: 0,
      answered: 0,
      listed: 0,
      planned: 0,
      delivered: 0,
      declined: 0,
    };
    const needs = {
      elderly: { ...none, reported: 10, listed: 5, planned: 7, delivered: 90 },
      disabled: { ...none, verified: 4 },
      youth: none,
      relief: none,
      safety: none,
      uncovered: none,
      other: none,
    };
    const rows = [row({}), row({}), row({ plans: [] })];
    const [elderly, disabled, youth] = balanceOf(needs, rows, { elderly: 1 }, monday);
    expect(elderly).toMatchObject({
      waiting: 15,
      inProjects: 7,
      facilities: 2,
      outlets: 1,
      gap: 5,
    });
    expect(disabled).toMatchObject({ waiting: 4, facilities: 0, gap: 4 });
    expect(youth?.gap).toBe(0);
  });

  test('[4-34] what was promised: kept of what is judged, and what is overdue', () => {
    const outcomes = ['kept', 'kept', 'kept', 'partly', 'broken', 'open', 'open'] as const;
    const commitments = outcomes.map(
      (outcome, i) => ({ outcome, by: i === 5 ? '2026-02-01' : '2026-04-01' }) as Commitment,
    );
    expect(keptOf(commitments, monday)).toEqual({
      promised: 7,
      kept: 3,
      partly: 1,
      broken: 1,
      overdue: 1,
      share: 0.6,
    });
    expect(keptOf([], monday)).not.toHaveProperty('share');
  });
});
