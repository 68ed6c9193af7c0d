import { type Day, dayOf } from '../time.ts';
import type { AgreedAction } from './agreed-action.ts';
import {
  type Body,
  type LinkedBody,
  linkedBodies,
  type Pair,
  type Purpose,
  pairs,
  purposes,
} from './bodies.ts';
import type { HandOff } from './hand-off.ts';
import type { Message } from './message.ts';
import { current, type Minutes } from './minutes.ts';
import { type ActionStanding, actionStanding, handOffStanding } from './standings.ts';

/** How two bodies met: at a meeting, by an answer to what the other wrote, or by something passed on and answered. */
export type Contact = { on: Day; how: 'meeting' | 'answer' | 'handOff'; between: readonly Body[] };

export type LinkageFacts = {
  today: Day;
  /** First day of the work: silence is counted from here. */
  since: Day;
  messages: readonly Message[];
  minutes: readonly Minutes[];
  handOffs: readonly HandOff[];
  actions: readonly AgreedAction[];
  /** A tenant's own figures, in days. What it has not set is shown and not judged. */
  thresholds: { contactDays?: number; jointMeetingDays?: number };
};

/** `early`: nothing yet, and the time the tenant gives is not over. `unmeasured`: it has set no figure. */
export type LinkState = 'good' | 'late' | 'never' | 'early' | 'unmeasured';

export type PairHealth = {
  pair: Pair;
  state: LinkState;
  last?: { on: Day; how: Contact['how'] };
  /** Since the last contact, or without one since the work began. */
  days: number;
};

export type Missing =
  | { kind: 'pair'; pair: Pair; days: number; atMost?: number; isNever: boolean }
  | { kind: 'jointMeeting'; days: number; atMost?: number; isNever: boolean }
  | { kind: 'handOffs'; count: number; oldest: Day }
  | { kind: 'actions'; count: number; oldest: Day };

export type LinkageHealth = {
  pairs: PairHealth[];
  joint: { count: number; last?: Day; days: number; state: LinkState };
  handOffs: { open: number; overdue: number };
  actions: Record<ActionStanding, number>;
  /** Meetings by what they were for, and at how many of them a social worker was (seed 3-40). */
  involvement: { purpose: Purpose; meetings: number; withSocialWorker: number }[];
  /** What is missing, the worst first; empty where nothing is. */
  missing: Missing[];
};

const dayMillis = 86_400_000;
/** Whole days from one day to a later one; 0 where that is not later. */
export const daysFrom = (from: Day, to: Day) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMillis));

const presentAt = (minutes: Minutes): Body[] => [
  ...new Set(current(minutes).present.map(({ body }) => body)),
];

/** Every contact there is a record of. A message nobody answered is none: it takes two. */
export function contactsOf({ messages, minutes, handOffs }: LinkageFacts): Contact[] {
  return [
    ...minutes.map(
      (one): Contact => ({ on: current(one).heldOn, how: 'meeting', between: presentAt(one) }),
    ),
    ...messages.flatMap(({ at, by, answers, takenBackAt }): Contact[] =>
      answers && !takenBackAt && answers.body !== by.body
        ? [{ on: dayOf(at), how: 'answer', between: [by.body, answers.body] }]
        : [],
    ),
    ...handOffs.flatMap(({ from, to, answer }): Contact[] =>
      answer ? [{ on: dayOf(answer.at), how: 'handOff', between: [from, to] }] : [],
    ),
  ];
}

function stateOf(days: number, isNever: boolean, atMost: number | undefined): LinkState {
  if (atMost === undefined) return isNever ? 'never' : 'unmeasured';
  if (days > atMost) return isNever ? 'never' : 'late';
  return isNever ? 'early' : 'good';
}

const latest = <T extends { on: Day }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((last, one) => (!last || one.on > last.on ? one : last), undefined);

function pairHealth(facts: LinkageFacts, contacts: readonly Contact[], pair: Pair): PairHealth {
  const { today, since, thresholds } = facts;
  const last = latest(
    contacts.filter(({ on, between }) => on <= today && pair.every((b) => between.includes(b))),
  );
  const days = daysFrom(last?.on ?? since, today);
  return {
    pair,
    state: stateOf(days, !last, thresholds.contactDays),
    ...(last && { last: { on: last.on, how: last.how } }),
    days,
  };
}

const isJoint = (minutes: Minutes) =>
  linkedBodies.every((body: LinkedBody) => presentAt(minutes).includes(body));

function jointHealth({ minutes, today, since, thresholds }: LinkageFacts): LinkageHealth['joint'] {
  const held = minutes.filter(isJoint).map((one) => current(one).heldOn);
  const last = held
    .filter((on) => on <= today)
    .sort()
    .at(-1);
  const days = daysFrom(last ?? since, today);
  return {
    count: held.length,
    ...(last && { last }),
    days,
    state: stateOf(days, !last, thresholds.jointMeetingDays),
  };
}

function involvementOf(minutes: readonly Minutes[]): LinkageHealth['involvement'] {
  return purposes.map((purpose) => {
    const some = minutes.filter((one) => current(one).purpose === purpose);
    return {
      purpose,
      meetings: some.length,
      withSocialWorker: some.filter((one) => presentAt(one).includes('socialWorker')).length,
    };
  });
}

const actionStandings: readonly ActionStanding[] = [
  'open',
  'overdue',
  'done',
  'doneLate',
  'dropped',
];

const isMissing = (state: LinkState) => state === 'never' || state === 'late';

function missingOf(
  facts: LinkageFacts,
  health: Omit<LinkageHealth, 'missing'>,
): LinkageHealth['missing'] {
  const { thresholds, today } = facts;
  const lateHandOffs = facts.handOffs
    .filter((one) => handOffStanding(one, today) === 'overdue')
    .map(({ answerBy }) => answerBy)
    .sort();
  const lateActions = facts.actions
    .filter((one) => actionStanding(one, today) === 'overdue')
    .map(({ due }) => due)
    .sort();
  const { contactDays, jointMeetingDays } = thresholds;
  return [
    ...health.pairs
      .filter(({ state }) => isMissing(state))
      .map(
        ({ pair, days, last }): Missing => ({
          kind: 'pair',
          pair,
          days,
          ...(contactDays !== undefined && { atMost: contactDays }),
          isNever: !last,
        }),
      ),
    ...(isMissing(health.joint.state)
      ? [
          {
            kind: 'jointMeeting' as const,
            days: health.joint.days,
            ...(jointMeetingDays !== undefined && { atMost: jointMeetingDays }),
            isNever: !health.joint.last,
          },
        ]
      : []),
    ...(lateHandOffs[0]
      ? [{ kind: 'handOffs' as const, count: lateHandOffs.length, oldest: lateHandOffs[0] }]
      : []),
    ...(lateActions[0]
      ? [{ kind: 'actions' as const, count: lateActions.length, oldest: lateActions[0] }]
      : []),
  ];
}

/**
 * How well the three bodies of a project are linked (seed 2-02, 2-13), with every figure that says so. Pure: what
 * `today` is and what the tenant demands are given.
 */
export function linkageHealth(facts: LinkageFacts): LinkageHealth {
  const contacts = contactsOf(facts);
  const { today } = facts;
  const standings = facts.handOffs.map((one) => handOffStanding(one, today));
  const health = {
    pairs: pairs.map((pair) => pairHealth(facts, contacts, pair)),
    joint: jointHealth(facts),
    handOffs: {
      open: standings.filter((one) => one === 'waiting' || one === 'overdue').length,
      overdue: standings.filter((one) => one === 'overdue').length,
    },
    actions: Object.fromEntries(
      actionStandings.map((standing) => [
        standing,
        facts.actions.filter((one) => actionStanding(one, today) === standing).length,
      ]),
    ) as Record<ActionStanding, number>,
    involvement: involvementOf(facts.minutes),
  };
  return { ...health, missing: missingOf(facts, health) };
}
