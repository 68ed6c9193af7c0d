import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/domain/actor.ts';
import { mayKeep, mayLetIn } from '../../shared/domain/facility/permissions.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isCurrent, type RegionTree, territoryOf } from '../../shared/domain/region/tree.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

export type Official = Actor & { kind: 'official' };
export type Asked = { tenant: TenantId; actor: Official };

/** Where and when something is done about facilities, and by whom. */
export type Place = Asked & {
  deps: Deps;
  tree: RegionTree | undefined;
  now: Instant;
  today: Day;
  tenantName: string;
  /** The name of whoever acts. */
  by: string;
};

export async function placeOf(deps: Deps, { tenant, actor }: Asked): Promise<Place> {
  const [config, stored] = await Promise.all([
    tenantConfig(deps, tenant),
    readTree(deps.table, tenant),
  ]);
  const now = await tenantNow(deps, config);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return {
    deps,
    tenant,
    actor,
    tree: stored?.tree,
    now,
    today: dayOf(now),
    tenantName: config.summary.name,
    by,
  };
}

const territory = ({ tree }: Pick<Place, 'tree'>, community: string) =>
  tree ? territoryOf(tree, community) : community;

export const keepsAt = (place: Place, community: string): boolean =>
  mayKeep(place.actor, territory(place, community));
export const letsInAt = (place: Place, community: string): boolean =>
  mayLetIn(place.actor, territory(place, community));

/** @throws {DomainError} `invalid-request` where it is no community of the tenant, or one that has ended */
export function demandCommunity({ tree }: Place, community: string, pointer: string): void {
  const node = tree?.nodes.get(community);
  if (node?.level !== 'community' || !isCurrent(node))
    throw invalid([{ pointer, code: 'region-unknown' }]);
}

/** The id of what is made by this request: the same when it is sent again. */
export const idFor = ({ principal, key }: Reply): string =>
  createHash('sha256').update(`facility|${principal}|${key}`).digest('hex').slice(0, 16);
