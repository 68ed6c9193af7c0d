import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import { Session } from '../domain/room/session.ts';
import { queryAll } from './items.ts';
import { partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Supervision, training and help of a project, the oldest first, for who needs nothing else of its room. */
export async function readSessions(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
): Promise<Session[]> {
  const items = await queryAll(table, partitions.work(tenant, purchase, organization, 'SES'));
  return items.map((item) => Session.parse(item['data']));
}
