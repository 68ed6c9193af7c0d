import { guarded } from '../../shared/store/isolation/guard.ts';
import type { Scope, ScopeKind } from '../../shared/store/isolation/scopes.ts';
import { namesNobody, sessionTags } from '../../shared/store/isolation/session-tags.ts';
import { openTable, type Table } from '../../shared/store/table.ts';
import type { Clock } from '../ports.ts';
import type { Assume } from './assumed-role.ts';

/** A session lasts an hour; no request begins with one that has less than a quarter of it left. */
const freshMillis = 45 * 60_000;
/** Scopes that one process keeps open. The one that was not asked for longest goes first. */
const keptScopes = 64;

export type ScopedTables = {
  table: Table;
  clock: Clock;
  /** The role of each kind of scope the unit may enter; without any, the guard is all there is. */
  roles?: Partial<Record<ScopeKind, string>> | undefined;
  /** The scope in which the unit's own role asks, as long as it names nobody. */
  own?: ScopeKind | undefined;
  assume: Assume;
};
type Kept = { asked: Promise<Table>; until: number };

/**
 * The table as each scope sees it: asked with credentials that reach the scope's partitions and no other,
 * behind the guard that says the same before a request leaves the process.
 *
 * @throws {TypeError} for a scope that the unit has no role for
 */
export function scopedTables({ table, clock, roles, own, assume }: ScopedTables) {
  const kept = new Map<string, Kept>();

  async function open(scope: Scope, roleArn: string): Promise<Table> {
    const { requestHandler, credentials: own } = table.client.config;
    const wanted = { kind: scope.as, roleArn, tags: sessionTags(scope) };
    const credentials = await assume(wanted, () => own());
    return { ...openTable(table.name, { credentials, requestHandler }), origin: table };
  }

  function opened(scope: Scope, roleArn: string): Promise<Table> {
    const name = JSON.stringify([scope.as, sessionTags(scope)]);
    const now = Date.parse(clock.now());
    const known = kept.get(name);
    kept.delete(name);
    const entry =
      known && known.until > now
        ? known
        : { asked: open(scope, roleArn), until: now + freshMillis };
    kept.set(name, entry);
    entry.asked.catch(() => kept.get(name) === entry && kept.delete(name));
    const [oldest = name] = kept.keys();
    if (kept.size > keptScopes) kept.delete(oldest);
    return entry.asked;
  }

  return async (scope: Scope): Promise<Table> => {
    if (!roles || (scope.as === own && namesNobody(scope))) return guarded(table, scope);
    const roleArn = roles[scope.as];
    if (!roleArn) throw new TypeError(`this unit does not work as ${scope.as}`);
    return guarded(await opened(scope, roleArn), scope);
  };
}
