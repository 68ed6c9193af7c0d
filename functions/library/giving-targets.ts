import type { DonationView } from '../../shared/contracts/giving.ts';
import { type BudgetLine, yearOfLine } from '../../shared/domain/budget/annual-plan.ts';
import type { Target } from '../../shared/domain/giving/account.ts';
import type { Purpose, TargetRef } from '../../shared/domain/giving/donation.ts';
import { givenSources } from '../../shared/domain/giving/names.ts';
import {
  ancestors,
  isCurrent,
  pathNames,
  type RegionTree,
} from '../../shared/domain/region/tree.ts';
import { readAnnualPlan } from '../../shared/store/annual-plans.ts';
import { readHeld } from '../../shared/store/budget-holds.ts';
import { readNeed } from '../../shared/store/needs.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { readTree } from '../../shared/store/regions.ts';
import { invalid } from '../http/problem.ts';
import type { Place } from './place.ts';

type At = Pick<Place, 'deps' | 'tenant'>;

const isGiven = (source: string) => (givenSources as readonly string[]).includes(source);
const absent = (pointer: string) => invalid([{ pointer, code: 'unknown-entry' }]);
const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);

const treeOf = async ({ deps, tenant }: At): Promise<RegionTree | undefined> =>
  (await readTree(deps.table, tenant))?.tree;

/** A place with everything it lies in. */
const within = (tree: RegionTree | undefined, id: string): string[] => [
  id,
  ...(tree ? ancestors(tree, id).map((node) => node.id) : []),
];

async function communityTarget(at: At, id: string): Promise<Target> {
  const tree = await treeOf(at);
  const node = tree?.nodes.get(id);
  if (!tree || !node || !isCurrent(node)) throw absent('/to/id');
  const title = pathNames(tree, id).join(' ');
  return { kind: 'community', id, title, categories: [], places: [within(tree, id)], needs: [] };
}

async function needTarget(at: At, id: string): Promise<Target> {
  const [need, tree] = await Promise.all([readNeed(at.deps.table, at.tenant, id), treeOf(at)]);
  if (!need) throw absent('/to/id');
  return {
    kind: 'need',
    id,
    title: need.text.slice(0, 120),
    categories: [need.category],
    places: [within(tree, need.community)],
    needs: [id],
  };
}

/** A purchase in which given money stands; what it is paid from otherwise is no donation. */
async function purchaseTarget(
  at: At,
  id: Extract<TargetRef, { kind: 'purchase' }>['id'],
): Promise<Target> {
  const [loaded, tree] = await Promise.all([
    loadPurchase(at.deps.table, at.tenant, id).catch(() => undefined),
    treeOf(at),
  ]);
  if (!loaded) throw absent('/to/id');
  const {
    title,
    categories,
    regionCodes,
    needIds = [],
    funding,
    fundSource,
  } = loaded.purchase.plan;
  const sources = funding?.map(({ source }) => source) ?? [fundSource];
  if (!sources.some(isGiven)) throw fault('/to/id', 'not-paid-from-gifts');
  return {
    kind: 'purchase',
    id,
    title,
    categories,
    places: regionCodes.map((code) => within(tree, code)),
    needs: needIds,
  };
}

async function lineOf({ deps, tenant }: At, id: string): Promise<BudgetLine> {
  const stored = await readAnnualPlan(deps.table, tenant, yearOfLine(id));
  const line = stored?.plan.inForce?.lines.find((one) => one.id === id);
  if (!line) throw absent('/to/id');
  if (!isGiven(line.source)) throw fault('/to/id', 'not-paid-from-gifts');
  return line;
}

export type FoundTarget = { target: Target; line?: BudgetLine };

/**
 * What is known of something that a donation is to be used for, as it stands in the system: nobody types what it is for.
 * A line is one of given money, and of the very fund where both name one.
 *
 * @throws {DomainError} `invalid-request` for what is not there, or is not paid from gifts
 */
export async function targetOf(at: At, to: TargetRef, fund?: string): Promise<FoundTarget> {
  if (to.kind === 'need') return { target: await needTarget(at, to.id) };
  if (to.kind === 'purchase') return { target: await purchaseTarget(at, to.id) };
  if (to.kind === 'community') return { target: await communityTarget(at, to.id) };
  const line = await lineOf(at, to.id);
  if (fund && line.fundId && line.fundId !== fund) throw fault('/to/id', 'outside-fund-use');
  const { id, name: title, categories } = line;
  return { line, target: { kind: 'budgetLine', id, title, categories, places: [], needs: [] } };
}

/** What a purpose is called. @throws {DomainError} `invalid-request` where it is not there */
export async function purposeName(at: At, purpose: Purpose): Promise<string> {
  if (purpose.kind === 'any' || purpose.kind === 'category') return '';
  if (purpose.kind === 'purchase') {
    const loaded = await loadPurchase(at.deps.table, at.tenant, purpose.id).catch(() => undefined);
    if (!loaded) throw absent('/purpose/id');
    return loaded.purchase.plan.title;
  }
  if (purpose.kind === 'need') {
    const need = await readNeed(at.deps.table, at.tenant, purpose.id);
    if (!need) throw absent('/purpose/id');
    return need.text.slice(0, 120);
  }
  const tree = await treeOf(at);
  if (!tree?.nodes.get(purpose.id)) throw absent('/purpose/id');
  return pathNames(tree, purpose.id).join(' ');
}

/** Lines of given money in force this year, and purchases that hold money of them. */
export async function targetsIn({ deps, tenant, today }: Place): Promise<DonationView['targets']> {
  const year = Number(today.slice(0, 4));
  const [stored, held] = await Promise.all([
    readAnnualPlan(deps.table, tenant, year),
    readHeld(deps.table, tenant, year),
  ]);
  const lines = (stored?.plan.inForce?.lines ?? []).filter(({ source }) => isGiven(source));
  const purchases = new Map(
    held.uses
      .filter(({ lineId }) => lines.some(({ id }) => id === lineId))
      .map(({ purchaseId, title }) => [purchaseId, title]),
  );
  return [
    ...lines.map(({ id, name: title }) => ({ kind: 'budgetLine' as const, id, title })),
    ...[...purchases].map(([id, title]) => ({ kind: 'purchase' as const, id, title })),
  ];
}
