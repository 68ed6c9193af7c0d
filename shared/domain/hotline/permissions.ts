import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';
import type { TicketMove } from './lifecycle.ts';
import { laneOf } from './lifecycle.ts';
import { partyKey, type Ticket } from './ticket.ts';

/** The desk: who takes calls, and the office that stands in for them. */
export const deskPosts: readonly Post[] = ['hotlineOperator', 'handler', 'officeHead'];
/** Whom tickets are dispatched to by post; each sees those of its own unit or place. */
export const partyPosts: readonly Post[] = ['memberUnit', 'streetOffice', 'communityCommittee'];
export const ticketWorkers: readonly Post[] = [...deskPosts, ...partyPosts];
/** Who reads every ticket: the desk and those who answer for it or check it. */
export const deskReaders: readonly Post[] = [
  ...deskPosts,
  'leadingGroupHead',
  'leadingGroupDeputy',
  'hostHead',
  'auditor',
];
/** Figures name nobody. */
export const figureReaders: readonly Post[] = [...deskReaders, ...partyPosts, 'observer'];

export type Official = Actor & { kind: 'official' };

const holds = ({ posts }: Official, wanted: readonly Post[]) =>
  posts.some((post) => wanted.includes(post));

export const isDesk = (actor: Official): boolean => holds(actor, deskPosts);
export const readsAll = (actor: Official): boolean => holds(actor, deskReaders);

/**
 * Is `actor` the party of a ticket: an officer of that department, or whoever answers for that place or the street it lies
 * in?
 *
 * @param unit - the department the actor holds a post for
 */
export function isParty(
  actor: Official,
  { party }: Pick<Ticket, 'party'>,
  unit: string | undefined,
): boolean {
  if (party?.kind === 'unit') return actor.posts.includes('memberUnit') && unit === party.unit;
  if (party?.kind !== 'place') return false;
  const { place } = party;
  return (['streetOffice', 'communityCommittee'] as const).some(
    (post) => actor.posts.includes(post) && covers(actor.scopes?.[post], [place]),
  );
}

/** Under which the tickets of a party are listed: those of a department, of a street, or of one community of it. */
export function ownList(
  { posts, scopes }: Pick<Official, 'posts' | 'scopes'>,
  unit: string | undefined,
): { party: string; place?: string } | undefined {
  if (posts.includes('memberUnit') && unit) return { party: partyKey({ kind: 'unit', unit }) };
  const [street] = scopes?.streetOffice ?? [];
  if (street) return { party: `place~${street}` };
  const [community] = scopes?.communityCommittee ?? [];
  if (!community) return undefined;
  const above = /^\d{12}$/.test(community) ? community.slice(0, 9) : community;
  return { party: `place~${above}`, place: community };
}

/** What a party does itself; the desk does it for one that has nobody here, a provider above all. */
const byParty: readonly TicketMove[] = ['accept', 'refuse', 'visit', 'close', 'fail'];

export const mayMove = (
  actor: Official,
  move: TicketMove,
  ticket: Ticket,
  unit: string | undefined,
): boolean => isDesk(actor) || (byParty.includes(move) && isParty(actor, ticket, unit));

/** Each call that is tried needs the number once; a party that was let see it, once for each time it was sent. */
export function mayCall(
  actor: Official,
  ticket: Ticket,
  unit: string | undefined,
): 'desk' | 'party' | undefined {
  if (!ticket.caller) return undefined;
  const lane = laneOf(ticket.state);
  const calls = lane === 'call' || ticket.priority === 'emergency';
  if (isDesk(actor) && calls && lane !== 'done') return 'desk';
  const isTheirs = ticket.state === 'accepted' || ticket.state === 'visited';
  return ticket.caller.isShared && isTheirs && isParty(actor, ticket, unit) ? 'party' : undefined;
}

/** Shown once for each call: how the last one went is written down before the next. */
export const isShownAlready = (ticket: Ticket, to: 'desk' | 'party'): boolean =>
  to === 'desk'
    ? ticket.shown.desk > ticket.callBacks.length
    : ticket.shown.party > ticket.way.filter((step) => step.to === 'visited').length;
