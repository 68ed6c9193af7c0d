import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditRow, AuditVerification } from '../contracts/audit.ts';
import type { AuditEntry } from '../contracts/audit-entry.ts';
import { type Actor, actorName } from '../domain/actor.ts';
import { walkChain } from '../domain/audit/chain.ts';

/** SHA-256 of the JSON Canonicalization Scheme form (RFC 8785) of `value`, in hex. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');

/** Longer texts are kept as their hash: the entry proves them without repeating them. */
const detailLimit = 4000;

const detailOf = (detail: unknown): unknown => {
  const text = JSON.stringify(detail ?? null);
  return text.length <= detailLimit
    ? JSON.parse(text)
    : { sha256: hashOf(JSON.parse(text)), length: text.length };
};

/** The next entry of a chain: its hash covers everything in it and the hash before it. */
export function chained(entry: Omit<AuditEntry, 'hash'>): AuditEntry {
  const plain = { ...entry, detail: detailOf(entry.detail) };
  return { ...plain, hash: hashOf(plain) };
}

/** Who did it, as an entry tells it. */
export const doer = (actor: Actor): Pick<AuditEntry, 'actor' | 'as' | 'onBehalfOf'> => ({
  actor: actorName(actor),
  ...(actor.kind === 'official' && {
    as: [...actor.posts],
    ...(actor.onBehalfOf && { onBehalfOf: `person:${actor.onBehalfOf}` }),
  }),
  ...(actor.kind === 'platform' && { as: ['platform'] }),
});

/** The row of the tenant's audit list that stands for an entry. */
export const auditRow = (chain: string, { seq, at, actor, command, to }: AuditEntry): AuditRow => ({
  chain,
  seq,
  at,
  actor,
  command,
  to,
});

/** How far a chain must reach at least: the entry a purchase was written with. */
type Head = { seq: number; hash: string };

/** Checks a whole chain against the head that what follows from it names. */
export function verifyChain(entries: readonly AuditEntry[], head?: Head): AuditVerification {
  const { broken, ...walked } = walkChain(entries, hashOf, head);
  return { ...walked, isIntact: !broken, ...(broken && { brokenAt: broken.at }) };
}
