import * as z from 'zod';
import { estates, statementGroups } from '../domain/communities/lists.ts';
import { columns } from '../domain/communities/row.ts';
import { Stated, Statement } from '../domain/communities/statement.ts';
import { TenantId } from '../domain/ids.ts';
import { Level, RegionId } from '../domain/region/tree.ts';
import { CommunitiesSetting } from '../domain/settings/communities.ts';
import { CommunityFundsSetting } from '../domain/settings/community-funds.ts';

const Figures = z.partialRecord(z.enum(columns), z.number());

/** The figures of a place with all communities in it: money in fen, space in square metres. */
const Sums = z.object({
  communities: z.int(),
  reporting: z.int(),
  households: z.int(),
  uncounted: z.int(),
  figures: Figures,
  of: Figures,
  indicators: z.record(z.string(), z.object({ sum: z.number(), of: z.int() })),
  spaceKnown: z.int(),
  spaceMet: z.int(),
  spaceGap: z.number(),
  spaceNeeded: z.number(),
  small: z.int(),
  large: z.int(),
  termEnds: z.int(),
});

const Place = z.object({ id: RegionId, name: z.string(), level: Level });

/** What follows for one community from its figures and the standards of the day. */
const Derived = z.object({
  households: z.int().optional(),
  countedBy: z.enum(['dwellings', 'permanent']).optional(),
  estate: z.enum(estates).optional(),
  spaceNeeded: z.number().optional(),
  spaceGap: z.number().optional(),
  size: z.enum(['small', 'large']).optional(),
  /** The day of the latest statement. */
  on: z.string().optional(),
});

export const RegistryQuery = z.object({ place: RegionId.optional() });

/** A place with its sums and those of what lies right below it. */
export const Registry = z
  .object({
    place: Place,
    above: z.array(Place),
    sums: Sums,
    parts: z.array(Place.extend({ sums: Sums, own: Derived.optional() })),
    /** Communities the reader states figures of; `more` when there are others. */
    mine: z.array(z.object({ id: RegionId, name: z.string() })),
    mayImport: z.boolean(),
    setting: CommunitiesSetting.optional(),
    day: z.string(),
  })
  .meta({ id: 'CommunityRegistry' });
export type Registry = z.infer<typeof Registry>;

export const CommunityPath = z.object({ tenant: TenantId, community: RegionId });

/** One community: what holds of it, what was stated before, what it is measured by. */
export const CommunityView = z
  .object({
    place: Place,
    above: z.array(Place),
    own: Derived,
    /** The statement in force of each group. */
    latest: z.partialRecord(z.enum(statementGroups), Statement),
    /** Everything that was ever stated, the latest day first. */
    history: z.array(Statement),
    setting: CommunitiesSetting.optional(),
    funds: CommunityFundsSetting.optional(),
    mayState: z.boolean(),
    /** What `If-Match` names. */
    version: z.int(),
    day: z.string(),
  })
  .meta({ id: 'CommunityView' });
export type CommunityView = z.infer<typeof CommunityView>;

export const State = z
  .strictObject({
    on: z.iso.date(),
    what: Stated,
    /** Needed where there is a statement of that day or a later one. */
    reason: z.string().trim().min(2).max(300).optional(),
  })
  .meta({ id: 'StateCommunity' });
export type State = z.infer<typeof State>;

/** A list of communities: looked at without `lines`; with them those rows are kept, at most a hundred at once. */
export const ImportCommunities = z
  .strictObject({
    content: z.base64().max(250_000),
    on: z.iso.date(),
    lines: z.array(z.int().min(2).max(20_000)).max(100).optional(),
  })
  .meta({ id: 'ImportCommunities' });
export type ImportCommunities = z.infer<typeof ImportCommunities>;

export const ImportedCommunities = z
  .object({
    /** Columns the head lacks. */
    lacks: z.array(z.string()),
    rows: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        faults: z.array(z.object({ column: z.string(), code: z.string() })),
        isKept: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ImportedCommunities' });
export type ImportedCommunities = z.infer<typeof ImportedCommunities>;
