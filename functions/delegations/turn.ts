import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { standingOf } from '../../shared/domain/policy/delegation.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { turning } from '../../shared/store/delegations.ts';
import type { StoredDelegation, TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { freshTenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { changeDelegation, told } from './change.ts';
import { openRequests } from './open-requests.ts';

/** Begins what has begun and ends what is over: once each, since what was told is kept with it. */
async function turn(
  deps: Deps,
  config: TenantConfig,
  stored: StoredDelegation,
  now: Instant,
): Promise<boolean> {
  const { version, ...before } = stored;
  const standing = standingOf(before, now);
  const change = { config, before, actor: system, expected: version };
  if (standing === 'active' && !before.isBegun) {
    const errands = await openRequests(deps, config, before);
    const after = { ...before, isBegun: true };
    await changeDelegation(deps, { ...change, after, command: 'beginDelegation', errands });
    return true;
  }
  if (standing !== 'ended' || before.isEndTold) return false;
  const errands = [before.from, before.to].map((person) =>
    told('delegationEnded', person, { config, delegation: before }),
  );
  const after = { ...before, isBegun: true, isEndTold: true };
  await changeDelegation(deps, { ...change, after, command: 'endDelegation', errands });
  return true;
}

/** Looks at every delegation of a tenant: what a sandbox does when its time was moved. */
export async function turnDelegationsOf(all: Deps, tenant: TenantId): Promise<number> {
  const deps = await forTenant(all, tenant);
  const config = await freshTenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  let turned = 0;
  for (const delegation of config.delegations)
    if (await turn(deps, config, delegation, now)) turned += 1;
  return turned;
}

/** Tells both sides of delegations that began or ended. Run each minute; a repetition does no harm. */
export async function turnDelegations(all: Deps): Promise<number> {
  const { table, clock } = await within(all, { as: 'queues' });
  const due = await turning(table, clock.now());
  let turned = 0;
  for (const tenant of new Set(due.map((one) => one.tenant)))
    turned += await turnDelegationsOf(all, tenant);
  return turned;
}
