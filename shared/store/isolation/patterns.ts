import type { Action, Grant } from './partition-table.ts';
import { partitionTable } from './partition-table.ts';
import { type Scope, type ScopeTag, scopeTags } from './scopes.ts';

/** `<tenant>` and the like with the names of `scope` in their places; `undefined` where the scope has no such name. */
function filled(partition: string, scope: Scope): string | undefined {
  const named: { as: string } & Partial<Record<ScopeTag, string>> = scope;
  const text = scopeTags.reduce(
    (pattern, tag) => pattern.replaceAll(`<${tag}>`, named[tag] ?? `<${tag}>`),
    partition,
  );
  return text.includes('<') ? undefined : text;
}

/** `*` is any text, also none. Nothing else in a pattern is special. */
export function matches(pattern: string, key: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return key === pattern;
  if (!key.startsWith(head)) return false;
  const tail = rest.at(-1) ?? '';
  let from = head.length;
  for (const part of rest.slice(0, -1)) {
    const found = key.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return key.endsWith(tail) && key.length >= from + tail.length;
}

const grants = (lines: readonly Grant[], scope: Scope, action: Action, key: string) =>
  lines.some(({ partition, may }) => {
    const pattern = may.includes(action) ? filled(partition, scope) : undefined;
    return pattern !== undefined && matches(pattern, key);
  });

/** Whether `scope` may do `action` to the partition, or index partition, `key`. */
export function mayReach(scope: Scope, action: Action, key: string): boolean {
  const { allow, deny = [] } = partitionTable[scope.as];
  return !grants(deny, scope, action, key) && grants(allow, scope, action, key);
}

/** Whether an item that `scope` writes may show up in the index partition `key`. */
export function mayList(scope: Scope, key: string): boolean {
  const { lists = [] } = partitionTable[scope.as];
  const isNamed = lists.some((partition) => {
    const pattern = filled(partition, scope);
    return pattern !== undefined && matches(pattern, key);
  });
  return isNamed || mayReach(scope, 'put', key);
}
