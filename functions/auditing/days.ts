import type { AuditDay } from '../../shared/contracts/audit.ts';
import { canonical } from '../../shared/domain/audit/canonical.ts';
import type { Checkpoint } from '../../shared/domain/audit/checkpoint.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { listCheckpoints, listMonth } from '../../shared/store/checkpoints.ts';
import { checkpointPath } from '../cron/checkpoints.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

/** Does the copy that nobody can change say what the table says? */
async function isKept({ archive }: Deps, checkpoint: Checkpoint): Promise<boolean> {
  const content = await archive.read(checkpointPath(checkpoint));
  return content !== undefined && new TextDecoder().decode(content) === canonical(checkpoint);
}

async function dayWith(
  deps: Deps,
  { day, entries, today }: { day: string; entries: number; today: string },
  checkpoint: Checkpoint | undefined,
): Promise<AuditDay> {
  if (!checkpoint) return { day, entries, state: day < today ? 'missing' : 'running' };
  const { number, root, heads } = checkpoint;
  const state = (await isKept(deps, checkpoint)) ? 'kept' : 'differs';
  return { day, entries, state, number, root, chains: heads.length };
}

/** The days of a month on which something was done or a root was made, newest first. */
export async function daysOf(deps: Deps, tenant: TenantId, asked: string | undefined) {
  const today = dayOf(await tenantNow(deps, await tenantConfig(deps, tenant)));
  const month = asked ?? today.slice(0, 7);
  const entries = new Map<string, number>();
  for (const { at } of await listMonth(deps.table, tenant, month))
    entries.set(dayOf(at), (entries.get(dayOf(at)) ?? 0) + 1);
  const checkpoints = await listCheckpoints(deps.table, tenant);
  const closed = new Map(checkpoints.map((one) => [one.day, one]));
  const days = [...closed.keys()].filter((day) => day.startsWith(month));
  const all = [...new Set([...entries.keys(), ...days])].sort().reverse();
  const items = await Promise.all(
    all.map((day) =>
      dayWith(deps, { day, entries: entries.get(day) ?? 0, today }, closed.get(day)),
    ),
  );
  return { items, month };
}
