import * as z from 'zod';
import { PersonId, TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { put, queryAll, read, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Somebody lost their second factors and asks two administrators to take them off. One at a time per person. */
const Recovery = z.object({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  tenants: z.array(z.object({ id: TenantId, name: z.string() })),
  reason: z.string(),
  askedAt: Instant,
  expiresAt: Instant,
  confirmedBy: z.array(z.object({ id: PersonId, name: z.string() })),
});
export type Recovery = z.infer<typeof Recovery>;

/** @param before - how many had confirmed when it was read; 0 also for one that expired or never was */
export const recoveryItem = (table: Table, recovery: Recovery, before: number | 'new') =>
  put(
    table,
    {
      ...keys.recovery(recovery.id),
      et: 'recovery',
      ...recovery,
      confirmations: recovery.confirmedBy.length,
      ttl: Math.floor(Date.parse(recovery.expiresAt) / 1000),
    },
    before === 'new'
      ? {
          expression: 'attribute_not_exists(PK) OR expiresAt <= :now',
          values: { ':now': recovery.askedAt },
        }
      : still(recovery, before),
  );

const still = ({ askedAt }: Recovery, confirmations: number) => ({
  expression: 'askedAt = :asked AND confirmations = :before',
  values: { ':asked': askedAt, ':before': confirmations },
});

export const closedRecoveryItem = (table: Table, recovery: Recovery) =>
  remove(table, keys.recovery(recovery.id), still(recovery, recovery.confirmedBy.length));

export async function readRecovery(
  table: Table,
  id: string,
  now: Instant,
): Promise<Recovery | undefined> {
  const item = await read(table, keys.recovery(id));
  const recovery = item && Recovery.parse(item);
  return recovery && recovery.expiresAt > now ? recovery : undefined;
}

export async function openRecoveries(table: Table, now: Instant): Promise<Recovery[]> {
  const items = await queryAll(table, partitions.recoveries);
  return items.map((item) => Recovery.parse(item)).filter(({ expiresAt }) => expiresAt > now);
}
