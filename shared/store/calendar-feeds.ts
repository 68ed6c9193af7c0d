import * as z from 'zod';
import type { PersonId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { put, read, remove } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** That a person's deadlines can be read at a secret address. Only the hash of the secret is kept. */
const Feed = z.object({ hash: z.string(), madeAt: Instant });
export type Feed = z.infer<typeof Feed>;

export async function readFeed(table: Table, person: PersonId): Promise<Feed | undefined> {
  const item = await read(table, keys.calendarFeed(person));
  return item && Feed.parse(item);
}

/** Puts the new secret in the place of an earlier one, which then opens nothing. */
export const feedItem = (table: Table, person: PersonId, feed: Feed) =>
  put(table, { ...keys.calendarFeed(person), et: 'calendarFeed', ...feed });

export const endedFeedItem = (table: Table, person: PersonId) =>
  remove(table, keys.calendarFeed(person));
