import { added, type Deltas } from '../needs/counting.ts';
import { type Interval, wilson } from '../satisfaction/interval.ts';
import { dayOf } from '../time.ts';
import { laneOf } from './lifecycle.ts';
import {
  type Lane,
  lanes,
  type Outcome,
  outcomes,
  type TicketSource,
  type TicketState,
  ticketSources,
} from './names.ts';
import { matterNow } from './older-matters.ts';
import { answerOf, partyKey, partyName, type Ticket } from './ticket.ts';

/** Everything of the desk together, beside its parties. */
export const wholeDesk = '*';

/** The month a ticket is counted in: that of its call, so that rates are of the same calls. */
export const monthOf = ({ at }: Pick<Ticket, 'at'>): string => dayOf(at).slice(0, 7);

type Step = Ticket['way'][number];

/** What was written into its way between the two. */
function stepsBetween(before: Ticket | undefined, after: Ticket): Step[] {
  const last = before?.way[before.way.length - 1];
  return after.way.slice(last ? after.way.lastIndexOf(last) + 1 : 1);
}

type Counted = { whole: Deltas; party: Deltas };
const nothing: Counted = { whole: {}, party: {} };
const both = (deltas: Deltas): Counted => ({ whole: deltas, party: deltas });

const ended = (ticket: Ticket): Deltas => {
  const answer = answerOf(ticket);
  const { outcome = 'notHeard' } = ticket;
  return added([
    { fi: 1, [`o-${outcome}`]: 1 },
    answer?.solved === undefined ? {} : { [answer.solved ? 'so' : 'ns']: 1 },
    answer?.satisfaction === undefined ? {} : { [`s${answer.satisfaction}`]: 1 },
  ]);
};

const closedLate = ({ at, isLate }: Step, { closeBy }: Ticket) =>
  isLate || (closeBy !== undefined && at >= closeBy);

const counted: Partial<
  Record<TicketState, (step: Step, before: Ticket, after: Ticket) => Counted>
> = {
  dispatched: () => both({ di: 1 }),
  accepted: ({ isLate }) => both({ [isLate ? 'al' : 'at']: 1 }),
  refused: () => both({ rf: 1 }),
  closed: (step, before) => both({ [closedLate(step, before) ? 'cl' : 'ci']: 1 }),
  answered: () => ({ whole: { an: 1 }, party: {} }),
  unmet: (_, { category }) => both({ um: 1, [`u-${category}`]: 1 }),
  transferred: () => ({ whole: { tr: 1 }, party: {} }),
  reopened: () => both({ ro: 1 }),
  final: (_, __, after) => {
    const deltas = ended(after);
    const { category, need } = after;
    return { whole: need ? { ...deltas, nd: 1, [`n-${category}`]: 1 } : deltas, party: deltas };
  },
};

/** By whom and by how much counters of its month change when `before` becomes `after`. */
export function countedBetween(before: Ticket | undefined, after: Ticket): Map<string, Deltas> {
  const { category, source, priority } = after;
  const taken: Deltas = before
    ? {}
    : {
        re: 1,
        [`c-${category}`]: 1,
        [`q-${source}`]: 1,
        ...(priority === 'emergency' && { em: 1 }),
      };
  const steps = stepsBetween(before, after).map(
    (step) => counted[step.to]?.(step, before ?? after, after) ?? nothing,
  );
  const whole = added([taken, ...steps.map((one) => one.whole)]);
  const party = after.party ?? before?.party;
  const ofParty = added(steps.map((one) => one.party));
  return new Map([[wholeDesk, whole], ...(party ? [[partyKey(party), ofParty] as const] : [])]);
}

/** How many lie where, and how many of them hurry or are late. */
const standing = (ticket: Ticket): Deltas => {
  const lane = laneOf(ticket.state);
  if (lane === 'done') return {};
  return {
    [`l-${lane}`]: 1,
    ...(ticket.priority === 'emergency' && { em: 1 }),
    ...(ticket.escalatedAt && { up: 1 }),
  };
};
const less = (deltas: Deltas): Deltas =>
  Object.fromEntries(Object.entries(deltas).map(([name, by]) => [name, -by]));

export const standingBetween = (before: Ticket | undefined, after: Ticket): Deltas =>
  added([before ? less(standing(before)) : {}, standing(after)]);

/** How a party is called where it is counted. */
export const nameOfCounted = (key: string, after: Ticket, before?: Ticket): string | undefined => {
  const party = after.party ?? before?.party;
  return party && partyKey(party) === key ? partyName(party) : undefined;
};

export type Counters = Readonly<Record<string, unknown>>;

export type Standing = { lanes: Record<Lane, number>; emergencies: number; escalated: number };
export const standingOf = (counters: Counters): Standing => ({
  lanes: Object.fromEntries(
    lanes.map((lane) => [lane, Number(counters[`l-${lane}`] ?? 0)]),
  ) as Record<Lane, number>,
  emergencies: Number(counters['em'] ?? 0),
  escalated: Number(counters['up'] ?? 0),
});

/** A share with what it rests on: a bare "98 %" says nothing. */
export type Share = { n: number; share: number; interval: Interval };
const shareOf = (part: number, n: number): Share | undefined =>
  n > 0 ? { n, share: part / n, interval: wilson(Math.min(1, part / n), n) } : undefined;

export type Figures = {
  received: number;
  emergencies: number;
  /** Ended, without those found to be the same as another. */
  handled: number;
  answered: number;
  dispatched: number;
  refused: number;
  transferred: number;
  unmet: number;
  needs: number;
  reopened: number;
  closedInTime: number;
  closedLate: number;
  /** How often each score was given, 1 to 5. */
  scores: number[];
  outcomes: Record<Outcome, number>;
  /** The three rates 12345 compares by: taken up in time of those sent, solved and content of those who answered. */
  response?: Share;
  solved?: Share;
  satisfied?: Share;
  inTime?: Share;
};

/** What counters of a month, or of several added up, say. */
export function figuresOf(counters: Counters): Figures {
  const count = (name: string) => Number(counters[name] ?? 0);
  const byOutcome = Object.fromEntries(outcomes.map((one) => [one, count(`o-${one}`)])) as Record<
    Outcome,
    number
  >;
  const scores = [1, 2, 3, 4, 5].map((score) => count(`s${score}`));
  const answers = scores.reduce((sum, one) => sum + one, 0);
  const shares = {
    response: shareOf(count('at'), count('di')),
    solved: shareOf(count('so'), count('so') + count('ns')),
    satisfied: shareOf((scores[3] ?? 0) + (scores[4] ?? 0), answers),
    inTime: shareOf(count('ci'), count('ci') + count('cl')),
  };
  return {
    received: count('re'),
    emergencies: count('em'),
    handled: count('fi') - byOutcome.joined,
    answered: count('an'),
    dispatched: count('di'),
    refused: count('rf'),
    transferred: count('tr'),
    unmet: count('um'),
    needs: count('nd'),
    reopened: count('ro'),
    closedInTime: count('ci'),
    closedLate: count('cl'),
    scores,
    outcomes: byOutcome,
    ...(Object.fromEntries(
      Object.entries(shares).filter(([, share]) => share !== undefined),
    ) as Pick<Figures, never>),
  };
}

export type Gap = { category: string; calls: number; unmet: number; needs: number };

/** What was asked for and could not be had, by matter, the widest gap first. */
export function gapsOf(counters: Counters): Gap[] {
  const found = new Map<string, Gap>();
  for (const [name, count] of Object.entries(counters)) {
    const [, prefix, id] = /^([cun])-(.+)$/.exec(name) ?? [];
    if (!prefix || !id) continue;
    const category = matterNow(id);
    const gap = found.get(category) ?? { category, calls: 0, unmet: 0, needs: 0 };
    const by = prefix === 'c' ? 'calls' : prefix === 'u' ? 'unmet' : 'needs';
    found.set(category, { ...gap, [by]: gap[by] + Number(count) });
  }
  return [...found.values()]
    .filter(({ calls, unmet }) => calls > 0 || unmet > 0)
    .sort((a, b) => b.unmet - a.unmet || b.calls - a.calls || (a.category < b.category ? -1 : 1));
}

export const sourcesOf = (counters: Counters): Record<TicketSource, number> =>
  Object.fromEntries(
    ticketSources.map((source) => [source, Number(counters[`q-${source}`] ?? 0)]),
  ) as Record<TicketSource, number>;

/** Several counters as if they were one. */
export const summed = (all: readonly Counters[]): Counters =>
  added(
    all.map((one) =>
      Object.fromEntries(
        Object.entries(one).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
      ),
    ),
  );
