import type { TenantId } from '../../shared/domain/ids.ts';
import { casesOf } from '../../shared/domain/linkage/cases.ts';
import type { LinkageFacts } from '../../shared/domain/linkage/facts.ts';
import { figuresOf } from '../../shared/domain/linkage/figures.ts';
import { packed, unmeasured } from '../../shared/domain/linkage/radar.ts';
import type { LinkageRow } from '../../shared/domain/linkage/row.ts';
import { tallyOf } from '../../shared/domain/linkage/shares.ts';
import { assets, type PlaceFigures, type YearFigures } from '../../shared/domain/linkage/year.ts';
import { isCurrent, type RegionTree, territoryOf } from '../../shared/domain/region/tree.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { listCapacity } from '../../shared/store/capacity.ts';
import {
  putLinkageYear,
  readAllFacts,
  readLinkageRows,
  readLinkageYears,
} from '../../shared/store/linkage.ts';
import { readTree } from '../../shared/store/regions.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { tellLimit } from './linkage-limit.ts';
import { communityCases } from './linkage-sources.ts';

const none = (code: string, name: string): PlaceFigures => ({
  code,
  name,
  measured: packed(unmeasured),
  needs: 0,
  assets: assets.map(() => null),
  matters: [0, 0, 0],
});

const placesIn = (tree: RegionTree | undefined, level: 'street' | 'community') =>
  [...(tree?.nodes.values() ?? [])]
    .filter((node) => node.level === level && isCurrent(node))
    .map(({ id, name }) => ({ id, name, territory: tree ? territoryOf(tree, id) : id }));

const runsIn =
  (year: number) =>
  ({ year: began, isOver, isVoid }: LinkageFacts) =>
    !isVoid && (began === year || (began < year && !isOver));

const talliesOf = (
  rows: readonly LinkageRow[],
  tenantCode: string,
  streets: readonly { territory: string }[],
): YearFigures['tallies'] => ({
  [tenantCode]: tallyOf(rows),
  ...Object.fromEntries(
    streets.flatMap(({ territory }) => {
      const tally = tallyOf(rows, territory);
      return tally.all.n > 0 ? [[territory, tally] as const] : [];
    }),
  ),
});

type Figures = ReturnType<typeof figuresOf>;
type Root = { code: string; name: string };

const rootOf = (tree: RegionTree | undefined, name: string): Root => {
  const node = tree?.nodes.get(tree.root);
  return { code: node?.id ?? '', name: node?.name ?? name };
};

const stagesOf = (rows: readonly { stage: string }[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { stage } of rows) counted[stage] = (counted[stage] ?? 0) + 1;
  return counted;
};

/** What a year that is over was on its last day; where nobody added it up then, nothing is known of its elements. */
const kept = (before: YearFigures | undefined, { code, name }: Root, now: Instant) => ({
  at: before?.at ?? now,
  all: before?.all ?? none(code, name),
  streets: before?.streets ?? [],
  stages: before?.stages ?? {},
});

/**
 * Adds up the years of a tenant: what was bought and how it is attributed in every one, how the five elements stand in
 * the one that runs. Figures of a year that is over stay as they were on its last day. Safe to repeat.
 *
 * @returns how many years were written
 */
export async function rollLinkage(all: Deps, tenant: TenantId, asOf?: Instant): Promise<number> {
  const deps = await forTenant(all, tenant);
  const config = await tenantConfig(deps, tenant);
  const now = asOf ?? (await tenantNow(deps, config));
  const year = Number(dayOf(now).slice(0, 4));
  const [rows, known, facts, stored, capacity] = await Promise.all([
    readLinkageRows(deps.table, tenant, { from: 2000, to: 2100 }),
    readLinkageYears(deps.table, tenant),
    readAllFacts(deps.table, tenant),
    readTree(deps.table, tenant),
    listCapacity(deps.table, tenant),
  ]);
  const tree = stored?.tree;
  const root = rootOf(tree, config.summary.name);
  const streets = placesIn(tree, 'street');
  const measured = await communityCases(deps, tenant, { tree, now });
  const figures: Figures = figuresOf({
    cases: [...measured.cases, ...facts.filter(runsIn(year)).flatMap(casesOf)],
    stated: measured.stated,
    communities: placesIn(tree, 'community'),
    streets: streets.map(({ territory, name }) => ({ code: territory, name })),
    tenant: root,
  });
  const current = {
    at: now,
    all: figures.all,
    streets: figures.streets,
    stages: stagesOf(capacity),
  };
  const years = [...new Set([...rows.map((row) => row.year), year])].sort();
  for (const one of years) {
    const before = known.years.find((other) => other.year === one);
    const tallies = talliesOf(
      rows.filter((row) => row.year === one),
      root.code,
      streets,
    );
    const state = one === year ? current : kept(before, root, now);
    const communities = one === year ? figures.communities : new Map<string, PlaceFigures[]>();
    await putLinkageYear(deps.table, tenant, { year: one, tallies, ...state }, communities);
  }
  await tellLimit(deps, { tenant, config, now, year, kept: known, rows });
  return years.length;
}

/** Adds up every tenant; one that cannot be keeps no other waiting. */
export async function rollAllLinkage(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let rolled = 0;
  for (const { id } of await listTenants(table))
    try {
      await rollLinkage(all, id);
      rolled += 1;
    } catch (error) {
      console.error(error);
    }
  return rolled;
}
