import { NeedImport, type NeedProjects } from '../contracts/needs.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { Resource } from '../domain/needs/matching.ts';
import { isNew, put, queryAll, read } from './items.ts';
import { keys, partitions } from './keys.ts';
import { importStore } from './list-imports.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* Beside the needs themselves: lists that came in, projects that answer needs, what communities can put in. */

export const needImports = importStore({
  et: 'needImport',
  schema: NeedImport,
  key: keys.needImport,
  partition: partitions.needImports,
});

export type NeedProject = NeedProjects['items'][number];
/** `isEnding`: it answers no need any more, and the places left in its row still count it. */
export type StoredProject = { project: NeedProject; version: number; isEnding?: boolean };

export async function readNeedProject(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<StoredProject | undefined> {
  const item = await read(table, keys.needProject(tenant, purchase));
  return (
    item && {
      project: item['data'] as NeedProject,
      version: Number(item['v']),
      isEnding: item['ending'] === true,
    }
  );
}

/** The latest first. */
export async function listNeedProjects(table: Table, tenant: TenantId): Promise<NeedProject[]> {
  const items = await queryAll(table, partitions.needProjects(tenant));
  return items
    .map((item) => item['data'] as NeedProject)
    .filter(({ needs }) => needs > 0)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Writes over `version`; 0 for a project that is new. */
export const projectWrite = (
  table: Table,
  tenant: TenantId,
  { project, version, isEnding }: StoredProject,
): Write => ({
  item: put(
    table,
    {
      ...keys.needProject(tenant, project.purchase),
      et: 'needProject',
      v: version + 1,
      data: project,
      ...(isEnding && { ending: true }),
    },
    version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
  ),
  otherwise: { code: 'version-conflict' },
});

export async function readResource(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Resource | undefined> {
  const item = await read(table, keys.resource(tenant, id));
  return item && Resource.parse(item['data']);
}

/** The latest first. */
export async function listResources(table: Table, tenant: TenantId): Promise<Resource[]> {
  const items = await queryAll(table, partitions.resources(tenant));
  return items.map((item) => Resource.parse(item['data'])).sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** `before`: the state it was in; `undefined` for one that is new. */
export const resourceWrite = (
  table: Table,
  tenant: TenantId,
  resource: Resource,
  before: Resource['state'] | undefined,
): Write => ({
  item: put(
    table,
    {
      ...keys.resource(tenant, resource.id),
      et: 'resource',
      state: resource.state,
      data: resource,
    },
    before === undefined
      ? isNew
      : { expression: '#s = :s', names: { '#s': 'state' }, values: { ':s': before } },
  ),
  otherwise: { code: 'version-conflict' },
});
