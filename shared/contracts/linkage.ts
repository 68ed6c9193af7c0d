import * as z from 'zod';
import { fundSources } from '../domain/budget/fund-source-names.ts';
import { PurchaseId, TenantId } from '../domain/ids.ts';
import { Attributes } from '../domain/linkage/attribution.ts';
import { LinkageFacts } from '../domain/linkage/facts.ts';
import { Goal, GoalId, GoalText, Seen } from '../domain/linkage/goal.ts';
import { Limit } from '../domain/linkage/limit.ts';
import { elements, modes, segments, strategies } from '../domain/linkage/names.ts';
import { facts } from '../domain/linkage/proposal.ts';
import { indicators } from '../domain/linkage/radar.ts';
import { Decided, Earlier } from '../domain/linkage/row.ts';
import { PlaceFigures } from '../domain/linkage/year.ts';
import { incubationStages } from '../domain/organization/lists.ts';

const Code = z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/);
const Year = z.coerce.number().int().min(2000).max(2100);
const reason = z.string().trim().min(1).max(300);

export const LinkageQuery = z.object({ year: Year.optional(), place: Code.optional() });
export type LinkageQuery = z.infer<typeof LinkageQuery>;
export const LinkedPurchasePath = z.object({ tenant: TenantId, purchase: PurchaseId });
export const GoalPath = z.object({ tenant: TenantId, goal: GoalId });

const Count = z.object({ n: z.int(), fen: z.int() });
/** Shares in tenths of a percent; `shareN` by number, `shareFen` by money. */
const Shared = Count.extend({ shareN: z.int(), shareFen: z.int() });
const Shares = z.object({
  all: Count,
  undecided: Count,
  modes: z.array(Shared.extend({ is: z.enum(modes) })),
  strategies: z.array(Shared.extend({ is: z.enum(strategies) })),
  segments: z.array(Shared.extend({ is: z.enum(segments) })),
});
const Place = z.object({ code: z.string(), name: z.string() });
const Warning = z.discriminatedUnion('is', [
  z.object({ is: z.literal('notSet') }),
  z.object({ is: z.literal('noData'), limit: Limit }),
  z.object({ is: z.enum(['within', 'over']), limit: Limit, share: z.int() }),
]);

/** Of one purchase, or of one that was stated of before the platform (without `purchase`). */
const Row = z.object({
  id: z.string(),
  purchase: PurchaseId.optional(),
  title: z.string(),
  fen: z.int(),
  isSigned: z.boolean(),
  proposed: z.enum(modes).optional(),
  mode: z.enum(modes).optional(),
  strategies: z.array(z.enum(strategies)),
});

export const LinkageView = z
  .object({
    year: z.int(),
    years: z.array(z.int()),
    place: Place.optional(),
    /** Streets to look at one by one. */
    places: z.array(Place),
    shares: Shares,
    /** The year before, where anything was bought in it. */
    before: Shares.optional(),
    /** Every year there is, the oldest first; of a community only those two. */
    over: z.array(z.object({ year: z.int(), shares: Shares })),
    /** By street in this year, the most money first. */
    streets: z.array(Place.extend({ shares: Shares })),
    warning: Warning,
    rows: z.array(Row),
    /** Rows that are not shown. */
    more: z.int(),
    may: z.array(z.enum(['attribute', 'limit'])),
  })
  .meta({ id: 'LinkageView' });
export type LinkageView = z.infer<typeof LinkageView>;

const Axis = z.object({
  is: z.enum(elements),
  /** 0 to 100; absent: no data. */
  value: z.number().optional(),
  indicators: z.array(
    z.object({
      is: z.enum(indicators),
      part: z.number(),
      whole: z.number(),
      value: z.number().optional(),
      /** The page of the office where the cases behind it stand. */
      page: z.string(),
    }),
  ),
});
const Radar = Place.extend({ axes: z.array(Axis) });

export const RadarView = z
  .object({
    year: z.int(),
    years: z.array(z.int()),
    /** When it was added up; absent where it never was. */
    at: z.string().optional(),
    place: Place.optional(),
    places: z.array(Place),
    axes: z.array(Axis),
    before: z.array(Axis).optional(),
    /** Streets of the tenant, or communities of the street. */
    below: z.array(Radar),
    /** Matters done for the government, of its own and unclear, as communities state them (seed 3-35). */
    matters: z.object({ administrative: z.int(), selfGovernment: z.int(), muddled: z.int() }),
    /** Organizations the tenant brings on, by their stage (seed 3-35). */
    stages: z.array(z.object({ is: z.enum(incubationStages), n: z.int() })),
  })
  .meta({ id: 'RadarView' });
export type RadarView = z.infer<typeof RadarView>;

const Sum = { n: z.int(), fen: z.int() };
export const NetworkView = z
  .object({
    year: z.int(),
    years: z.array(z.int()),
    place: Place.optional(),
    streets: z.array(Place),
    sources: z.array(z.object({ id: z.enum(fundSources), name: z.string() })),
    organizations: z.array(z.object({ id: z.string(), name: z.string(), ...Sum })),
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        needs: z.int(),
        projects: z.int(),
        fen: z.int(),
        gap: z.number().optional(),
      }),
    ),
    edges: z.array(z.object({ from: z.string(), to: z.string(), ...Sum })),
    /** What there is to work with, by place, in the order of the names. */
    assets: z.array(PlaceFigures.pick({ code: true, name: true, assets: true })),
  })
  .meta({ id: 'NetworkView' });
export type NetworkView = z.infer<typeof NetworkView>;

const Because = z.object({
  fact: z.enum(facts),
  figure: z.number().optional(),
  weight: z.int(),
});
const Reasoned = { weight: z.int(), because: z.array(Because) };
export const LinkedPurchaseView = z
  .object({
    facts: LinkageFacts,
    proposal: z.object({
      mode: z.enum(modes).optional(),
      modes: z.array(z.object({ is: z.enum(modes), ...Reasoned })),
      strategies: z.array(z.object({ is: z.enum(strategies), ...Reasoned })),
    }),
    /** The latest first; empty while nobody has decided. */
    decided: z.array(Decided),
    places: z.array(Place),
    may: z.array(z.enum(['attribute'])),
  })
  .meta({ id: 'LinkedPurchaseView' });
export type LinkedPurchaseView = z.infer<typeof LinkedPurchaseView>;

const Standing = z.object({
  value: z.number().optional(),
  way: z.number().optional(),
  spentFen: z.int().optional(),
  perUnitFen: z.int().optional(),
  isOverCost: z.boolean(),
  isLate: z.boolean(),
});
export const GoalsView = z
  .object({
    goals: z.array(
      z.object({ goal: Goal, placeName: z.string(), standing: Standing, may: z.boolean() }),
    ),
    /** Purchases a goal can name. */
    purchases: z.array(z.object({ id: PurchaseId, title: z.string(), fen: z.int() })),
    may: z.array(z.enum(['setGoal'])),
  })
  .meta({ id: 'GoalsView' });
export type GoalsView = z.infer<typeof GoalsView>;

/** Every version of a goal, the latest first. */
export const GoalView = z.object({ versions: z.array(Goal) }).meta({ id: 'GoalView' });
export type GoalView = z.infer<typeof GoalView>;

const version = z.int().min(0).max(100_000);
export const LinkageCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('attribute'),
      purchase: PurchaseId,
      /** The version that was seen; 0 before anything is decided. */
      version,
      attributes: Attributes,
      /** Why it is changed; asked from the second time on. */
      because: reason.optional(),
    }),
    z.strictObject({ type: z.literal('stateEarlier'), earlier: Earlier }),
    z.strictObject({
      type: z.literal('dropEarlier'),
      id: z.string().regex(/^~[0-9a-f]{16}$/),
      year: z.int().min(2000).max(2100),
      because: reason,
    }),
    z.strictObject({ type: z.literal('setLimit'), limit: Limit.optional(), because: reason }),
    z.strictObject({ type: z.literal('setGoal'), goal: GoalText, because: reason }),
    z.strictObject({
      type: z.literal('adjustGoal'),
      id: GoalId,
      version,
      goal: GoalText,
      because: reason,
    }),
    z.strictObject({ type: z.literal('seeGoal'), id: GoalId, version, seen: Seen }),
    z.strictObject({
      type: z.literal('endGoal'),
      id: GoalId,
      version,
      as: z.enum(['reached', 'givenUp']),
      because: reason,
    }),
  ])
  .meta({ id: 'LinkageCommand' });
export type LinkageCommand = z.infer<typeof LinkageCommand>;

export const LinkageDone = z.object({ id: z.string() }).meta({ id: 'LinkageDone' });
export type LinkageDone = z.infer<typeof LinkageDone>;
