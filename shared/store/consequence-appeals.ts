import { ConsequenceAppeal } from '../domain/evaluation/consequence-appeal.ts';
import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import { queryAll } from './items.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Where they lie in the work file. */
export const appealKind = 'CAP';

/** Appeals against consequences of a project. */
export async function readAppeals(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
): Promise<ConsequenceAppeal[]> {
  const items = await queryAll(table, partitions.work(tenant, purchase, organization, appealKind));
  return items.map((item) => ConsequenceAppeal.parse(item['appeal']));
}
