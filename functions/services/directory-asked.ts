import type { Context } from 'hono';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isCurrent } from '../../shared/domain/region/tree.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Env } from '../http/environment.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

export type Official = Actor & { kind: 'official' };
export type Asked = { deps: Deps; tenant: TenantId; actor: Official };

export const askedIn = (c: Context<Env>, tenant: TenantId): Asked => ({
  deps: c.var.deps,
  tenant,
  actor: c.var.actor as Official,
});

/** When it is, and who acts, by name. */
export async function momentOf({
  deps,
  tenant,
  actor,
}: Asked): Promise<{ now: Instant; today: Day; by: string }> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { now, today: dayOf(now), by };
}

/** @throws {DomainError} `invalid-request` where it is no community that is there now */
export async function demandCommunity(
  { deps, tenant }: Asked,
  community: string,
  pointer: string,
): Promise<void> {
  const node = (await readTree(deps.table, tenant))?.tree.nodes.get(community);
  if (node?.level !== 'community' || !isCurrent(node))
    throw invalid([{ pointer, code: 'region-unknown' }]);
}

export const refuse = (): never => {
  throw new DomainError({ code: 'not-permitted' });
};
