import type { Activity } from '../fieldwork/activity.ts';
import type { Worker } from '../organization/passport.ts';
import { type Day, millisBetween, plusDays } from '../time.ts';
import type { SessionKind } from './bodies.ts';
import { daysFrom } from './linkage-health.ts';
import type { Assignment, Certificate, Hours, Session } from './team.ts';

/** What was agreed, by the contract and the tenant. What nobody set is not demanded. */
export type TeamDemand = {
  /** Months of posts the contract pays, and what it reckons one at, in fen. */
  posts?: { months: number; unitFen?: number };
  /** First day and months of the contract. */
  term?: { startsOn: Day; months: number };
  supervisionHoursPerMonth?: number;
  trainingHoursPerYear?: number;
  certifiedPercent?: number;
  /** Hours of help with how the organization works that the contract promises beside the money. */
  supportHours?: number;
};

export type TeamFacts = {
  today: Day;
  assignments: readonly Assignment[];
  hours: readonly Hours[];
  sessions: readonly Session[];
  /** Hours with residents by account, as the activities have them. */
  fieldHours: Readonly<Record<string, number>>;
  /** Whom the application named, with the certificates that held on the day. */
  offered: readonly Worker[];
  demand: TeamDemand;
};

export type PersonFigures = {
  worker: { id: string; name: string };
  role: string;
  sharePercent: number;
  isThere: boolean;
  isNamed: boolean;
  certificate: 'valid' | 'ended' | 'none';
  hours: { field: number; other: number; supervision: number; training: number };
};

export type TeamWarning =
  | { kind: 'namedMissing'; name: string }
  | { kind: 'namedReplaced'; name: string; by: string; consent: 'none' | 'asked' | 'refused' }
  | { kind: 'certificateEnded'; name: string; on: Day }
  | { kind: 'certifiedBelowOffer'; percent: number; offered: number }
  | { kind: 'certifiedBelowDemand'; percent: number; demanded: number }
  | { kind: 'postsBehind'; filled: number; expected: number }
  | { kind: 'supervisionBehind'; hours: number; expected: number }
  | { kind: 'trainingBehind'; name: string; hours: number; expected: number };

export type TeamFigures = {
  people: PersonFigures[];
  certified: { count: number; of: number; percent: number | null; offeredPercent: number | null };
  posts?: { contracted: number; filled: number; expected: number; unitFen?: number };
  supervision: { hours: number; sessions: number; expected?: number };
  training: { hours: number; sessions: number };
  support?: { promised: number; confirmed: number; waiting: number };
  warnings: TeamWarning[];
};

const tenth = (value: number) => Math.round(value * 10) / 10;
const percentOf = (part: number, whole: number) =>
  whole > 0 ? Math.round((part / whole) * 100) : null;
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

export const isThereOn = ({ from, until, consent }: Assignment, on: Day) =>
  from <= on && (until === undefined || on <= until) && consent?.answer?.isGiven !== false;

const stands = (certificate: Certificate | undefined, on: Day) =>
  certificate !== undefined &&
  (certificate.validUntil === undefined || on <= certificate.validUntil);

function certificateOn(certificate: Certificate | undefined, on: Day) {
  if (!certificate) return 'none';
  return stands(certificate, on) ? 'valid' : 'ended';
}

/** The first days of the calendar months from `from` to `until`, both included. */
function monthsBetween(from: Day, until: Day): Day[] {
  const months: Day[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= until; ) {
    months.push(first);
    first = `${plusDays(first, 31).slice(0, 7)}-01`;
  }
  return months;
}

/**
 * Months of a full post that somebody filled up to `today`, both days included: of each calendar month the part
 * they were there, times their share.
 */
export function postMonths(assignment: Assignment, today: Day): number {
  const { from, until = today, sharePercent } = assignment;
  const last = until < today ? until : today;
  if (from > last || assignment.consent?.answer?.isGiven === false) return 0;
  const parts = monthsBetween(from, last).map((first) => {
    const next = `${plusDays(first, 31).slice(0, 7)}-01`;
    const [, begins = first] = [from, first].sort();
    const ends = plusDays(last, 1) < next ? plusDays(last, 1) : next;
    return daysFrom(begins, ends) / daysFrom(first, next);
  });
  return (sum(parts) * sharePercent) / 100;
}

/** How much of its term a contract has run, 0 to 1. */
function elapsed({ term }: TeamDemand, today: Day): number {
  if (!term) return 0;
  const days = daysFrom(term.startsOn, plusDays(today, 1));
  return Math.min(1, days / ((term.months * 365.25) / 12));
}

const heldHours = (sessions: readonly Session[], kind: SessionKind, worker?: string) =>
  sum(
    sessions
      .filter(
        (one) =>
          one.kind === kind &&
          !one.takenOut &&
          (worker === undefined || one.attended.includes(worker)),
      )
      .map(({ halfHours }) => halfHours),
  ) / 2;

/** One line for each worker, by the assignment that counts last. */
function peopleOf(facts: TeamFacts): PersonFigures[] {
  const { assignments, today, hours, sessions, fieldHours, offered } = facts;
  const latest = new Map<string, Assignment>();
  for (const one of [...assignments].sort((a, b) => a.from.localeCompare(b.from)))
    latest.set(one.worker.id, one);
  return [...latest.values()].map((one) => {
    const { id, name, certificate } = one.worker;
    const accounts = new Set(
      assignments.flatMap(({ worker, account }) => (worker.id === id && account ? [account] : [])),
    );
    const own = hours.filter(({ worker, takenOut }) => worker === id && !takenOut);
    return {
      worker: { id, name },
      role: one.role,
      sharePercent: one.sharePercent,
      isThere: isThereOn(one, today),
      isNamed: offered.some((named) => named.id === id),
      certificate: certificateOn(certificate, today),
      hours: {
        field: tenth(sum([...accounts].map((account) => fieldHours[account] ?? 0))),
        other: sum(own.map(({ halfHours }) => halfHours)) / 2,
        supervision: heldHours(sessions, 'supervision', id),
        training: heldHours(sessions, 'training', id),
      },
    };
  });
}

/** How the office stands to a change of somebody the call was won with; consent given settles it. */
function consentOf({ consent }: Assignment): 'none' | 'asked' | 'refused' | 'given' {
  if (!consent) return 'none';
  if (!consent.answer) return 'asked';
  return consent.answer.isGiven ? 'given' : 'refused';
}

function namedWarning(named: Worker, { assignments, today }: TeamFacts): TeamWarning[] {
  const { name } = named;
  const successor = assignments.find(({ replaces }) => replaces?.worker === named.id);
  if (successor) {
    const consent = consentOf(successor);
    return consent === 'given'
      ? []
      : [{ kind: 'namedReplaced', name, by: successor.worker.name, consent }];
  }
  const isThere = assignments.some((one) => one.worker.id === named.id && isThereOn(one, today));
  return isThere ? [] : [{ kind: 'namedMissing', name }];
}

function certificateWarnings({ assignments, today }: TeamFacts): TeamWarning[] {
  return assignments
    .filter((one) => isThereOn(one, today))
    .flatMap(({ worker }): TeamWarning[] => {
      const on = worker.certificate?.validUntil;
      return on && on < today ? [{ kind: 'certificateEnded', name: worker.name, on }] : [];
    });
}

function certifiedOf({ assignments, offered, today }: TeamFacts): TeamFigures['certified'] {
  const there = new Map(
    assignments.filter((one) => isThereOn(one, today)).map(({ worker }) => [worker.id, worker]),
  );
  const count = [...there.values()].filter(({ certificate }) => stands(certificate, today)).length;
  const named = offered.filter(({ certificate }) => certificate !== undefined).length;
  return {
    count,
    of: there.size,
    percent: percentOf(count, there.size),
    offeredPercent: percentOf(named, offered.length),
  };
}

function certifiedWarnings(
  { percent, offeredPercent }: TeamFigures['certified'],
  { certifiedPercent }: TeamDemand,
): TeamWarning[] {
  if (percent === null) return [];
  return [
    ...(offeredPercent !== null && percent < offeredPercent
      ? [{ kind: 'certifiedBelowOffer' as const, percent, offered: offeredPercent }]
      : []),
    ...(certifiedPercent !== undefined && percent < certifiedPercent
      ? [{ kind: 'certifiedBelowDemand' as const, percent, demanded: certifiedPercent }]
      : []),
  ];
}

function trainingWarnings(people: readonly PersonFigures[], facts: TeamFacts): TeamWarning[] {
  const { demand, today, assignments } = facts;
  const { trainingHoursPerYear } = demand;
  if (trainingHoursPerYear === undefined) return [];
  return people
    .filter(({ isThere }) => isThere)
    .flatMap(({ worker, hours }): TeamWarning[] => {
      const first = assignments
        .filter((one) => one.worker.id === worker.id)
        .map(({ from }) => from)
        .sort()[0];
      const years = daysFrom(first ?? today, today) / 365.25;
      const expected = tenth(trainingHoursPerYear * years);
      return hours.training < expected
        ? [{ kind: 'trainingBehind', name: worker.name, hours: hours.training, expected }]
        : [];
    });
}

function postsOf(facts: TeamFacts): TeamFigures['posts'] {
  const { posts } = facts.demand;
  return (
    posts && {
      contracted: posts.months,
      filled: tenth(sum(facts.assignments.map((one) => postMonths(one, facts.today)))),
      expected: tenth(posts.months * elapsed(facts.demand, facts.today)),
      ...(posts.unitFen !== undefined && { unitFen: posts.unitFen }),
    }
  );
}

function supervisionOf({ sessions, demand, today }: TeamFacts): TeamFigures['supervision'] {
  const { supervisionHoursPerMonth, term } = demand;
  const held = sessions.filter(({ kind, takenOut }) => kind === 'supervision' && !takenOut);
  return {
    hours: heldHours(sessions, 'supervision'),
    sessions: held.length,
    ...(supervisionHoursPerMonth !== undefined &&
      term && {
        expected: tenth(supervisionHoursPerMonth * term.months * elapsed(demand, today)),
      }),
  };
}

/** Hours of help count once both sides say that they were given (seed 3-03). */
export function supportOf({ sessions, demand }: Pick<TeamFacts, 'sessions' | 'demand'>) {
  const given = sessions.filter(({ kind, takenOut }) => kind === 'support' && !takenOut);
  const hours = (isConfirmed: boolean) =>
    sum(
      given
        .filter(({ confirmed }) => (confirmed !== undefined) === isConfirmed)
        .map(({ halfHours }) => halfHours),
    ) / 2;
  const promised = demand.supportHours ?? 0;
  return promised > 0 || given.length > 0
    ? { promised, confirmed: hours(true), waiting: hours(false) }
    : undefined;
}

/** More than a rounding behind what the part of the term that is over would have taken. */
const isBehind = (is: number, expected: number) => is + 0.1 < expected;

/** Hours of closed activities by account: everybody who was there gave them. */
export function fieldHoursOf(
  activities: readonly Pick<Activity, 'workerIds' | 'startedAt' | 'closedAt' | 'status'>[],
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { workerIds, startedAt, closedAt, status } of activities)
    if (status === 'closed' && closedAt)
      for (const id of workerIds)
        found[id] = (found[id] ?? 0) + millisBetween(startedAt, closedAt) / 3_600_000;
  return found;
}

/** Who works on a project, how well trained, and what falls short of what was agreed. Pure. */
export function teamFigures(facts: TeamFacts): TeamFigures {
  const people = peopleOf(facts);
  const certified = certifiedOf(facts);
  const posts = postsOf(facts);
  const supervision = supervisionOf(facts);
  const support = supportOf(facts);
  const trainings = facts.sessions.filter(({ kind, takenOut }) => kind === 'training' && !takenOut);
  return {
    people,
    certified,
    ...(posts && { posts }),
    supervision,
    training: { hours: heldHours(facts.sessions, 'training'), sessions: trainings.length },
    ...(support && { support }),
    warnings: [
      ...facts.offered.flatMap((named) => namedWarning(named, facts)),
      ...certificateWarnings(facts),
      ...certifiedWarnings(certified, facts.demand),
      ...(posts && isBehind(posts.filled, posts.expected)
        ? [{ kind: 'postsBehind' as const, filled: posts.filled, expected: posts.expected }]
        : []),
      ...(supervision.expected !== undefined && isBehind(supervision.hours, supervision.expected)
        ? [
            {
              kind: 'supervisionBehind' as const,
              hours: supervision.hours,
              expected: supervision.expected,
            },
          ]
        : []),
      ...trainingWarnings(people, facts),
    ],
  };
}
