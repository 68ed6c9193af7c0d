import type { Erasure, TenantStanding } from '../../shared/contracts/platform.ts';
import { system } from '../../shared/domain/actor.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { lastCheckpoint } from '../../shared/store/checkpoints.ts';
import { erasable } from '../../shared/store/erasable.ts';
import {
  beginningWrites,
  endingWrites,
  eraseBatch,
  erasureSubject,
  isErasureDue,
  readErasure,
} from '../../shared/store/erasure.ts';
import { partitions } from '../../shared/store/keys.ts';
import { listStandings, readStandingOf } from '../../shared/store/onboarding.ts';
import { record } from '../../shared/store/record.ts';
import { readClockOffset } from '../../shared/store/tenants.ts';
import { foldersOf } from '../files/blob-paths.ts';
import { purchasePlace } from '../pages/notice-list.ts';
import { tenantPlace } from '../pages/render-tenant-portal.ts';
import type { Deps } from '../ports.ts';
import { publishHome, unpublish } from '../stream/publish.ts';
import { forgetTenant } from '../tenants.ts';
import { forTenant, within } from '../within.ts';

/** As many batches fit a run of the job beside its other work; the next run goes on. */
const batchesInRun = 100;

/** Told when a tenant could not be deleted. */
export const erasureFailed = 'tenant-erasure-failed';

const change = (erasure: Erasure, now: Instant) => ({
  subject: erasureSubject(erasure.id),
  actor: system,
  reason: erasure.reason,
  after: erasure,
  now,
  worldNow: now,
});

/** From here there is no way back: the request can no longer be withdrawn. */
async function begin({ table, clock }: Deps, standing: TenantStanding): Promise<Erasure> {
  const { id, name, nameEn, deletion } = standing;
  if (!deletion) throw new TypeError(`nobody asked to delete ${id}`);
  const { at: requestedAt, by: requestedBy, reason, keepUntil } = deletion;
  const last = await lastCheckpoint(table, id);
  const now = clock.now();
  const erasure: Erasure = {
    ...{ id, name, nameEn, requestedAt, reason, keepUntil, begunAt: now, items: 0 },
    ...(requestedBy && { requestedBy }),
    ...(last && { lastRoot: { day: last.day, root: last.root } }),
  };
  const writes = await beginningWrites(table, standing, erasure);
  await record(table, {
    ...change(erasure, now),
    command: 'beginErasure',
    writes: () => writes,
  });
  return erasure;
}

async function end(deps: Deps, standing: TenantStanding, erasure: Erasure): Promise<void> {
  const { table, clock } = deps;
  await unpublish(deps, tenantPlace(standing.id));
  const now = clock.now();
  const ended = { ...erasure, erasedAt: now };
  await record(table, {
    ...change(ended, now),
    command: 'erase',
    writes: () => endingWrites(table, standing, ended),
  });
  forgetTenant(deps, standing.id);
}

/** What one run has still to give. */
type Run = { erasure: Erasure; left: number };

/** Empties a partition. @returns false when the run is used up before */
async function empty(deps: Deps, run: Run, what: { pk: string; isForward?: boolean }) {
  while (run.left > 0) {
    const next = await eraseBatch(deps.table, run.erasure, what);
    if (!next) return true;
    run.erasure = next;
    run.left -= 1;
  }
  return false;
}

/** Files go before the rows that name them. @returns false when the run is used up before */
async function emptyFolders({ blobs }: Deps, run: Run): Promise<boolean> {
  for (const folder of foldersOf(run.erasure.id))
    while (await blobs.eraseSome(folder)) {
      run.left -= 1;
      if (run.left <= 0) return false;
    }
  return true;
}

/** Goes through all the tenant has, until it finds nothing. @returns false when the run is used up before */
async function emptyAll(deps: Deps, run: Run, now: Instant): Promise<boolean> {
  const { id } = run.erasure;
  for (let before = -1; before !== run.erasure.items; ) {
    before = run.erasure.items;
    let page = '';
    for await (const found of erasable(deps.table, id, now)) {
      if (found.page && found.page !== page) await unpublish(deps, purchasePlace(id, found.page));
      page = found.page ?? page;
      if (!(await empty(deps, run, found))) return false;
    }
  }
  return true;
}

async function erase(all: Deps, { id }: TenantStanding, batches: number): Promise<boolean> {
  const deps = await within(all, { as: 'eraser', tenant: id });
  const { table, clock } = deps;
  const standing = await readStandingOf(table, id);
  if (!standing || !isErasureDue(standing, clock.now())) return false;
  const begun = standing.isErasing ? await readErasure(table, id) : undefined;
  const run: Run = { erasure: begun ?? (await begin(deps, standing)), left: batches };
  forgetTenant(deps, id);
  await publishHome(await forTenant(all, id));
  const now = plusMillis(clock.now(), await readClockOffset(table, id));
  if (!(await emptyFolders(deps, run)) || !(await emptyAll(deps, run, now))) return false;
  /** Its root goes first of these: from then on it is as absent as one that never was. */
  if (!(await empty(deps, run, { pk: partitions.tenant(id).pk, isForward: true }))) return false;
  await end(deps, standing, run.erasure);
  return true;
}

/**
 * Deletes every tenant whose deletion was asked for and whose last day has passed, by the world's time. Cut off
 * anywhere, the next run goes on; organizations and people keep what is theirs.
 *
 * @returns how many tenants were deleted to the end
 */
export async function eraseDue(all: Deps, batches = batchesInRun): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  const now = all.clock.now();
  const due = (await listStandings(table)).filter((standing) => isErasureDue(standing, now));
  let erased = 0;
  for (const standing of due)
    try {
      if (await erase(all, standing, batches)) erased += 1;
    } catch (error) {
      console.error(erasureFailed, standing.id, error);
    }
  return erased;
}
