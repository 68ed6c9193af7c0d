import { createHash } from 'node:crypto';
import type { AccessCommand } from '../../shared/contracts/task-access.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { readRows } from '../../shared/store/communities.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { readAccess } from '../../shared/store/task-access.ts';
import type { Acting, Change, Of } from './access-deed.ts';
import { deeds } from './access-deeds.ts';
import { type AccessPlace, mayDo } from './access-place.ts';

const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`access|${principal}|${key}`).digest('hex').slice(0, 26);

const changeBy = <T extends AccessCommand['type']>(acting: Acting, command: Of<T>): Change =>
  (deeds[command.type as T] as (acting: Acting, command: Of<T>) => Change)(acting, command);

/**
 * Carries out one deed about the access of tasks, or nothing. It is decided on what is there once the version is
 * known, so that of two who decide at once one is told.
 *
 * @throws {DomainError} `not-permitted`, `access-rules-missing`, or what the deed itself is refused with
 */
export async function changeAccess(
  place: AccessPlace,
  { command, repeat }: { command: AccessCommand; repeat: Reply },
): Promise<void> {
  const { deps, tenant, actor, now } = place;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  if (!mayDo(place, command.type)) throw new DomainError({ code: 'not-permitted' });
  const rows = command.type === 'proposeAdjustment' ? await readRows(deps.table, tenant) : [];
  const acting = { ...place, newId: idFor(repeat), rows };
  const { subject } = changeBy(acting, command);
  const { version } = await readHead(deps.table, subject);
  const access = await readAccess(deps.table, tenant);
  const { writes, errands, after, reason } = changeBy({ ...acting, access }, command);
  await record(deps.table, {
    subject,
    expected: version,
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
