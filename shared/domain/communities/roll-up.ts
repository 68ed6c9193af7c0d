import {
  childrenByParent,
  isCurrent,
  type RegionId,
  type RegionNode,
  type RegionTree,
} from '../region/tree.ts';
import type { Day } from '../time.ts';
import { countedBy } from './households.ts';
import { estates } from './lists.ts';
import { type Column, type CommunityRow, columns } from './row.ts';
import { type StandardFigure, spaceGap, spaceNeeded, standardOn } from './standards.ts';

/** What of a community follows from its row, the tree and the standards in force. */
export type Community = {
  node: RegionNode;
  row?: CommunityRow;
  households?: number;
  countedBy?: 'dwellings' | 'permanent';
  estate?: (typeof estates)[number];
  spaceNeeded?: number;
  spaceGap?: number;
  size?: 'small' | 'large';
};

/** The figures of a place with all that lies in it. Money in fen, space in square metres. */
export type Sums = {
  communities: number;
  /** Communities about which anything was stated. */
  reporting: number;
  households: number;
  /** Communities whose households nobody has counted. */
  uncounted: number;
  figures: Partial<Record<Column, number>>;
  /** How many communities a figure is of: a mean is one of those alone. */
  of: Partial<Record<Column, number>>;
  indicators: Readonly<Record<string, { sum: number; of: number }>>;
  /** Of those whose space and standard are known. */
  spaceKnown: number;
  spaceMet: number;
  spaceGap: number;
  spaceNeeded: number;
  small: number;
  large: number;
  /** The first term that ends, as a number yyyymmdd; 0 where none is known. */
  termEnds: number;
};

export type At = { day: Day; standards: readonly StandardFigure[] };

const estateOf = (row: CommunityRow | undefined) => estates[row?.figures.estate ?? -1];

/**
 * The households of a community: as the registry says by its rule, or as the tree was counted, whichever is of the
 * later day; a count of the tree without a day is older than any.
 */
export function householdsAt(
  { households, countedBy: by, countedOn }: RegionNode,
  row: CommunityRow | undefined,
): Pick<Community, 'households' | 'countedBy'> {
  const estate = estateOf(row);
  const rule = estate && countedBy(estate);
  const stated = rule && row?.figures[rule];
  const isTreeYounger = households !== undefined && (countedOn ?? '') > (row?.countedOn ?? '');
  if (stated !== undefined && rule && !isTreeYounger)
    return { households: stated, countedBy: rule };
  return households === undefined ? {} : { households, ...(by && { countedBy: by }) };
}

const sizeOf = (
  households: number,
  standards: readonly StandardFigure[],
  day: Day,
  estate?: Community['estate'],
) => {
  const least = standardOn(standards, 'householdsLeast', { day, estate });
  const most = standardOn(standards, 'householdsMost', { day, estate });
  if (least && households < least.value) return 'small';
  return most && households > most.value ? 'large' : undefined;
};

/** One community with what follows from its figures on `day`. */
export function communityAt(
  node: RegionNode,
  row: CommunityRow | undefined,
  { day, standards }: At,
): Community {
  const counted = householdsAt(node, row);
  const { households } = counted;
  const estate = estateOf(row);
  const needed = spaceNeeded(standards, households, { day, estate });
  const space = row?.figures.space;
  const size = households === undefined ? undefined : sizeOf(households, standards, day, estate);
  return {
    node,
    ...(row && { row }),
    ...counted,
    ...(estate && { estate }),
    ...(needed && { spaceNeeded: needed.squareMetres }),
    ...(needed && space !== undefined && { spaceGap: spaceGap(needed.squareMetres, space) }),
    ...(size && { size }),
  };
}

const nothing: Sums = {
  communities: 0,
  reporting: 0,
  households: 0,
  uncounted: 0,
  figures: {},
  of: {},
  indicators: {},
  spaceKnown: 0,
  spaceMet: 0,
  spaceGap: 0,
  spaceNeeded: 0,
  small: 0,
  large: 0,
  termEnds: 0,
};

/** Columns that are no amount: they name something, or are the least of all. */
const notAdded: readonly Column[] = ['estate', 'termEnds'];
const added = columns.filter((column) => !notAdded.includes(column));

const one = (isSo: boolean) => (isSo ? 1 : 0);

function ofOne({ row, households, spaceNeeded: needed, spaceGap: gap, size }: Community): Sums {
  const figures = Object.fromEntries(
    added.flatMap((column) => {
      const value = row?.figures[column];
      return value === undefined ? [] : [[column, value]];
    }),
  );
  return {
    communities: 1,
    reporting: one(row !== undefined),
    households: households ?? 0,
    uncounted: one(households === undefined),
    figures,
    of: Object.fromEntries(Object.keys(figures).map((column) => [column, 1])),
    indicators: Object.fromEntries(
      Object.entries(row?.indicators ?? {}).map(([id, sum]) => [id, { sum, of: 1 }]),
    ),
    spaceKnown: one(gap !== undefined),
    spaceMet: one(gap === 0),
    spaceGap: gap ?? 0,
    spaceNeeded: gap === undefined ? 0 : (needed ?? 0),
    small: one(size === 'small'),
    large: one(size === 'large'),
    termEnds: row?.figures.termEnds ?? 0,
  };
}

const merged = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (x: T, y: T) => T,
): Record<string, T> => {
  const all: Record<string, T> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const there = all[name];
    all[name] = there === undefined ? value : add(there, value);
  }
  return all;
};

const plus = (x: number, y: number) => Math.round((x + y) * 10) / 10;
const firstOf = (x: number, y: number) => (x === 0 || y === 0 ? Math.max(x, y) : Math.min(x, y));

/** Two sums as one. Associative, so that a place is the sum of its parts at every level. */
export const sumOf = (a: Sums, b: Sums): Sums => ({
  communities: a.communities + b.communities,
  reporting: a.reporting + b.reporting,
  households: a.households + b.households,
  uncounted: a.uncounted + b.uncounted,
  figures: merged(a.figures as Record<string, number>, b.figures as Record<string, number>, plus),
  of: merged(a.of as Record<string, number>, b.of as Record<string, number>, plus),
  indicators: merged(a.indicators, b.indicators, (x, y) => ({
    sum: x.sum + y.sum,
    of: x.of + y.of,
  })),
  spaceKnown: a.spaceKnown + b.spaceKnown,
  spaceMet: a.spaceMet + b.spaceMet,
  spaceGap: plus(a.spaceGap, b.spaceGap),
  spaceNeeded: plus(a.spaceNeeded, b.spaceNeeded),
  small: a.small + b.small,
  large: a.large + b.large,
  termEnds: firstOf(a.termEnds, b.termEnds),
});

/** A place of the roll-up: its sums, and the communities' own figures at the lowest level. */
export type Rolled = {
  sums: ReadonlyMap<RegionId, Sums>;
  communities: ReadonlyMap<RegionId, Community>;
};

/** Adds the communities up, street by street, district by district, to the top (seed 4-15, 4-46). */
export function rollUpOf(tree: RegionTree, rows: readonly CommunityRow[], at: At): Rolled {
  const byCommunity = new Map(rows.map((row) => [row.community, row]));
  const children = childrenByParent(tree);
  const sums = new Map<RegionId, Sums>();
  const communities = new Map<RegionId, Community>();
  const visit = (node: RegionNode): Sums => {
    if (node.level === 'community') {
      const community = communityAt(node, byCommunity.get(node.id), at);
      communities.set(node.id, community);
      const sum = ofOne(community);
      sums.set(node.id, sum);
      return sum;
    }
    const sum = (children.get(node.id) ?? [])
      .filter(isCurrent)
      .reduce((all, part) => sumOf(all, visit(part)), nothing);
    sums.set(node.id, sum);
    return sum;
  };
  const root = tree.nodes.get(tree.root);
  if (root) visit(root);
  return { sums, communities };
}
