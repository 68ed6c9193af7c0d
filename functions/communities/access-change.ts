import { createHash } from 'node:crypto';
import type { AccessCommand } from '../../shared/contracts/task-access.ts';
import type { Application } from '../../shared/domain/access/application.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { readRows } from '../../shared/store/communities.ts';
import { remove } from '../../shared/store/items.ts';
import type { Key } from '../../shared/store/keys.ts';
import { readHead, record, type Write } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { stillAsRead, type TypedCode } from '../../shared/store/sign-in-codes.ts';
import { readAccess } from '../../shared/store/task-access.ts';
import type { Acting, Change, Of } from './access-deed.ts';
import { deeds } from './access-deeds.ts';
import { type AccessPlace, found, mayDo } from './access-place.ts';

const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`access|${principal}|${key}`).digest('hex').slice(0, 26);

const changeBy = <T extends AccessCommand['type']>(acting: Acting, command: Of<T>): Change =>
  (deeds[command.type as T] as (acting: Acting, command: Of<T>) => Change)(acting, command);

type How = {
  newId: string;
  rows?: Acting['rows'];
  repeat?: Reply;
  more?: readonly Write[];
  /** Looks at what stands there once the version is known. */
  holds?: (access: AccessPlace['access']) => void;
};

/** It is decided on what is there once the version is known, so that of two who decide at once one is told. */
async function carryOut(place: AccessPlace, command: AccessCommand, how: How): Promise<void> {
  const { deps, actor, now } = place;
  const { newId, rows = [], repeat, more = [], holds } = how;
  const acting = { ...place, newId, rows };
  const { subject } = changeBy(acting, command);
  const { version } = await readHead(deps.table, subject);
  const access = await readAccess(deps.table, place.tenant);
  holds?.(access);
  const { writes, errands, after, reason } = changeBy({ ...acting, access }, command);
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => [...writes, ...more],
    actor,
    origin: deps.origin,
    command: command.type,
    ...(reason && { reason }),
    after,
    now,
    worldNow: deps.clock.now(),
    ...(errands && { errands }),
    ...(repeat && { repeat }),
  });
}

/**
 * Carries out one deed about the access of tasks, or nothing.
 *
 * @throws {DomainError} `not-permitted`, `access-rules-missing`, or what the deed itself is refused with
 */
export async function changeAccess(
  place: AccessPlace,
  { command, repeat }: { command: AccessCommand; repeat: Reply },
): Promise<void> {
  const { deps, tenant } = place;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  if (!mayDo(place, command.type)) throw new DomainError({ code: 'not-permitted' });
  const rows = command.type === 'proposeAdjustment' ? await readRows(deps.table, tenant) : [];
  await carryOut(place, command, { newId: idFor(repeat), rows, repeat });
}

/**
 * Decides an application by the link of a mail, and uses up the code that was typed, in one transaction.
 *
 * @param holds - refuses where the application is not what whoever decides was shown
 * @throws {DomainError} `not-permitted`, `code-expired`, or what the decision is refused with
 */
export async function decideByLink(
  place: AccessPlace,
  command: Of<'decide'>,
  {
    burns,
    holds,
  }: {
    burns?: { key: Key; code?: TypedCode };
    holds: (application: Application) => void;
  },
): Promise<void> {
  if (!mayDo(place, 'decide')) throw new DomainError({ code: 'not-permitted' });
  const { table } = place.deps;
  const burnt = burns && {
    item: remove(table, burns.key, burns.code && stillAsRead(burns.code)),
    otherwise: { code: 'code-expired' as const },
  };
  await carryOut(place, command, {
    newId: '',
    more: burnt ? [burnt] : [],
    holds: ({ applications }) => holds(found(applications, command.application)),
  });
}
