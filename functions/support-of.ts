import type { SupportAccount } from '../shared/domain/contract/support.ts';
import { supportAccount } from '../shared/domain/contract/support.ts';
import type { ProjectPlace } from '../shared/domain/fieldwork/activity.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import { readSessions } from '../shared/store/room-sessions.ts';
import type { Table } from '../shared/store/table.ts';

/** The hours of help of one project: promised in its contract, given as its room has them. One query. */
export async function supportOf(
  table: Table,
  place: ProjectPlace,
  { contract }: Pick<Project, 'contract'>,
): Promise<SupportAccount | undefined> {
  const sessions = await readSessions(table, place);
  return supportAccount(contract?.terms.support?.hours ?? 0, sessions);
}
