import type { CommunityView, Registry } from '../../shared/contracts/communities.ts';
import { stating } from '../../shared/contracts/community-routes.ts';
import { factsOf } from '../../shared/domain/communities/facts.ts';
import { type Community, communityAt, rollUpOf } from '../../shared/domain/communities/roll-up.ts';
import { rowOf } from '../../shared/domain/communities/row.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { partsOf, type RegionId } from '../../shared/domain/region/tree.ts';
import { type Day, dayOf } from '../../shared/domain/time.ts';
import { communitySubject, readRows, readStatements } from '../../shared/store/communities.ts';
import { readHead } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import {
  aboveOf,
  communityNode,
  mayState,
  type Official,
  ownCommunities,
  placeOf,
  treeIn,
} from './places.ts';

type Asked = { tenant: TenantId; actor: Official };

/** How many communities of their own somebody is shown as a list; whoever has more goes down the tree. */
const mostOwn = 12;

const derived = ({ node: _node, row, ...own }: Community) => ({
  ...own,
  ...(row && { on: row.on }),
});

async function measuredBy(deps: Deps, tenant: TenantId) {
  const config = await tenantConfig(deps, tenant);
  const { communities, communityFunds } = config.settings;
  const day: Day = dayOf(await tenantNow(deps, config));
  return { config, day, setting: communities, funds: communityFunds };
}

/**
 * One place of the roll-up: city, district, street or community, with the sums of its communities and of each part.
 * Two queries, whatever the number of communities.
 *
 * @throws {DomainError} `not-found`
 */
export async function registryOf(
  deps: Deps,
  { tenant, actor, place }: Asked & { place?: RegionId | undefined },
): Promise<Registry> {
  const [tree, rows, { day, setting }] = await Promise.all([
    treeIn(deps.table, tenant),
    readRows(deps.table, tenant),
    measuredBy(deps, tenant),
  ]);
  const node = tree.nodes.get(place ?? tree.root);
  if (!node) throw new DomainError({ code: 'not-found' });
  const { sums, communities } = rollUpOf(tree, rows, {
    day,
    standards: setting?.standards ?? [],
  });
  const sumsOf = (id: RegionId) => {
    const found = sums.get(id);
    if (!found) throw new DomainError({ code: 'not-found' });
    return found;
  };
  const isStating = actor.posts.some((post) => (stating as readonly string[]).includes(post));
  const mine = isStating ? ownCommunities(tree, actor, stating, mostOwn + 1) : [];
  const parts = partsOf(tree, node.id).filter(({ id }) => sums.has(id));
  return {
    place: placeOf(node),
    above: aboveOf(tree, node.id),
    sums: sumsOf(node.id),
    parts: parts.map((part) => {
      const own = communities.get(part.id);
      return { ...placeOf(part), sums: sumsOf(part.id), ...(own && { own: derived(own) }) };
    }),
    mine: mine.length > mostOwn ? [] : mine,
    mayImport: isStating,
    ...(setting && { setting }),
    day,
  };
}

/** One community with everything that was ever stated about it. @throws {DomainError} `not-found` */
export async function communityOf(
  deps: Deps,
  { tenant, actor, community }: Asked & { community: RegionId },
): Promise<CommunityView> {
  /** The version first, so that nobody states beside what was read. */
  const { version } = await readHead(deps.table, communitySubject(tenant, community));
  const [tree, statements, { day, setting, funds }] = await Promise.all([
    treeIn(deps.table, tenant),
    readStatements(deps.table, tenant, community),
    measuredBy(deps, tenant),
  ]);
  const node = communityNode(tree, community);
  const latest = factsOf(statements);
  const standards = setting?.standards ?? [];
  return {
    place: placeOf(node),
    above: aboveOf(tree, community),
    own: derived(communityAt(node, rowOf(community, latest), { day, standards })),
    latest,
    history: [...statements].reverse(),
    ...(setting && { setting }),
    ...(funds && { funds }),
    mayState: node.validTo === undefined && mayState(tree, actor, community),
    version,
    day,
  };
}
