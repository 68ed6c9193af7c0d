import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { listMonth, monthsUntil } from './checkpoints.ts';
import { queryAll } from './items.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';
import { purchaseIds } from './whole-tenant.ts';

/** A partition to be emptied; with `page`, after the public page of that purchase was taken away. */
export type Erasable = { pk: string; page?: PurchaseId };

const actorIds = (actor: string): string[] =>
  actor.split('@').map((part) => part.slice(part.indexOf(':') + 1));

const organizationsAt = async (table: Table, tenant: TenantId, purchase: PurchaseId) => {
  const found = [partitions.sealed(tenant, purchase), partitions.applications(tenant, purchase)];
  const items = (await Promise.all(found.map((range) => queryAll(table, range)))).flat();
  const ids = items.map(({ SK }) => String(SK).slice('APP#'.length) as OrganizationId);
  return [...new Set(ids)];
};

async function* ofPurchase(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): AsyncGenerator<Erasable> {
  for (const organization of await organizationsAt(table, tenant, purchase)) {
    yield { pk: partitions.repliesIn(tenant, organization) };
    yield { pk: partitions.applicationChain(tenant, purchase, organization) };
    for (const pk of partitions.ofProject(tenant, purchase, organization)) yield { pk };
  }
  const [own = '', ...others] = partitions.ofPurchase(tenant, purchase);
  for (const pk of [...others, ...partitions.besidePurchase(tenant, purchase)])
    yield { pk, page: purchase };
  yield { pk: partitions.chainNamed(tenant, `purchase/${purchase}`).pk };
  yield { pk: own };
}

/** The chains that the lists of the months name, and who acted in them. */
async function listed(table: Table, tenant: TenantId, months: readonly string[]) {
  const rows = [];
  for (const month of months) rows.push(...(await listMonth(table, tenant, month)));
  return {
    chains: [...new Set(rows.map(({ chain }) => chain))],
    actors: [...new Set(rows.flatMap(({ actor }) => actorIds(actor)))],
  };
}

async function besideTenant(table: Table, tenant: TenantId, months: readonly string[]) {
  const lists = partitions.listsOfTenant(tenant);
  const rows = await Promise.all(lists.map((pk) => queryAll(table, { pk, index: 'GSI1' })));
  return [
    ...new Set(rows.flat().flatMap(({ PK }) => partitions.withBeside(String(PK)))),
    ...partitions.bookingMarks(tenant),
    ...months.map((month) => partitions.needsOfMonth(tenant, month).pk),
    ...partitions.needs(tenant).map(({ pk }) => pk),
    ...partitions.volunteers(tenant).map(({ pk }) => pk),
    ...partitions.needMarks(tenant),
    ...partitions.giving(tenant),
    ...partitions.spreadDirectory(tenant),
    ...partitions.deliberations(tenant),
    ...partitions.voteMarks(tenant),
    ...partitions.besideTickets(tenant),
    ...partitions.besideTenant(tenant),
  ];
}

/**
 * Every partition a tenant has anything in but that of its root, found without a scan. A partition that leads to
 * others comes after them, and is emptied from its end: its first item is the one that stands in a list.
 *
 * @param now - the tenant's time: a rehearsal has a past that the world has not reached
 */
export async function* erasable(
  table: Table,
  tenant: TenantId,
  now: Instant,
): AsyncGenerator<Erasable> {
  const months = monthsUntil(now);
  const { chains, actors } = await listed(table, tenant, months);
  for (const actor of actors) yield { pk: partitions.repliesIn(tenant, actor) };
  for (const purchase of await purchaseIds(table, tenant))
    yield* ofPurchase(table, tenant, purchase);
  for (const chain of chains) yield { pk: partitions.chainNamed(tenant, chain).pk };
  for (const pk of await besideTenant(table, tenant, months)) yield { pk };
}
