import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { put, query, remove } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Ticket } from './room.ts';
import type { Table } from './table.ts';

/** One thing that is new for somebody, until the mail that brings it. It says who and what kind, never what was written. */
export type News = ProjectPlace & {
  title: string;
  organizationName: string;
  about: Ticket['about'];
  by?: string;
  /** They are to do something. */
  isMine: boolean;
  asMember: boolean;
};
type Waiting = { id: string; news: News };

const keyOf = (person: PersonId, { tenant, purchase, organization }: ProjectPlace, id: string) =>
  keys.news(person, tenant, purchase, organization, id);

/** Put again it is the same line, so that nobody is told twice. */
export const newsWrite = (
  table: Table,
  { person, id, news, at }: Waiting & { person: PersonId; at: Instant },
) =>
  put(table, {
    ...keyOf(person, news, id),
    ...indexKeys.news(person, at),
    et: 'news',
    id,
    news,
  });

/** No more than fit into one mail and one transaction; the rest goes with the next. */
export const mostInDigest = 80;

export async function readNews(table: Table, person: PersonId): Promise<Waiting[]> {
  const { items } = await query(table, { ...partitions.news(person), limit: mostInDigest });
  return items.map((item) => ({ id: String(item['id']), news: item['news'] as News }));
}

/** Fails where it was mailed or read in the meantime. */
export const newsUsed = (table: Table, person: PersonId, { id, news }: Waiting): Write => ({
  item: remove(table, keyOf(person, news, id), { expression: 'attribute_exists(PK)' }),
  otherwise: { code: 'version-conflict' },
});

/** Whose digest is due at `at`. */
export async function peopleWithNews(table: Table, at: Instant): Promise<PersonId[]> {
  const { items } = await query(table, {
    pk: indexKeys.newsQueue,
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 400,
  });
  const people = items.map((item) => String(item['GSI3SK']).split('~')[1] as PersonId);
  return [...new Set(people)];
}
