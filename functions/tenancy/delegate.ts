import type {
  DelegationDone,
  GiveDelegation,
  RevokeDelegation,
} from '../../shared/contracts/delegations.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { DelegationId, TenantId } from '../../shared/domain/ids.ts';
import { type Delegation, standingOf } from '../../shared/domain/policy/delegation.ts';
import { delegationFaults } from '../../shared/domain/policy/delegation-faults.ts';
import { dayOf, later, plusDays, startOfDay } from '../../shared/domain/time.ts';
import { delegationIdFor } from '../../shared/store/delegations.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { loadTenant, type TenantConfig } from '../../shared/store/tenants.ts';
import { changeDelegation, told } from '../delegations/change.ts';
import { openRequests } from '../delegations/open-requests.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantNow } from '../tenants.ts';
import type { Official } from './appointing.ts';

/** Days a delegation may last where the tenant has set no limit: ours, since no law names one. */
const untilSet = 30;

export const maximumDaysOf = ({ maximumDelegationDays }: TenantConfig): number =>
  maximumDelegationDays ?? untilSet;

type Give = { tenant: TenantId; actor: Official; body: GiveDelegation; repeat: Reply };

/**
 * Puts somebody's approvals in another's hands: one's own, or, as an administrator, those of somebody who is
 * away. Both are told; the delegate gets a letter for each request that waits already.
 *
 * @throws {DomainError} `not-permitted`, or `invalid-request` with what speaks against it
 */
export async function delegate(deps: Deps, asked: Give): Promise<DelegationDone> {
  const { tenant, actor, body, repeat } = asked;
  const config = await loadTenant(deps.table, tenant, deps.clock.now());
  const { from = actor.personId, to, scope, firstDay, lastDay, reason } = body;
  const givenBy = actor.personId;
  if (from !== givenBy && !actor.posts.includes('tenantAdmin'))
    throw new DomainError({ code: 'not-permitted' });
  const now = await tenantNow(deps, config);
  const faults = delegationFaults(
    { from, to, givenBy, scope, firstDay, lastDay },
    { ...config, maximumDays: maximumDaysOf(config), today: dayOf(now) },
  );
  if (faults.length > 0) throw invalid(faults);
  const delegation: Delegation = {
    id: delegationIdFor(tenant, repeat),
    from,
    to,
    scope,
    startsAt: later(now, startOfDay(firstDay)),
    endsAt: startOfDay(plusDays(lastDay, 1)),
    reason,
    givenBy,
    givenAt: now,
  };
  const isActive = standingOf(delegation, now) === 'active';
  const about = { config, delegation, by: givenBy };
  const version = await changeDelegation(deps, {
    config,
    after: isActive ? { ...delegation, isBegun: true } : delegation,
    actor,
    command: 'delegate',
    reason,
    errands: [
      told('delegationGiven', from, about),
      told('delegationReceived', to, about),
      ...(isActive ? await openRequests(deps, config, delegation) : []),
    ],
    repeat,
  });
  return { id: delegation.id, version };
}

type Revoke = {
  tenant: TenantId;
  id: DelegationId;
  actor: Official;
  body: RevokeDelegation;
  expected: number;
  repeat: Reply;
};

/** Whoever gave it away or got it may end it, and an administrator. */
export const mayRevoke = (
  { from, to }: Pick<Delegation, 'from' | 'to'>,
  actor: Official,
): boolean => [from, to].includes(actor.personId) || actor.posts.includes('tenantAdmin');

/**
 * Withdraws a delegation: from this moment its delegate decides nothing by it.
 * @throws {DomainError} `not-found`, also where it is none of theirs; `delegation-over`; `version-conflict`
 */
export async function revoke(deps: Deps, asked: Revoke): Promise<DelegationDone> {
  const { tenant, id, actor, body, expected, repeat } = asked;
  const config = await loadTenant(deps.table, tenant, deps.clock.now());
  const stored = config.delegations.find((one) => one.id === id);
  if (!stored || !mayRevoke(stored, actor)) throw new DomainError({ code: 'not-found' });
  const { version: seen, ...before } = stored;
  const now = await tenantNow(deps, config);
  const isOver = ['ended', 'revoked'].includes(standingOf(before, now));
  if (isOver && expected === seen) throw new DomainError({ code: 'delegation-over' });
  const about = { config, delegation: before, by: actor.personId };
  const version = await changeDelegation(deps, {
    config,
    before,
    after: { ...before, revoked: { at: now, by: actor.personId } },
    actor,
    command: 'revokeDelegation',
    reason: body.reason,
    errands: [before.from, before.to].map((person) =>
      told('delegationRevoked', person, about, body.reason),
    ),
    expected,
    repeat,
  });
  return { id, version };
}
