import type { SupportAccount } from '../shared/domain/contract/support.ts';
import { supportAccount } from '../shared/domain/contract/support.ts';
import type { ProjectPlace } from '../shared/domain/fieldwork/activity.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import { listEntries } from '../shared/store/room.ts';
import type { Table } from '../shared/store/table.ts';

/** The hours of help of one project: promised in its contract, given as its room has them. One query. */
export async function supportOf(
  table: Table,
  place: ProjectPlace,
  { contract }: Pick<Project, 'contract'>,
): Promise<SupportAccount | undefined> {
  const sessions = await listEntries(table, place, 'SES');
  return supportAccount(
    contract?.terms.support?.hours ?? 0,
    sessions.map(({ entry }) => entry),
  );
}
