import { ExpertProfile } from '../domain/experts/profile.ts';
import type { PersonId, TenantId } from '../domain/ids.ts';
import { put, queryAll, read } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export type StoredExpert = { profile: ExpertProfile; version: number };

/** @returns version 0 and nothing known where nobody wrote anything yet */
export async function readExpert(
  table: Table,
  tenant: TenantId,
  person: PersonId,
): Promise<StoredExpert> {
  const item = await read(table, keys.expert(tenant, person));
  return item
    ? { profile: ExpertProfile.parse(item['data']), version: Number(item['v']) }
    : { profile: {}, version: 0 };
}

export const expertWrite = (
  table: Table,
  tenant: TenantId,
  person: PersonId,
  { profile, version }: StoredExpert,
): Write => ({
  item: put(table, { ...keys.expert(tenant, person), et: 'expert', v: version, data: profile }),
});

/** What is known of each in the pool, by person. */
export async function listStoredExperts(
  table: Table,
  tenant: TenantId,
): Promise<Map<PersonId, StoredExpert>> {
  const items = await queryAll(table, partitions.experts(tenant));
  return new Map(
    items.map((item) => [
      String(item['SK']).slice('X#'.length) as PersonId,
      { profile: ExpertProfile.parse(item['data']), version: Number(item['v']) },
    ]),
  );
}
