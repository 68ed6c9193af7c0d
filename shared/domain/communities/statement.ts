import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import {
  bodyKinds,
  electionMethods,
  estates,
  fundOrigins,
  fundTargets,
  holderKinds,
  matterSides,
  nominations,
  postTitles,
  roomKinds,
  roomOrigins,
} from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const count = z.int().min(0).max(1_000_000);
const fen = z.int().min(0).max(1e13);
const squareMetres = z.number().min(0).max(1_000_000).multipleOf(0.1);
const Day = z.iso.date();

/** Who lives there. Of the groups that are easily passed over only how many: nobody is named. */
const People = z.strictObject({
  group: z.literal('people'),
  estate: z.enum(estates),
  /** What is built, whoever lives in it. */
  dwellings: count.optional(),
  /** Households that live there for good. */
  permanent: count.optional(),
  registered: count,
  floating: count,
  elderly: count.optional(),
  minors: count.optional(),
  disabled: count.optional(),
  lowIncome: count.optional(),
});

/** Community workers: how many, their schooling, what they earn before tax in a year. Single entries are the workforce register's. */
const Workers = z.strictObject({
  group: z.literal('workers'),
  count: z.int().min(0).max(5_000),
  women: z.int().min(0).max(5_000).optional(),
  /** College and above. */
  higherEducation: z.int().min(0).max(5_000).optional(),
  certified: z.int().min(0).max(5_000).optional(),
  meanPayYuan: z.int().min(0).max(10_000_000).optional(),
});

const Volunteers = z.strictObject({
  group: z.literal('volunteers'),
  registered: count,
  /** Who served at least once in the twelve months before. */
  active: count.optional(),
  hours: z.int().min(0).max(100_000_000).optional(),
});

export const Room = z.strictObject({
  kind: z.enum(roomKinds),
  name: line(60).optional(),
  squareMetres,
  origin: z.enum(roomOrigins),
  /** Open to residents for activities. */
  isForActivities: z.boolean(),
});
export type Room = z.infer<typeof Room>;

const Rooms = z.strictObject({
  group: z.literal('rooms'),
  rooms: z.array(Room).max(60),
  /** Matters can be seen to on the net (seed 4-32). */
  isOnline: z.boolean(),
});

/** A year's money: from whom, for what. */
const Funds = z.strictObject({
  group: z.literal('funds'),
  year: z.int().min(2000).max(2100),
  items: z
    .array(
      z.strictObject({
        origin: z.enum(fundOrigins),
        target: z.enum(fundTargets),
        amountFen: fen,
        note: line(100).optional(),
      }),
    )
    .max(60),
});

const Seat = z.strictObject({
  title: z.enum(postTitles),
  holder: line(40),
  kind: z.enum(holderKinds),
  from: Day,
  /** The last day of the term. */
  until: Day.optional(),
});

export const Body = z.strictObject({
  kind: z.enum(bodyKinds),
  name: line(80),
  seats: z.array(Seat).max(60),
});
export type Body = z.infer<typeof Body>;

const Bodies = z.strictObject({
  group: z.literal('bodies'),
  bodies: z.array(Body).max(3),
});

const Election = z.strictObject({
  group: z.literal('election'),
  body: z.enum(['party', 'committee']),
  method: z.enum(electionMethods),
  nomination: z.enum(nominations),
  eligible: z.int().min(1).max(1_000_000),
  voted: count,
});

export const Matter = z.strictObject({
  side: z.enum(matterSides),
  title: line(100),
  /** Which of the three bodies sees to it. */
  body: z.enum(bodyKinds),
  basis: line(300).optional(),
});
export type Matter = z.infer<typeof Matter>;

const Matters = z.strictObject({ group: z.literal('matters'), items: z.array(Matter).max(150) });

const Indicators = z.strictObject({
  group: z.literal('indicators'),
  values: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
        value: z.number().min(0).max(1e9),
      }),
    )
    .max(30),
});

/** What is said about a community, one group of figures at a time. */
export const Stated = z.discriminatedUnion('group', [
  People,
  Workers,
  Volunteers,
  Rooms,
  Funds,
  Bodies,
  Election,
  Matters,
  Indicators,
]);
export type Stated = z.infer<typeof Stated>;
export type StatedOf<G extends Stated['group']> = Extract<Stated, { group: G }>;

/** A statement as it is kept: never changed afterwards; a later one takes its place and leaves it where it is. */
export const Statement = z.object({
  id: z.string(),
  community: RegionId,
  /** The day the figures are of. */
  on: Day,
  what: Stated,
  by: z.string(),
  at: Instant,
  /** The change of the community it came with: of one day the last one holds. */
  seq: z.int(),
  /** Why it was stated again, where there was one of that day or a later one. */
  reason: z.string().optional(),
});
export type Statement = z.infer<typeof Statement>;
