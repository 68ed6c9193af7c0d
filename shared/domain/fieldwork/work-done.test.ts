import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentId, PersonId } from '../ids.ts';
import { type Instant, instant } from '../time.ts';
import type { Activity } from './activity.ts';
import { unitsWithin, workDone } from './work-done.ts';

const worker = '01k0000000000000000000000a' as PersonId;
const other = '01k0000000000000000000000b' as PersonId;
const start = Date.parse('2026-03-02T01:00:00.000Z');
const at = (day: number): Instant => instant(start + day * 86_400_000);
const idOf = (n: number) => `01k${String(n).padStart(23, '0')}`;

const an = (n: number, of: Partial<Activity>): Activity => ({
  id: idOf(n),
  deliverableId: 'event',
  series: '',
  startedAt: at(n),
  closedAt: at(n),
  place: '活动室',
  communityId: '',
  position: null,
  workerIds: [worker],
  headCount: 0,
  note: '',
  status: 'closed',
  attended: 0,
  photos: [],
  ...of,
});

/** Lines of a real contract (Changsha County 2022, domain.md 2.5). */
const deliverables = [
  { id: 'big', name: '大型活动', kind: 'event', minimumAttendance: 200 },
  { id: 'group', name: '小组', kind: 'group', minimumSessions: 6, minimumAttendance: 42 },
  { id: 'case', name: '个案', kind: 'case', minimumSessions: 6 },
  { id: 'post', name: '驻站', kind: 'postMonth', minimumSessions: 2 },
  { id: 'visit', name: '探访', kind: 'visit', evidence: ['photo', 'record'] },
] as const satisfies Parameters<typeof workDone>[1];

const meetings = (deliverableId: string, series: string, people: readonly number[]) =>
  people.map((attended, n) => an(n, { deliverableId, series, attended }));

describe('[1-05] what a project did is counted by the kind of each deliverable', () => {
  test('an event counts when enough people came, and says how many were missing', () => {
    const { big } = workDone(
      [
        an(1, { deliverableId: 'big', headCount: 230 }),
        an(2, { deliverableId: 'big', attended: 57 }),
      ],
      deliverables,
    ).deliverables;
    expect(big?.done).toBe(1);
    expect(big?.short).toMatchObject([
      { attendances: 57, because: [{ why: 'tooFewPeople', has: 57, needs: 200 }] },
    ]);
  });

  test('heads that were only counted prove nothing where the contract asks for signatures', () => {
    const rule = { ...deliverables[0], evidence: ['signIn'] } as const;
    const { deliverables: found } = workDone(
      [an(1, { deliverableId: 'big', headCount: 230, attended: 3 })],
      [rule],
    );
    expect(found['big']).toMatchObject({ done: 0, attendances: 3 });
  });

  test('a group counts with the meeting at which sessions and attendances are both enough', () => {
    const { group } = workDone(
      [
        ...meetings('group', '太极小组', [7, 7, 7, 7, 7, 6, 8]),
        ...meetings('group', '书画小组', [20, 20, 20]).map((a, n) => ({ ...a, id: idOf(50 + n) })),
      ],
      deliverables,
    ).deliverables;
    expect(group?.units).toMatchObject([
      { name: '太极小组', at: at(6), sessions: 7, attendances: 49 },
    ]);
    expect(group?.short).toMatchObject([
      { name: '书画小组', because: [{ why: 'tooFewSessions', has: 3, needs: 6 }] },
    ]);
    expect(group?.people).toBe(28);
  });

  test('a month on post counts by days there and by person', () => {
    const { post } = workDone(
      [
        an(1, { deliverableId: 'post', workerIds: [worker, other] }),
        an(2, { deliverableId: 'post' }),
        an(3, { deliverableId: 'post', startedAt: at(2), closedAt: at(2) }),
      ],
      deliverables,
    ).deliverables;
    expect(post).toMatchObject({
      done: 1,
      short: [{ because: [{ why: 'tooFewDays', has: 1, needs: 2 }] }],
    });
  });

  test('what was not proved as agreed, is not closed or is disputed does not count', () => {
    const photos = ['d'.repeat(26) as DocumentId];
    const { visit } = workDone(
      [
        an(1, { deliverableId: 'visit', photos, note: '老人身体良好' }),
        an(2, { deliverableId: 'visit', note: '无照片' }),
        an(3, { deliverableId: 'visit', photos }),
        an(4, { deliverableId: 'visit', status: 'open' }),
        an(5, { deliverableId: 'visit', photos, note: '两部手机不一致', isUndecided: true }),
      ],
      deliverables,
    ).deliverables;
    expect(visit?.done).toBe(1);
    expect(visit?.short.flatMap(({ because }) => because.map(({ why }) => why)).sort()).toEqual([
      'noNote',
      'noPhoto',
      'open',
      'undecided',
    ]);
  });

  test('a deliverable without a kind is not counted here', () => {
    expect(workDone([an(1, {})], [{ id: 'event', name: '活动' }]).deliverables).toEqual({});
  });
});

const anyActivity = (n: number) =>
  fc
    .record({
      deliverableId: fc.constantFrom('big', 'group', 'case', 'post', 'visit'),
      series: fc.constantFrom('', '甲', '乙'),
      day: fc.integer({ min: 0, max: 90 }),
      hours: fc.integer({ min: 0, max: 30 }),
      attended: fc.integer({ min: 0, max: 260 }),
      status: fc.constantFrom('open' as const, 'closed', 'closed', 'closed', 'void' as const),
      workerIds: fc.constantFrom([worker], [worker, other]),
      photos: fc.constantFrom([], ['d'.repeat(26) as DocumentId]),
      note: fc.constantFrom('', '记录'),
    })
    .map(({ day, hours, ...of }) =>
      an(n, {
        ...of,
        workerIds: [...of.workerIds],
        photos: [...of.photos],
        startedAt: at(day),
        closedAt: instant(Date.parse(at(day)) + hours * 3_600_000),
      }),
    );
const history = fc
  .integer({ min: 1, max: 40 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, n) => anyActivity(n))));
const many = { seed: 5, numRuns: 150 };

describe('whatever was recorded', () => {
  test('order does not matter, and what came twice counts once', () => {
    fc.assert(
      fc.property(history, fc.integer(), (activities, seed) => {
        const shuffled = [...activities, ...activities].sort(
          (a, b) => ((Number(a.id.slice(-4)) * seed) % 7) - ((Number(b.id.slice(-4)) * seed) % 7),
        );
        expect(workDone(shuffled, deliverables)).toEqual(workDone(activities, deliverables));
      }),
      many,
    );
  });

  test('one activity more never makes fewer units by any date', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 100 }), (activities, day) => {
        const before = workDone(activities.slice(1), deliverables);
        const after = workDone(activities, deliverables);
        for (const { id } of deliverables) {
          const [less, more] = [before, after].map(({ deliverables: found }) =>
            unitsWithin(found[id] ?? { units: [] }, { until: at(day) }),
          );
          expect(more).toBeGreaterThanOrEqual(less ?? 0);
        }
      }),
      many,
    );
  });

  test('every meeting of a counted deliverable is in a unit or says why it is not', () => {
    fc.assert(
      fc.property(history, (activities) => {
        const { deliverables: found } = workDone(activities, deliverables);
        const told = Object.values(found).flatMap(({ units, short }) =>
          [...units, ...short].flatMap(({ activityIds }) => activityIds),
        );
        expect(new Set(told)).toEqual(new Set(activities.map(({ id }) => id)));
      }),
      many,
    );
  });
});
