import type { Settings } from './kinds.ts';
import type { SettingKey } from './setting-keys.ts';

type Entry = { id: string };

/** Entries of `incoming` replace those of the same id and come after the others. */
function mergedList(current: readonly Entry[], incoming: readonly Entry[]): Entry[] {
  const byId = new Map(incoming.map((entry) => [entry.id, entry]));
  const kept = current.map((entry) => byId.get(entry.id) ?? entry);
  const known = new Set(current.map(({ id }) => id));
  return [...kept, ...incoming.filter(({ id }) => !known.has(id))];
}

/**
 * What a setting becomes when another tenant's comes in: lists by the id of their entries, the calendar by year,
 * anything else as a whole. What is not in `incoming` stays.
 */
export function merged(key: SettingKey, current: unknown, incoming: unknown): unknown {
  if (current === undefined) return incoming;
  if (Array.isArray(current) && Array.isArray(incoming))
    return mergedList(current as Entry[], incoming as Entry[]);
  if (key === 'calendar') return { ...(current as object), ...(incoming as object) };
  return incoming;
}

/** Several bundles of settings as one; a later one wins where both have an entry. */
export function combined(bundles: readonly Settings[]): Settings {
  const all: Record<string, unknown> = {};
  for (const bundle of bundles)
    for (const [key, value] of Object.entries(bundle))
      all[key] = merged(key as SettingKey, all[key], value);
  return all as Settings;
}
