import type { SyncAnswer } from '../../../shared/contracts/fieldwork.ts';
import { type StoredActivity, withEdit } from '../../../shared/domain/fieldwork/merge.ts';
import type { SignIn } from '../../../shared/domain/fieldwork/sign-in.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { StoredPhoto } from '../../../shared/store/fieldwork.ts';
import type { Judged } from './judge-item.ts';

type Answer = Omit<SyncAnswer, 'id'>;
/** What lies by one activity, before and after. */
export type Lying = {
  stored: StoredActivity | undefined;
  signIns: readonly { id: string }[];
  photos: readonly { id: string }[];
};
export type Taken = {
  stored: StoredActivity | undefined;
  signIns: SignIn[];
  photos: StoredPhoto[];
  answers: Map<string, Answer>;
};

/** What is known of the file behind a photograph. */
export type FileFound =
  | { state: 'clean'; sha256: string }
  | { state: 'later' | 'refused' | 'unknown' };
export type Circumstances = {
  by: PersonId;
  deliverables: readonly { id: string }[];
  files: ReadonlyMap<string, FileFound>;
};

const refused = (code: SyncAnswer['code']): Answer => ({
  outcome: 'refused',
  ...(code && { code }),
});

function takeEdit(taken: Taken, judged: Judged & { kind: 'edit' }, around: Circumstances): Answer {
  const { of: edit } = judged;
  const names = edit.set.deliverableId;
  if (names !== undefined && !around.deliverables.some(({ id }) => id === names))
    return refused('deliverable-unknown');
  const after = withEdit(taken.stored, edit, around.by);
  if (!after) return refused('activity-unknown');
  const isKnown = after === taken.stored;
  const disputed = Object.keys(edit.set).some((field) => after.conflicts[field]);
  taken.stored = after;
  if (isKnown) return { outcome: 'known' };
  return { outcome: disputed ? 'disputed' : 'taken' };
}

function takePhoto(
  taken: Taken,
  { of: photo }: Judged & { kind: 'photo' },
  { files }: Circumstances,
) {
  const file = files.get(photo.documentId) ?? { state: 'unknown' };
  if (file.state === 'later') return { outcome: 'later' } as const;
  if (file.state !== 'clean')
    return refused(file.state === 'refused' ? 'file-refused' : 'file-unknown');
  taken.photos.push({ ...photo, fileSha256: file.sha256 });
  return { outcome: 'taken' } as const;
}

function takeOne(taken: Taken, judged: Judged, before: Lying, around: Circumstances): Answer {
  if (judged.kind === 'edit') return takeEdit(taken, judged, around);
  const { kind, of } = judged;
  const lying = kind === 'signIn' ? before.signIns : before.photos;
  const fresh = kind === 'signIn' ? taken.signIns : taken.photos;
  if ([...lying, ...fresh].some(({ id }) => id === of.id)) return { outcome: 'known' };
  if (!taken.stored) return refused('activity-unknown');
  if (kind === 'photo') return takePhoto(taken, judged, around);
  taken.signIns.push(of);
  return { outcome: 'taken' };
}

/** Takes what a phone kept of one activity, in its order, each item by itself. Pure. */
export function takeItems(before: Lying, items: readonly Judged[], around: Circumstances): Taken {
  const taken: Taken = { stored: before.stored, signIns: [], photos: [], answers: new Map() };
  for (const judged of items)
    taken.answers.set(judged.of.id, takeOne(taken, judged, before, around));
  return taken;
}
