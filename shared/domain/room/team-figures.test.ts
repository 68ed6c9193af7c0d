import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import type { Worker } from '../organization/passport.ts';
import { plusMillis, startOfDay } from '../time.ts';
import type { Body, SessionKind } from './bodies.ts';
import { postMonths } from './post-months.ts';
import type { Session } from './session.ts';
import type { Assignment } from './team.ts';
import type { TeamFacts } from './team-facts.ts';
import { fieldHoursOf, teamFigures } from './team-figures.ts';

const today = '2026-06-30';
const id = (n: number) => String(n).padStart(26, '0');
const said = (body: Body = 'organization') => ({
  by: { personId: PersonId.parse('p0000000000000000000000001'), name: '王雅琴', body },
  at: startOfDay(today),
});
const certificate = { level: 'socialWorker', number: '2019320001' } as const;
const worker = (n: number, isCertified = true): Worker => ({
  id: `w${n}`,
  name: `社工${n}`,
  duty: '',
  ...(isCertified && { certificate }),
});
const assignment = (n: number, over: Partial<Assignment> = {}): Assignment => {
  const { duty: _duty, ...known } = worker(n);
  return {
    id: id(n),
    ...said(),
    worker: known,
    role: '项目社工',
    sharePercent: 100,
    from: '2026-01-01',
    ...over,
  };
};
const session = (kind: SessionKind, halfHours: number, over: Partial<Session> = {}): Session => ({
  id: id(90),
  ...said(),
  kind,
  on: '2026-05-10',
  halfHours,
  title: '个案督导',
  led: '李老师',
  attended: ['w1'],
  ...over,
});
const facts = (over: Partial<TeamFacts> = {}): TeamFacts => ({
  today,
  assignments: [],
  hours: [],
  sessions: [],
  fieldHours: {},
  offered: [],
  demand: {},
  ...over,
});
const kinds = (over: Partial<TeamFacts>) =>
  teamFigures(facts(over)).warnings.map(({ kind }) => kind);

describe('[0-08] certified social workers of a project', () => {
  test('are counted among those who are there, against those who were offered', () => {
    const { certified, warnings } = teamFigures(
      facts({
        assignments: [
          assignment(1),
          assignment(2, { worker: { id: 'w2', name: '社工2' } }),
          assignment(3, { until: '2026-05-31' }),
        ],
        offered: [worker(1), worker(2)],
      }),
    );
    expect(certified).toEqual({ count: 1, of: 2, percent: 50, offeredPercent: 100 });
    expect(warnings).toContainEqual({ kind: 'certifiedBelowOffer', percent: 50, offered: 100 });
  });

  test('a certificate that ran out counts no more, and is named', () => {
    const ended = { ...certificate, validUntil: '2026-06-29' };
    const { certified, warnings, people } = teamFigures(
      facts({
        assignments: [assignment(1, { worker: { id: 'w1', name: '社工1', certificate: ended } })],
      }),
    );
    expect(certified.count).toBe(0);
    expect(people[0]?.certificate).toBe('ended');
    expect(warnings).toContainEqual({ kind: 'certificateEnded', name: '社工1', on: '2026-06-29' });
  });

  test('nothing is said of a share where nobody works', () => {
    expect(teamFigures(facts({ demand: { certifiedPercent: 80 } })).certified.percent).toBeNull();
    expect(kinds({ demand: { certifiedPercent: 80 } })).toEqual([]);
  });
});

describe('somebody the call was won with', () => {
  const offered = [worker(1)];
  const replaces = { id: id(1), worker: 'w1', name: '社工1' };

  test('is missed while nobody says that they are there', () => {
    expect(kinds({ offered })).toEqual(['namedMissing']);
    expect(kinds({ offered, assignments: [assignment(1)] })).toEqual([]);
  });

  test.each([
    { consent: undefined, says: 'none' },
    { consent: {}, says: 'asked' },
    { consent: { answer: { ...said('office'), isGiven: false, reason: '' } }, says: 'refused' },
    { consent: { answer: { ...said('office'), isGiven: true, reason: '' } }, says: 'settled' },
  ])('and replaced, with consent $says', ({ consent, says }) => {
    const successor = assignment(2, { replaces, ...(consent && { consent }) });
    const { warnings } = teamFigures(facts({ offered, assignments: [successor] }));
    const expected = { kind: 'namedReplaced', name: '社工1', by: '社工2', consent: says };
    expect(warnings).toEqual(says === 'settled' ? [] : [expected]);
  });
});

describe('[3-32] posts the contract pays', () => {
  test.each([
    { from: '2026-01-01', until: '2026-03-31', share: 100, months: 3 },
    { from: '2026-01-01', until: '2026-03-31', share: 50, months: 1.5 },
    { from: '2026-04-16', until: '2026-04-30', share: 100, months: 0.5 },
    { from: '2026-07-01', until: '2026-07-31', share: 100, months: 0 },
    { from: '2026-06-01', until: '2026-12-31', share: 100, months: 1 },
  ])('$from to $until at $share %: $months months so far', ({ from, until, share, months }) => {
    const filled = postMonths(assignment(1, { from, until, sharePercent: share }), today);
    expect(filled).toBeCloseTo(months, 6);
  });

  test('are held against the part of the term that is over', () => {
    const { posts, warnings } = teamFigures(
      facts({
        assignments: [assignment(1)],
        demand: {
          posts: { months: 24, unitFen: 600_000 },
          term: { startsOn: '2026-01-01', months: 12 },
        },
      }),
    );
    expect(posts).toMatchObject({ contracted: 24, filled: 6, unitFen: 600_000 });
    expect(posts?.expected).toBeCloseTo(11.9, 1);
    expect(warnings.map(({ kind }) => kind)).toEqual(['postsBehind']);
  });
});

describe('[0-12] supervision and training of a project', () => {
  const term = { startsOn: '2026-01-01', months: 12 };

  test('hours are added up, those taken out are not', () => {
    const figures = teamFigures(
      facts({
        assignments: [assignment(1, { account: PersonId.parse('p0000000000000000000000009') })],
        sessions: [
          session('supervision', 4),
          session('supervision', 6, { takenOut: { ...said(), reason: '重复' } }),
          session('training', 16),
        ],
        fieldHours: fieldHoursOf([
          {
            workerIds: [PersonId.parse('p0000000000000000000000009')],
            startedAt: startOfDay('2026-05-01'),
            closedAt: plusMillis(startOfDay('2026-05-01'), 12.5 * 3_600_000),
            status: 'closed',
          },
        ]),
      }),
    );
    expect(figures.supervision).toEqual({ hours: 2, sessions: 1 });
    expect(figures.training).toEqual({ hours: 8, sessions: 1 });
    expect(figures.people[0]?.hours).toEqual({
      field: 12.5,
      other: 0,
      supervision: 2,
      training: 8,
    });
  });

  test('are measured only by what the tenant demands', () => {
    const assignments = [assignment(1)];
    expect(kinds({ assignments })).toEqual([]);
    const demand = { term, supervisionHoursPerMonth: 2, trainingHoursPerYear: 24 };
    const { supervision, warnings } = teamFigures(facts({ assignments, demand }));
    expect(supervision.expected).toBeCloseTo(11.9, 1);
    expect(warnings.map(({ kind }) => kind)).toEqual(['supervisionBehind', 'trainingBehind']);
    const enough = [session('supervision', 24), session('training', 24)];
    expect(kinds({ assignments, demand, sessions: enough })).toEqual([]);
  });
});

test('[3-03] hours of help count once both sides say that they were given', () => {
  const given = session('support', 6, { area: 'strategy' });
  const { support } = teamFigures(
    facts({
      sessions: [given, { ...given, id: id(91), halfHours: 4, confirmed: said() }],
      demand: { supportHours: 40 },
    }),
  );
  expect(support).toEqual({ promised: 40, confirmed: 2, waiting: 3 });
  expect(teamFigures(facts()).support).toBeUndefined();
});
