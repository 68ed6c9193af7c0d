import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { monthsUntil } from './checkpoints.ts';
import { type Item, queryAll, read } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import { prefixes } from './purchases.ts';
import type { Table } from './table.ts';

/*
 * Everything a tenant has, for its export: read partition by partition, because nobody has a right to scan.
 * What only runs the system stays: outbox, waits, executions, sent mails, answers to repetitions, exports; what
 * expires by itself; codes, which are secrets. Seals stay too: nobody but this installation's opener can read
 * them, and how many there are is nobody's to know before the opening.
 */

const isLasting = (item: Item) => !('ttl' in item) && !String(item['SK']).startsWith('CODE#');

async function lasting(table: Table, pk: string, begins = ''): Promise<Item[]> {
  return (await queryAll(table, { pk, begins })).filter(isLasting);
}

/** Settings with their history, members, regions and whatever else lies with the tenant itself. */
export async function tenantItems(table: Table, tenant: TenantId): Promise<Item[]> {
  const rows = await Promise.all(
    partitions.listsOfTenant(tenant).map((pk) => queryAll(table, { pk, index: 'GSI1' })),
  );
  const beside = new Set(rows.flat().flatMap(({ PK }) => partitions.withBeside(String(PK))));
  const places = [...partitions.ofTenant(tenant), ...beside];
  const found = await Promise.all(places.map((pk) => lasting(table, pk)));
  const listing = await read(table, keys.tenantListing(tenant));
  return [...found.flat(), ...(listing ? [listing] : [])];
}

/** What residents need, and what they decided together of it. */
export async function needItems(table: Table, tenant: TenantId, now: Instant): Promise<Item[]> {
  const items: Item[] = [];
  for (const month of monthsUntil(now))
    items.push(...(await lasting(table, partitions.needsOfMonth(tenant, month).pk)));
  for (const { pk } of partitions.volunteers(tenant)) items.push(...(await lasting(table, pk)));
  for (const pk of partitions.giving(tenant)) items.push(...(await lasting(table, pk)));
  for (const { pk } of partitions.needs(tenant)) items.push(...(await lasting(table, pk)));
  for (const pk of partitions.deliberations(tenant)) items.push(...(await lasting(table, pk)));
  return items;
}

/** Outlets and matters that were handed over; the lists packed from them lie with the tenant itself. */
export async function directoryItems(table: Table, tenant: TenantId): Promise<Item[]> {
  const items: Item[] = [];
  for (const pk of partitions.spreadDirectory(tenant)) items.push(...(await lasting(table, pk)));
  return items;
}

export const noticeItems = (table: Table, tenant: TenantId) =>
  lasting(table, partitions.notices(tenant).pk);

/** The ids of a tenant's purchases, oldest first. */
export async function purchaseIds(table: Table, tenant: TenantId): Promise<PurchaseId[]> {
  const items = await queryAll(table, { pk: indexKeys.purchaseListOf(tenant), index: 'GSI1' });
  return items.map((item) => String(item['GSI1SK']) as PurchaseId);
}

/** A purchase with its children, its survey, its public page, and what was recorded of each project's work. */
export async function purchaseItems(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const found = await Promise.all(
    partitions.ofPurchase(tenant, purchase).map((pk) => lasting(table, pk)),
  );
  const works = found
    .flat()
    .filter(({ SK }) => String(SK).startsWith(prefixes.projects))
    .map(({ SK }) => String(SK).slice(prefixes.projects.length) as OrganizationId)
    .flatMap((organization) => partitions.ofProject(tenant, purchase, organization));
  const done = await Promise.all(works.map((pk) => lasting(table, pk)));
  return [...found.flat(), ...done.flat()];
}

/** The head of a chain that is not a purchase's. */
export const headItem = (table: Table, tenant: TenantId, chain: string) =>
  read(table, partitions.headNamed(tenant, chain));

/** Chains that daily roots name and that stayed in the installation the tenant came from. */
export async function chainsLeftBehind(table: Table, tenant: TenantId): Promise<string[]> {
  const item = await read(table, keys.leftBehind(tenant));
  return (item?.['chains'] as string[] | undefined) ?? [];
}
