import type { Refusal } from '../errors.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { HotlineSetting } from '../settings/hotline.ts';
import type { Instant } from '../time.ts';
import { type DeskTime, dueOf } from './clock.ts';
import { isWithParty, nextOf, type TicketMove, waitOf } from './lifecycle.ts';
import type { Outcome, RefusalReason } from './names.ts';
import { answerOf, type Party, type Spoken, type Ticket } from './ticket.ts';

/** By what a desk works: its settings, its calendar, and the time it is. */
export type DeskRules = DeskTime & { setting: HotlineSetting | undefined; now: Instant };

type CallBack = Ticket['callBacks'][number];

/** What a move says beside itself. */
export type Moving = {
  note?: string | undefined;
  party?: Party | undefined;
  reason?: RefusalReason | undefined;
  transfer?: Ticket['transfer'] | undefined;
  answer?: Omit<CallBack, 'at'> | undefined;
  need?: Ticket['need'] | undefined;
  into?: string | undefined;
};

const cannot = ({ id, state }: Ticket) =>
  refuse<Refusal>({ code: 'ticket-stands-elsewhere', detail: { id, state } });

const without = (ticket: Ticket, ...names: (keyof Ticket)[]): Ticket =>
  Object.fromEntries(
    Object.entries(ticket).filter(([name]) => !names.includes(name as keyof Ticket)),
  ) as Ticket;

/** By when a ticket is to leave the state it has just come into. A party is never given longer than until `closeBy`. */
function dueIn(ticket: Ticket, rules: DeskRules): Instant | undefined {
  const wait = waitOf(ticket.state);
  if (!wait) return undefined;
  const { priority, closeBy } = ticket;
  const own =
    wait.clock === 'close'
      ? closeBy
      : dueOf(rules, { step: wait.clock, priority, from: rules.now });
  if (!closeBy || !isWithParty(ticket.state)) return own;
  return own && own < closeBy ? own : closeBy;
}

/** With the clock of its state begun anew. */
function timed(ticket: Ticket, rules: DeskRules): Ticket {
  const due = dueIn(ticket, rules);
  return { ...without(ticket, 'due', 'escalatedAt'), ...(due && { due }) };
}

const isLate = ({ due }: Ticket, now: Instant): boolean => due !== undefined && now >= due;

/** Nothing is said to the end of a wait for an objection: nobody is late there. */
const lateIn = (ticket: Ticket, now: Instant): boolean =>
  isLate(ticket, now) && waitOf(ticket.state)?.late !== 'finish';

/** A move as the table has it, written into the way of the ticket. */
function stepped(
  ticket: Ticket,
  move: TicketMove,
  moving: Moving,
  rules: DeskRules,
): Ticket | undefined {
  const state = nextOf(ticket.state, move);
  if (!state) return undefined;
  const { note, party } = moving;
  const to = {
    at: rules.now,
    to: state,
    ...(note && { note }),
    ...(party && { party: party.kind === 'unit' ? party.unit : party.name }),
    ...(lateIn(ticket, rules.now) && { isLate: true as const }),
  };
  const moved = { ...ticket, state, since: rules.now, way: [...ticket.way.slice(-59), to] };
  return { ...moved, version: ticket.version + 1 };
}

const closing = (ticket: Ticket, rules: DeskRules) => {
  const closeBy = dueOf(rules, { step: 'close', priority: ticket.priority, from: rules.now });
  return { ...without(ticket, 'closeBy'), ...(closeBy && { closeBy }) };
};

const given: Partial<
  Record<TicketMove, (ticket: Ticket, moving: Moving, rules: DeskRules) => Ticket>
> = {
  dispatch: (ticket, { party }, rules) => ({
    ...closing(without(ticket, 'refusedAs', 'transfer'), rules),
    ...(party && { party }),
  }),
  transfer: (ticket, { transfer }, rules) => ({
    ...closing(without(ticket, 'party', 'refusedAs'), rules),
    ...(transfer && { transfer }),
  }),
  answer: (ticket) => without(ticket, 'party', 'refusedAs', 'closeBy'),
  refuse: (ticket, { reason }) => ({
    ...without(ticket, 'closeBy'),
    ...(reason && { refusedAs: reason }),
  }),
  raiseNeed: (ticket, { need }) => ({ ...ticket, outcome: 'need', ...(need && { need }) }),
  join: (ticket, { into }) => ({ ...ticket, outcome: 'joined', ...(into && { into }) }),
  finish: (ticket) => ({ ...ticket, outcome: outcomeOf(ticket) }),
  reopen: (ticket) => ({ ...without(ticket, 'closeBy', 'outcome'), reopened: ticket.reopened + 1 }),
};

/** An emergency goes to those who rescue first; a ticket alone is no help. */
const handsOver = (ticket: Ticket, move: TicketMove): boolean =>
  ticket.priority === 'emergency' &&
  ticket.handOvers.length === 0 &&
  (move === 'answer' || move === 'dispatch' || move === 'transfer' || move === 'join');

/** Of a hundred finished tickets, this one is called back; the lot follows from its id, so nobody picks. */
export function isSampled(ticket: Ticket, { setting }: Pick<DeskRules, 'setting'>): boolean {
  const always =
    ticket.kind === 'complaint' || ticket.priority === 'emergency' || ticket.reopened > 0;
  const share = setting?.callBackPercent ?? 100;
  const lot = [...ticket.id.slice(-6)].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997,
    7,
  );
  return always || lot % 100 < share;
}

const mayReopen = ({ reopened }: Ticket, { setting }: DeskRules): boolean =>
  reopened < (setting?.reopenings ?? 1);

const outcomeOf = (ticket: Ticket): Outcome => {
  if (ticket.outcome) return ticket.outcome;
  const answer = answerOf(ticket);
  if (!answer) return 'notHeard';
  return answer.solved === false ? 'notSolved' : 'solved';
};

/** What goes by itself once nobody is to be waited for: without a caller nobody is called, without a clock nobody objects. */
function settled(ticket: Ticket, rules: DeskRules): Ticket {
  const isToBeCalled = ticket.caller && isSampled(ticket, rules);
  if ((ticket.state === 'closed' || ticket.state === 'answered') && !isToBeCalled) {
    const called = stepped(ticket, 'callBack', {}, rules);
    return called ? settled({ ...called, version: ticket.version }, rules) : ticket;
  }
  if (ticket.state !== 'calledBack') return timed(ticket, rules);
  const waiting = timed(ticket, rules);
  if (waiting.due && mayReopen(waiting, rules)) return waiting;
  const done = stepped(waiting, 'finish', {}, rules);
  return done
    ? timed({ ...done, outcome: outcomeOf(done), version: ticket.version }, rules)
    : waiting;
}

/** How the call went: taken up again where it is not solved, as often as the tenant lets it; tried again where nobody answered. */
function calledBack(ticket: Ticket, moving: Moving, rules: DeskRules): Result<Ticket, Refusal> {
  const { answer } = moving;
  if (!answer || !nextOf(ticket.state, 'callBack')) return cannot(ticket);
  const heard = {
    ...ticket,
    callBacks: [...ticket.callBacks.slice(-29), { at: rules.now, ...answer }],
    missed: answer.reached ? 0 : ticket.missed + 1,
  };
  if (!answer.reached && heard.missed < (rules.setting?.attempts ?? 3))
    return ok({ ...heard, version: ticket.version + 1 });
  const isAgain = answer.reached && answer.solved === false && mayReopen(ticket, rules);
  const move = isAgain ? 'reopen' : 'callBack';
  const next = stepped(heard, move, moving, rules);
  if (!next) return cannot(ticket);
  return ok(settled({ ...(given[move]?.(next, moving, rules) ?? next), missed: 0 }, rules));
}

/**
 * A ticket after one move, with whatever follows by itself.
 *
 * @returns refused as `ticket-stands-elsewhere` where the table has no such move, `emergency-not-handed-over`,
 *   `reopened-too-often`
 */
export function moved(
  ticket: Ticket,
  move: TicketMove,
  moving: Moving,
  rules: DeskRules,
): Result<Ticket, Refusal> {
  if (move === 'callBack') return calledBack(ticket, moving, rules);
  const next = stepped(ticket, move, moving, rules);
  if (!next) return cannot(ticket);
  if (handsOver(ticket, move)) return refuse({ code: 'emergency-not-handed-over' });
  if (move === 'reopen' && !mayReopen(ticket, rules))
    return refuse({ code: 'reopened-too-often', detail: { most: rules.setting?.reopenings ?? 1 } });
  return ok(settled(given[move]?.(next, moving, rules) ?? next, rules));
}

type Beginning = Spoken & Pick<Ticket, 'id' | 'street' | 'caller' | 'handOvers'>;

/** A ticket as it is when it is taken. */
export const received = (spoken: Beginning, rules: DeskRules): Ticket =>
  timed(
    {
      ...spoken,
      at: rules.now,
      state: 'received',
      since: rules.now,
      shown: { desk: 0, party: 0 },
      callBacks: [],
      missed: 0,
      reopened: 0,
      links: [],
      way: [{ at: rules.now, to: 'received' }],
      version: 1,
    },
    rules,
  );

/** Sorted anew: what it is about, how much it hurries. Its clock begins again from when it came into its state. */
export function sorted(
  ticket: Ticket,
  as: Partial<Pick<Ticket, 'kind' | 'category' | 'priority'>>,
  rules: DeskRules,
): Result<Ticket, Refusal> {
  if (ticket.state === 'final') return cannot(ticket);
  const next = { ...ticket, ...as, version: ticket.version + 1 };
  if (next.priority === ticket.priority) return ok(next);
  return ok(timed(next, { ...rules, now: ticket.since }));
}

/**
 * What follows when the clock of a ticket has run out: it goes up, once, or ends where it waited for an objection.
 *
 * @returns `undefined` when nothing follows, or has followed already
 */
export function pastDue(
  ticket: Ticket,
  rules: DeskRules,
): { ticket: Ticket; what: 'escalate' | 'finish' } | undefined {
  const wait = waitOf(ticket.state);
  if (!wait || !isLate(ticket, rules.now) || ticket.escalatedAt) return undefined;
  if (wait.late === 'escalate')
    return {
      ticket: { ...ticket, escalatedAt: rules.now, version: ticket.version + 1 },
      what: 'escalate',
    };
  const done = stepped(ticket, 'finish', {}, rules);
  return done && { ticket: timed({ ...done, outcome: outcomeOf(done) }, rules), what: 'finish' };
}
