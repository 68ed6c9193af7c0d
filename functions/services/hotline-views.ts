import type {
  HotlineDesk,
  HotlineOverview,
  LookedUp,
  LookUp,
  TicketsPage,
  TicketView,
} from '../../shared/contracts/hotline.ts';
import {
  figuresOf,
  gapsOf,
  sourcesOf,
  standingOf,
  summed,
  wholeDesk,
} from '../../shared/domain/hotline/counting.ts';
import { nextOf, ticketMoves } from '../../shared/domain/hotline/lifecycle.ts';
import type { Lane } from '../../shared/domain/hotline/names.ts';
import {
  isDesk,
  isShownAlready,
  mayCall,
  mayMove,
  ownList,
  partyPosts,
  readsAll,
} from '../../shared/domain/hotline/permissions.ts';
import { alikeTickets, suggestedParties } from '../../shared/domain/hotline/suggest.ts';
import { rowOf } from '../../shared/domain/hotline/ticket.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import {
  type CountedTickets,
  readHotlineTicket,
  readTicketCounts,
  readTicketsNow,
  ticketsAbout,
  ticketsInLane,
} from '../../shared/store/hotline.ts';
import { ticketsOfCaller } from '../../shared/store/hotline-callers.ts';
import { ticketsWith } from '../../shared/store/hotline-lists.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Deps } from '../ports.ts';
import { callerHash } from '../ticket-callers.ts';
import { type HotlinePlace, ticketOr404 } from './hotline-place.ts';
import { cardFor } from './hotline-providers.ts';

type Paging = { cursor?: string | undefined; limit: number };

/** One page of a lane: one query. */
export async function laneOf(
  { table, secrets }: Deps,
  {
    tenant,
    person,
    lane,
    cursor,
    limit,
  }: Paging & { tenant: TenantId; person: string; lane: Lane },
): Promise<TicketsPage> {
  const scope = `hotline~${tenant}~${person}~${lane}`;
  const start = readCursor(secrets.cursorKey, scope, cursor);
  const { rows, last } = await ticketsInLane(table, tenant, { lane, limit, start });
  const next = writeCursor(secrets.cursorKey, scope, last);
  return { items: rows, ...(next && { next }) };
}

/** What waits for the reader's department, street or community: one query. */
export async function ownTickets(
  place: HotlinePlace,
  { cursor, limit }: Paging,
): Promise<TicketsPage> {
  const { deps, tenant, actor } = place;
  const list = ownList(actor, place.unit);
  if (!list) return { items: [] };
  const scope = `hotline-own~${tenant}~${actor.personId}`;
  const start = readCursor(deps.secrets.cursorKey, scope, cursor);
  const { rows, last } = await ticketsWith(deps.table, tenant, { ...list, limit, start });
  const next = writeCursor(deps.secrets.cursorKey, scope, last);
  return { items: rows, ...(next && { next }) };
}

/** What is done with a ticket that is no move of it. */
const deskDeeds = ['link', 'unlink', 'sort', 'handOver'];

export async function ticketView(place: HotlinePlace, id: string): Promise<TicketView> {
  const { deps, tenant, actor, unit } = place;
  const ticket = await ticketOr404(place, id);
  const others = [...ticket.links, ...(ticket.into ? [ticket.into] : [])];
  const linked = isDesk(actor) || readsAll(actor) ? others : [];
  const [provider, ...found] = await Promise.all([
    cardFor(place, ticket),
    ...linked.map((one) => readHotlineTicket(deps.table, tenant, one)),
  ]);
  const moves = ticketMoves.filter(
    (move) => nextOf(ticket.state, move) && mayMove(actor, move, ticket, unit),
  );
  const isOver = ticket.state === 'final';
  const more = isDesk(actor)
    ? [...(isOver ? ['link', 'unlink'] : deskDeeds), ...(ticket.caller ? ['eraseCaller'] : [])]
    : [];
  const calls = mayCall(actor, ticket, unit);
  return {
    ticket,
    may: [...moves, ...more],
    mayCall: calls !== undefined && !isShownAlready(ticket, calls),
    linked: found.flatMap((one) => (one ? [rowOf(one)] : [])),
    ...(provider && { provider }),
  };
}

/** As many earlier tickets of one place and matter are looked through. */
const lookedThrough = 300;

/** What is known while a call is being taken: one query for the place and matter, one for the number. */
export async function lookUp(
  { deps, tenant, config }: HotlinePlace,
  { community, category, text, phone }: LookUp,
): Promise<LookedUp> {
  const { table } = deps;
  const [rows, earlier] = await Promise.all([
    ticketsAbout(table, tenant, { community, category, limit: lookedThrough }),
    phone ? ticketsOfCaller(table, tenant, callerHash(deps, tenant, phone)) : [],
  ]);
  return {
    alike: alikeTickets(text, rows),
    earlier,
    parties: suggestedParties(rows, category, config.settings.hotline?.participants),
  };
}

/** By what the desk works, and how much lies where: one query. */
export async function deskView(place: HotlinePlace): Promise<HotlineDesk> {
  const { deps, tenant, config, actor } = place;
  const counters = await readTicketsNow(deps.table, tenant);
  const { hotline } = config.settings;
  const officers = config.members.flatMap(({ appointments }) =>
    appointments.flatMap(({ post, unit }) => (post === 'memberUnit' && unit ? [unit] : [])),
  );
  const units = [...(hotline?.participants ?? []).map(({ unit }) => unit), ...officers];
  return {
    ...(hotline?.number && { number: hotline.number }),
    ...(hotline?.platform && { platform: hotline.platform }),
    ...(hotline?.opens && { opens: hotline.opens }),
    ...(hotline?.closes && { closes: hotline.closes }),
    clocks: (hotline?.clocks ?? []).map(({ step, priority, hours, counts, source }) => ({
      step,
      priority,
      hours,
      counts,
      source,
    })),
    attempts: hotline?.attempts ?? 3,
    units: [...new Set(units)],
    matters: [...place.matters],
    nextLevels: (hotline?.nextLevels ?? []).map(({ name, phone }) => ({
      name,
      ...(phone && { phone }),
    })),
    standing: standingOf(summed(counters)),
    now: place.now,
    isDesk: isDesk(actor),
    readsAll: readsAll(actor),
    isParty: actor.posts.some((post) => partyPosts.includes(post)),
  };
}

const monthsBefore = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 - count;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
};

const of = (rows: readonly CountedTickets[], who: string) =>
  summed(rows.filter((row) => row.of === who).map(({ counters }) => counters));

/** What the line did from one month to another: one query. At most two years; without months the last twelve. */
export async function overviewOf(
  { deps, tenant, now }: HotlinePlace,
  asked: { from?: string | undefined; to?: string | undefined },
): Promise<HotlineOverview> {
  const to = asked.to ?? dayOf(now).slice(0, 7);
  const earliest = monthsBefore(to, 23);
  const from = [asked.from ?? monthsBefore(to, 11), earliest].sort()[1] ?? earliest;
  const rows = await readTicketCounts(deps.table, tenant, [from, to]);
  const whole = of(rows, wholeDesk);
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const parties = [...new Set(rows.map((row) => row.of))].filter((key) => key !== wholeDesk);
  const nameOf = (key: string) => rows.find((row) => row.of === key && row.name)?.name ?? key;
  return {
    from,
    to,
    total: figuresOf(whole),
    months: months.map((month) => ({
      month,
      figures: figuresOf(
        of(
          rows.filter((row) => row.month === month),
          wholeDesk,
        ),
      ),
    })),
    parties: parties
      .map((key) => ({ key, name: nameOf(key), figures: figuresOf(of(rows, key)) }))
      .sort((a, b) => b.figures.dispatched - a.figures.dispatched),
    gaps: gapsOf(whole),
    sources: sourcesOf(whole),
  };
}
