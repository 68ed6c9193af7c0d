import * as z from 'zod';

/** What is there to work with in a place (资产图谱, seed 3-46), by the lists that count it. */
export const assets = [
  'households',
  'workers',
  'certified',
  'rooms',
  'space',
  'volunteers',
  'units',
  'facilities',
  'organizations',
] as const;
export type Asset = (typeof assets)[number];

/** A place in a year: its measured indicators packed, needs that wait there, what it has; absent: nobody counted. */
export const PlaceFigures = z.object({
  code: z.string(),
  name: z.string(),
  measured: z.array(z.number()),
  needs: z.int(),
  assets: z.array(z.number().nullable()),
  /** Matters of the committee: done for the government, of its own, and unclear (seed 3-35). */
  matters: z.tuple([z.int(), z.int(), z.int()]),
});
export type PlaceFigures = z.infer<typeof PlaceFigures>;

const Count = z.object({ n: z.int(), fen: z.int() });
const Tally = z.object({
  all: Count,
  undecided: Count,
  modes: z.record(z.string(), Count),
  strategies: z.record(z.string(), Count),
  segments: z.record(z.string(), Count),
});

/** How organizations stand that the tenant brings on: stages with how many are at each (seed 3-35). */
const Stages = z.record(z.string(), z.int());

/** A year added up: written again every hour while it runs, kept as it was when it is over. */
export const YearFigures = z.object({
  year: z.int(),
  at: z.string(),
  all: PlaceFigures,
  streets: z.array(PlaceFigures),
  /** By place: of the tenant under its own code, and of each street. */
  tallies: z.record(z.string(), Tally),
  stages: Stages,
});
export type YearFigures = z.infer<typeof YearFigures>;
