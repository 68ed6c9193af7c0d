import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { Place } from './application-place.ts';
import { isNew, put, query, read, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** A draft as it is stored: its text is locked, see `functions/applying/draft-box.ts`. */
export type LockedDraft = {
  version: number;
  /** None where nothing was written, or what was written has been submitted. */
  text?: string;
  salt?: string;
  savedAt?: Instant;
  savedBy?: { id: PersonId; name: string };
};
export type LockedRevision = Required<Omit<LockedDraft, 'salt'>> & { id: string };

export async function readLockedDraft(table: Table, place: Place): Promise<LockedDraft> {
  const { organization, tenant, purchase } = place;
  const item = await read(table, keys.applicationDraft(organization, tenant, purchase));
  if (!item) return { version: 0 };
  const { v, text, salt, savedAt, savedBy } = item;
  return { version: Number(v), text, salt, savedAt, savedBy } as LockedDraft;
}

const quarterMillis = 5 * 60_000;
const keptSeconds = 180 * 86_400;

/** One revision is kept for every five minutes and writer: of what is saved in between, the last. */
const slotOf = (now: Instant, by: PersonId) =>
  `${String(Math.floor(Date.parse(now) / quarterMillis)).padStart(12, '0')}-${by}`;

/**
 * Saves over version `version`, and keeps what was saved as a revision.
 *
 * @returns false when somebody else saved in between
 */
export async function saveLockedDraft(
  table: Table,
  { organization, tenant, purchase }: Place,
  draft: {
    version: number;
    text: string;
    salt: string;
    by: { id: PersonId; name: string };
    now: Instant;
  },
): Promise<boolean> {
  const { version, text, salt, by, now } = draft;
  const saved = { v: version + 1, text, savedAt: now, savedBy: by };
  const failed = await transact(table, [
    put(
      table,
      { ...keys.applicationDraft(organization, tenant, purchase), et: 'draft', ...saved, salt },
      version === 0 ? isNew : { expression: 'v = :v', values: { ':v': version } },
    ),
    put(table, {
      ...keys.draftRevision(organization, tenant, purchase, slotOf(now, by.id)),
      et: 'revision',
      ...saved,
      ttl: Math.floor(Date.parse(now) / 1000) + keptSeconds,
    }),
  ]);
  return failed.length === 0;
}

const shown = 40;

/** The latest revisions, newest first. */
export async function listRevisions(
  table: Table,
  { organization, tenant, purchase }: Place,
): Promise<LockedRevision[]> {
  const range = partitions.draftRevisions(organization, tenant, purchase);
  const { items } = await query(table, { ...range, isBackward: true, limit: shown });
  return items.map((item) => ({
    id: String(item['SK']).slice('REV#'.length),
    version: Number(item['v']),
    text: String(item['text']),
    savedAt: item['savedAt'] as Instant,
    savedBy: item['savedBy'] as LockedRevision['savedBy'],
  }));
}

/** Takes away what opens the draft and its revisions, with whatever else is written. */
export const withoutDraft = (
  table: Table,
  { organization, tenant, purchase }: Place,
): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: marshall(keys.applicationDraft(organization, tenant, purchase)),
    UpdateExpression:
      'SET #v = if_not_exists(#v, :none) + :one, #et = :et REMOVE #text, #salt, #savedAt, #savedBy',
    ExpressionAttributeNames: {
      '#v': 'v',
      '#et': 'et',
      '#text': 'text',
      '#salt': 'salt',
      '#savedAt': 'savedAt',
      '#savedBy': 'savedBy',
    },
    ExpressionAttributeValues: marshall({ ':none': 0, ':one': 1, ':et': 'draft' }),
  },
});
