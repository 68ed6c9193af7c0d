import type { ActivityLog, LogRow, Progress } from '../../../shared/contracts/fieldwork.ts';
import type { StoredActivity } from '../../../shared/domain/fieldwork/merge.ts';
import type { SignIn } from '../../../shared/domain/fieldwork/sign-in.ts';
import type { StoredPhoto } from '../../../shared/store/fieldwork.ts';

type Field = {
  stored: readonly StoredActivity[];
  signIns: readonly Pick<SignIn, 'activityId'>[];
  photos: readonly StoredPhoto[];
};

/** Which activities count, and of the others why not; one may be short in itself and part of a month that is. */
function standings({ deliverables }: Progress) {
  const counted = new Set(
    deliverables.flatMap(({ units }) => units.flatMap(({ activityIds }) => activityIds)),
  );
  const short = new Map<string, LogRow['because']>();
  for (const { activityIds, because } of deliverables.flatMap(({ short: all }) => all))
    for (const id of activityIds) short.set(id, [...(short.get(id) ?? []), ...because]);
  return { counted, short };
}

/** The activity log, latest first. Pure. */
export function logOf(
  progress: Progress,
  { stored, signIns, photos }: Field,
  communities: readonly { code: string; name: string }[],
): ActivityLog {
  const { counted, short } = standings(progress);
  const { title, organization, now } = progress;
  const items = stored.map((activity): LogRow => {
    const { id, fields, workerNames = {}, conflicts, rev } = activity;
    const { workerIds, communityId, ...rest } = fields;
    const line = progress.deliverables.find((one) => one.id === fields.deliverableId);
    return {
      ...rest,
      id,
      rev,
      conflicts,
      deliverable: line?.name ?? fields.deliverableId,
      unit: line?.unit ?? '',
      workers: workerIds.map((worker) => workerNames[worker] ?? worker),
      community: communities.find(({ code }) => code === communityId)?.name ?? communityId,
      attended: signIns.filter(({ activityId }) => activityId === id).length,
      photos: photos
        .filter(({ activityId }) => activityId === id)
        .map(({ documentId, takenAt }) => ({ documentId, takenAt })),
      isCounted: counted.has(id),
      because: counted.has(id) ? [] : (short.get(id) ?? []),
    };
  });
  return {
    title,
    organization,
    now,
    items: items.sort((a, b) => b.startedAt.localeCompare(a.startedAt)),
  };
}
