import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { readSession } from '../../shared/store/sessions.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { within } from '../within.ts';
import type { Env } from './environment.ts';
import { withTerritories } from './territories.ts';

/** `__Host-` needs https; one machine in a back office may speak plain http on its own loopback. */
const cookieOf = (c: Context<Env>) => {
  const isSecure = c.var.deps.settings.publicBaseUrl.startsWith('https:');
  return { name: isSecure ? '__Host-sid' : 'sid', isSecure };
};

const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** A fresh secret for the browser and the hash that the table keeps. */
export const freshSession = () => {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashOfSecret(secret) };
};

/** @param expiresAt - when the session ends at the latest; the browser forgets the cookie then */
export function giveSession(c: Context<Env>, secret: string, expiresAt: Instant): void {
  const { name, isSecure } = cookieOf(c);
  setCookie(c, name, secret, {
    path: '/',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Lax',
    maxAge: Math.ceil((Date.parse(expiresAt) - Date.parse(c.var.deps.clock.now())) / 1000),
  });
}

const deviceCookieOf = (c: Context<Env>) => {
  const { isSecure } = cookieOf(c);
  return { name: isSecure ? '__Host-device' : 'device', isSecure };
};

/** The browser as it names itself from an earlier sign-in. */
export function deviceCookie(c: Context<Env>): { secret: string; hash: string } | undefined {
  const secret = getCookie(c, deviceCookieOf(c).name);
  return secret && /^[\w-]{43}$/.test(secret) ? { secret, hash: hashOfSecret(secret) } : undefined;
}

/** A browser keeps its name when its session ends: that is what it is for. */
export function giveDevice(
  c: Context<Env>,
  { secret, expiresAt }: { secret: string; expiresAt: Instant },
): void {
  const { name, isSecure } = deviceCookieOf(c);
  setCookie(c, name, secret, {
    path: '/',
    httpOnly: true,
    secure: isSecure,
    sameSite: 'Lax',
    maxAge: Math.ceil((Date.parse(expiresAt) - Date.parse(c.var.deps.clock.now())) / 1000),
  });
}

export const takeSession = (c: Context<Env>): void => {
  const { name, isSecure } = cookieOf(c);
  deleteCookie(c, name, { path: '/', secure: isSecure });
};

export const sessionHash = (c: Context<Env>): string | undefined => {
  const secret = getCookie(c, cookieOf(c).name);
  return secret && hashOfSecret(secret);
};

/** The session of this request, read from the table; nothing without a cookie. */
export async function sessionOf(c: Context<Env>): Promise<Session | undefined> {
  const hash = sessionHash(c);
  const { table, clock } = c.var.deps;
  return hash ? readSession(table, hash, clock.now()) : undefined;
}

/**
 * The official a session is in `tenant`, with the posts they hold now, not those they had when they signed in.
 * Somebody without a post there finds nothing there.
 */
export async function officialOf(
  deps: Deps,
  session: Session,
  tenant: TenantId,
): Promise<Actor & { kind: 'official' }> {
  const nothing = new DomainError({ code: 'not-found' });
  if (!session.memberships.some((m) => m.tenant === tenant)) throw nothing;
  const { id: personId } = session.person;
  const inside = await within(deps, { as: 'official', person: personId, tenant });
  const { members } = await tenantConfig(inside, tenant);
  const member = members.find((one) => one.personId === personId);
  if (!member || member.posts.length === 0) throw nothing;
  const { posts } = member;
  const scopes = await withTerritories(inside, tenant, member.scopes);
  const belongsTo = session.organizations.map(({ id }) => id);
  return {
    kind: 'official',
    personId,
    posts,
    ...(Object.keys(scopes).length > 0 && { scopes }),
    ...(belongsTo.length > 0 && { belongsTo }),
  };
}

/** The organization a session may act for. Another's is as absent as an unknown one. */
export function organizationOf(session: Session, id: OrganizationId) {
  const organization = session.organizations.find((o) => o.id === id);
  if (!organization) throw new DomainError({ code: 'not-found' });
  const actor = {
    kind: 'organization',
    personId: session.person.id,
    organizationId: id,
  } as const satisfies Actor;
  return { organization, actor };
}
