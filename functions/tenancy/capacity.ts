import type { CapacityOverview } from '../../shared/contracts/capacity.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../../shared/domain/ids.ts';
import {
  type CapacityCommand,
  type CapacityIndicators,
  type CapacityPlan,
  densityPer10k,
} from '../../shared/domain/organization/capacity.ts';
import {
  indicatorsWrite,
  listCapacity,
  readCapacity,
  readIndicators,
} from '../../shared/store/capacity.ts';
import { readProfile } from '../../shared/store/passports.ts';
import { record } from '../../shared/store/record.ts';
import { readVerification } from '../../shared/store/verifications.ts';
import type { Deps } from '../ports.ts';

export async function capacityOverview(
  { table }: Deps,
  tenant: TenantId,
): Promise<CapacityOverview> {
  const [items, { version, ...indicators }] = await Promise.all([
    listCapacity(table, tenant),
    readIndicators(table, tenant),
  ]);
  return {
    items,
    indicators,
    indicatorsVersion: version,
    density: indicators.years.map((one) => ({ year: one.year, per10k: densityPer10k(one) })),
  };
}

/** @throws {DomainError} `version-conflict` */
export async function saveIndicators(
  deps: Deps,
  asked: { tenant: TenantId; actor: Actor; indicators: CapacityIndicators; version: number },
): Promise<void> {
  const { tenant, actor, indicators, version: expected } = asked;
  const { version: _version, ...before } = await readIndicators(deps.table, tenant);
  const now = deps.clock.now();
  await record(deps.table, {
    subject: { tenant, kind: 'setting', id: 'capacity' },
    expected,
    writes: (version) => [indicatorsWrite(deps.table, tenant, indicators, version)],
    actor,
    origin: deps.origin,
    command: 'saveCapacityIndicators',
    before,
    after: indicators,
    now,
    worldNow: now,
  });
}

type Enrolment = {
  tenant: TenantId;
  organization: OrganizationId;
  command: Extract<CapacityCommand, { type: 'enrol' }>;
};

/**
 * The plan a tenant begins with. It may enrol whoever shows itself: to everybody, or to this tenant.
 * @throws {DomainError} `not-found` for an organization this tenant cannot know of
 */
export async function begunPlan(
  { table }: Deps,
  { tenant, organization, command: { goal, startedOn } }: Enrolment,
): Promise<CapacityPlan | undefined> {
  if (await readCapacity(table, tenant, organization)) return undefined;
  const [profile, verification] = await Promise.all([
    readProfile(table, organization),
    readVerification(table, tenant, organization),
  ]);
  const name = profile?.name ?? verification?.organization.name;
  if (!name) throw new DomainError({ code: 'not-found' });
  return {
    organization: { id: organization, name },
    stage: 'enrolled',
    startedOn,
    goal,
    mentors: [],
    milestones: [],
    hours: [],
    growth: [],
    notes: [],
  };
}
