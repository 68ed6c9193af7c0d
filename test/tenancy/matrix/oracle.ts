import type { RouteContract } from '../../../shared/contracts/route-contract.ts';
import { organizations } from '../../support/people.ts';
import type { Place } from '../../support/walk.ts';
import { whoIsLetIn } from '../who-is-let-in.ts';
import { marksIn } from './marks.ts';
import type { Player } from './players.ts';
import type { Reply, Touch } from './watched.ts';

/*
 * What must be true of any answer, judged by who asked and where, and by nothing that the contracts, the gate
 * or the partition table say.
 */

export type Case = { player: Player; route: RouteContract; place: Place };

/** Anybody may see a tenant's streets, and when what it published ends. */
const openPlaces = new Set(['get /api/t/:tenant/regions', 'get /api/t/:tenant/calendar.ics']);
const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`;

/** Whether this player may hear at all what `owner` wrote. */
function mayHear({ player, route, place }: Case, owner: string): boolean {
  if (openPlaces.has(nameOf(route))) return owner === place.tenant;
  if (owner === player.person || owner === player.organization) return true;
  if (!player.person || player.isExpired) return false;
  if (player.tenant === owner) return true;
  /** Applicants are known to the tenant they applied in. What each of its posts sees of them: secrets.test.ts. */
  if (player.tenant === 'kunshan' && owner.startsWith('g')) return true;
  /** A bidder reads what was published of the purchase it names; its own tasks lead there. */
  const isAboutCall = route.path.includes(':purchase') || route.path === '/api/tasks';
  return player.organization !== undefined && isAboutCall && owner === 'kunshan';
}

export const leaksIn = (one: Case, { text }: Reply): string[] =>
  marksIn(text).filter((owner) => !mayHear(one, owner));

const refused = [401, 403, 404];
/** Let in: neither sent away nor told that it is not there. */
export const isLetIn = ({ status }: Reply): boolean => !refused.includes(status);

const isWrite = ({ action, isRefused }: Touch) =>
  !isRefused && !['get', 'query', 'check'].includes(action);
/** Counting tries and noting that a session is in use is done for anybody. */
const isOfTheDoor = ({ key }: Touch) => /^(RL|S|LC)#/.test(key);

/** What somebody may be looked up in, place by place. */
function mayTouch(one: Case, touch: Touch): boolean {
  const { player, route } = one;
  const { key, scope, action } = touch;
  const [kind, id = '', ...rest] = key.split('#');
  if (kind === 'T' || kind === 'A') return mayTouchTenant(one, kind, id, rest);
  if (kind === 'O') return mayTouchOrganization(one, touch, id);
  if (kind === 'U')
    return (
      id === player.person ||
      route.path.startsWith('/api/session') ||
      (scope?.as === 'inviter' && action === 'put')
    );
  return true;
}

/** One’s own, one that was not there, and of another whether one belongs to it or is invited. */
const mayTouchOrganization = ({ player }: Case, { key, item, action, scope }: Touch, id: string) =>
  id === player.organization ||
  !organizations.some((known) => known.id === id) ||
  (action === 'get' &&
    key === `O#${id}` &&
    (item === `MEM#${player.person}` || item.startsWith('INV#'))) ||
  (action === 'get' && scope?.as === 'guest' && item.startsWith('GUEST#'));

function mayTouchTenant(one: Case, kind: string, tenant: string, rest: readonly string[]): boolean {
  const { player, route, place } = one;
  if (player.tenant === tenant) return true;
  const isNamed = tenant === place.tenant;
  const isRoot = kind === 'T' && rest.length === 0;
  /** Whether a post is still held is read where it was. */
  if (player.formerly === tenant && isRoot) return true;
  /** The installation takes cities on board; one that is there already it touches only when asked about it. */
  if (player.isPlatformAdmin && route.path.startsWith('/api/platform'))
    return isNamed || !['kunshan', 'wuxing'].includes(tenant);
  if (whoIsLetIn[nameOf(route)] === 'everyone') return isNamed && (isRoot || isOfResidents(rest));
  return player.organization !== undefined && (isRoot || isOfBidder(one, rest));
}

/** Where communities lie, what residents need, and how many need it: counted by whoever reports. */
const isOfResidents = ([part = '']: readonly string[]) => ['REG', 'NEED', 'NEEDN'].includes(part);

/** What is open to everybody of the facilities of a place, whose slots are taken, and under which receipt. */
const isOfFacilities = ([part = '']: readonly string[]) => ['FACP', 'FACB', 'FACK'].includes(part);

/**
 * A bidder reaches the call it names, what is kept for its organization, and where communities lie, which everybody
 * may know; its tasks lead to all of its calls. Facilities it books as any resident does.
 */
function isOfBidder({ player, route, place }: Case, rest: readonly string[]): boolean {
  const names = rest.flatMap((part) => part.split('.'));
  return (
    names.includes(place.purchase) ||
    names.includes(player.organization ?? '') ||
    rest.join() === 'REG' ||
    route.path === '/api/tasks' ||
    (route.path.includes('/facilities/:tenant') && isOfFacilities(rest))
  );
}

/** Partitions that were asked for in somebody's name who has no right there. */
export const trespassesIn = (one: Case, { touches }: Reply): string[] =>
  touches
    .filter((touch) => !touch.scope || !mayTouch(one, touch))
    .map(({ scope, action, key }) => `${action} ${key} as ${scope?.as ?? 'nobody'}`);

/** Whoever is sent away has changed nothing. */
export const changesIn = (reply: Reply): string[] =>
  isLetIn(reply)
    ? []
    : reply.touches
        .filter((touch) => isWrite(touch) && !isOfTheDoor(touch))
        .map(({ action, key }) => `${action} ${key} answered ${reply.status}`);
