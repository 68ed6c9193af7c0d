import { createHash } from 'node:crypto';
import type { KnowledgeCommand } from '../../shared/contracts/hotline.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Knowledge } from '../../shared/domain/hotline/knowledge.ts';
import { knowledgeWrite, listKnowledge } from '../../shared/store/hotline-entries.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { HotlinePlace } from './hotline-place.ts';

const idFor = ({ principal, key }: Reply) =>
  createHash('sha256').update(`hotline-entry|${principal}|${key}`).digest('hex').slice(0, 20);

async function changedEntry(
  { deps, tenant, now, byName }: HotlinePlace,
  command: KnowledgeCommand,
  repeat: Reply,
): Promise<Knowledge> {
  const kept = { byName, at: now };
  if (command.type === 'keep') return { ...command.entry, ...kept, id: idFor(repeat) };
  const known = (await listKnowledge(deps.table, tenant)).find(({ id }) => id === command.id);
  if (!known) throw new DomainError({ code: 'not-found' });
  return command.type === 'change'
    ? { ...command.entry, ...kept, id: known.id }
    : { ...known, ...kept, isRetired: true };
}

/**
 * Keeps, changes or retires an entry, each on a chain of its own.
 *
 * @throws {DomainError} `not-found` for an entry that is not there
 */
export async function changeKnowledge(
  place: HotlinePlace,
  command: KnowledgeCommand,
  repeat: Reply,
): Promise<void> {
  const { deps, tenant, actor, now } = place;
  const entry = await changedEntry(place, command, repeat);
  await record(deps.table, {
    subject: { tenant, kind: 'hotlineEntry', id: entry.id },
    writes: () => [knowledgeWrite(deps.table, tenant, entry)],
    actor,
    origin: deps.origin,
    command: `${command.type}HotlineEntry`,
    after: entry,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}
