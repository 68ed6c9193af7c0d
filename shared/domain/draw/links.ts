/** What one fact ties together. A fact that only says that two names mean the same is no step. */
export const linkKinds = [
  'self',
  'name',
  'employment',
  'directorOrSupervisor',
  'controlling',
  'family',
  'other',
  'legalRepresentative',
  'worker',
  'account',
  'phone',
  'address',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Two things one fact ties together. Direction means nothing. */
export type Link = { a: string; b: string; kind: LinkKind };

const steps = (kind: LinkKind) => (kind === 'self' || kind === 'name' ? 0 : 1);

type Reached = { steps: number; path: LinkKind[] };

const neighbours = (links: readonly Link[]): Map<string, Link[]> => {
  const found = new Map<string, Link[]>();
  for (const { a, b, kind } of links) {
    found.set(a, [...(found.get(a) ?? []), { a, b, kind }]);
    found.set(b, [...(found.get(b) ?? []), { a: b, b: a, kind }]);
  }
  return found;
};

/** What is nearer than was known by going one link on from `node`. */
function onwards(node: string, known: Map<string, Reached>, links: readonly Link[], limit: number) {
  const here = known.get(node) ?? { steps: 0, path: [] };
  return links
    .map(({ b, kind }) => ({
      node: b,
      reached: { steps: here.steps + steps(kind), path: [kind, ...here.path] },
    }))
    .filter((one) => one.reached.steps <= limit && isNearer(one.reached, known.get(one.node)));
}

/**
 * How near everything within `limit` steps is to the nearest of `from`, and by which kinds of links. The path
 * reads from the far end. Of paths of one length the one whose kinds read first is told, so that it never
 * depends on the order in which the links were found.
 */
export function nearTo(
  links: readonly Link[],
  from: readonly string[],
  limit: number,
): Map<string, Reached> {
  const next = neighbours(links);
  const known = new Map<string, Reached>(from.map((node) => [node, { steps: 0, path: [] }]));
  let open = [...from];
  while (open.length > 0) {
    const improved = new Set<string>();
    for (const node of open)
      for (const one of onwards(node, known, next.get(node) ?? [], limit)) {
        if (!isNearer(one.reached, known.get(one.node))) continue;
        known.set(one.node, one.reached);
        improved.add(one.node);
      }
    open = [...improved];
  }
  return known;
}

function isNearer(one: Reached, other: Reached | undefined): boolean {
  if (!other) return true;
  if (one.steps !== other.steps) return one.steps < other.steps;
  if (one.path.length !== other.path.length) return one.path.length < other.path.length;
  return one.path.join() < other.path.join();
}

/** Without what ties nothing together: a phone that only one of them has says nothing about anybody else. */
export function withoutLooseEnds(links: readonly Link[], keep: ReadonlySet<string>): Link[] {
  const degree = new Map<string, number>();
  for (const { a, b } of links)
    for (const node of [a, b]) degree.set(node, (degree.get(node) ?? 0) + 1);
  const holds = (node: string) => keep.has(node) || (degree.get(node) ?? 0) > 1;
  return links.filter(({ a, b }) => holds(a) && holds(b));
}
