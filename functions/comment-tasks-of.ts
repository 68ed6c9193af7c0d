import type { Session } from '../shared/contracts/sessions.ts';
import type { CommentTask } from '../shared/contracts/tasks.ts';
import type { CommentRow } from '../shared/domain/access/comments.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { isHeld } from '../shared/domain/people/appointment.ts';
import { covers } from '../shared/domain/policy/scope.ts';
import { territoryOf } from '../shared/domain/region/tree.ts';
import { dayOf, type Instant } from '../shared/domain/time.ts';
import { readOpenComments } from '../shared/store/comments.ts';
import { readTree } from '../shared/store/regions.ts';
import type { Member } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';
import { within } from './within.ts';

/** Past its day, it is for whoever opened it, and their department, to answer what was said and to close it. */
function isToAnswer(row: CommentRow, { personId, appointments }: Member, now: Instant): boolean {
  const unit = appointments.find(
    (one) => one.post === 'memberUnit' && one.unit && isHeld(one, dayOf(now)),
  )?.unit;
  const isDone = row.communities.every(({ said }) => said !== undefined);
  return (row.by === personId || unit === row.department) && (isDone || now >= row.due);
}

async function inTenant(deps: Deps, session: Session, tenant: TenantId): Promise<CommentTask[]> {
  const person = session.person.id;
  const inside = await within(deps, { as: 'official', person, tenant });
  const config = await tenantConfig(inside, tenant);
  const member = config.members.find(({ personId }) => personId === person);
  if (!member || !config.settings.access?.comment) return [];
  const rows = await readOpenComments(inside.table, tenant);
  if (rows.length === 0) return [];
  const now = await tenantNow(inside, config);
  const speaks = member.posts.includes('communityCommittee');
  const tree = speaks ? (await readTree(inside.table, tenant))?.tree : undefined;
  const isTheirs = (id: string) =>
    tree?.nodes.has(id) === true &&
    covers(member.scopes?.communityCommittee, [territoryOf(tree, id)]);
  const taskOf = (row: CommentRow, kind: CommentTask['kind']): CommentTask => {
    const due = kind === 'comment' ? row.due : row.answerDue;
    return {
      tenant,
      tenantName: config.summary.name,
      window: row.id,
      kind,
      title: row.title,
      department: row.department,
      due,
      isOverdue: now >= due,
    };
  };
  return rows.flatMap((row) => {
    const waits = row.communities.some(({ id, said }) => !said && isTheirs(id));
    if (waits && now < row.due) return [taskOf(row, 'comment')];
    return isToAnswer(row, member, now) ? [taskOf(row, 'answer')] : [];
  });
}

/** Matters communities have a say in that wait for the reader: one query for a tenant that has clocks for them. */
export async function commentTasksOf(deps: Deps, session: Session): Promise<CommentTask[]> {
  const found = session.memberships.map(({ tenant }) =>
    inTenant(deps, session, tenant).catch((error: unknown) => {
      if (error instanceof DomainError && error.name === 'not-found') return [];
      throw error;
    }),
  );
  return (await Promise.all(found)).flat().sort((a, b) => a.due.localeCompare(b.due));
}
