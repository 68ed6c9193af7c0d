import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { LinkageFacts } from '../domain/linkage/facts.ts';
import { Goal } from '../domain/linkage/goal.ts';
import { Limit } from '../domain/linkage/limit.ts';
import { proposalOf } from '../domain/linkage/proposal.ts';
import { Decided, Earlier, type LinkageRow, rowOf, rowOfEarlier } from '../domain/linkage/row.ts';
import { PlaceFigures, YearFigures } from '../domain/linkage/year.ts';
import { type Item, isNew, put, queryAll, read, remove, transact, update } from './items.ts';
import { linkageKeys as keys, linkagePartitions as partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export const linkageSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'linkage',
  id,
});

/** What is decided as rows carry it: `m` mode, `s` strategies, `g` segments, `v` version. */
const decidedInRow = ({ attributes, version }: Decided) => ({
  m: attributes.mode,
  s: attributes.strategies.map(({ is }) => is),
  g: attributes.segments.map(({ is }) => is),
  v: version,
});

/** Some 350 bytes: three thousand purchases are one answer of the table. */
const packedRow = (facts: LinkageFacts) => {
  const row = rowOf(facts, proposalOf(facts), undefined);
  return {
    t: row.title,
    c: row.regionCodes,
    b: row.fen,
    g: row.isSigned,
    n: row.needs,
    o: row.organizations.map(({ id, name, fen }) => [id, name, fen]),
    s: row.sources.map(({ source, fen }) => [source, fen]),
    ...(row.proposed && { p: row.proposed }),
    ...(facts.isVoid && { z: true }),
  };
};

type StoredRow = Omit<ReturnType<typeof packedRow>, 'o' | 's'> & {
  o: [string, string, number][];
  s: [string, number][];
};
type StoredDecision = ReturnType<typeof decidedInRow>;

function unpackedRow(item: Item): LinkageRow[] {
  const [, year = '', id = ''] = String(item['SK']).split('#');
  const earlier = Earlier.safeParse(item['earlier']);
  if (earlier.success) return [rowOfEarlier(id, earlier.data)];
  const r = item['r'] as StoredRow | undefined;
  if (!r || r.z) return [];
  const d = item['d'] as StoredDecision | undefined;
  return [
    {
      id,
      purchase: id as PurchaseId,
      title: r.t,
      year: Number(year),
      regionCodes: r.c,
      fen: r.b,
      isSigned: r.g,
      needs: r.n,
      organizations: r.o.map(([organization, name, fen]) => ({ id: organization, name, fen })),
      sources: r.s.map(([source, fen]) => ({ source, fen })),
      ...(r.p && { proposed: r.p }),
      ...(d && { mode: d.m }),
      strategies: d?.s ?? [],
      segments: d?.g ?? [],
      version: d?.v ?? 0,
    },
  ];
}

/** Purchases of the years from one to another: one query for some three thousand of them. */
export const readLinkageRows = async (
  table: Table,
  tenant: TenantId,
  { from, to }: { from: number; to: number },
): Promise<LinkageRow[]> =>
  (await queryAll(table, partitions.rows(tenant, from, to))).flatMap(unpackedRow);

/** Writes what a purchase says of itself over what it said before; what was decided of it stays. Safe to repeat. */
export async function putLinkageFacts(
  table: Table,
  tenant: TenantId,
  facts: LinkageFacts,
): Promise<void> {
  await transact(table, [
    put(table, { ...keys.facts(tenant, facts.purchase), et: 'linkageFacts', data: facts }),
    update(table, keys.row(tenant, facts.year, facts.purchase), {
      expression: 'SET et = :et, r = :r',
      values: { ':et': 'linkageRow', ':r': packedRow(facts) },
    }),
  ]);
}

export async function readLinkageFacts(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<LinkageFacts | undefined> {
  const item = await read(table, keys.facts(tenant, purchase));
  return item && LinkageFacts.parse(item['data']);
}

export async function readAllFacts(table: Table, tenant: TenantId): Promise<LinkageFacts[]> {
  const items = await queryAll(table, partitions.facts(tenant));
  return items.map(({ data }) => LinkageFacts.parse(data));
}

/** Everything that was ever decided of a purchase, the latest first. */
export async function readDecided(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<Decided[]> {
  const items = await queryAll(table, partitions.decided(tenant, purchase));
  return items.map(({ data }) => Decided.parse(data)).reverse();
}

/** One more version, and what rows carry of it. */
export const decidedWrites = (
  table: Table,
  tenant: TenantId,
  { facts, decided }: { facts: LinkageFacts; decided: Decided },
): Write[] => [
  {
    item: put(
      table,
      {
        ...keys.decided(tenant, facts.purchase, decided.version),
        et: 'linkageDecided',
        data: decided,
      },
      isNew,
    ),
    otherwise: { code: 'version-conflict' },
  },
  {
    item: update(table, keys.row(tenant, facts.year, facts.purchase), {
      expression: 'SET d = :d',
      values: { ':d': decidedInRow(decided) },
    }),
  },
];

export const earlierWrite = (table: Table, tenant: TenantId, id: string, one: Earlier): Write => ({
  item: put(table, { ...keys.row(tenant, one.year, `~${id}`), et: 'linkageEarlier', earlier: one }),
});
export const earlierRemoval = (
  table: Table,
  tenant: TenantId,
  { id, year }: { id: string; year: number },
): Write => ({ item: remove(table, keys.row(tenant, year, id)) });

/** Years added up, the oldest first, and what the tenant holds of government-led purchases: one query. */
export async function readLinkageYears(
  table: Table,
  tenant: TenantId,
): Promise<{ years: YearFigures[]; limit?: Limit; told: number[] }> {
  const items = await queryAll(table, partitions.years(tenant));
  const held = items.find(({ et }) => et === 'linkageLimit');
  return {
    years: items
      .filter(({ et }) => et === 'linkageYear')
      .map(({ data }) => YearFigures.parse(data)),
    ...(held?.['data'] !== undefined && { limit: Limit.parse(held['data']) }),
    told: (held?.['told'] ?? []) as number[],
  };
}

/** `told`: years in which the leading group has heard that the limit was passed. */
export const limitWrite = (
  table: Table,
  tenant: TenantId,
  { limit, told }: { limit: Limit | undefined; told: readonly number[] },
): Write => ({
  item: limit
    ? put(table, { ...keys.limit(tenant), et: 'linkageLimit', data: limit, told })
    : remove(table, keys.limit(tenant)),
});

/** A year as it stands now, with the communities of each of its streets. Safe to repeat. */
export async function putLinkageYear(
  table: Table,
  tenant: TenantId,
  year: YearFigures,
  communities: ReadonlyMap<string, readonly PlaceFigures[]>,
): Promise<void> {
  const items = [
    put(table, { ...keys.year(tenant, year.year), et: 'linkageYear', data: year }),
    ...[...communities].map(([street, places]) =>
      put(table, {
        ...keys.street(tenant, street, year.year),
        et: 'linkageStreet',
        year: year.year,
        places,
      }),
    ),
  ];
  for (let from = 0; from < items.length; from += 40)
    await transact(table, items.slice(from, from + 40));
}

/** The communities of a street in every year there are figures of: one query. */
export async function readStreet(
  table: Table,
  tenant: TenantId,
  street: string,
): Promise<Map<number, PlaceFigures[]>> {
  const items = await queryAll(table, partitions.street(tenant, street));
  return new Map(
    items.map(({ year, places }) => [Number(year), PlaceFigures.array().parse(places)]),
  );
}

export async function readGoals(table: Table, tenant: TenantId): Promise<Goal[]> {
  const items = await queryAll(table, partitions.goals(tenant));
  return items.map(({ data }) => Goal.parse(data));
}

export async function readGoal(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.goal(tenant, id));
  return item && Goal.parse(item['data']);
}

export async function readGoalVersions(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Goal[]> {
  const items = await queryAll(table, partitions.goalVersions(tenant, id));
  return items.map(({ data }) => Goal.parse(data)).reverse();
}

/** The goal as it is now, and for good as it is in this version. */
export const goalWrites = (table: Table, tenant: TenantId, goal: Goal): Write[] => [
  { item: put(table, { ...keys.goal(tenant, goal.id), et: 'linkageGoal', data: goal }) },
  {
    item: put(
      table,
      { ...keys.goalVersion(tenant, goal.id, goal.version), et: 'linkageGoalVersion', data: goal },
      isNew,
    ),
    otherwise: { code: 'version-conflict' },
  },
];
