import { createHash } from 'node:crypto';
import {
  type AppraisalRound,
  type RoundPlan,
  type RoundRegion,
  roundRow,
} from '../../../shared/domain/appraisal/round.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import {
  isCurrent,
  type RegionNode,
  type RegionTree,
  streetOf,
  territoryOf,
} from '../../../shared/domain/region/tree.ts';
import {
  appraisalSubject,
  listRounds,
  readRound,
  roundWrite,
} from '../../../shared/store/appraisals.ts';
import { record } from '../../../shared/store/record.ts';
import { readTree } from '../../../shared/store/regions.ts';
import type { Reply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import type { Desk } from './place.ts';

const most = 2000;

export async function treeIn({ deps, tenant }: Desk): Promise<RegionTree> {
  const stored = await readTree(deps.table, tenant);
  if (!stored) throw new DomainError({ code: 'not-found' });
  return stored.tree;
}

const placeIn = (tree: RegionTree, node: RegionNode): RoundRegion => {
  const above = node.level === 'community' ? streetOf(tree, node.id)?.id : undefined;
  return {
    id: node.id,
    name: node.name,
    at: territoryOf(tree, node.id),
    ...(above && { street: above }),
  };
};

/** The places a plan means, in the order of their ids, as they are called today. */
function placesOf(tree: RegionTree, { kind, streets }: RoundPlan): RoundRegion[] {
  const level = kind === 'upward' ? 'street' : 'community';
  return [...tree.nodes.values()]
    .filter((node) => node.level === level && isCurrent(node))
    .filter(({ id }) => streets.includes(streetOf(tree, id)?.id ?? ''))
    .map((node) => placeIn(tree, node))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Faults = { pointer: string; code: string }[];

const unknownStreets = (tree: RegionTree, { streets }: RoundPlan): Faults =>
  streets.flatMap((id, at) => {
    const node = tree.nodes.get(id);
    const isThere = node?.level === 'street' && isCurrent(node);
    return isThere ? [] : [{ pointer: `/streets/${at}`, code: 'region-unknown' }];
  });

/** @throws {DomainError} `invalid-request` */
async function regionsOf(desk: Desk, plan: RoundPlan): Promise<RoundRegion[]> {
  const tree = await treeIn(desk);
  const faults = unknownStreets(tree, plan);
  if (plan.closesAt <= plan.opensAt)
    faults.push({ pointer: '/closesAt', code: 'ends-before-it-starts' });
  else if (plan.closesAt <= desk.now) faults.push({ pointer: '/closesAt', code: 'in-the-past' });
  const regions = placesOf(tree, plan);
  if (faults.length === 0 && (regions.length === 0 || regions.length > most))
    faults.push({ pointer: '/streets', code: regions.length === 0 ? 'required' : 'too_big' });
  if (plan.follows) {
    const earlier = await readRound(desk.deps.table, desk.tenant, plan.follows);
    const isCounted = earlier?.round.countedAt !== undefined;
    if (!isCounted || earlier?.round.kind !== plan.kind)
      faults.push({ pointer: '/follows', code: 'unknown-entry' });
  }
  if (faults.length > 0) throw invalid(faults);
  return regions;
}

/** Puts what is planned in the place of what was; a round that was not opened yet. */
export async function planned(
  desk: Desk,
  plan: RoundPlan,
  known: Pick<AppraisalRound, 'id' | 'at' | 'byName'>,
): Promise<AppraisalRound> {
  const regions = await regionsOf(desk, plan);
  return { ...plan, ...known, state: 'draft', places: regions.length, regions };
}

const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`appraisal|${principal}|${key}`).digest('hex').slice(0, 26);

/** Sets a round up; nobody is asked anything until it is opened. @throws {DomainError} `invalid-request` */
export async function setUp(desk: Desk, plan: RoundPlan, repeat: Reply) {
  const { deps, tenant, actor, now, byName } = desk;
  const round = await planned(desk, plan, { id: idFor(repeat), at: now, byName });
  await record(deps.table, {
    subject: appraisalSubject(tenant, round.id),
    writes: () => [roundWrite(deps.table, tenant, { round, version: 0 })],
    actor,
    origin: deps.origin,
    command: 'planAppraisal',
    after: { kind: plan.kind, title: plan.title, places: round.places },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { round: roundRow(round), links: [] };
}

export const roundsOf = ({ deps, tenant }: Desk) => listRounds(deps.table, tenant);
