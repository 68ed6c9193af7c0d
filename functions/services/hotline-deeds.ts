import type { TicketCommand } from '../../shared/contracts/hotline.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TicketMove } from '../../shared/domain/hotline/lifecycle.ts';
import { type Moving, moved, sorted } from '../../shared/domain/hotline/moving.ts';
import { isDesk, mayMove } from '../../shared/domain/hotline/permissions.ts';
import type { Ticket } from '../../shared/domain/hotline/ticket.ts';
import { countedIn } from '../../shared/domain/needs/counting.ts';
import { reported } from '../../shared/domain/needs/need.ts';
import { readHotlineTicket, ticketWrites } from '../../shared/store/hotline.ts';
import { callerRemovals, readCaller } from '../../shared/store/hotline-callers.ts';
import { countItem, needWrite } from '../../shared/store/needs.ts';
import type { Write } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { dueOf } from '../need-due.ts';
import { needIdOf, receiptOfRow } from '../need-receipts.ts';
import type { HotlinePlace } from './hotline-place.ts';
import { knownParty } from './hotline-providers.ts';
import { orThrow } from './hotline-take.ts';

/** A ticket as it becomes, and what else is written with it. */
export type Done = { after: Ticket; writes: Write[] };
type Acting = { place: HotlinePlace; ticket: Ticket; repeat: Reply };
type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;

const changed = (ticket: Ticket, over: Partial<Ticket>): Done => ({
  after: { ...ticket, ...over, version: ticket.version + 1 },
  writes: [],
});

function demandDesk({ place }: Acting): void {
  if (!isDesk(place.actor)) throw new DomainError({ code: 'not-permitted' });
}

function byMove({ place, ticket }: Acting, move: TicketMove, moving: Moving): Done {
  if (!mayMove(place.actor, move, ticket, place.unit))
    throw new DomainError({ code: 'not-permitted' });
  return { after: orThrow(moved(ticket, move, moving, place.rules)), writes: [] };
}

/** Another ticket that is named. @throws {DomainError} `invalid-request` for one that is not there, or itself */
async function another({ place, ticket }: Acting, id: string, pointer: string): Promise<Ticket> {
  const found =
    id === ticket.id ? undefined : await readHotlineTicket(place.deps.table, place.tenant, id);
  if (!found) throw invalid([{ pointer, code: 'unknown-entry' }]);
  return found;
}

/** What cannot be had becomes a need of its own, in the same moment, and each leads to the other. */
async function raiseNeed(acting: Acting, { category, note }: Of<'raiseNeed'>): Promise<Done> {
  const { place, ticket, repeat } = acting;
  const { deps, tenant, config, now } = place;
  const { principal, key } = repeat;
  const receipt = receiptOfRow(deps.secrets.linkKey, tenant, `need-of~${principal}~${key}`, 0);
  const need = reported({
    id: needIdOf(receipt),
    community: ticket.community,
    category,
    text: ticket.text,
    forWhom: [],
    source: 'hotline',
    at: now,
    ticket: ticket.id,
    ...dueOf(config, now),
  });
  const done = byMove(acting, 'raiseNeed', { note, need: { id: need.id, category } });
  const { community, street } = ticket;
  const count = countItem(deps.table, tenant, { community, street }, countedIn(need));
  return { ...done, writes: [needWrite(deps.table, tenant, need), { item: count }] };
}

/** Both know of each other, and stay what they are. */
async function linked(acting: Acting, to: string, isLinked: boolean): Promise<Done> {
  demandDesk(acting);
  const { ticket, place } = acting;
  const other = await another(acting, to, '/to');
  const linksOf = (one: Ticket, id: string) => {
    const rest = one.links.filter((known) => known !== id);
    return isLinked ? [...rest, id].slice(-40) : rest;
  };
  const theirs = changed(other, { links: linksOf(other, ticket.id) }).after;
  const own = changed(ticket, { links: linksOf(ticket, to) });
  return { ...own, writes: ticketWrites(place.desk, other, theirs) };
}

async function eraseCaller(acting: Acting): Promise<Done> {
  demandDesk(acting);
  const { place, ticket } = acting;
  const { table } = place.deps;
  const caller = await readCaller(table, place.tenant, ticket.id);
  const { caller: _gone, ...rest } = ticket;
  return {
    after: { ...rest, version: ticket.version + 1 },
    writes: caller ? callerRemovals(table, place.tenant, ticket, caller) : [],
  };
}

type Deeds = {
  [T in TicketCommand['type']]: (acting: Acting, command: Of<T>) => Done | Promise<Done>;
};

const deeds: Deeds = {
  answer: (acting, { note }) => byMove(acting, 'answer', { note }),
  dispatch: async (acting, { party, note }) =>
    byMove(acting, 'dispatch', { party: await knownParty(acting.place, party, '/party'), note }),
  accept: (acting, { note }) => byMove(acting, 'accept', { note }),
  refuse: (acting, { reason, note }) => byMove(acting, 'refuse', { reason, note }),
  visit: (acting, { note }) => byMove(acting, 'visit', { note }),
  close: (acting, { note }) => byMove(acting, 'close', { note }),
  fail: (acting, { note }) => byMove(acting, 'fail', { note }),
  transfer: (acting, { to, reference, note }) =>
    byMove(acting, 'transfer', { note, transfer: { to, ...(reference && { reference }) } }),
  callBack: (acting, { type: _type, note, ...answer }) =>
    byMove(acting, 'callBack', { note, answer: answer as NonNullable<Moving['answer']> }),
  reopen: (acting, { note }) => byMove(acting, 'reopen', { note }),
  finish: (acting) => byMove(acting, 'finish', {}),
  raiseNeed,
  join: async (acting, { into, note }) => {
    const whole = await another(acting, into, '/into');
    if (whole.outcome === 'joined') throw invalid([{ pointer: '/into', code: 'unknown-entry' }]);
    return byMove(acting, 'join', { into, note });
  },
  link: (acting, { to }) => linked(acting, to, true),
  unlink: (acting, { to }) => linked(acting, to, false),
  handOver: (acting, { to, note }) => {
    demandDesk(acting);
    const { ticket, place } = acting;
    const one = { to, at: place.now, ...(note && { note }) };
    return changed(ticket, { handOvers: [...ticket.handOvers.slice(-9), one] });
  },
  sort: (acting, { type: _type, note: _note, ...as }) => {
    demandDesk(acting);
    const { ticket, place } = acting;
    if (as.category !== undefined && !place.matters.some(({ id }) => id === as.category))
      throw invalid([{ pointer: '/category', code: 'unknown-entry' }]);
    const given = Object.fromEntries(Object.entries(as).filter(([, value]) => value !== undefined));
    return { after: orThrow(sorted(ticket, given, place.rules)), writes: [] };
  },
  eraseCaller,
};

/** @throws {DomainError} `not-permitted`, `ticket-stands-elsewhere`, or what the deed itself is refused with */
export const doneBy = async <T extends TicketCommand['type']>(
  acting: Acting,
  command: Of<T>,
): Promise<Done> =>
  (deeds[command.type as T] as (acting: Acting, command: Of<T>) => Done | Promise<Done>)(
    acting,
    command,
  );
