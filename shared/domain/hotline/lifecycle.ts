import type { ClockStep, Lane, TicketState } from './names.ts';

/** What people, or the clock, do with a ticket. */
export const ticketMoves = [
  'answer',
  'dispatch',
  'accept',
  'refuse',
  'visit',
  'close',
  'fail',
  'transfer',
  'callBack',
  'reopen',
  'raiseNeed',
  'join',
  'finish',
] as const;
export type TicketMove = (typeof ticketMoves)[number];

type Node = {
  lane: Lane;
  /** The clock it waits by, and what happens once it has run out: it goes up one level, once, or ends by itself. */
  wait?: { clock: ClockStep; late: 'escalate' | 'finish' };
  on: Partial<Record<TicketMove, TicketState>>;
};

const desk = { clock: 'dispatch', late: 'escalate' } as const;
const callBack = { clock: 'callBack', late: 'escalate' } as const;

/**
 * The way of a ticket, the only list of legal moves. Nothing is lost on it: what a party refuses comes back to the desk,
 * what cannot be met becomes a need, what the caller says is not solved is taken up again.
 */
export const ticketLifecycle: Record<TicketState, Node> = {
  received: {
    lane: 'desk',
    wait: desk,
    on: { answer: 'answered', dispatch: 'dispatched', transfer: 'transferred', join: 'final' },
  },
  dispatched: {
    lane: 'out',
    wait: { clock: 'accept', late: 'escalate' },
    on: { accept: 'accepted', refuse: 'refused', dispatch: 'dispatched', transfer: 'transferred' },
  },
  refused: {
    lane: 'desk',
    wait: desk,
    on: {
      dispatch: 'dispatched',
      answer: 'answered',
      transfer: 'transferred',
      fail: 'unmet',
      join: 'final',
    },
  },
  accepted: {
    lane: 'out',
    wait: { clock: 'visit', late: 'escalate' },
    on: { visit: 'visited', close: 'closed', fail: 'unmet', dispatch: 'dispatched' },
  },
  visited: {
    lane: 'out',
    wait: { clock: 'close', late: 'escalate' },
    on: { visit: 'visited', close: 'closed', fail: 'unmet', dispatch: 'dispatched' },
  },
  transferred: {
    lane: 'out',
    wait: { clock: 'close', late: 'escalate' },
    on: { close: 'closed', dispatch: 'dispatched', fail: 'unmet' },
  },
  unmet: {
    lane: 'desk',
    wait: desk,
    on: { raiseNeed: 'final', dispatch: 'dispatched', answer: 'answered', transfer: 'transferred' },
  },
  answered: { lane: 'call', wait: callBack, on: { callBack: 'calledBack', reopen: 'reopened' } },
  closed: { lane: 'call', wait: callBack, on: { callBack: 'calledBack', reopen: 'reopened' } },
  calledBack: {
    lane: 'rest',
    wait: { clock: 'objection', late: 'finish' },
    on: { finish: 'final', reopen: 'reopened' },
  },
  reopened: {
    lane: 'desk',
    wait: desk,
    on: {
      dispatch: 'dispatched',
      answer: 'answered',
      transfer: 'transferred',
      fail: 'unmet',
      join: 'final',
    },
  },
  final: { lane: 'done', on: {} },
};

/** The state `move` leads to from `from`; `undefined` where there is no such move. */
export const nextOf = (from: TicketState, move: TicketMove): TicketState | undefined =>
  ticketLifecycle[from].on[move];

export const laneOf = (state: TicketState): Lane => ticketLifecycle[state].lane;
export const waitOf = (state: TicketState) => ticketLifecycle[state].wait;

/** With a party that has to do something: it is in that party's list. */
export const isWithParty = (state: TicketState): boolean =>
  state === 'dispatched' || state === 'accepted' || state === 'visited';
