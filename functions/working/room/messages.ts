import type { RoomCommand } from '../../../shared/contracts/room.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { mayRead } from '../../../shared/domain/files/document.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import { decidedOn, type Message, takenBack } from '../../../shared/domain/room/message.ts';
import { readDocument } from '../../../shared/store/documents.ts';
import { query, remove, transact } from '../../../shared/store/items.ts';
import { keys, partitions } from '../../../shared/store/keys.ts';
import { markSeen } from '../../../shared/store/room.ts';
import { type Acting, entryAt, granted, keep } from './change-room.ts';
import { noLonger, told } from './tickets.ts';

type Of<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>;

/** @throws {DomainError} `file-not-clean` for a file that is not there, not theirs, or not looked at yet */
async function attached(
  { c, place, purchase }: Acting,
  id: DocumentId,
): Promise<Message['attachments'][number]> {
  const found = await readDocument(c.var.deps.table, place.tenant, place.purchase, id);
  const isFit =
    found?.state === 'clean' &&
    found.organization === place.organization &&
    mayRead(found, purchase, c.var.actor);
  if (!isFit) throw new DomainError({ code: 'file-not-clean' });
  return { id, name: found.name };
}

async function answering(acting: Acting, id: string | undefined): Promise<Partial<Message>> {
  if (!id) return {};
  const { entry } = await entryAt(acting, 'MSG', id);
  return { answers: { id, body: entry.by.body, name: entry.by.name } };
}

export async function writeMessage(acting: Acting, { text, answers, attachments }: Of<'write'>) {
  const { freshId: id, said } = acting;
  const entry: Message = {
    id,
    ...said,
    text,
    attachments: await Promise.all(attachments.map((one) => attached(acting, one))),
    ...(await answering(acting, answers)),
  };
  const also = [told(acting, { kind: 'MSG', id, about: 'message' })];
  return keep(acting, 'MSG', { entry, version: 0, command: 'writeMessage', also });
}

/** Whoever has not been told of it yet is not told at all. */
export async function takeBack(acting: Acting, { id }: Of<'takeBack'>) {
  const { entry, version } = await entryAt(acting, 'MSG', id);
  const after = granted(takenBack(entry, acting.me, acting.now));
  const also = [noLonger(acting, { kind: 'MSG', id, about: 'message' })];
  return keep(acting, 'MSG', { entry: after, version, command: 'takeBackMessage', also });
}

export async function decide(acting: Acting, { id, text }: Of<'decide'>) {
  const { entry, version } = await entryAt(acting, 'MSG', id);
  const after = granted(decidedOn(entry, acting.said, text));
  const also = [told(acting, { kind: 'MSG', id, about: 'decision' })];
  return keep(acting, 'MSG', { entry: after, version, command: 'decideMessage', also });
}

/** So many waiting lines are taken away at once; the rest with the next look. */
const atOnce = 90;

/** What somebody has seen on the page is not mailed to them any more. */
export async function readUpTo({ c, place, me }: Acting, { upTo }: Of<'read'>) {
  const { table } = c.var.deps;
  const { tenant, purchase, organization } = place;
  await markSeen(table, place, me.personId, upTo);
  const { items } = await query(table, {
    ...partitions.newsOf(me.personId, tenant, purchase, organization),
    limit: atOnce,
  });
  if (items.length > 0)
    await transact(
      table,
      items.map(({ SK }) => {
        const id = String(SK).split('#')[1] ?? '';
        return remove(table, keys.news(me.personId, tenant, purchase, organization, id));
      }),
    );
  return 0;
}
