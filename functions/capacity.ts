import type { CapacityView } from '../shared/contracts/capacity.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../shared/domain/ids.ts';
import {
  type CapacityCommand,
  CapacityPlan,
  hoursByKind,
  withCommand,
} from '../shared/domain/organization/capacity.ts';
import { capacityWrite, readCapacity, type StoredPlan } from '../shared/store/capacity.ts';
import type { Subject } from '../shared/store/keys.ts';
import { record } from '../shared/store/record.ts';
import type { Deps } from './ports.ts';

type Tenant = { id: TenantId; name: string };

export const capacityViewOf = (
  { id, name }: Tenant,
  { plan, version }: StoredPlan,
): CapacityView => ({ tenant: { id, name }, plan, version, hoursByKind: hoursByKind(plan) });

/** @throws {DomainError} `too-many-entries` for a list that is full */
function changed(plan: CapacityPlan, command: CapacityCommand, by: 'tenant' | 'organization') {
  const next = CapacityPlan.safeParse(withCommand(plan, command, by));
  if (!next.success) throw new DomainError({ code: 'too-many-entries' });
  return next.data;
}

type Asked = {
  tenant: Tenant;
  organization: OrganizationId;
  actor: Actor;
  by: 'tenant' | 'organization';
  command: CapacityCommand;
  /** What to begin with where the tenant enrols somebody. */
  begun?: CapacityPlan;
};

/**
 * Carries out one command on what a tenant does for an organization; each side's own chain records what it did.
 * @throws {DomainError} `not-enrolled`, `version-conflict`, `too-many-entries`
 */
export async function changeCapacity(deps: Deps, asked: Asked): Promise<CapacityView> {
  const { tenant, organization, actor, by, command, begun } = asked;
  const before = await readCapacity(deps.table, tenant.id, organization);
  const stored = before ?? (begun && { plan: begun, version: 0 });
  if (!stored) throw new DomainError({ code: 'not-enrolled' });
  const plan = changed(stored.plan, command, by);
  const now = deps.clock.now();
  const subject: Subject =
    by === 'tenant'
      ? { tenant: tenant.id, kind: 'capacity', id: organization }
      : { organization, kind: 'capacity', id: tenant.id };
  const { type, ...what } = command;
  await record(deps.table, {
    subject,
    writes: () => [capacityWrite(deps.table, tenant.id, { plan, version: stored.version })],
    actor,
    origin: deps.origin,
    command: type,
    after: what,
    now,
    worldNow: now,
  });
  return capacityViewOf(tenant, { plan, version: stored.version + 1 });
}
