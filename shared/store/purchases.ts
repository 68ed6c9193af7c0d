import { AuditEntry } from '../contracts/audit-entry.ts';
import { PurchaseSummary } from '../contracts/purchases.ts';
import { DomainError } from '../domain/errors.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { type HeldAward, plainProject } from '../domain/purchase/exclusivity.ts';
import { dueAt } from '../domain/purchase/plan-next.ts';
import { type Collection, collections, Purchase } from '../domain/purchase/purchase.ts';
import { type Waiting, waitingOn } from '../domain/purchase/waiting.ts';
import { hashOf } from './audit.ts';
import { bare, type Item, query, queryAll } from './items.ts';
import { indexKeys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Sort-key prefix of each collection's children. */
export const prefixes: Record<Collection, string> = {
  applications: 'APP#',
  sheets: 'SHEET#',
  projects: 'PRJ#',
  approvals: 'APR#',
  objections: 'OBJ#',
  draws: 'DRAW#',
  amendments: 'AMD#',
  questions: 'QST#',
  recusals: 'RCS#',
};

/** Lies with a failed call and names the one that is held in its place. */
export const followedMark = 'NEXT#CALL';

/** A purchase as it was read, with the head of its audit chain and the codes mailed for its approvals. */
export type Loaded = { purchase: Purchase; auditHash: string; codes: Record<string, Item> };

const idOf = (item: Item, prefix: string) => String(item['SK']).slice(prefix.length);

function childrenOf(items: Item[]) {
  const children = Object.fromEntries(collections.map((name) => [name, {} as Item]));
  for (const name of collections)
    for (const item of items)
      if (String(item['SK']).startsWith(prefixes[name]))
        (children[name] as Item)[idOf(item, prefixes[name])] = item['data'];
  return children;
}

/** Puts a purchase together from the items of its partition; `undefined` without a root among them. */
export function assemble(items: Item[]): Loaded | undefined {
  const root = items.find((item) => item['SK'] === '#META');
  if (!root) return undefined;
  const { auditHash, v: _v, ...fields } = bare(root);
  const children = childrenOf(items);
  // Opened applications are stored before the purchase says so; see `putOpened`.
  if (!fields['openedAt']) children['applications'] = {};
  const followedBy = items.find((item) => item['SK'] === followedMark)?.['purchaseId'];
  const purchase = Purchase.parse({
    ...fields,
    ...children,
    ...(followedBy !== undefined && { followedBy }),
  });
  const codes = items.filter((item) => String(item['SK']).startsWith('CODE#'));
  return {
    purchase,
    auditHash: String(auditHash),
    codes: Object.fromEntries(codes.map((item) => [idOf(item, 'CODE#'), item])),
  };
}

/**
 * Reads a purchase with all its children, in one query up to 1 MB.
 * @throws {DomainError} `not-found`, also when another tenant owns `id`
 */
export async function loadPurchase(
  table: Table,
  tenant: TenantId,
  id: PurchaseId,
): Promise<Loaded> {
  const loaded = assemble(await queryAll(table, partitions.purchase(tenant, id)));
  if (!loaded) throw new DomainError({ code: 'not-found' });
  return loaded;
}

/** Awards are public once the result is, and hold until somebody declines or the purchase ends early. */
function awardsHeld({ awardNotice, state, awards, applications, projects }: Purchase) {
  const isOver = state === 'cancelled' || state === 'failedCall' || state === 'terminatedEarly';
  if (!awardNotice || isOver || awards.length === 0) return {};
  return {
    awarded: awards
      .filter(({ organizationId }) => projects[organizationId]?.status !== 'declined')
      .map(({ organizationId }) => ({
        organizationId,
        project: hashOf(plainProject(applications[organizationId]?.body.title ?? '')),
      })),
  };
}

/** How the date somebody is asked by was counted. */
function countedFor({ deadlines }: Purchase, { due }: Waiting) {
  const found = due && Object.values(deadlines).find(({ at }) => at === due);
  if (!found) return {};
  const { at: _at, ...counted } = found;
  return { counted };
}

/** The row of the lists: small enough to be copied into an index. */
export function summaryOf(purchase: Purchase): PurchaseSummary {
  const { id, tenantId, plan, state, stage } = purchase;
  const due = dueAt(purchase);
  const calendarVersion = purchase.settingVersions?.['calendar'];
  return {
    id,
    tenant: tenantId,
    title: plan.title,
    track: plan.track,
    method: plan.method,
    state,
    stage,
    budgetFen: plan.budgetFen,
    regionCodes: plan.regionCodes,
    isPublished: purchase.notice !== undefined,
    ...(due && { due }),
    ...awardsHeld(purchase),
    waiting: waitingOn(purchase)
      .slice(0, 40)
      .map((one) => ({ ...one, ...countedFor(purchase, one) })),
    ...(calendarVersion !== undefined && { calendarVersion }),
  };
}

export type Cursor = Awaited<ReturnType<typeof query>>['last'];
type Listed = { items: PurchaseSummary[]; last?: NonNullable<Cursor> };

/** The tenant's purchases, newest first. */
export async function listPurchases(
  table: Table,
  tenant: TenantId,
  { limit, start }: { limit: number; start?: Cursor },
): Promise<Listed> {
  const found = await query(table, {
    pk: indexKeys.purchaseListOf(tenant),
    index: 'GSI1',
    isBackward: true,
    limit,
    ...(start && { start }),
  });
  const items = found.items.map((item) => PurchaseSummary.parse(item['sum']));
  return found.last ? { items, last: found.last } : { items };
}

/** A page of the audit chain of a purchase, oldest first. */
export async function readAudit(
  table: Table,
  tenant: TenantId,
  id: PurchaseId,
  { limit, start }: { limit: number; start?: Cursor },
) {
  const found = await query(table, {
    ...partitions.audit(tenant, id),
    limit,
    ...(start && { start }),
  });
  const items = found.items.map((item) => AuditEntry.parse(bare(item)));
  return found.last ? { items, last: found.last } : { items };
}

export async function readWholeAudit(table: Table, tenant: TenantId, id: PurchaseId) {
  const items = await queryAll(table, partitions.audit(tenant, id));
  return items.map((item) => AuditEntry.parse(bare(item)));
}

/** Every award that holds in the tenant, of published results. Read where the rules bound them. */
export async function heldAwards(table: Table, tenant: TenantId): Promise<HeldAward[]> {
  const items = await queryAll(table, { pk: indexKeys.purchaseListOf(tenant), index: 'GSI1' });
  return items
    .map((item) => PurchaseSummary.parse(item['sum']))
    .flatMap(({ id, title, awarded = [] }) =>
      awarded.map((one) => ({ ...one, purchaseId: id, title })),
    );
}
