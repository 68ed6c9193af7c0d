/** Where something of a tenant cites a document: the setting, the entry of it, what of the entry, and the words. */
export type Citation = { setting: string; entry: string; what: string; source: string };

type At = { setting: string; entry: string; path: readonly string[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const nameOf = (value: unknown, key: string): string =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : key;

function walk(value: unknown, at: At, into: Citation[]): void {
  if (!isObject(value)) return;
  const { setting, path } = at;
  const entry = at.entry || nameOf(value, '');
  if (typeof value['source'] === 'string')
    into.push({ setting, entry, what: path.join('.'), source: value['source'] });
  for (const [key, inner] of Object.entries(value)) {
    const isEntry = Array.isArray(value) && !at.entry;
    walk(
      inner,
      { setting, entry: isEntry ? nameOf(inner, key) : entry, path: isEntry ? [] : [...path, key] },
      into,
    );
  }
}

/** Every source that the settings of a tenant name, and where. */
export function citationsIn(settings: Readonly<Record<string, unknown>>): Citation[] {
  const into: Citation[] = [];
  for (const [setting, value] of Object.entries(settings))
    walk(value, { setting, entry: '', path: [] }, into);
  return into;
}

/** Those that cite a document by one of the ways it is cited. */
export const citing = (citations: readonly Citation[], marks: readonly string[]): Citation[] =>
  citations.filter(({ source }) => marks.some((mark) => source.includes(mark)));
