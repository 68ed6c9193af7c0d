type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Longer texts are cut: the whole of it is in what changed. */
const longest = 200;
const longestWhole = 1200;

/**
 * What an entry must not tell before it is public, whatever became of it: who judges, what they gave, what was
 * bid. It can be read in the purchase once the review is over; see `views.ts`.
 */
const secret = new Set(['applications', 'sheets', 'panel', 'draws']);
/** Said by the entry itself. */
const told = new Set(['version', 'state', 'stage', 'entered']);

function cut(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
  const text = JSON.stringify(value) ?? 'null';
  return text.length > longestWhole ? `${text.slice(0, longest)}…` : value;
}

type Difference = { before: Plain; after: Plain };

/** The fields in which two things differ, `depth` levels down; beyond that, whole. */
function differing(before: Plain, after: Plain, depth: number): Difference {
  const found: Difference = { before: {}, after: {} };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[name], after[name]];
    if (JSON.stringify(a) === JSON.stringify(b)) continue;
    const told = deeper(a, b, depth);
    if (a !== undefined) found.before[name] = told.before;
    if (b !== undefined) found.after[name] = told.after;
  }
  return found;
}

const deeper = (a: unknown, b: unknown, depth: number): { before: unknown; after: unknown } =>
  isPlain(a) && isPlain(b) && depth > 1
    ? differing(a, b, depth - 1)
    : { before: cut(a), after: cut(b) };

const open = (purchase: Plain): Plain =>
  Object.fromEntries(
    Object.entries(purchase).filter(([name]) => !secret.has(name) && !told.has(name)),
  );

/**
 * What a command changed of a purchase, for people to read: the fields that differ, as they were and as they
 * are. Nothing of bids, panel and score sheets.
 */
export function differenceOf(
  before: object | undefined,
  after: object,
): { before?: Plain; after?: Plain } {
  const difference = differing(open((before ?? {}) as Plain), open(after as Plain), 3);
  return {
    ...(Object.keys(difference.before).length > 0 && { before: difference.before }),
    ...(Object.keys(difference.after).length > 0 && { after: difference.after }),
  };
}
