import { Knowledge } from '../domain/hotline/knowledge.ts';
import type { TenantId } from '../domain/ids.ts';
import { put, queryAll } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** All of them: some hundreds, one query. The latest first. */
export async function listKnowledge(table: Table, tenant: TenantId): Promise<Knowledge[]> {
  const items = await queryAll(table, partitions.hotlineEntries(tenant));
  return items.map((item) => Knowledge.parse(item['data'])).sort((a, b) => (a.at < b.at ? 1 : -1));
}

export const knowledgeWrite = (table: Table, tenant: TenantId, data: Knowledge): Write => ({
  item: put(table, { ...keys.hotlineEntry(tenant, data.id), et: 'hotlineEntry', data }),
});
