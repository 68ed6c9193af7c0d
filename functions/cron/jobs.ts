import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { readErrand, undone } from '../../shared/store/errands.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { listTenants, readClockOffset } from '../../shared/store/tenants.ts';
import {
  duePurchases,
  openPurchases,
  type Reference,
  readOutbox,
  undelivered,
} from '../../shared/store/workflow-items.ts';
import { turnDelegations, turnDelegationsOf } from '../delegations/turn.ts';
import { keepRunning, wake } from '../executions.ts';
import type { Deps } from '../ports.ts';
import { deliver } from '../stream/deliver.ts';
import { publishLists } from '../stream/publish.ts';
import { runErrand } from '../stream/run-errand.ts';
import { forTenant, within } from '../within.ts';

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

async function wakeDue(all: Deps, at: Instant, sandbox?: TenantId): Promise<number> {
  const { table } = await (sandbox ? forTenant(all, sandbox) : within(all, { as: 'queues' }));
  const due = await duePurchases(table, at, sandbox);
  await forEach(due, async (reference) => wake(await forTenant(all, reference.tenant), reference));
  return due.length;
}

/** Wakes what is due in a sandbox tenant by its own time. */
export async function sweepSandbox(all: Deps, tenant: TenantId): Promise<number> {
  const { table, clock } = await forTenant(all, tenant);
  const offset = await readClockOffset(table, tenant);
  await turnDelegationsOf(all, tenant);
  return wakeDue(all, plusMillis(clock.now(), offset), tenant);
}

/** Wakes every purchase whose next deadline has passed. Run each minute; a repetition does no harm. */
export async function sweep(all: Deps): Promise<number> {
  let woken = await wakeDue(all, all.clock.now());
  await turnDelegations(all);
  const { table } = await within(all, { as: 'queues' });
  const tenants = await listTenants(table);
  for (const tenant of tenants.filter((t) => t.isSandbox))
    woken += await sweepSandbox(all, tenant.id);
  return woken;
}

/** Delivers what the stream left: nothing that was committed is lost. */
export async function redeliver(all: Deps, grace = graceMillis): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  const left = await undelivered(table, plusMillis(all.clock.now(), -grace));
  await forEach(left, async ({ tenant, purchase, version }) => {
    const inside = await forTenant(all, tenant);
    const outbox = await readOutbox(inside.table, { tenant, purchase }, version);
    if (outbox) await deliver(all, outbox);
  });
  return left.length;
}

/** Sends the mails that the stream left. */
export async function runErrands(all: Deps, grace = graceMillis): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  const left = await undone(table, plusMillis(all.clock.now(), -grace));
  const courier = await within(all, { as: 'courier' });
  await forEach(left, async (key) => {
    const errand = await readErrand(courier.table, key);
    if (errand) await runErrand(all, errand);
  });
  return left.length;
}

async function mend(all: Deps, reference: Reference): Promise<boolean> {
  const deps = await forTenant(all, reference.tenant);
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
export async function reconcile(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let mended = 0;
  await forEach(await openPurchases(table), async (reference) => {
    if (await mend(all, reference)) mended += 1;
  });
  return mended;
}

/** Writes the lists of a site that has none yet: a new installation shows its first page within a minute. */
export async function publishFirst(deps: Deps): Promise<void> {
  if (await deps.site.read('index.html')) return;
  const { table } = await within(deps, { as: 'queues' });
  await forEach(await listTenants(table), async (tenant) =>
    publishLists(await forTenant(deps, tenant.id), tenant),
  );
}
