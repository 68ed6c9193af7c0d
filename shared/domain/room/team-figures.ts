import type { Activity } from '../fieldwork/activity.ts';
import { millisBetween } from '../time.ts';
import type { SessionKind } from './bodies.ts';
import { elapsed, postsOf } from './post-months.ts';
import { certificateOn, isThereOn, stands } from './presence.ts';
import { sum, tenth } from './rounding.ts';
import type { Session } from './session.ts';
import type { Assignment } from './team.ts';
import type { PersonFigures, TeamFacts, TeamFigures } from './team-facts.ts';
import {
  certificateWarnings,
  certifiedWarnings,
  namedWarning,
  trainingWarnings,
} from './team-warnings.ts';

const percentOf = (part: number, whole: number) =>
  whole > 0 ? Math.round((part / whole) * 100) : null;

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
