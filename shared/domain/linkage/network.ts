import { fenAt, type LinkageRow, serves } from './row.ts';

/** A party of the network (seed 3-47): who pays, who serves, where. */
export type Party = { kind: 'source' | 'organization' | 'place'; id: string; name: string };
type Edge = { from: string; to: string; n: number; fen: number };
export type Network = {
  sources: Party[];
  organizations: (Party & Sum)[];
  places: (Party & Balance)[];
  /** Who pays whom, and who serves where. */
  edges: Edge[];
};
type Sum = { n: number; fen: number };
/** Needs that wait against services there are: `need` of a hundred needs, `service` of a hundred projects. */
type Balance = {
  needs: number;
  projects: number;
  fen: number;
  /** Its part of all needs less its part of all projects, in percent points; above 0 it asks for more than it gets. */
  gap?: number;
};

export type Where = { code: string; name: string; needs: number };

const organizationKey = (id: string) => `o:${id}`;
const sourceKey = (id: string) => `s:${id}`;
const placeKey = (id: string) => `p:${id}`;

/** Edges of the same two parties as one. */
function joined(edges: readonly Edge[]): Edge[] {
  const sums = new Map<string, Edge>();
  for (const { from, to, n, fen } of edges) {
    const key = `${from}>${to}`;
    const before = sums.get(key);
    sums.set(key, { from, to, n: (before?.n ?? 0) + n, fen: (before?.fen ?? 0) + fen });
  }
  return [...sums.values()];
}

const share = (part: number, whole: number) => (whole > 0 ? (part / whole) * 100 : 0);

/** How evenly services lie where needs are: each place's part of both. Without needs or projects there is no gap. */
export function balanceOf(
  rows: readonly LinkageRow[],
  where: readonly Where[],
): (Party & Balance)[] {
  const places = where.map(({ code, name, needs }) => {
    const here = rows.filter((row) => serves(row, code));
    return {
      kind: 'place' as const,
      id: code,
      name,
      needs,
      projects: here.length,
      fen: here.reduce((sum, row) => sum + fenAt(row, code), 0),
    };
  });
  const needs = places.reduce((sum, one) => sum + one.needs, 0);
  const projects = places.reduce((sum, one) => sum + one.projects, 0);
  return places.map((one) => ({
    ...one,
    ...(needs > 0 &&
      projects > 0 && {
        gap: Math.round((share(one.needs, needs) - share(one.projects, projects)) * 10) / 10,
      }),
  }));
}

type Joint = { row: LinkageRow; id: string; name: string; fen: number };

const paidBy = ({ row, id, fen }: Joint): Edge[] => {
  const paid = row.sources.reduce((sum, one) => sum + one.fen, 0);
  return row.sources.map(({ source, fen: part }) => ({
    from: sourceKey(source),
    to: organizationKey(id),
    n: 1,
    fen: paid > 0 ? Math.round((fen * part) / paid) : 0,
  }));
};

const servedAt = ({ row, id, fen }: Joint, where: readonly Where[]): Edge[] =>
  where
    .filter(({ code }) => serves(row, code))
    .map(({ code }) => ({
      from: organizationKey(id),
      to: placeKey(code),
      n: 1,
      fen: fenAt({ ...row, fen }, code),
    }));

function organizationsOf(joints: readonly Joint[]): (Party & Sum)[] {
  const sums = new Map<string, Party & Sum>();
  for (const { id, name, fen } of joints) {
    const { n = 0, fen: before = 0 } = sums.get(id) ?? {};
    sums.set(id, { kind: 'organization', id, name, n: n + 1, fen: before + fen });
  }
  return [...sums.values()].sort((a, b) => b.fen - a.fen || (a.id < b.id ? -1 : 1));
}

/** Parties and what joins them: an edge is a project. Organizations with most money first. */
export function networkOf(rows: readonly LinkageRow[], where: readonly Where[]): Network {
  const joints = rows.flatMap((row) =>
    row.organizations.map((one): Joint => ({ row, id: one.id, name: one.name, fen: one.fen })),
  );
  const sources = new Set(joints.flatMap(({ row }) => row.sources.map(({ source }) => source)));
  return {
    sources: [...sources].map((id) => ({ kind: 'source', id, name: id })),
    organizations: organizationsOf(joints),
    places: balanceOf(rows, where),
    edges: joined(joints.flatMap((joint) => [...paidBy(joint), ...servedAt(joint, where)])),
  };
}
