import type * as z from 'zod';
import type { ListImport } from '../contracts/list-rows.ts';
import type { TenantId } from '../domain/ids.ts';
import { isNew, put, queryAll, read, write } from './items.ts';
import type { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* Lists of rows that are taken in part by part: how far each has come. What they are of differs in its place alone. */

type Key = ReturnType<typeof keys.needImport>;
type Partition = ReturnType<typeof partitions.needImports>;

type Kept<List> = {
  /** The kind of item. */
  et: string;
  schema: z.ZodType<List>;
  key(tenant: TenantId, id: string): Key;
  partition(tenant: TenantId): Partition;
};

export type ImportStore<List> = {
  read(table: Table, tenant: TenantId, id: string): Promise<List | undefined>;
  /** The latest first. */
  list(table: Table, tenant: TenantId): Promise<List[]>;
  /** @returns false when it was begun before */
  begin(table: Table, tenant: TenantId, list: List): Promise<boolean>;
  /** How far a list has come, written with the rows that brought it there and only from where it was. */
  write(table: Table, tenant: TenantId, list: List, before: number): Write;
};

/** Where lists of one kind are kept. */
export function importStore<List extends ListImport>(kept: Kept<List>): ImportStore<List> {
  const { et, schema, key, partition } = kept;
  const row = (tenant: TenantId, data: List) => ({
    ...key(tenant, data.id),
    et,
    next: data.next,
    data,
  });
  return {
    read: async (table, tenant, id) => {
      const item = await read(table, key(tenant, id));
      return item && schema.parse(item['data']);
    },
    list: async (table, tenant) => {
      const items = await queryAll(table, partition(tenant));
      return items.map((item) => schema.parse(item['data'])).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    begin: (table, tenant, list) => write(table, row(tenant, list), isNew),
    write: (table, tenant, list, before) => ({
      item: put(table, row(tenant, list), {
        expression: '#next = :before',
        names: { '#next': 'next' },
        values: { ':before': before },
      }),
      otherwise: { code: 'import-moved-on' },
    }),
  };
}
