import { system } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { dueDoneWrite, dueEntries, librarySubject, readEntry } from '../../shared/store/library.ts';
import { record } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

const isRaced = (error: unknown) =>
  error instanceof DomainError && ['version-conflict', 'illegal-move'].includes(error.name);

type Due = Awaited<ReturnType<typeof dueEntries>>[number];
type At = { deps: Deps; tenant: TenantId; tenantName: string; now: Instant };

async function errandsFor({ deps, tenant, tenantName }: At, due: Due): Promise<Errand[]> {
  const entry = await readEntry(deps.table, tenant, due.id);
  if (!entry) return [];
  const isEnd = due.what === 'ends';
  const { id, title, until = due.day, keeper } = entry;
  const data = { tenant, tenantName, entry: id, title, day: isEnd ? until : due.day };
  return [{ template: isEnd ? 'libraryEnded' : 'libraryReview', to: { personId: keeper }, data }];
}

/** @returns whether it was told: somebody else may have been first */
async function tell(at: At, due: Due): Promise<boolean> {
  const { deps, tenant, now } = at;
  const errands = await errandsFor(at, due);
  try {
    await record(deps.table, {
      subject: librarySubject(tenant, due.id),
      writes: () => [dueDoneWrite(deps.table, tenant, due)],
      actor: system,
      command: 'remindOfEntry',
      reason: due.what,
      now,
      worldNow: deps.clock.now(),
      errands,
    });
    return true;
  } catch (error) {
    if (isRaced(error)) return false;
    throw error;
  }
}

/**
 * Tells whoever keeps an entry, once, that its last day is past or that the day has come to look at it again.
 *
 * @returns how many were told
 */
export async function remindOfLibrary(deps: Deps, tenant: TenantId): Promise<number> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const at = { deps, tenant, tenantName: config.summary.name, now };
  let told = 0;
  for (const due of await dueEntries(deps.table, tenant, dayOf(now)))
    if (await tell(at, due)) told += 1;
  return told;
}
