import type * as z from 'zod';
import type { AuditQuery, AuditRow, AuditRows } from '../../shared/contracts/audit.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { idsOfActor } from '../../shared/domain/audit/actor-ids.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { listMonth } from '../../shared/store/checkpoints.ts';
import { isHidden, officialPosts, seesPurchaseIn, seesPurchases, shownRow } from '../audit-view.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { type Known, knownPurchases, namesFor } from './names.ts';

type Asked = {
  tenant: TenantId;
  actor: Actor;
  query: z.output<typeof AuditQuery>;
};

const pageSize = 50;

const purchaseOf = ({ chain }: AuditRow) =>
  chain.startsWith('purchase/') ? (chain.slice('purchase/'.length) as PurchaseId) : undefined;

const kindOf = ({ chain }: AuditRow) => chain.slice(0, chain.indexOf('/'));

/** Rows the reader may see; of a purchase in review without saying who judges. */
function shown(rows: readonly AuditRow[], known: Known, actor: Actor): AuditRow[] {
  const isOpen = (row: AuditRow) => {
    const purchase = purchaseOf(row);
    if (!purchase) return true;
    return isBounded(actor)
      ? seesPurchaseIn(actor, known.regions[purchase] ?? [])
      : seesPurchases(officialPosts(actor));
  };
  return rows.filter(isOpen).map((row) => {
    const purchase = purchaseOf(row);
    return purchase ? shownRow(row, known.secret.has(purchase)) : row;
  });
}

/** Filters are held against what is shown: nobody finds out by asking for a name who stands behind "secret". */
const isWanted =
  ({ actor, command, chain }: Asked['query']) =>
  (row: AuditRow) =>
    (!actor || row.actor === actor || idsOfActor(row.actor).includes(actor)) &&
    (!command || row.command === command) &&
    (!chain || row.chain === chain || kindOf(row) === chain);

/** A cursor is the number of rows passed, counted from the oldest: what is written meanwhile moves nothing. */
function startOf(cursor: string | undefined, size: number): number {
  if (cursor === undefined) return size;
  const start = Number(cursor);
  if (!/^\d{1,7}$/.test(cursor) || start > size)
    throw invalid([{ pointer: '/cursor', code: 'invalid_value' }]);
  return start;
}

const isBounded = (actor: Actor) => actor.kind === 'official' && actor.scopes !== undefined;

const purchasesOf = (rows: readonly AuditRow[]) =>
  sorted(rows.flatMap((row) => purchaseOf(row) ?? [])) as PurchaseId[];

const sorted = (values: readonly string[]) => [...new Set(values)].sort();

/** A page of what was done in a month, newest first. */
export async function listOf(deps: Deps, { tenant, actor, query }: Asked): Promise<AuditRows> {
  const config = await tenantConfig(deps, tenant);
  const month = query.month ?? dayOf(await tenantNow(deps, config)).slice(0, 7);
  const rows = await listMonth(deps.table, tenant, month);
  const hiding = isBounded(actor) ? rows : rows.filter(({ command }) => isHidden(command, true));
  const known = await knownPurchases(deps, tenant, purchasesOf(hiding));
  const visible = shown(rows, known, actor);
  const wanted = visible.filter(isWanted(query));
  const end = startOf(query.cursor, wanted.length);
  const from = Math.max(0, end - pageSize);
  const items = wanted.slice(from, end).reverse();
  const named = await knownPurchases(deps, tenant, purchasesOf(items));
  return {
    items,
    month,
    names: namesFor(config, named, { posts: officialPosts(actor), told: visible }),
    commands: sorted(visible.map(({ command }) => command)),
    people: sorted(visible.flatMap(({ actor }) => idsOfActor(actor).slice(0, 1))),
    kinds: sorted(visible.map(kindOf)),
    ...(from > 0 && { next: String(from) }),
  };
}
