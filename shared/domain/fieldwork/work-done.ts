import type { Deliverable } from '../purchase/plan.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Activity } from './activity.ts';

/** Why something that was done is not counted, with what it has and what it would need. */
export type Shortfall =
  | { why: 'open' | 'void' | 'undecided' | 'noPhoto' | 'noNote' | 'unnamedSeries' }
  | { why: 'tooFewPeople' | 'tooFewSessions' | 'tooFewDays'; has: number; needs: number };

/** One unit that counts: an event, a whole group, a month on post. */
export type CountedUnit = {
  /** When it was complete: a group counts where its last needed meeting lies. */
  at: Instant;
  name: string;
  activityIds: readonly string[];
  sessions: number;
  attendances: number;
};

/** Something that falls short of a unit. */
export type ShortUnit = Omit<CountedUnit, 'at'> & { because: readonly Shortfall[] };

export type DeliverableWork = {
  units: readonly CountedUnit[];
  short: readonly ShortUnit[];
  done: number;
  sessions: number;
  attendances: number;
  people: number;
};

export type WorkDone = {
  deliverables: Readonly<Record<string, DeliverableWork>>;
  sessions: number;
  /** Everybody who came, each time they came. */
  attendances: number;
  /**
   * People served, not told apart across offerings: whoever comes to an event is one; of a case, a group or a post
   * it is the best attended meeting, because the same people come again.
   */
  people: number;
};

type Rule = Pick<Deliverable, 'id' | 'name' | 'kind' | 'minimumAttendance' | 'minimumSessions'> & {
  evidence?: readonly NonNullable<Deliverable['evidence']>[number][] | undefined;
};

const minute = (a: Activity) => a.closedAt ?? a.startedAt;
const inOrder = (a: Activity, b: Activity) =>
  minute(a).localeCompare(minute(b)) || a.id.localeCompare(b.id);

/** Who signed in is proof; heads counted on the spot are too, unless the contract asks for signatures. */
export const attendanceOf = (
  { attended, headCount }: Pick<Activity, 'attended' | 'headCount'>,
  { evidence }: Pick<Rule, 'evidence'>,
): number => (evidence?.includes('signIn') ? attended : Math.max(attended, headCount));

const standing = { void: 0, open: 1, closed: 2 } as const;
const weight = (a: Activity) =>
  [standing[a.status], a.attended, a.headCount, a.photos.length, a.note.length] as const;
function heavier(a: Activity, b: Activity): boolean {
  const [one, other] = [weight(a), weight(b)];
  const at = one.findIndex((part, i) => part !== other[i]);
  return at < 0 ? JSON.stringify(a) > JSON.stringify(b) : (one[at] ?? 0) > (other[at] ?? 0);
}

/** Each id once: what was synced twice is one, and of two states of it the further one. */
function once(activities: readonly Activity[]): Activity[] {
  const kept = new Map<string, Activity>();
  for (const activity of activities) {
    const before = kept.get(activity.id);
    if (!before || heavier(activity, before)) kept.set(activity.id, activity);
  }
  return [...kept.values()].sort(inOrder);
}

/** What keeps one meeting from counting at all, whatever it is part of. */
function unproved(activity: Activity, { evidence = [] }: Rule): Shortfall[] {
  if (activity.status !== 'closed') return [{ why: activity.status }];
  if (activity.isUndecided) return [{ why: 'undecided' }];
  return [
    ...(evidence.includes('photo') && activity.photos.length === 0
      ? [{ why: 'noPhoto' } as const]
      : []),
    ...(evidence.includes('record') && !activity.note.trim() ? [{ why: 'noNote' } as const] : []),
  ];
}

type Counted = { units: CountedUnit[]; short: ShortUnit[] };
const nameOf = ({ series, place }: Activity) => series || place;

const shortOf = (activity: Activity, rule: Rule, because: readonly Shortfall[]): ShortUnit => ({
  name: nameOf(activity),
  activityIds: [activity.id],
  sessions: 1,
  attendances: attendanceOf(activity, rule),
  because,
});

/** An event, a visit, a training, a turn of volunteers: one meeting is one unit if enough people came. */
function oneByOne(proved: readonly Activity[], rule: Rule): Counted {
  const needs = rule.minimumAttendance ?? 0;
  const isEnough = (a: Activity) => attendanceOf(a, rule) >= needs;
  return {
    units: proved.filter(isEnough).map((a) => ({
      at: minute(a),
      name: nameOf(a),
      activityIds: [a.id],
      sessions: 1,
      attendances: attendanceOf(a, rule),
    })),
    short: proved
      .filter((a) => !isEnough(a))
      .map((a) => shortOf(a, rule, [{ why: 'tooFewPeople', has: attendanceOf(a, rule), needs }])),
  };
}

function grouped<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return groups;
}

const attendancesOf = (meetings: readonly Activity[], rule: Rule) =>
  meetings.reduce((sum, a) => sum + attendanceOf(a, rule), 0);

/** One case or group: complete with the first meeting at which both of its minimums are met. */
function ofSeries(name: string, meetings: readonly Activity[], rule: Rule): Counted {
  const { minimumSessions: sessions = 1, minimumAttendance: people = 0 } = rule;
  const complete = meetings.findIndex(
    (_, i) => i + 1 >= sessions && attendancesOf(meetings.slice(0, i + 1), rule) >= people,
  );
  const unit = {
    name,
    activityIds: meetings.map(({ id }) => id),
    sessions: meetings.length,
    attendances: attendancesOf(meetings, rule),
  };
  const last = meetings[complete];
  if (last) return { units: [{ ...unit, at: minute(last) }], short: [] };
  const because: Shortfall[] = [
    ...(meetings.length < sessions
      ? [{ why: 'tooFewSessions', has: meetings.length, needs: sessions } as const]
      : []),
    ...(unit.attendances < people
      ? [{ why: 'tooFewPeople', has: unit.attendances, needs: people } as const]
      : []),
  ];
  return { units: [], short: [{ ...unit, because }] };
}

const joined = (parts: readonly Counted[]): Counted => ({
  units: parts.flatMap(({ units }) => units),
  short: parts.flatMap(({ short }) => short),
});

/** Casework and groups: as many units as cases and groups that had meetings and attendances enough (domain.md 2.5). */
function bySeries(proved: readonly Activity[], rule: Rule): Counted {
  const named = proved.filter(({ series }) => series);
  const nameless = proved.filter(({ series }) => !series);
  return joined([
    ...[...grouped(named, ({ series }) => series)].map(([name, meetings]) =>
      ofSeries(name, meetings, rule),
    ),
    { units: [], short: nameless.map((a) => shortOf(a, rule, [{ why: 'unnamedSeries' }])) },
  ]);
}

/** Posts by the month: a person's calendar month (in China) counts once they were there on days enough. */
function byMonth(proved: readonly Activity[], rule: Rule): Counted {
  const { minimumSessions: needs = 1 } = rule;
  const shifts = proved.flatMap((a) => a.workerIds.map((worker) => ({ worker, a })));
  const months = grouped(shifts, ({ worker, a }) => `${worker} ${dayOf(a.startedAt).slice(0, 7)}`);
  return joined(
    [...months].map(([key, turns]) => {
      const days = [...grouped(turns, ({ a }) => dayOf(a.startedAt)).values()];
      const meetings = turns.map(({ a }) => a);
      const unit = {
        name: key.slice(key.indexOf(' ') + 1),
        activityIds: meetings.map(({ id }) => id),
        sessions: meetings.length,
        attendances: attendancesOf(meetings, rule),
      };
      const last = days
        .map(([first]) => first && minute(first.a))
        .sort((a, b) => (a ?? '').localeCompare(b ?? ''))[needs - 1];
      return last
        ? { units: [{ ...unit, at: last }], short: [] }
        : {
            units: [],
            short: [
              { ...unit, because: [{ why: 'tooFewDays', has: days.length, needs }] as const },
            ],
          };
    }),
  );
}

const isInSeries = ({ kind, minimumSessions }: Rule) =>
  kind === 'case' || kind === 'group' || (minimumSessions !== undefined && kind !== 'postMonth');

function countedBy(rule: Rule): (proved: readonly Activity[], rule: Rule) => Counted {
  if (rule.kind === 'postMonth') return byMonth;
  return isInSeries(rule) ? bySeries : oneByOne;
}

/** Of what happens again with the same people, the best attended meeting of each; of the rest, everybody. */
function peopleIn(proved: readonly Activity[], rule: Rule): number {
  if (rule.kind !== 'postMonth' && !isInSeries(rule)) return attendancesOf(proved, rule);
  return [
    ...grouped(
      proved,
      ({ id, series }) => series || (rule.kind === 'postMonth' ? '' : id),
    ).values(),
  ]
    .map((meetings) => Math.max(...meetings.map((a) => attendanceOf(a, rule))))
    .reduce((sum, most) => sum + most, 0);
}

function workFor(rule: Rule, activities: readonly Activity[]): DeliverableWork {
  const own = activities.filter(({ deliverableId }) => deliverableId === rule.id);
  const judged = own.map((activity) => ({ activity, because: unproved(activity, rule) }));
  const proved = judged.filter(({ because }) => because.length === 0).map((one) => one.activity);
  const { units, short } = countedBy(rule)(proved, rule);
  return {
    units: [...units].sort((a, b) => a.at.localeCompare(b.at)),
    short: [
      ...judged
        .filter(({ because }) => because.length > 0)
        .map(({ activity, because }) => shortOf(activity, rule, because)),
      ...short,
    ],
    done: units.length,
    sessions: proved.length,
    attendances: attendancesOf(proved, rule),
    people: peopleIn(proved, rule),
  };
}

/** Whether units of a deliverable are counted from activities; older contracts have none of a kind and are told in figures. */
export const isCounted = ({ kind }: Pick<Deliverable, 'kind'>): boolean => kind !== undefined;

/**
 * What was done under a contract, counted by the kinds of its deliverables: the figures that reports, ledger, flags,
 * evaluation and dashboards use. In whatever order activities come, and however often, it is the same; one more
 * never makes fewer units by any date.
 */
export function workDone(activities: readonly Activity[], deliverables: readonly Rule[]): WorkDone {
  const each = once(activities);
  const found = deliverables
    .filter(isCounted)
    .map((rule) => [rule.id, workFor(rule, each)] as const);
  const sum = (figure: 'sessions' | 'attendances' | 'people') =>
    found.reduce((total, [, work]) => total + work[figure], 0);
  return {
    deliverables: Object.fromEntries(found),
    sessions: sum('sessions'),
    attendances: sum('attendances'),
    people: sum('people'),
  };
}

/** Units complete in `[from, until)`; without `from` since the beginning. */
export const unitsWithin = (
  { units }: Pick<DeliverableWork, 'units'>,
  { from, until }: { from?: Instant | undefined; until: Instant },
): number => units.filter(({ at }) => at < until && (!from || at >= from)).length;
