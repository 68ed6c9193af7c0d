import { canonical } from '../../shared/domain/audit/canonical.ts';
import type { Checkpoint } from '../../shared/domain/audit/checkpoint.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import {
  closeDay,
  daysToClose,
  lastCheckpoint,
  putCheckpoint,
} from '../../shared/store/checkpoints.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';

/** A day is closed this long after midnight: what was begun before is written by then. */
const graceMillis = 10 * 60_000;

/** Told when a day could not be closed; an alarm counts these lines. */
export const missingCheckpoint = 'audit-checkpoint-missing';

export const checkpointPath = ({ tenant, day }: Pick<Checkpoint, 'tenant' | 'day'>) =>
  `checkpoints/${tenant}/${day}.json`;

const text = new TextEncoder();

/**
 * Into write-once storage first: a run that breaks off between the two finds the kept one and takes that, so the
 * table never says anything else than the archive.
 */
async function keep({ archive, table }: Deps, tenant: TenantId, checkpoint: Checkpoint) {
  const path = checkpointPath(checkpoint);
  const isKept = await archive.keep(path, text.encode(canonical(checkpoint)));
  if (isKept) {
    await putCheckpoint(table, tenant, checkpoint);
    return checkpoint;
  }
  const kept = JSON.parse(new TextDecoder().decode(await archive.read(path))) as Checkpoint;
  /** One that follows from another past is not ours: the page shows that the two differ. */
  const isOurs = kept.number === checkpoint.number && kept.previous === checkpoint.previous;
  const closed = isOurs ? kept : checkpoint;
  await putCheckpoint(table, tenant, closed);
  return closed;
}

/**
 * Closes every day of a tenant that has passed and is not closed, by the tenant's own time: a root over the heads
 * of the chains that moved on it. Safe to repeat.
 *
 * @returns how many days were closed
 */
export async function closeDays(all: Deps, tenant: TenantId): Promise<number> {
  const deps = await forTenant(all, tenant);
  const now = plusMillis(await tenantNow(deps, await tenantConfig(deps, tenant)), -graceMillis);
  let before = await lastCheckpoint(deps.table, tenant);
  const days = await daysToClose(deps.table, tenant, { after: before?.day, now });
  for (const day of days)
    before = await keep(deps, tenant, await closeDay(deps.table, tenant, day, before));
  return days.length;
}

/** Closes the days of all tenants. One that cannot be closed keeps no other waiting, and is told. */
export async function closeAllDays(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let closed = 0;
  for (const { id } of await listTenants(table))
    try {
      closed += await closeDays(all, id);
    } catch (error) {
      console.error(missingCheckpoint, id, error);
    }
  return closed;
}
