import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import {
  type Activity,
  type ActivityField,
  ActivityFields,
  activityFields,
  FieldId,
  type Photo,
} from './activity.ts';

const Device = z.string().regex(/^[0-9a-z-]{4,40}$/);

/** One change of one activity, as a phone kept it: what it had seen, and the fields it set. */
export const Edit = z.object({
  id: FieldId,
  activityId: FieldId,
  /** Which phone. Its own edits follow one another and never disagree. */
  device: Device,
  at: Instant,
  /** The revision this phone had last received; 0 before it had any. */
  seen: z.int().nonnegative(),
  set: ActivityFields.partial(),
  /** A person looked at both versions of these fields and chose: what is set stands. */
  settles: z
    .array(z.enum(activityFields as [ActivityField, ...ActivityField[]]))
    .max(20)
    .optional(),
});
export type Edit = z.infer<typeof Edit>;

const Version = z.object({
  value: z.unknown(),
  by: PersonId,
  device: z.string(),
  at: Instant,
});
export type Version = z.infer<typeof Version>;

/** `device` is `both` where a second phone said the same without knowing of the first. */
const Standing = z.object({ rev: z.int(), by: PersonId, device: z.string(), at: Instant });

/** An activity as it is kept: its fields, who set each, and where two phones disagree both versions. */
export const StoredActivity = z.object({
  id: FieldId,
  rev: z.int().positive(),
  fields: ActivityFields,
  standing: z.record(z.string(), Standing),
  conflicts: z.record(z.string(), z.array(Version)),
  /** Edits it came from: one that arrives again is known. */
  edits: z.array(FieldId),
  createdBy: PersonId,
  /** How the organization called its people then, by id. */
  workerNames: z.record(z.string(), z.string()).optional(),
});
export type StoredActivity = z.infer<typeof StoredActivity>;

const blank = {
  series: '',
  closedAt: null,
  place: '',
  communityId: '',
  position: null,
  headCount: 0,
  note: '',
  status: 'open',
} as const;

/** Fields without which nobody can tell what an activity was. */
const needed = ['deliverableId', 'startedAt', 'workerIds'] as const;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function begun(edit: Edit, by: PersonId): StoredActivity | undefined {
  if (needed.some((field) => edit.set[field] === undefined)) return undefined;
  const fields = ActivityFields.parse({ ...blank, ...edit.set });
  const standing = { rev: 1, by, device: edit.device, at: edit.at };
  return {
    id: edit.activityId,
    rev: 1,
    fields,
    standing: Object.fromEntries(activityFields.map((field) => [field, standing])),
    conflicts: {},
    edits: [edit.id],
    createdBy: by,
  };
}

/** Whether the phone knew what stood there when it set `field`, or set it there itself. */
const wasKnown = ({ standing }: StoredActivity, field: ActivityField, { seen, device }: Edit) => {
  const last = standing[field];
  return !last || last.rev <= seen || last.device === device;
};

type Change = { stored: StoredActivity; edit: Edit; by: PersonId };

const versionOf = ({ edit, by }: Change, field: ActivityField): Version => ({
  value: edit.set[field],
  by,
  device: edit.device,
  at: edit.at,
});

/** Both versions, the one that stands first; one that is there already is not added again. */
function disputed(change: Change, field: ActivityField): Version[] {
  const { stored } = change;
  const last = stored.standing[field];
  const standing = last && {
    value: stored.fields[field],
    by: last.by,
    device: last.device,
    at: last.at,
  };
  const versions = stored.conflicts[field] ?? (standing ? [standing] : []);
  const given = versionOf(change, field);
  return versions.some(({ value }) => same(value, given.value)) ? versions : [...versions, given];
}

function settle(change: Change, field: ActivityField): StoredActivity {
  const { stored, edit, by } = change;
  const isChoice = edit.settles?.includes(field) ?? false;
  const { [field]: open, ...others } = stored.conflicts;
  const isKnown = wasKnown(stored, field, edit);
  const isAgreed = !open && same(stored.fields[field], edit.set[field]);
  if (!isChoice && !isAgreed && (open || !isKnown))
    return { ...stored, conflicts: { ...stored.conflicts, [field]: disputed(change, field) } };
  return {
    ...stored,
    fields: { ...stored.fields, [field]: edit.set[field] },
    standing: {
      ...stored.standing,
      [field]: {
        rev: stored.rev,
        by,
        device: isKnown || isChoice ? edit.device : 'both',
        at: edit.at,
      },
    },
    conflicts: others,
  };
}

/**
 * `stored` with one more edit. Where the phone had not seen what stands, nothing is overwritten: both versions are
 * kept until a person chooses. An edit that was taken before changes nothing.
 *
 * @returns nothing when the edit is the first of its activity and does not say what it is
 */
export function withEdit(
  stored: StoredActivity | undefined,
  edit: Edit,
  by: PersonId,
): StoredActivity | undefined {
  if (!stored) return begun(edit, by);
  if (stored.edits.includes(edit.id)) return stored;
  const next = { ...stored, rev: stored.rev + 1, edits: [...stored.edits, edit.id] };
  const fields = activityFields.filter((field) => edit.set[field] !== undefined);
  return fields.reduce<StoredActivity>(
    (activity, field) => settle({ stored: activity, edit, by }, field),
    next,
  );
}

/** Fields that say whether and where an activity counts: while two versions of one stand, it does not. */
const counting: readonly string[] = [
  'deliverableId',
  'series',
  'startedAt',
  'closedAt',
  'workerIds',
  'headCount',
  'status',
];

/** What counting needs of a stored activity, with what lies beside it. */
export function activityOf(
  { id, fields, conflicts }: StoredActivity,
  { attended, photos }: { attended: number; photos: readonly Pick<Photo, 'documentId'>[] },
): Activity {
  const { closedAt, ...rest } = fields;
  return {
    ...rest,
    id,
    ...(closedAt && { closedAt }),
    attended,
    photos: photos.map(({ documentId }) => documentId),
    isUndecided: Object.keys(conflicts).some((field) => counting.includes(field)),
  };
}
