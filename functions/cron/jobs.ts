import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { listTenants, readClockOffset } from '../../shared/store/tenants.ts';
import {
  duePurchases,
  openPurchases,
  type Reference,
  readOutbox,
  undelivered,
} from '../../shared/store/workflow-items.ts';
import { keepRunning, wake } from '../executions.ts';
import type { Deps } from '../ports.ts';
import { deliver } from '../stream/deliver.ts';
import { publishLists } from '../stream/publish.ts';

/** The stream has this long to deliver before the sweep does it in its place. */
const graceMillis = 10_000;

/** One purchase that cannot be helped must not keep the others waiting: it is logged and tried next time. */
async function forEach<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items)
    try {
      await run(item);
    } catch (error) {
      console.error(error);
    }
}

async function wakeDue(deps: Deps, at: Instant, sandbox?: TenantId): Promise<number> {
  const due = await duePurchases(deps.table, at, sandbox);
  await forEach(due, (reference) => wake(deps, reference));
  return due.length;
}

/** Wakes what is due in a sandbox tenant by its own time. */
export async function sweepSandbox(deps: Deps, tenant: TenantId): Promise<number> {
  const offset = await readClockOffset(deps.table, tenant);
  return wakeDue(deps, plusMillis(deps.clock.now(), offset), tenant);
}

/** Wakes every purchase whose next deadline has passed. Run each minute; a repetition does no harm. */
export async function sweep(deps: Deps): Promise<number> {
  let woken = await wakeDue(deps, deps.clock.now());
  const tenants = await listTenants(deps.table);
  for (const tenant of tenants.filter((t) => t.isSandbox))
    woken += await sweepSandbox(deps, tenant.id);
  return woken;
}

/** Delivers what the stream left: nothing that was committed is lost. */
export async function redeliver(deps: Deps, grace = graceMillis): Promise<number> {
  const left = await undelivered(deps.table, plusMillis(deps.clock.now(), -grace));
  await forEach(left, async ({ tenant, purchase, version }) => {
    const outbox = await readOutbox(deps.table, { tenant, purchase }, version);
    if (outbox) await deliver(deps, outbox);
  });
  return left.length;
}

async function mend(deps: Deps, reference: Reference): Promise<boolean> {
  try {
    const { purchase } = await loadPurchase(deps.table, reference.tenant, reference.purchase);
    if (isFinal(purchase.state) || purchase.state === 'suspended') return false;
    return await keepRunning(deps, reference, purchase.stage, purchase.version);
  } catch (error) {
    if (error instanceof DomainError && error.name === 'not-found') return false;
    throw error;
  }
}

/** Gives every open purchase an execution that runs. @returns how many had none */
export async function reconcile(deps: Deps): Promise<number> {
  let mended = 0;
  await forEach(await openPurchases(deps.table), async (reference) => {
    if (await mend(deps, reference)) mended += 1;
  });
  return mended;
}

/** Writes the lists of a site that has none yet: a new installation shows its first page within a minute. */
export async function publishFirst(deps: Deps): Promise<void> {
  if (await deps.site.read('index.html')) return;
  await forEach(await listTenants(deps.table), (tenant) => publishLists(deps, tenant));
}
