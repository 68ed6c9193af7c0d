import type { Actor } from '../../shared/domain/actor.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Delegation } from '../../shared/domain/policy/delegation.ts';
import { millisBetween } from '../../shared/domain/time.ts';
import { delegationItem, delegationSubject } from '../../shared/store/delegations.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { forgetTenant, tenantNow } from '../tenants.ts';

export type DelegationChange = {
  config: TenantConfig;
  before?: Delegation;
  after: Delegation;
  actor: Actor;
  command: 'delegate' | 'beginDelegation' | 'revokeDelegation' | 'endDelegation';
  reason?: string;
  errands: readonly Errand[];
  expected?: number;
  repeat?: Reply;
};

export type ToldAbout =
  | 'delegationGiven'
  | 'delegationReceived'
  | 'delegationRevoked'
  | 'delegationEnded';

/** What one of the two is told of the delegation between them. */
export function told(
  template: ToldAbout,
  to: PersonId,
  { config, delegation, by }: { config: TenantConfig; delegation: Delegation; by?: PersonId },
  reason = delegation.reason,
): Errand {
  const nameOf = (id: string) => config.members.find((m) => m.personId === id)?.name ?? '';
  const { from, scope, startsAt, endsAt } = delegation;
  return {
    template,
    to: { personId: to },
    data: {
      tenant: config.summary.id,
      tenantName: config.summary.name,
      fromName: nameOf(from),
      toName: nameOf(delegation.to),
      scope: scope.kind,
      subjects: scope.kind === 'subjects' ? scope.subjects.join(',') : '',
      startsAt,
      endsAt,
      reason,
      ...(by && by !== from && { byName: nameOf(by) }),
    },
  };
}

/** Carries out one change of a delegation, on record; it holds from the next request on. @returns its version */
export async function changeDelegation(deps: Deps, change: DelegationChange): Promise<number> {
  const { config, before, after, actor, command, reason, errands, expected, repeat } = change;
  const { table, clock } = deps;
  const tenant = config.summary.id;
  const now = await tenantNow(deps, config);
  const worldNow = clock.now();
  const aheadMillis = millisBetween(worldNow, now);
  const version = await record(table, {
    subject: delegationSubject(tenant, after.id),
    ...(expected !== undefined && { expected }),
    writes: (next) => [
      { item: delegationItem(table, tenant, after, { version: next, aheadMillis, worldNow }) },
    ],
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    ...(before && { before }),
    after,
    now,
    worldNow,
    errands,
    ...(repeat && { repeat }),
  });
  forgetTenant(deps, tenant);
  return version;
}
