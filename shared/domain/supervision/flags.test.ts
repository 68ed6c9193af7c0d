import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import { instant, plusMillis } from '../time.ts';
import { deadline } from '../working-days.ts';
import type { ActivityFact, FlagFacts } from './flags/flag.ts';
import { kilometres } from './flags/travel.ts';
import { flagsOf, judged } from './flags.ts';
import { bitsApart, printsOfHours, printsOfPhoto } from './prints.ts';
import {
  escalated,
  handedIn,
  type Rectification,
  rechecked,
  rectificationFacts,
} from './rectification.ts';
import { sampleOf } from './sample.ts';
import { isShared, metPercent, visitsOwed } from './visit.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = instant(Date.parse('2026-03-02T01:00:00.000Z'));
const by = PersonId.parse('p0000000000000000000000001');

const facts = (over: Partial<FlagFacts> = {}): FlagFacts => ({
  now: plusMillis(start, 50 * day),
  thresholds: {
    behindPlanPoints: 15,
    burnAheadPoints: 20,
    travelKmPerHour: 80,
    photoBits: 6,
    reportLateDays: 3,
  },
  work: { from: start, to: plusMillis(start, 100 * day) },
  deliverables: [{ id: 'd1', name: '个案', planned: 10, done: 5, unitFen: 300_00 }],
  budgetFen: 100_000_00,
  spentFen: 50_000_00,
  activities: [],
  vouchers: [],
  sightings: [],
  reports: [],
  orders: [],
  incidents: [],
  ...over,
});
const kindsOf = (over: Partial<FlagFacts>) => flagsOf(facts(over)).map(({ kind }) => kind);

const activity = (id: string, over: Partial<ActivityFact> = {}): ActivityFact => ({
  id,
  startedAt: start,
  closedAt: plusMillis(start, 2 * hour),
  workerIds: ['w1'],
  photos: [],
  ...over,
});
const station = { latitude: 31.385, longitude: 120.981 };
const farOff = { latitude: 31.385, longitude: 121.981 };

describe('[1-10] a risk flag', () => {
  test('is not raised where work, money and places agree', () => {
    expect(kindsOf({})).toEqual([]);
  });

  test('says by how much the work lies behind, and in which line', () => {
    const deliverables = [{ id: 'd1', name: '个案', planned: 10, done: 3, unitFen: 300_00 }];
    const [flag] = flagsOf(facts({ deliverables }));
    expect(flag).toMatchObject({
      kind: 'behindPlan',
      because: { timePercent: 50, donePercent: 30, points: 20, limit: 15 },
      rows: [{ kind: 'deliverable', id: 'd1' }],
    });
  });

  test('is not raised without a figure of the tenant', () => {
    const deliverables = [{ id: 'd1', name: '个案', planned: 10, done: 0 }];
    expect(kindsOf({ deliverables, thresholds: {}, spentFen: 90_000_00 })).toEqual([]);
  });

  test('tells of money that runs ahead of the work', () => {
    expect(kindsOf({ spentFen: 69_999_00 })).toEqual([]);
    expect(kindsOf({ spentFen: 70_000_00 })).toEqual(['burnAhead']);
  });

  test('finds a photograph that proves two activities, byte for byte or to the eye', () => {
    const [a, b] = ['f0f0f0f0f0f0f0f0', 'f0f0f0f0f0f0f0f1'];
    const shot = (id: string, sha256: string, perceptual: string) =>
      activity(id, { workerIds: [id], photos: [{ id: `p${id}`, sha256, perceptual }] });
    expect(kindsOf({ activities: [shot('1', 'aa', a), shot('2', 'aa', a)] })).toEqual([
      'photoTwice',
    ]);
    expect(kindsOf({ activities: [shot('1', 'aa', a), shot('2', 'bb', b)] })).toEqual([
      'photoTwice',
    ]);
    const other = '0ff00ff0a5a5c3c3';
    expect(kindsOf({ activities: [shot('1', 'aa', a), shot('2', 'bb', other)] })).toEqual([]);
  });

  test('finds one voucher under two expenses, however its number is written', () => {
    const voucher = (id: string, number: string) => ({
      ...{ id, number, payee: '苏州文具店', amountFen: 100_00, at: start },
    });
    const vouchers = [voucher('e1', 'No-0012 3'), voucher('e2', 'NO00123')];
    expect(flagsOf(facts({ vouchers }))).toMatchObject([
      { kind: 'voucherTwice', because: { expenses: 2, totalFen: 200_00 } },
    ]);
  });

  test('knows nobody gets ninety kilometres on in half an hour', () => {
    expect(Math.round(kilometres(station, farOff))).toBe(95);
    const at = (minutes: number, point: typeof station) =>
      activity(`a${minutes}`, {
        startedAt: plusMillis(start, minutes * 60_000),
        closedAt: plusMillis(start, minutes * 60_000 + hour),
        point,
      });
    expect(kindsOf({ activities: [at(0, station), at(90, farOff)] })).toEqual(['impossibleTravel']);
    expect(kindsOf({ activities: [at(0, station), at(180, farOff)] })).toEqual([]);
    expect(kindsOf({ activities: [at(0, station), at(61, station)] })).toEqual([]);
  });

  test('that was looked at comes back only with other facts', () => {
    const two = [activity('1'), activity('2')].map((one) => ({
      ...one,
      workerIds: [one.id],
      photos: [{ id: `p${one.id}`, sha256: 'aa' }],
    }));
    const [flag] = flagsOf(facts({ activities: two }));
    if (!flag) throw new Error('no flag');
    const { id, signature } = flag;
    const judgement = {
      flag: id,
      signature,
      decision: 'dismissed',
      reason: '同一场活动',
      by,
      at: start,
    } as const;
    expect(judged(flagsOf(facts({ activities: two })), [judgement])[0]?.judgement).toBeDefined();
    const three = [
      ...two,
      { ...activity('3'), workerIds: ['x'], photos: [{ id: 'p3', sha256: 'aa' }] },
    ];
    const [again] = judged(flagsOf(facts({ activities: three })), [judgement]);
    expect(again).toMatchObject({ id });
    expect(again?.judgement).toBeUndefined();
  });

  test('of being behind does not come back each day', () => {
    const deliverables = [{ id: 'd1', name: '个案', planned: 10, done: 1, unitFen: 1 }];
    const on = (days: number) =>
      flagsOf(facts({ deliverables, now: plusMillis(start, days * day) }))[0]?.signature;
    expect(on(51)).toBe(on(55));
    expect(on(51)).not.toBe(on(65));
  });

  test('never speaks of fewer figures as more is delivered', () => {
    const done = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(done, fc.integer({ min: 0, max: 100 }), (n, days) => {
        const at = (quantity: number) =>
          flagsOf(
            facts({
              now: plusMillis(start, days * day),
              deliverables: [{ id: 'd1', name: '个案', planned: 20, done: quantity }],
            }),
          ).length;
        expect(at(n + 1)).toBeLessThanOrEqual(at(n));
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('prints', () => {
  const hash = fc.stringMatching(/^[0-9a-f]{16}$/);
  test('two pictures that differ in up to two bits share one, strangers none', () => {
    fc.assert(
      fc.property(hash, fc.nat(63), fc.nat(63), (perceptual, i, j) => {
        const bits =
          BigInt(`0x${perceptual}`) ^ (1n << BigInt(i)) ^ (i === j ? 0n : 1n << BigInt(j));
        const near = bits.toString(16).padStart(16, '0');
        const [one, other] = [perceptual, near].map((p) =>
          printsOfPhoto({ sha256: p, perceptual: p }).map(({ text }) => text),
        ) as [string[], string[]];
        if (one.length < 2 || other.length < 2) return;
        expect(bitsApart(perceptual, near)).toBeLessThanOrEqual(2);
        expect(one.some((text) => other.includes(text))).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('a plain surface looks like nothing', () => {
    expect(printsOfPhoto({ sha256: 'aa', perceptual: '0000000000000000' })).toHaveLength(1);
  });

  test('hours that only touch are not shared', () => {
    const morning = { startedAt: start, closedAt: plusMillis(start, 2 * hour) };
    const after = { startedAt: morning.closedAt, closedAt: plusMillis(start, 3 * hour) };
    const within = { startedAt: plusMillis(start, hour), closedAt: plusMillis(start, 3 * hour) };
    const texts = (span: typeof morning) => printsOfHours('w1', span).map(({ text }) => text);
    expect(texts(morning)).toHaveLength(4);
    expect(texts(after).some((text) => texts(morning).includes(text))).toBe(false);
    expect(texts(within).some((text) => texts(morning).includes(text))).toBe(true);
  });
});

describe('[1-18] a rectification order', () => {
  const due = deadline(start, 10, 'workingDays', {});
  const order: Rectification = {
    id: 'r1',
    what: '补齐签到表',
    why: '走访发现',
    due,
    earlier: [],
    orderedBy: by,
    orderedAt: start,
    status: 'ordered',
    handIns: [],
    rechecks: [],
  };
  const late = plusMillis(due.at, 1);
  const wait = (now = start) => escalated(order, { reason: '逾期', by, now });

  test('goes from handed in over a re-check to rectified, or gets another date', () => {
    const given = handedIn(order, { text: '已补', documents: [], by, now: start });
    if (!given.ok) throw new Error(given.error.code);
    expect(handedIn(given.value, { text: '又', documents: [], by, now: start }).ok).toBe(false);
    const again = rechecked(given.value, {
      ...{ verdict: 'insufficient', text: '仍缺三份', by, now: start },
      due: deadline(late, 5, 'workingDays', {}),
    });
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value).toMatchObject({ status: 'ordered', earlier: [due] });
    const done = rechecked(given.value, { verdict: 'rectified', text: '齐了', by, now: start });
    expect(done).toMatchObject({ ok: true, value: { status: 'rectified' } });
  });

  test('is taken further once it is overdue, not before', () => {
    expect(wait()).toMatchObject({ ok: false, error: { code: 'rectification-running' } });
    expect(wait(late)).toMatchObject({ ok: true, value: { status: 'escalated' } });
    expect(rectificationFacts([order], late)).toMatchObject({ open: 1, overdue: 1, escalated: 0 });
    expect(flagsOf(facts({ orders: [order], now: late })).map(({ kind }) => kind)).toContain(
      'rectificationOverdue',
    );
  });
});

describe('a visit', () => {
  test('that is not announced is the watchers’ alone until it is signed', () => {
    expect(isShared({ kind: 'surprise', status: 'planned' })).toBe(false);
    expect(isShared({ kind: 'phone', status: 'planned' })).toBe(false);
    expect(isShared({ kind: 'surprise', status: 'signed' })).toBe(true);
    expect(isShared({ kind: 'announced', status: 'planned' })).toBe(true);
    expect(isShared({ kind: 'note', status: 'signed' })).toBe(false);
  });

  test('counts what applies', () => {
    const line = (answer: 'met' | 'partly' | 'unmet' | 'notApplicable') => ({
      id: 'a',
      name: 'a',
      answer,
    });
    expect(metPercent([line('met'), line('partly'), line('notApplicable')])).toBe(75);
    expect(metPercent([line('notApplicable')])).toBeUndefined();
  });

  test('is owed while the plan asks for more than was held', () => {
    const perPeriod = { announced: 1, surprise: 2, phone: 0 };
    const period = { from: start, to: plusMillis(start, 30 * day) };
    expect(visitsOwed({ perPeriod }, [], period)).toEqual(perPeriod);
  });

  test('by telephone asks only those who agreed, the same whoever draws', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, mayBeAsked: id !== 'c' }));
    const hash = (text: string) =>
      [...text]
        .reduce((n, c) => (n * 31 + c.charCodeAt(0)) % 9973, 7)
        .toString(16)
        .padStart(4, '0');
    const drawn = sampleOf(all, { seed: 'v1', count: 3, hash });
    expect(drawn).toHaveLength(3);
    expect(drawn).not.toContain('c');
    expect(sampleOf([...all].reverse(), { seed: 'v1', count: 3, hash })).toEqual(drawn);
  });
});
