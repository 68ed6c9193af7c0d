import type { Context } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import { hashOf } from '../../shared/store/audit.ts';
import type { Repeat } from '../../shared/store/commit.ts';
import type { Env } from './environment.ts';

/**
 * The key under which a command may be repeated.
 * @throws {DomainError} `idempotency-key-required`
 */
export function repeatOf(c: Context<Env>, principal: string, request: unknown): Repeat {
  const key = c.req.header('idempotency-key');
  if (!key || !/^[\w-]{8,80}$/.test(key))
    throw new DomainError({ code: 'idempotency-key-required' });
  return { principal, key, requestHash: hashOf({ path: c.req.path, request }) };
}

/**
 * The key under which whoever acts may repeat it: an organization's members share theirs, an official has their own.
 * @throws {DomainError} `idempotency-key-required`
 */
export function repeatOfActor(c: Context<Env>, request: unknown): Repeat {
  const { actor, session } = c.var;
  const principal = actor.kind === 'organization' ? actor.organizationId : session.person.id;
  return repeatOf(c, principal, request);
}

/**
 * The version the client saw, from `If-Match: "v12"`.
 * @param letter - what is counted: `v` a purchase, `d` a draft, `r` a revision of an application
 */
export function versionSeen(c: Context<Env>, letter: 'v' | 'd' | 'r'): number | undefined {
  const match = new RegExp(`^"${letter}(\\d{1,9})"$`).exec(c.req.header('if-match') ?? '');
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** @throws {DomainError} `version-required` */
export function versionRequired(c: Context<Env>, letter: 'v' | 'd' | 'r'): number {
  const version = versionSeen(c, letter);
  if (version === undefined) throw new DomainError({ code: 'version-required' });
  return version;
}
