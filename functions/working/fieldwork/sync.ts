import type { SyncAnswer, Synced, SyncFieldwork } from '../../../shared/contracts/fieldwork.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { StoredActivity } from '../../../shared/domain/fieldwork/merge.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readDocument } from '../../../shared/store/documents.ts';
import {
  activityItem,
  activitySubject,
  photoItem,
  readActivity,
  signInItem,
} from '../../../shared/store/fieldwork.ts';
import { listOrganizationMembers } from '../../../shared/store/organization-members.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import type { Deps } from '../../ports.ts';
import { underContract } from '../../project-of.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { type Judged, judgeItem } from './judge-item.ts';
import { type Circumstances, type FileFound, type Taken, takeItems } from './take-items.ts';

type Member = Actor & { kind: 'organization' };
export type Syncing = { place: ProjectPlace; actor: Member; items: SyncFieldwork['items'] };
type Around = Circumstances & { names: ReadonlyMap<string, string>; now: Instant };

async function fileOf(
  { table }: Deps,
  { tenant, purchase, organization }: ProjectPlace,
  id: DocumentId,
): Promise<FileFound> {
  const found = await readDocument(table, tenant, purchase, id);
  if (found?.organization !== organization) return { state: 'unknown' };
  if (found.state === 'clean') return { state: 'clean', sha256: found.sha256 };
  return { state: found.state === 'refused' ? 'refused' : 'later' };
}

async function filesOf(deps: Deps, place: ProjectPlace, items: readonly Judged[]) {
  const ids = items.flatMap((one) => (one.kind === 'photo' ? [one.of.documentId] : []));
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, await fileOf(deps, place, id)] as const),
  );
  return new Map<string, FileFound>(found);
}

/** Who was there, by name, as the organization called them then: the office does not read its members. */
const named = (stored: StoredActivity, names: Around['names']): StoredActivity => ({
  ...stored,
  workerNames: {
    ...stored.workerNames,
    ...Object.fromEntries(
      stored.fields.workerIds.flatMap((id) => {
        const name = names.get(id);
        return name ? [[id, name]] : [];
      }),
    ),
  },
});

const activityIdOf = (judged: Judged) => judged.of.activityId;

type Keeping = { place: ProjectPlace; actor: Member; id: string; taken: Taken; version: number };

/** One audited change for all that came of one activity: what it became, and whose hands and pictures were added. */
async function keep(deps: Deps, { place, actor, id, taken, version }: Keeping, around: Around) {
  const { table, clock, origin } = deps;
  const { stored, signIns, photos } = taken;
  if (!stored) return;
  const after = named(stored, around.names);
  await record(table, {
    subject: activitySubject(place, id),
    expected: version,
    actor,
    origin,
    command: 'recordFieldwork',
    after: {
      activity: { rev: after.rev, fields: after.fields, conflicts: Object.keys(after.conflicts) },
      signIns: signIns.length,
      photos: photos.map(({ documentId, sha256 }) => ({ documentId, sha256 })),
    },
    now: around.now,
    worldNow: clock.now(),
    writes: () => [
      { item: activityItem(table, place, after) },
      ...signIns.map((one) => ({ item: signInItem(table, place, one) })),
      ...photos.map((one) => ({ item: photoItem(table, place, one) })),
    ],
  });
}

const tries = 5;
const isConflict = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

type Own = { place: ProjectPlace; actor: Member; id: string; items: readonly Judged[] };

/** @throws {DomainError} `version-conflict` when others were always first */
async function syncOne(deps: Deps, own: Own, around: Around): Promise<Taken['answers']> {
  const { place, id, items } = own;
  for (let left = tries; ; left -= 1) {
    const { version } = await readHead(deps.table, activitySubject(place, id));
    const before = await readActivity(deps.table, place, id);
    const taken = takeItems(before, items, around);
    const isChanged =
      taken.stored !== before.stored || taken.signIns.length > 0 || taken.photos.length > 0;
    try {
      if (isChanged) await keep(deps, { ...own, taken, version }, around);
      return taken.answers;
    } catch (error) {
      if (!isConflict(error) || left === 1) throw error;
    }
  }
}

/**
 * Takes what a phone kept. Each item is answered by itself, in the order in which it was sent; sent again, it is
 * known and nothing happens twice.
 *
 * @throws {DomainError} `not-found`, `contract-unsigned`
 */
export async function syncFieldwork(deps: Deps, { place, actor, items }: Syncing): Promise<Synced> {
  const [{ project }, now, members] = await Promise.all([
    underContract(deps, place, actor),
    tenantConfig(deps, place.tenant).then((config) => tenantNow(deps, config)),
    listOrganizationMembers(deps.table, place.organization),
  ]);
  const judged = items.map((item) => ({ id: item.id, judged: judgeItem(item, now) }));
  const sound = judged.flatMap(({ judged: one }) => ('kind' in one ? [one] : []));
  const around: Around = {
    by: actor.personId,
    deliverables: project.deliverables,
    files: await filesOf(deps, place, sound),
    names: new Map(members.map(({ personId, name }) => [personId, name])),
    now,
  };
  const answers = new Map<string, Omit<SyncAnswer, 'id'>>();
  for (const id of new Set(sound.map(activityIdOf))) {
    const own = sound.filter((one) => activityIdOf(one) === id);
    for (const [item, answer] of await syncOne(deps, { place, actor, id, items: own }, around))
      answers.set(item, answer);
  }
  return {
    items: judged.map(({ id, judged: one }) => ({
      id,
      ...('kind' in one
        ? (answers.get(id) ?? { outcome: 'known' as const })
        : { outcome: 'refused' as const, ...one }),
    })),
    now,
  };
}
