import { type CapacityRow, CapacityRow as Row } from '../contracts/capacity.ts';
import type { OrganizationId, TenantId } from '../domain/ids.ts';
import { CapacityIndicators, CapacityPlan } from '../domain/organization/capacity.ts';
import { isNew, put, queryAll, read } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export type StoredPlan = { plan: CapacityPlan; version: number };

export async function readCapacity(
  table: Table,
  tenant: TenantId,
  organization: OrganizationId,
): Promise<StoredPlan | undefined> {
  const item = await read(table, keys.capacity(tenant, organization));
  return item && { plan: CapacityPlan.parse(item['data']), version: Number(item['v']) };
}

const rowOf = ({
  organization,
  stage,
  startedOn,
  hours,
  milestones,
}: CapacityPlan): CapacityRow => ({
  organization,
  stage,
  startedOn,
  hours: hours.reduce((sum, { halfHours }) => sum + halfHours, 0) / 2,
  reached: milestones.filter(({ state }) => state === 'reached').length,
  milestones: milestones.length,
});

/** Writes over `version`, 0 for a plan that begins; both sides write, and neither over the other. */
export const capacityWrite = (
  table: Table,
  tenant: TenantId,
  { plan, version }: StoredPlan,
): Write => ({
  item: put(
    table,
    {
      ...keys.capacity(tenant, plan.organization.id),
      ...indexKeys.capacity(tenant, plan.organization.id, plan.stage),
      et: 'capacity',
      v: version + 1,
      data: plan,
      sum: { ...rowOf(plan), tenant },
    },
    version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
  ),
  otherwise: { code: 'version-conflict' },
});

export async function listCapacity(table: Table, tenant: TenantId): Promise<CapacityRow[]> {
  const items = await queryAll(table, { pk: indexKeys.capacityOf(tenant), index: 'GSI1' });
  return items.map((item) => Row.parse(item['sum']));
}

/** The tenants that have enrolled an organization. */
export async function tenantsWithPlan(
  table: Table,
  organization: OrganizationId,
): Promise<TenantId[]> {
  const items = await queryAll(table, {
    pk: indexKeys.withTenants(organization),
    index: 'GSI2',
    begins: 'C#',
  });
  return items.map((item) => (item['sum'] as { tenant: TenantId }).tenant);
}

const setting = 'capacity';

export async function readIndicators(
  table: Table,
  tenant: TenantId,
): Promise<CapacityIndicators & { version: number }> {
  const item = await read(table, keys.setting(tenant, setting));
  return item
    ? { ...CapacityIndicators.parse(item['value']), version: Number(item['v']) }
    : { years: [], version: 0 };
}

export const indicatorsWrite = (
  table: Table,
  tenant: TenantId,
  indicators: CapacityIndicators,
  version: number,
): Write => ({
  item: put(table, {
    ...keys.setting(tenant, setting),
    et: 'setting',
    v: version,
    value: indicators,
  }),
});
