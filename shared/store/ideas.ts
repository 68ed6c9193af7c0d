import { Collection } from '../domain/ideas/collection.ts';
import { Contact, Idea, Match, Sheet } from '../domain/ideas/idea.ts';
import type { OrganizationId, TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { check, isNew, put, queryAll, read, remove, transact } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export type StoredCollection = { collection: Collection; revision: number };

const collectionIn = (item: Record<string, unknown>): StoredCollection => ({
  collection: Collection.parse(item['data']),
  revision: Number(item['v']),
});

export async function readCollection(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<StoredCollection | undefined> {
  const item = await read(table, keys.ideaCollection(tenant, id));
  return item && collectionIn(item);
}

/** The latest first. */
export async function listCollections(table: Table, tenant: TenantId): Promise<Collection[]> {
  const items = await queryAll(table, partitions.ideaCollections(tenant));
  const all = items.map((item) => collectionIn(item).collection);
  return all.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}

/** Writes over `revision`; 0 for one that is new. When it is open lies beside it, for the check of an idea. */
export const collectionWrite = (
  table: Table,
  tenant: TenantId,
  { collection, revision }: StoredCollection,
): Write => ({
  item: put(
    table,
    {
      ...keys.ideaCollection(tenant, collection.id),
      et: 'ideas',
      v: revision + 1,
      opens: collection.announcement.from,
      closes: collection.announcement.until,
      data: collection,
    },
    revision === 0 ? isNew : { expression: 'v = :before', values: { ':before': revision } },
  ),
  otherwise: { code: 'version-conflict' },
});

const whileOpen = (table: Table, tenant: TenantId, collection: string, now: Instant) =>
  check(table, keys.ideaCollection(tenant, collection), {
    expression: 'opens <= :now AND closes > :now',
    values: { ':now': now },
  });

/**
 * Keeps an idea, and who had it in an item of its own. Whether it is in time, the collection says in the same
 * transaction.
 *
 * @returns false when the collection is not open
 */
export async function putIdea(
  table: Table,
  tenant: TenantId,
  idea: Idea,
  contact: Contact,
): Promise<boolean> {
  const failed = await transact(table, [
    whileOpen(table, tenant, idea.collection, idea.at),
    put(
      table,
      {
        ...keys.idea(tenant, idea.id),
        ...indexKeys.idea(tenant, idea),
        et: 'idea',
        sum: idea,
      },
      isNew,
    ),
    put(
      table,
      {
        ...keys.ideaContact(tenant, idea.id),
        ...indexKeys.keptWithIdea(tenant, idea.collection, idea.id, 'WHO'),
        et: 'contact',
        sum: { idea: idea.id, contact },
      },
      isNew,
    ),
  ]);
  return failed.length === 0;
}

export async function readIdea(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Idea | undefined> {
  const item = await read(table, keys.idea(tenant, id));
  return item && Idea.parse(item['sum']);
}

/** The ideas of a collection, or of all, the earliest of each first. Nothing in them says whose they are. */
export async function listIdeas(
  table: Table,
  tenant: TenantId,
  collection?: string,
): Promise<Idea[]> {
  const range = {
    pk: indexKeys.ideasOf(tenant),
    index: 'GSI1',
    begins: collection ? `${collection}#` : '',
  } as const;
  return (await queryAll(table, range)).map((item) => Idea.parse(item['sum']));
}

/** Whether it is still known how the author is reached; not how. */
export const hasContact = async (table: Table, tenant: TenantId, id: string): Promise<boolean> =>
  (await read(table, keys.ideaContact(tenant, id))) !== undefined;

/** What is kept with an idea: what its reviewers gave, and how its author is reached, if that is still known. */
export type Kept = { sheets: Sheet[]; contact?: Contact };

/** Of every idea of a collection what is kept with it, in one query however many there are. */
export async function readKept(
  table: Table,
  tenant: TenantId,
  collection: string,
): Promise<ReadonlyMap<string, Kept>> {
  const begins = `${collection}#`;
  const range = { pk: indexKeys.keptWithIdeas(tenant), index: 'GSI1', begins } as const;
  const kept = new Map<string, Kept>();
  for (const item of await queryAll(table, range)) {
    const { idea, sheet, contact } = item['sum'] as Record<string, unknown>;
    const own = kept.get(String(idea)) ?? { sheets: [] };
    if (sheet) own.sheets.push(Sheet.parse(sheet));
    kept.set(String(idea), contact ? { ...own, contact: Contact.parse(contact) } : own);
  }
  return kept;
}

export const sheetWrite = (
  table: Table,
  tenant: TenantId,
  { id, collection }: Pick<Idea, 'id' | 'collection'>,
  sheet: Sheet,
): Write => ({
  item: put(table, {
    ...keys.ideaSheet(tenant, id, sheet.by),
    ...indexKeys.keptWithIdea(tenant, collection, id, `S#${sheet.by}`),
    et: 'sheet',
    sum: { idea: id, sheet },
  }),
});

/** Forgets who had an idea; the idea stays. */
export const contactErased = (table: Table, tenant: TenantId, idea: string): Write => ({
  item: remove(table, keys.ideaContact(tenant, idea)),
});

export async function eraseContact(table: Table, tenant: TenantId, idea: string): Promise<void> {
  await transact(table, [remove(table, keys.ideaContact(tenant, idea))]);
}

/** @returns false when the collection is not open any more: the idea is being judged, or has been */
export async function withdrawIdea(
  table: Table,
  tenant: TenantId,
  { id, collection }: Pick<Idea, 'id' | 'collection'>,
  now: Instant,
): Promise<boolean> {
  const failed = await transact(table, [
    whileOpen(table, tenant, collection, now),
    remove(table, keys.idea(tenant, id)),
    remove(table, keys.ideaContact(tenant, id)),
  ]);
  return failed.length === 0;
}

export async function readMatch(
  table: Table,
  tenant: TenantId,
  organization: OrganizationId,
  idea: string,
): Promise<Match | undefined> {
  const item = await read(table, keys.ideaMatch(tenant, organization, idea));
  return item && Match.parse(item['sum']);
}

export const matchWrite = (
  table: Table,
  tenant: TenantId,
  match: Match,
  from: Match['state'] | 'none',
): Write => ({
  item: put(
    table,
    {
      ...keys.ideaMatch(tenant, match.organization.id, match.idea.id),
      ...indexKeys.ideaMatch(tenant, match.organization.id, match.idea.id),
      et: 'match',
      tenant,
      state: match.state,
      sum: { ...match, tenant },
    },
    from === 'none'
      ? isNew
      : { expression: '#s = :s', names: { '#s': 'state' }, values: { ':s': from } },
  ),
  otherwise: { code: 'version-conflict' },
});

/** What a tenant asked of organizations for ideas of `collection`. */
export async function matchesIn(table: Table, tenant: TenantId, collection: string) {
  const items = await queryAll(table, { pk: indexKeys.matchesOf(tenant), index: 'GSI1' });
  return items
    .map((item) => Match.parse(item['sum']))
    .filter((match) => match.collection === collection);
}

/** What an organization was asked, wherever. */
export async function matchesFor(table: Table, organization: OrganizationId) {
  const range = { pk: indexKeys.withTenants(organization), index: 'GSI2', begins: 'I#' } as const;
  return (await queryAll(table, range)).map((item) => {
    const sum = item['sum'] as { tenant: TenantId };
    return { tenant: sum.tenant, match: Match.parse(sum) };
  });
}
