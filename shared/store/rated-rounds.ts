import { RatedRound } from '../domain/evaluation/rated-round.ts';
import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import { queryAll } from './items.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Where rounds lie in the work file. */
export const roundKind = 'EVA';

/** What the rounds of a project came to, first attempt first, for who needs none of their sheets and rubrics. */
export async function readRatedRounds(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
): Promise<RatedRound[]> {
  const items = await queryAll(table, partitions.work(tenant, purchase, organization, roundKind));
  return items
    .map((item) => RatedRound.parse(item['round']))
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt));
}
