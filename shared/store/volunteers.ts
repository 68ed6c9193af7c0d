import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '../domain/ids.ts';
import type { VolunteerCounters } from '../domain/volunteers/figures.ts';
import {
  Attendance,
  Volunteer,
  VolunteerActivity,
  VolunteerRow,
  VolunteerRules,
  volunteerRow,
} from '../domain/volunteers/volunteer.ts';
import { isNew, put, query, queryAll, read, update } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export const volunteerSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'volunteers',
  id,
});

const over = (version: number) =>
  version === 1 ? isNew : { expression: 'v = :before', values: { ':before': version - 1 } };

/** Over the version before. One that was erased stands in no list. */
export const volunteerItem = (table: Table, tenant: TenantId, one: Volunteer) =>
  put(
    table,
    {
      ...keys.volunteer(tenant, one.id),
      ...(one.status === 'active' && {
        ...indexKeys.volunteer(tenant, one),
        sum: volunteerRow(one),
      }),
      et: 'volunteer',
      v: one.version,
      data: one,
    },
    over(one.version),
  );
export const volunteerWrite = (table: Table, tenant: TenantId, one: Volunteer): Write => ({
  item: volunteerItem(table, tenant, one),
  otherwise: { code: 'version-conflict' },
});

export async function readVolunteer(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.volunteer(tenant, id));
  const one = item && Volunteer.parse(item['data']);
  return one?.status === 'active' ? one : undefined;
}

export type VolunteersPage = { rows: VolunteerRow[]; last?: Record<string, AttributeValue> };

/** One page of a community's volunteers: one query. */
export async function listVolunteers(
  table: Table,
  tenant: TenantId,
  {
    community,
    limit,
    start,
  }: { community: string; limit: number; start?: Record<string, AttributeValue> | undefined },
): Promise<VolunteersPage> {
  const pk = indexKeys.volunteersOf(tenant, community);
  const { items, last } = await query(table, { pk, index: 'GSI1', limit, ...(start && { start }) });
  return { rows: items.map((item) => VolunteerRow.parse(item['sum'])), ...(last && { last }) };
}

/** Everybody who is registered, partition by partition: for an export, which is no list. */
export async function readAllVolunteers(table: Table, tenant: TenantId): Promise<Volunteer[]> {
  const found = await Promise.all(
    partitions.volunteers(tenant).map(({ pk }) => queryAll(table, { pk, begins: 'V#' })),
  );
  return found
    .flat()
    .map((item) => Volunteer.parse(item['data']))
    .filter(({ status }) => status === 'active');
}

export const activityWrite = (table: Table, tenant: TenantId, one: VolunteerActivity): Write => ({
  item: put(table, {
    ...keys.volunteerActivity(tenant, one.id),
    ...indexKeys.volunteerActivity(tenant, one),
    et: 'volunteerActivity',
    sum: one,
    data: one,
  }),
});

export async function readActivity(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.volunteerActivity(tenant, id));
  return item && VolunteerActivity.parse(item['data']);
}

/** Of a community, or of all, the latest first. */
export async function listActivities(
  table: Table,
  tenant: TenantId,
  { community, limit }: { community?: string | undefined; limit: number },
): Promise<VolunteerActivity[]> {
  const range = community
    ? ({ pk: indexKeys.volunteerActivitiesOf(tenant, community), index: 'GSI1' } as const)
    : ({ pk: indexKeys.volunteerActivitiesIn(tenant), index: 'GSI2' } as const);
  const { items } = await query(table, { ...range, isBackward: true, limit });
  return items.map((item) => VolunteerActivity.parse(item['sum']));
}

/** Written over what `before` was, so that of two who sign out at once one is told. */
export const attendanceItem = (
  table: Table,
  tenant: TenantId,
  one: Attendance,
  before: Attendance | undefined,
) =>
  put(
    table,
    {
      ...keys.volunteerAttendance(tenant, one.volunteer, one.activity),
      ...indexKeys.volunteerAttendance(tenant, one),
      et: 'attendance',
      counted: `${one.out ?? ''}|${one.corrected?.at ?? ''}`,
      sum: one,
      data: one,
    },
    before
      ? {
          expression: 'counted = :before',
          values: { ':before': `${before.out ?? ''}|${before.corrected?.at ?? ''}` },
        }
      : isNew,
  );

/** All that one volunteer did, the latest day first: one query. */
export async function attendancesOf(table: Table, tenant: TenantId, volunteer: string) {
  const items = await queryAll(table, partitions.volunteerAttendances(tenant, volunteer));
  return items.map((item) => Attendance.parse(item['data'])).sort((a, b) => (a.on < b.on ? 1 : -1));
}

export async function attendancesAt(table: Table, tenant: TenantId, activity: string) {
  const pk = indexKeys.volunteersAt(tenant, activity);
  const items = await queryAll(table, { pk, index: 'GSI1' });
  return items.map((item) => Attendance.parse(item['sum']));
}

export type CountedPlace = { community: string; name: string; counters: VolunteerCounters };

/** Counters of one community, in the transaction that changes what they count. */
export function countItem(
  table: Table,
  tenant: TenantId,
  { community, name }: { community: string; name?: string },
  deltas: VolunteerCounters,
) {
  const changes = Object.entries(deltas).filter(([, by]) => by !== 0);
  const parts = changes.map((_, i) => `#c${i} :c${i}`).join(', ');
  return update(table, keys.volunteerCount(tenant, community), {
    expression: `SET et = :et${name ? ', title = :name' : ''}${parts && ` ADD ${parts}`}`,
    names: Object.fromEntries(changes.map(([key], i) => [`#c${i}`, key])),
    values: {
      ':et': 'volunteerCount',
      ...(name && { ':name': name }),
      ...Object.fromEntries(changes.map(([, by], i) => [`:c${i}`, by])),
    },
  });
}

/** The counters of every community and the tenant's rules, which lie beside them: one query. */
export async function readVolunteerCounts(
  table: Table,
  tenant: TenantId,
): Promise<{ places: CountedPlace[]; rules?: VolunteerRules }> {
  const items = await queryAll(table, partitions.volunteerCounts(tenant));
  const rules = items.find(({ SK }) => SK === '#RULES')?.['data'];
  const places = items
    .filter(({ SK }) => String(SK).startsWith('C#'))
    .map(({ SK, title, ...rest }) => ({
      community: String(SK).slice(2),
      name: String(title ?? ''),
      counters: Object.fromEntries(
        Object.entries(rest).filter(
          (pair): pair is [string, number] => typeof pair[1] === 'number',
        ),
      ),
    }));
  return { places, ...(rules !== undefined && { rules: VolunteerRules.parse(rules) }) };
}

export const rulesWrite = (table: Table, tenant: TenantId, rules: VolunteerRules): Write => ({
  item: put(table, { ...keys.volunteerRules(tenant), et: 'volunteerRules', data: rules }),
});

export async function readRules(table: Table, tenant: TenantId) {
  const item = await read(table, keys.volunteerRules(tenant));
  return item && VolunteerRules.parse(item['data']);
}
