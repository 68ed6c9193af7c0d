import { partitionTable } from './partition-table.ts';
import { type Scope, type ScopeKind, type ScopeTag, scopeTags } from './scopes.ts';

/** Sent for a name that a scope does not have: every tag is demanded, and no id is spelled with this sign. */
export const noName = '-';

/** The tags a session in a scope of `kind` carries: the names its lines of the partition table use. */
export function tagsOf(kind: ScopeKind): ScopeTag[] {
  const { allow, deny = [] } = partitionTable[kind];
  const text = [...allow, ...deny].map(({ partition }) => partition).join();
  return scopeTags.filter((tag) => text.includes(`<${tag}>`));
}

export type SessionTags = Partial<Record<ScopeTag, string>>;

/** What the session of a scope says of itself, tag by tag, in the cloud. */
export function sessionTags(scope: Scope): SessionTags {
  const named: { as: string } & SessionTags = scope;
  return Object.fromEntries(tagsOf(scope.as).map((tag) => [tag, named[tag] ?? noName]));
}

/** A scope that names nobody yet is served by the unit's own role. */
export const namesNobody = (scope: Scope): boolean =>
  Object.values(sessionTags(scope)).every((value) => value === noName);
