import * as z from 'zod';
import { Shown } from '../contracts/community-shown.ts';
import { DutyEntry } from '../domain/access/entry.ts';
import { countedBy, residentsIn } from '../domain/communities/households.ts';
import { estates } from '../domain/communities/lists.ts';
import { type CommunityRow, columns } from '../domain/communities/row.ts';
import { Statement } from '../domain/communities/statement.ts';
import type { TenantId } from '../domain/ids.ts';
import type { RegionId } from '../domain/region/tree.ts';
import type { Day } from '../domain/time.ts';
import { watchedWrite } from './glance.ts';
import { type Item, isNew, put, queryAll, read } from './items.ts';
import { type Key, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Each community has a chain of its own: many can be stated about at once. */
export const communitySubject = (tenant: TenantId, community: RegionId): Subject => ({
  tenant,
  kind: 'community',
  id: community,
});

/** Figures by place of their column: two thousand rows fit into one answer of the table. */
const packed = ({ on, countedOn, figures, indicators }: CommunityRow): Item => ({
  on,
  ...(countedOn && { c: countedOn }),
  n: columns.map((column) => figures[column] ?? null),
  ...(Object.keys(indicators).length > 0 && { i: indicators }),
});

/** The figures of a community as they lie in the table. */
export const rowItem = (tenant: TenantId, row: CommunityRow): Item & Key => ({
  ...keys.community(tenant, row.community),
  et: 'figures',
  ...packed(row),
});

function unpacked(item: Item): CommunityRow {
  const stored = item['n'] as readonly (number | null)[];
  const figures: CommunityRow['figures'] = {};
  columns.forEach((column, at) => {
    const value = stored[at];
    if (value !== null && value !== undefined) figures[column] = value;
  });
  const countedOn = item['c'] as Day | undefined;
  return {
    community: String(item['SK']).split('#').slice(-1)[0] ?? '',
    on: String(item['on']),
    ...(countedOn && { countedOn }),
    figures,
    indicators: (item['i'] ?? {}) as CommunityRow['indicators'],
  };
}

/** The figures of every community that stated any: one query for some three thousand of them. */
export async function readRows(table: Table, tenant: TenantId): Promise<CommunityRow[]> {
  return (await queryAll(table, partitions.communities(tenant))).map(unpacked);
}

/** Figures as they stood at the end of a year, of communities about which more was stated since: one query. */
export async function readRowsOfYear(
  table: Table,
  tenant: TenantId,
  year: number,
): Promise<CommunityRow[]> {
  return (await queryAll(table, partitions.communitiesOfYear(tenant, year))).map(unpacked);
}

/** All that was ever stated about a community, oldest day first. */
export async function readStatements(
  table: Table,
  tenant: TenantId,
  community: RegionId,
): Promise<Statement[]> {
  const items = await queryAll(table, partitions.community(tenant, community));
  return items.map((item) => Statement.parse(item['data']));
}

/** Statements, for good, the figures that follow from all there are, and what everybody may see of them. */
export const statementWrites = (
  table: Table,
  tenant: TenantId,
  {
    statements,
    row,
    years,
    shown,
  }: {
    statements: readonly Statement[];
    row: CommunityRow;
    years: readonly { year: number; row: CommunityRow }[];
    shown: Shown;
  },
): Write[] => [
  ...years.map(
    ({ year, row: then }): Write => ({
      item: put(table, {
        ...keys.communityYear(tenant, year, then.community),
        et: 'yearFigures',
        ...packed(then),
      }),
    }),
  ),
  ...statements.map((statement): Write => {
    const { community, on, id } = statement;
    const key = keys.communityStatement(tenant, community, on, id);
    return {
      item: put(table, { ...key, et: 'statement', data: statement }, isNew),
      otherwise: { code: 'version-conflict' },
    };
  }),
  { item: put(table, rowItem(tenant, row)) },
  watchedWrite(table, tenant, row, years),
  {
    item: put(table, {
      ...keys.communityShown(tenant, row.community),
      et: 'communityShown',
      data: shown,
    }),
  },
];

/** What a community shows of itself. */
export async function readShown(
  table: Table,
  tenant: TenantId,
  community: RegionId,
): Promise<Shown | undefined> {
  const item = await read(table, keys.communityShown(tenant, community));
  return item && Shown.parse(item['data']);
}

/** Who lives in a community, as its latest statement says; groups that were not counted are absent. */
export const Residents = z.object({
  on: z.string(),
  registered: z.int(),
  floating: z.int(),
  /** Registered and floating together. */
  total: z.int(),
  elderly: z.int().optional(),
  minors: z.int().optional(),
  disabled: z.int().optional(),
  lowIncome: z.int().optional(),
});
export type Residents = z.infer<typeof Residents>;

function residentsOfRow({ figures, countedOn }: CommunityRow): Residents | undefined {
  const { registered, floating, elderly, minors, disabled, lowIncome } = figures;
  if (registered === undefined || floating === undefined || !countedOn) return undefined;
  return {
    on: countedOn,
    registered,
    floating,
    total: residentsIn({ registered, floating }),
    ...(elderly !== undefined && { elderly }),
    ...(minors !== undefined && { minors }),
    ...(disabled !== undefined && { disabled }),
    ...(lowIncome !== undefined && { lowIncome }),
  };
}

/** Residents of one community; `undefined` where nobody stated them. One read. */
export async function residentsOf(
  table: Table,
  tenant: TenantId,
  community: RegionId,
): Promise<Residents | undefined> {
  const item = await read(table, keys.community(tenant, community));
  return item && residentsOfRow(unpacked(item));
}

/** Households of every community that stated them, by the rule of its estate. One query. */
export async function readHouseholds(table: Table, tenant: TenantId): Promise<Map<string, number>> {
  const rows = await readRows(table, tenant);
  return new Map(
    rows.flatMap(({ community, figures }) => {
      const estate = estates[figures.estate ?? -1];
      const count = estate && figures[countedBy(estate)];
      return count === undefined ? [] : [[community, count] as const];
    }),
  );
}

/** The lists of duties as everybody may read them. */
export async function readDutiesShown(table: Table, tenant: TenantId): Promise<DutyEntry[]> {
  const item = await read(table, keys.dutiesShown(tenant));
  return item ? z.array(DutyEntry).parse(item['entries']) : [];
}
