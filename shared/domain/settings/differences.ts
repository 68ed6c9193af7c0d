/** One place where two versions differ. `pointer` is RFC 6901, with the id of an entry for its place in a list. */
export type Difference = { pointer: string; before?: unknown; after?: unknown };

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasId = (value: unknown): value is { id: string } =>
  isObject(value) && typeof value['id'] === 'string';

/** A list of entries with ids by those ids, any other by its places. */
function fieldsOf(value: unknown): Fields | undefined {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return undefined;
  return Object.fromEntries(value.map((one, at) => [hasId(one) ? one.id : String(at), one]));
}

/** A list of plain words is one thing: that somebody moved up in it is told by both lists. */
const isPlain = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** @returns every leaf that is not the same in both, in the order of `before`, then what is only in `after` */
export function differences(before: unknown, after: unknown, at = ''): Difference[] {
  if (same(before, after)) return [];
  const [from, to] = [fieldsOf(before), fieldsOf(after)];
  if (!from || !to || isPlain(before) || isPlain(after))
    return [
      {
        pointer: at,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
    ];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => {
    const place = `${at}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return differences(from[name], to[name], place);
  });
}
