import type { PersonId } from '../../shared/domain/ids.ts';
import { record } from '../../shared/store/record.ts';
import {
  endingItems,
  type ListedSession,
  readStoredSession,
  type StoredSession,
} from '../../shared/store/sessions.ts';
import type { Deps } from '../ports.ts';

type Ending = { hash: string; stored: StoredSession };

/** Ends `sessions` of one person together, and records it. */
export async function endSessions(
  deps: Deps,
  person: PersonId,
  sessions: readonly Ending[],
  command: 'signOut' | 'endSession' | 'signOutEverywhere',
): Promise<void> {
  if (sessions.length === 0) return;
  const now = deps.clock.now();
  await record(deps.table, {
    subject: { person, kind: 'session', id: 'all' },
    writes: () =>
      sessions.flatMap(({ hash, stored }) =>
        endingItems(deps.table, hash, stored).map((item) => ({ item })),
      ),
    actor: { kind: 'official', personId: person, posts: [] },
    origin: deps.origin,
    command,
    before: { sessions: sessions.map(({ stored }) => stored.id) },
    now,
    worldNow: now,
  });
}

/** Signs this browser out. */
export async function endOne(deps: Deps, hash: string): Promise<void> {
  const stored = await readStoredSession(deps.table, hash, deps.clock.now());
  if (stored) await endSessions(deps, stored.session.person.id, [{ hash, stored }], 'signOut');
}

export const asEnding = (listed: ListedSession): Ending => ({ hash: listed.hash, stored: listed });
