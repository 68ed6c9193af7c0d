import { createHmac } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import { Photo } from '../../shared/domain/fieldwork/activity.ts';
import { StoredActivity } from '../../shared/domain/fieldwork/merge.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Sighting } from '../../shared/domain/supervision/flags.ts';
import {
  type Print,
  printsOfHours,
  printsOfPhoto,
  printsOfVoucher,
} from '../../shared/domain/supervision/prints.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { type Item, transact } from '../../shared/store/items.ts';
import { noteSeen, projectOf, type Seen, seenUnder } from '../../shared/store/sightings.ts';
import { sightingItem } from '../../shared/store/supervision.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';

/** What an item of a work file says was used: the record it belongs to, the day, and its prints. */
type Used = { row: string; day: string; prints: Print[] };

function photoUsed(data: unknown): Used | undefined {
  const photo = Photo.safeParse(data).data;
  if (!photo) return undefined;
  const { activityId, takenAt, sha256, dHash } = photo;
  return {
    row: activityId,
    day: dayOf(takenAt),
    prints: printsOfPhoto({ sha256, perceptual: dHash }),
  };
}

/** Of a closed activity: until then nobody has said how long it took. */
function hoursUsed(data: unknown): Used | undefined {
  const { id, fields } = StoredActivity.safeParse(data).data ?? {};
  if (!id || !fields?.closedAt || fields.status !== 'closed') return undefined;
  const span = { startedAt: fields.startedAt, closedAt: fields.closedAt };
  return {
    row: id,
    day: dayOf(fields.startedAt),
    prints: fields.workerIds.flatMap((worker) => printsOfHours(worker, span)),
  };
}

type Expense = { id?: string; paidOn?: string; payee?: string; voucher?: { number?: string } };

function voucherUsed(data: unknown): Used | undefined {
  const { id, paidOn, payee, voucher } = (data ?? {}) as Expense;
  if (!id || !paidOn || !payee || !voucher?.number) return undefined;
  return { row: id, day: paidOn, prints: printsOfVoucher({ number: voucher.number, payee }) };
}

const readers: Readonly<Record<string, (data: unknown) => Used | undefined>> = {
  photo: photoUsed,
  activity: hoursUsed,
  expense: voucherUsed,
};

const isSame = (a: ProjectPlace, b: ProjectPlace) =>
  a.tenant === b.tenant && a.purchase === b.purchase && a.organization === b.organization;

/** A tenant that was deleted meanwhile is told nothing. */
const configIfThere = (deps: Deps, tenant: TenantId) =>
  tenantConfig(deps, tenant).catch((error: unknown) => {
    if (error instanceof DomainError && error.name === 'not-found') return undefined;
    throw error;
  });

/**
 * Tells one district that something of its own was used elsewhere, and on which day. Of a project of the same
 * district it is told which; of another, nothing more.
 */
async function tell(all: Deps, own: Seen, other: Seen): Promise<void> {
  const deps = await forTenant(all, own.tenant);
  const config = await configIfThere(deps, own.tenant);
  if (!config) return;
  const sighting: Sighting = {
    kind: own.kind,
    row: own.row,
    day: other.day,
    foundAt: await tenantNow(deps, config),
    ...(own.tenant === other.tenant && {
      here: { purchase: other.purchase, organization: other.organization },
    }),
  };
  await transact(deps.table, [sightingItem(deps.table, own, sighting)]);
}

/** Notes what was used here under its hashes, and gives everything else that lies under one of them. */
async function othersLike(
  all: Deps,
  seen: Seen,
  prints: readonly Print[],
  world: string,
): Promise<Seen[]> {
  const { table } = await within(all, { as: 'matcher' });
  const others = new Map<string, Seen>();
  for (const { text } of prints) {
    const hash = createHmac('sha256', all.secrets.linkKey)
      .update(`seen|${world}|${seen.kind}|${text}`)
      .digest('hex');
    await noteSeen(table, hash, seen, all.clock.now());
    for (const other of await seenUnder(table, hash))
      if (!isSame(other, seen)) others.set(JSON.stringify(other), other);
  }
  return [...others.values()];
}

/**
 * Compares what a work file has just been given with every other: photographs, vouchers, hours of a worker. What
 * lies in common is a hash under a key of the installation; each side finds a note in what its own watchers keep.
 * Safe to repeat. Rehearsals are compared with rehearsals.
 */
export async function compareElsewhere(all: Deps, image: Item): Promise<void> {
  const place = projectOf(String(image['PK']));
  const used = place && readers[String(image['et'])]?.(image['data']);
  const kind = used?.prints[0]?.kind;
  if (!place || !used || !kind) return;
  const own = await forTenant(all, place.tenant);
  const config = await configIfThere(own, place.tenant);
  if (!config) return;
  const seen: Seen = { ...place, kind, row: used.row, day: used.day };
  const world = config.summary.isSandbox ? 'rehearsal' : 'real';
  for (const other of await othersLike(all, seen, used.prints, world)) {
    await tell(all, seen, other);
    await tell(all, other, seen);
  }
}
