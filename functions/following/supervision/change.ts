import { createHash } from 'node:crypto';
import type { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { record } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import type { Acting, Change, Doing } from './changes.ts';
import { addMeasure, answerComplaint, closeIncident, reportIncident } from './incidents.ts';
import { judgeFlag } from './judge-flag.ts';
import { escalate, handIn, ordered, recheck } from './orders.ts';
import { mayDo, type Seen } from './place.ts';
import {
  commentVisit,
  dropVisit,
  plannedVisit,
  recordVisit,
  setPlan,
  signVisit,
} from './visits.ts';

const doings: { [T in SupervisionCommand['type']]: Doing<T> } = {
  setPlan,
  planVisit: plannedVisit,
  dropVisit,
  signVisit,
  recordVisit,
  commentVisit,
  order: ordered,
  handIn,
  recheck,
  escalate,
  reportIncident,
  addMeasure,
  closeIncident,
  answerComplaint,
  judgeFlag,
};

/** What a request makes has the same id when it comes again. */
const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`supervision|${principal}|${key}`).digest('hex').slice(0, 26);

const doing = <T extends SupervisionCommand['type']>(
  acting: Acting,
  command: SupervisionCommand & { type: T },
) => (doings[command.type as T] as Doing<T>)(acting, command as never);

/**
 * Carries out one deed of supervision, or nothing.
 *
 * @throws {DomainError} `not-permitted` for whom it is not; what the deed itself is refused with
 */
export async function supervise(
  seen: Seen,
  { command, repeat }: { command: SupervisionCommand; repeat: Reply },
): Promise<void> {
  const { deps, place, actor, now } = seen;
  if (!mayDo(seen, command.type)) throw new DomainError({ code: 'not-permitted' });
  if (actor.kind !== 'official' && actor.kind !== 'organization')
    throw new DomainError({ code: 'not-permitted' });
  if ((await readReply(deps.table, { tenant: place.tenant }, repeat)) !== undefined) return;
  const change: Change = await doing(
    { ...seen, by: actor.personId, newId: idFor(repeat) },
    command,
  );
  const { subject, expected, writes, errands, after, reason } = change;
  await record(deps.table, {
    subject,
    ...(expected !== undefined && { expected }),
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    ...(reason && { reason }),
    after,
    now,
    worldNow: deps.clock.now(),
    ...(errands && { errands }),
    repeat,
  });
}
