import { Adjustment } from '../domain/access/adjustment.ts';
import { Application } from '../domain/access/application.ts';
import { DutyEntry, Plaque, TaskRefusal } from '../domain/access/entry.ts';
import type { TenantId } from '../domain/ids.ts';
import { bearingWrites } from './glance.ts';
import { put, queryAll } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** What lies in the partition of a tenant's access, by the letter its sort key begins with. */
const kinds = { application: 'A', entry: 'L', refusal: 'R', plaque: 'P', adjustment: 'J' } as const;
type Kind = keyof typeof kinds;

type Rows = {
  application: Application;
  entry: DutyEntry;
  refusal: TaskRefusal;
  plaque: Plaque;
  adjustment: Adjustment;
};

export type Access = {
  applications: Application[];
  entries: DutyEntry[];
  refusals: TaskRefusal[];
  plaques: Plaque[];
  adjustments: Adjustment[];
};

/** Each row has a chain of its own. */
export const accessSubject = (tenant: TenantId, kind: Kind, id: string): Subject => ({
  tenant,
  kind: `access-${kind}`,
  id,
});

/** Everything of it: one query up to 1 MB. */
export async function readAccess(table: Table, tenant: TenantId): Promise<Access> {
  const items = await queryAll(table, partitions.access(tenant));
  const of = (kind: Kind) =>
    items
      .filter(({ SK }) => String(SK).startsWith(`${kinds[kind]}#`))
      .map((item) => item['data'] as unknown);
  return {
    applications: of('application').map((one) => Application.parse(one)),
    entries: of('entry').map((one) => DutyEntry.parse(one)),
    refusals: of('refusal').map((one) => TaskRefusal.parse(one)),
    plaques: of('plaque').map((one) => Plaque.parse(one)),
    adjustments: of('adjustment').map((one) => Adjustment.parse(one)),
  };
}

/** Applications alone, for the clock. */
export async function readApplications(table: Table, tenant: TenantId): Promise<Application[]> {
  const items = await queryAll(table, partitions.access(tenant, kinds.application));
  return items.map((item) => Application.parse(item['data']));
}

export const accessWrite = <K extends Kind>(
  table: Table,
  tenant: TenantId,
  kind: K,
  row: Rows[K],
): Write => ({
  item: put(table, { ...keys.access(tenant, kinds[kind], row.id), et: kind, data: row }),
});

/** An application, with what it asks of communities once it was let in. */
export const applicationWrites = (
  table: Table,
  tenant: TenantId,
  application: Application,
): Write[] => [
  accessWrite(table, tenant, 'application', application),
  ...bearingWrites(table, tenant, application),
];

/** The lists of duties as everybody may read them: what is theirs, what they help with, what they are not given. */
export const dutiesShownWrite = (
  table: Table,
  tenant: TenantId,
  entries: readonly DutyEntry[],
): Write => ({
  item: put(table, { ...keys.dutiesShown(tenant), et: 'dutiesShown', entries }),
});
