import * as z from 'zod';
import { factorKinds } from '../contracts/account.ts';
import type { PersonId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { put, queryAll, read, remove, write } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** A second factor of a person. What proves a TOTP is sealed; of a passkey the public half is all there is. */
export const Factor = z.object({
  id: z.string(),
  kind: z.enum(factorKinds),
  name: z.string(),
  addedAt: Instant,
  usedAt: Instant.optional(),
  /** Raised with every use, so that of two uses at the same moment one is refused. */
  uses: z.int().default(0),
  totp: z.object({ sealed: z.string(), lastStep: z.int() }).optional(),
  passkey: z
    .object({
      id: z.string(),
      publicKey: z.string(),
      counter: z.int(),
      transports: z.array(z.string()),
    })
    .optional(),
});
export type Factor = z.infer<typeof Factor>;

export async function factorsOf(table: Table, person: PersonId): Promise<Factor[]> {
  const items = await queryAll(table, partitions.factorsOf(person));
  return items.map((item) => Factor.parse(item));
}

const itemOf = (person: PersonId, factor: Factor) => ({
  ...keys.factor(person, factor.id),
  et: 'factor',
  ...factor,
});

export const newFactorItem = (table: Table, person: PersonId, factor: Factor) =>
  put(table, itemOf(person, factor));

/** Fails when the factor was used or removed since `uses` was read. */
export const usedFactorItem = (table: Table, person: PersonId, factor: Factor) =>
  put(table, itemOf(person, { ...factor, uses: factor.uses + 1 }), {
    expression: 'uses = :uses',
    values: { ':uses': factor.uses },
  });

export const removedFactorItem = (table: Table, person: PersonId, id: string) =>
  remove(table, keys.factor(person, id), { expression: 'attribute_exists(PK)' });

/** The hashes of recovery codes that were not used. */
export async function recoveryCodesOf(table: Table, person: PersonId): Promise<string[]> {
  const item = await read(table, keys.recoveryCodes(person));
  return z.array(z.string()).parse(item?.['hashes'] ?? []);
}

/** @param before - the hashes that were read; changed in between, the write fails. Left out, they are replaced */
export const recoveryCodesItem = (
  table: Table,
  person: PersonId,
  hashes: readonly string[],
  before?: readonly string[],
) =>
  put(
    table,
    { ...keys.recoveryCodes(person), et: 'recoveryCodes', hashes },
    before && { expression: 'hashes = :before', values: { ':before': before } },
  );

/** What was begun and must be finished within minutes: the secret or the challenge that was handed out. */
export type Begun = 'totp' | 'passkey' | 'assertion';

export const putBegun = (
  table: Table,
  person: PersonId,
  kind: Begun,
  { value, expiresAt }: { value: string; expiresAt: Instant },
) =>
  write(table, {
    ...keys.begun(person, kind),
    et: 'begun',
    value,
    expiresAt,
    ttl: Math.floor(Date.parse(expiresAt) / 1000),
  });

export async function readBegun(
  table: Table,
  person: PersonId,
  kind: Begun,
  now: Instant,
): Promise<string | undefined> {
  const item = await read(table, keys.begun(person, kind));
  return item && String(item['expiresAt']) > now ? String(item['value']) : undefined;
}

/** Uses up what was begun; fails when somebody was first, or began anew. */
export const finishedItem = (table: Table, person: PersonId, kind: Begun, value: string) =>
  remove(table, keys.begun(person, kind), {
    expression: '#value = :value',
    names: { '#value': 'value' },
    values: { ':value': value },
  });
