import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type Hold, heldFen, holdsOf } from '../domain/budget/holds.ts';
import type { BookedUse } from '../domain/budget/plan-within-budget.ts';
import {
  countsTowards,
  mostTogether,
  type SplitKind,
  type SplitLimits,
} from '../domain/budget/splitting.ts';
import { DomainError } from '../domain/errors.ts';
import { PurchaseId, type TenantId } from '../domain/ids.ts';
import { Method, Track } from '../domain/policy/rules.ts';
import { BudgetLineId } from '../domain/purchase/funding.ts';
import { Category } from '../domain/purchase/plan.ts';
import type { Purchase } from '../domain/purchase/purchase.ts';
import { put, queryAll, read, remove, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

const Use = z.object({
  lineId: BudgetLineId,
  purchaseId: PurchaseId,
  title: z.string(),
  track: Track,
  method: Method,
  categories: z.array(Category),
  committedFen: z.int().nonnegative(),
  contractedFen: z.int().nonnegative(),
});

/** What is left of each line of a year, and who holds the rest. */
export type Held = { leftFen: Record<string, number>; uses: BookedUse[] };

export async function readHeld(table: Table, tenant: TenantId, year: number): Promise<Held> {
  const items = await queryAll(table, partitions.heldIn(tenant, year));
  const lines = items.filter((item) => item['et'] === 'lineLeft');
  return {
    leftFen: Object.fromEntries(lines.map((item) => [item['line'], Number(item['leftFen'])])),
    uses: items
      .filter((item) => item['et'] === 'lineUse')
      .map((item) => {
        const use = Use.parse(item['use']);
        return { ...use, amountFen: use.committedFen + use.contractedFen };
      }),
  };
}

/** The attributes of a line that sum what counts towards a limit, by category. */
const sumName = (kind: SplitKind, category: Category) =>
  `${kind === 'openTender' ? 'nonOpen' : 'belowLimit'}_${category}`;

type Known = Pick<Purchase, 'id' | 'tenantId' | 'plan' | 'rules' | 'state' | 'stage' | 'projects'>;
/** Where the purchase may not be one of several that are above a limit together; absent: that was looked at elsewhere. */
type Guard = { limits?: SplitLimits | undefined };
type Change = { lineId: string; was: Hold | undefined; is: Hold | undefined };

function changesOf(before: Known | undefined, after: Known): Change[] {
  const [was, is] = [before ? holdsOf(before) : [], holdsOf(after)];
  const ids = [...new Set([...was, ...is].map(({ lineId }) => lineId))];
  return ids
    .map((lineId) => ({
      lineId,
      was: was.find((hold) => hold.lineId === lineId),
      is: is.find((hold) => hold.lineId === lineId),
    }))
    .filter(
      (one) =>
        one.was?.committedFen !== one.is?.committedFen ||
        one.was?.contractedFen !== one.is?.contractedFen,
    );
}

/** What a purchase counts towards on a line, one attribute for each limit and category. */
const sumsOf = (plan: Known['plan'], limits: SplitLimits) =>
  countsTowards(plan).flatMap((kind) =>
    plan.categories.map((category) => ({
      name: sumName(kind, category),
      most: limits[kind] === undefined ? undefined : mostTogether(kind, limits[kind]),
    })),
  );

/** Several purchases stay below the limit together; one alone is judged by its method, not here. */
const isKept = (name: string, place: number) =>
  `(attribute_not_exists(#${name}) OR #${name} = :none OR #${name} <= :most${place})`;

function lineUpdate(
  table: Table,
  { tenantId, plan }: Known,
  { lineId, was, is }: Change,
  limits: SplitLimits,
): TransactWriteItem {
  const more = (is ? heldFen(is) : 0) - (was ? heldFen(was) : 0);
  const sums = sumsOf(plan, limits);
  const kept = more > 0 ? sums.filter(({ most }) => most !== undefined) : [];
  const key = keys.lineLeft(tenantId, lineId);
  return update(table, key, {
    expression: ['ADD leftFen :less', ...sums.map(({ name }) => `#${name} :more`)].join(', '),
    names: Object.fromEntries(sums.map(({ name }) => [`#${name}`, name])),
    values: { ':less': -more, ...(sums.length > 0 && { ':more': more }) },
    ...(more > 0 && {
      condition: {
        expression: ['leftFen >= :more', ...kept.map(({ name }, i) => isKept(name, i))].join(
          ' AND ',
        ),
        values: {
          ':more': more,
          ...(kept.length > 0 && { ':none': 0 }),
          ...Object.fromEntries(kept.map(({ most = 0 }, i) => [`:most${i}`, most - more])),
        },
      },
    }),
  });
}

function useWrite(table: Table, purchase: Known, { lineId, is }: Change): TransactWriteItem {
  const { tenantId, id, plan } = purchase;
  const key = keys.lineUse(tenantId, lineId, id);
  if (!is) return remove(table, key);
  const { title, track, method, categories } = plan;
  const use = { ...is, purchaseId: id, title, track, method, categories };
  return put(table, { ...key, et: 'lineUse', use });
}

/** A write on a line, and the line it is on. */
export type HeldWrite = { item: TransactWriteItem; lineId: string };

/**
 * What a change of a purchase does to the lines it is paid from, for the transaction of that change: two at once
 * cannot overdraw a line, nor together pass a limit each of them keeps. A purchase keeps its categories and its
 * method while it holds money, so that what it adds is what it takes off again.
 */
export const heldWrites = (
  table: Table,
  before: Known | undefined,
  after: Known,
  { limits = {} }: Guard,
): HeldWrite[] =>
  changesOf(before, after).flatMap((change) => [
    { item: lineUpdate(table, after, change, limits), lineId: change.lineId },
    { item: useWrite(table, after, change), lineId: change.lineId },
  ]);

/** Why a line did not take what a purchase wanted of it; `undefined` where it does by now. */
export async function heldRefusal(
  table: Table,
  purchase: Known,
  lineId: string,
): Promise<DomainError | undefined> {
  const item = await read(table, keys.lineLeft(purchase.tenantId, lineId));
  const leftFen = Number(item?.['leftFen'] ?? 0);
  const wantedFen = holdsOf(purchase)
    .filter((hold) => hold.lineId === lineId)
    .reduce((sum, hold) => sum + heldFen(hold), 0);
  if (leftFen < wantedFen)
    return new DomainError({
      code: 'budget-line-short',
      detail: { line: lineId, left: leftFen / 100 },
    });
  const isSummed = countsTowards(purchase.plan).some((kind) =>
    purchase.plan.categories.some((category) => Number(item?.[sumName(kind, category)] ?? 0) > 0),
  );
  return isSummed ? new DomainError({ code: 'splitting-suspected' }) : undefined;
}
