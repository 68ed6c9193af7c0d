import type { Context } from 'hono';
import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Said } from '../../../shared/domain/room/voice.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import {
  type EntryKind,
  type EntryOf,
  entryId,
  entryWrite,
  type Kept,
  readEntry,
  roomSubject,
} from '../../../shared/store/room.ts';
import { repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import type { AtRoom } from './at-room.ts';

/** One command at one room, with what it takes to carry it out. */
export type Acting = AtRoom & { c: Context<Env>; said: Said; freshId: string; request: unknown };

export function actingIn(c: Context<Env>, at: AtRoom, request: unknown): Acting {
  const repeat = repeatOfActor(c, request);
  // Two of one organization may hit upon the same key: what they write stays two things.
  const freshId = entryId(at.now, { ...repeat, principal: `${repeat.principal}${at.me.personId}` });
  return { ...at, c, request, said: { by: at.me, at: at.now }, freshId };
}

/** @throws {DomainError} what was refused */
export function granted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
}

/** An entry that is there. @throws {DomainError} `not-found` */
export async function entryAt<K extends EntryKind>(
  { c, place }: Acting,
  kind: K,
  id: string,
): Promise<Kept<K>> {
  const kept = await readEntry(c.var.deps.table, place, kind, id);
  if (!kept) throw new DomainError({ code: 'not-found' });
  return kept;
}

/**
 * Writes one entry of a room, on the chain of whoever did it. The chain keeps its hash and not its text: it proves
 * what was written without being a second copy of it (PIPL §6).
 *
 * @returns the length of the writer's chain in this room
 */
export function keep<K extends EntryKind>(
  { c, place, me, now, request }: Acting,
  kind: K,
  { entry, version, command, also = [] }: Kept<K> & { command: string; also?: readonly Write[] },
): Promise<number> {
  const { deps, actor } = c.var;
  const { id } = entry as EntryOf<K> & { id: string };
  return record(deps.table, {
    subject: roomSubject(place, me.personId),
    writes: () => [entryWrite(deps.table, place, kind, { entry, version }), ...also],
    actor,
    origin: deps.origin,
    command,
    after: { kind, id, version: version + 1, body: me.body, hash: hashOf(entry) },
    now,
    worldNow: deps.clock.now(),
    repeat: repeatOfActor(c, request),
  });
}
