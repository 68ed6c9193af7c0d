import * as z from 'zod';
import { AnnualPlan, annualStates, type BudgetLine, sumOf } from '../domain/budget/annual-plan.ts';
import type { TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { bare, type Condition, isNew, put, queryAll, read, remove, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** How a year stands, for the list of years. */
export const BudgetYear = z.object({
  year: z.int(),
  state: z.enum(annualStates),
  totalFen: z.int(),
});
export type BudgetYear = z.infer<typeof BudgetYear>;

/** A version of an annual plan as it was approved, and why it replaced the one before. */
export const BudgetVersion = z.object({
  version: z.int(),
  approvedAt: Instant,
  reason: z.string().optional(),
  totalFen: z.int(),
  lineCount: z.int(),
});
export type BudgetVersion = z.infer<typeof BudgetVersion>;

export type StoredPlan = { plan: AnnualPlan; version: number };

/** The annual plan of `year` with the version `If-Match` names; `undefined` while nobody has begun one. */
export async function readAnnualPlan(
  table: Table,
  tenant: TenantId,
  year: number,
): Promise<StoredPlan | undefined> {
  const item = await read(table, keys.annualPlan(tenant, year));
  return item && { plan: AnnualPlan.parse(item['plan']), version: Number(item['v']) };
}

/** The years the tenant has plans for, oldest first. */
export async function readBudgetYears(table: Table, tenant: TenantId): Promise<BudgetYear[]> {
  const items = await queryAll(table, partitions.budgetYears(tenant));
  return items.map((item) => BudgetYear.parse(bare(item)));
}

export async function readBudgetVersions(
  table: Table,
  tenant: TenantId,
  year: number,
): Promise<BudgetVersion[]> {
  const items = await queryAll(table, partitions.budgetVersions(tenant, year));
  return items.map((item) => BudgetVersion.parse(item['about']));
}

/** The plan and its line in the list of years, as version `v` of the subject. */
export const planWrites = (
  table: Table,
  tenant: TenantId,
  plan: AnnualPlan,
  v: number,
): Write[] => [
  { item: put(table, { ...keys.annualPlan(tenant, plan.year), et: 'annualPlan', v, plan }) },
  {
    item: put(table, {
      ...keys.budgetYear(tenant, plan.year),
      et: 'budgetYear',
      year: plan.year,
      state: plan.state,
      totalFen: sumOf(plan.inForce?.lines ?? plan.lines),
    }),
  },
];

const atLeast = (fen: number): Condition => ({
  expression: 'leftFen >= :least',
  values: { ':least': fen },
});

/** One line that comes, changes its amount or goes; never below what purchases hold of it. */
function lineWrite(
  table: Table,
  tenant: TenantId,
  was: BudgetLine | undefined,
  is: BudgetLine | undefined,
): Write[] {
  const id = (is ?? was)?.id ?? '';
  const key = keys.lineLeft(tenant, id);
  const otherwise = {
    code: 'budget-line-held' as const,
    detail: { line: (was ?? is)?.name ?? id },
  };
  if (!was && is)
    return [
      {
        item: put(table, { ...key, et: 'lineLeft', line: id, leftFen: is.amountFen }, isNew),
        otherwise,
      },
    ];
  if (was && !is)
    return [
      {
        item: remove(table, key, {
          expression: 'leftFen = :whole',
          values: { ':whole': was.amountFen },
        }),
        otherwise,
      },
    ];
  const more = (is?.amountFen ?? 0) - (was?.amountFen ?? 0);
  if (more === 0) return [];
  const item = update(table, key, {
    expression: 'ADD leftFen :more',
    values: { ':more': more },
    condition: atLeast(-more),
  });
  return [{ item, otherwise }];
}

/** What an approval writes besides the plan: the version as it was approved, and what is left of each line. */
export function approvalWrites(
  table: Table,
  tenant: TenantId,
  before: AnnualPlan['inForce'],
  after: AnnualPlan,
): Write[] {
  const { inForce, year } = after;
  if (!inForce) return [];
  const reason = after.rounds.at(-1)?.reason;
  const about: BudgetVersion = {
    version: inForce.version,
    approvedAt: inForce.approvedAt,
    ...(reason && { reason }),
    totalFen: sumOf(inForce.lines),
    lineCount: inForce.lines.length,
  };
  const version = {
    ...keys.budgetVersion(tenant, year, inForce.version),
    et: 'budgetVersion',
    about,
    lines: inForce.lines,
  };
  const [was, is] = [before?.lines ?? [], inForce.lines];
  const ids = [...new Set([...was, ...is].map(({ id }) => id))];
  const of = (lines: readonly BudgetLine[], id: string) => lines.find((line) => line.id === id);
  return [
    { item: put(table, version, isNew) },
    ...ids.flatMap((id) => lineWrite(table, tenant, of(was, id), of(is, id))),
  ];
}
