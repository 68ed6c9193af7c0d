import { createHmac } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import { instant } from '../../shared/domain/time.ts';
import { countUse } from '../../shared/store/sign-in-codes.ts';
import type { Deps } from '../ports.ts';

const hourMillis = 3_600_000;

/** How often something may be done in an hour: with one address, from one place, in the whole installation. */
export type Hourly = { one: number; place: number; all: number };

/**
 * Sent to one mailbox six codes an hour are plenty. A city hall shares one address on the network, so a place
 * has room for a hundred people; the whole leaves half a million sign-ins a day.
 */
export const sends: Hourly = { one: 6, place: 120, all: 20_000 };
/**
 * Tries of codes. With five tries a code and six codes an hour nobody tries one address 30 times; `all` keeps
 * somebody who spreads guesses over many addresses below one hit in four days.
 */
export const guesses: Hourly = { one: 40, place: 300, all: 10_000 };
/** Tries of a second factor. */
export const proofs: Hourly = { one: 20, place: 300, all: 10_000 };

/** Of IPv6 the half that is one household's; of a mapped IPv4 the address itself. */
const networkOf = (address: string) =>
  address.includes('.') || !address.includes(':')
    ? address.replace(/^::ffff:/, '')
    : address.split(':').slice(0, 4).join(':');

/** The machine itself, or a proxy on it: that says nothing about who asks. */
const isOwnMachine = (network: string) => network.startsWith('127.') || network.startsWith('::');

/** Where the request came from, as the windows name it: a keyed hash, so that the table lists no addresses. */
function placeOf({ origin, secrets }: Deps): string | undefined {
  const network = origin?.address && networkOf(origin.address);
  if (!network || isOwnMachine(network)) return undefined;
  return createHmac('sha256', secrets.linkKey).update(network).digest('hex');
}

/**
 * Counts one more `kind` from the place the request came from.
 * @returns how many within this hour, this one included, and how long the hour still lasts; nothing of a place that
 *   says nothing about who asks
 */
export async function countFromPlace(
  deps: Deps,
  kind: string,
): Promise<{ used: number; seconds: number } | undefined> {
  const place = placeOf(deps);
  if (!place) return undefined;
  const now = Date.parse(deps.clock.now());
  const start = Math.floor(now / hourMillis) * hourMillis;
  const scope = `${kind}~from~${place}`;
  const used = await countUse(deps.table, scope, instant(start), hourMillis / 1000);
  return { used, seconds: Math.ceil((start + hourMillis - now) / 1000) };
}

/** @throws {DomainError} `too-many-requests`, with the seconds until the window ends */
async function countIn({ table, clock }: Deps, scope: string, allowed: number): Promise<void> {
  const now = Date.parse(clock.now());
  const start = Math.floor(now / hourMillis) * hourMillis;
  const used = await countUse(table, scope, instant(start), hourMillis / 1000);
  if (used <= allowed) return;
  const seconds = Math.ceil((start + hourMillis - now) / 1000);
  throw new DomainError({
    code: 'too-many-requests',
    detail: { seconds, minutes: Math.ceil(seconds / 60) },
  });
}

/**
 * Counts one more `kind` of `one` against its windows: of this place first, so that somebody who is stopped
 * there uses nobody's own window up, then of `one`, then of everybody together.
 *
 * @param one - what is protected: the keyed hash of an address, or the name of a request
 * @throws {DomainError} `too-many-requests`
 */
export async function limit(deps: Deps, kind: string, one: string, hourly: Hourly): Promise<void> {
  const place = placeOf(deps);
  if (place) await countIn(deps, `${kind}~from~${place}`, hourly.place);
  await countIn(deps, `${kind}~${one}`, hourly.one);
  await countIn(deps, `${kind}~all`, hourly.all);
}
