import { type Draft, DraftBody } from '../contracts/applications.ts';
import type { Instant } from '../domain/time.ts';
import { isNew, read, write } from './items.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

const nothing: Draft = { body: {}, version: 0 };

/** What somebody was writing; an empty draft of version 0 when there is none. */
export async function readDraft(table: Table, key: Key): Promise<Draft> {
  const item = await read(table, key);
  return item
    ? {
        body: DraftBody.parse(JSON.parse(String(item['text']))),
        version: Number(item['v']),
        savedAt: item['savedAt'] as Instant,
      }
    : nothing;
}

/**
 * Saves over version `version`, as text: an item holds neither every number nor every depth that JSON does.
 *
 * @returns `undefined` when another device saved in between
 */
export async function saveDraft(
  table: Table,
  key: Key,
  { body, version, now }: { body: Draft['body']; version: number; now: Instant },
): Promise<Draft | undefined> {
  const isSaved = await write(
    table,
    { ...key, et: 'draft', v: version + 1, text: JSON.stringify(body), savedAt: now },
    version === 0 ? isNew : { expression: 'v = :v', values: { ':v': version } },
  );
  return isSaved ? { body, version: version + 1, savedAt: now } : undefined;
}
