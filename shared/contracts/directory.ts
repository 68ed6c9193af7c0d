import * as z from 'zod';
import { Centre, CentreId, CentreStated, Handover } from '../domain/directory/centre.ts';
import { handoverStates, serviceKinds } from '../domain/directory/names.ts';
import { Outlet, OutletNumber, OutletStated } from '../domain/directory/outlet.ts';
import { Position } from '../domain/directory/position.ts';
import { DirectorySetting } from '../domain/directory/setting.ts';
import { columns } from '../domain/directory/sheet.ts';
import { Suggestion, SuggestionNote } from '../domain/directory/suggestion.ts';
import { TenantId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { line, Slug } from '../domain/settings/parts.ts';
import { TicketFigures } from './hotline-figures.ts';
import { beginList, listFaults, listImport, listRows } from './list-rows.ts';

const Day = z.iso.date();

export const DirectoryQuery = z.object({
  words: z.string().max(60).optional(),
  category: Slug.optional(),
  kind: z.enum(serviceKinds).optional(),
  /** A community, or the street or district around it, by its code. */
  place: RegionId.optional(),
  /** Only what is to be verified. */
  due: z.enum(['yes']).optional(),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
});

/** How far an entry can be relied on. */
export const Standing = z.object({
  is: z.enum(['verified', 'old', 'never']),
  until: Day.optional(),
  since: Day.optional(),
});

export const DirectoryPage = z
  .object({
    items: z.array(
      z.object({
        community: z.string(),
        n: z.int(),
        name: z.string(),
        kind: z.enum(serviceKinds),
        categories: z.array(z.string()),
        standing: Standing,
      }),
    ),
    found: z.int(),
    /** Where the next page begins. */
    next: z.int().optional(),
    all: z.int(),
    due: z.int(),
    byCategory: z.array(z.object({ category: z.string(), count: z.int() })),
    setting: DirectorySetting,
    /** Nobody has set it up yet: this is the preset. */
    isPreset: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'DirectoryPage' });
export type DirectoryPage = z.infer<typeof DirectoryPage>;

export const OutletPath = z.object({
  tenant: TenantId,
  community: RegionId,
  outlet: OutletNumber,
});
export const OutletView = z
  .object({
    outlet: Outlet,
    standing: Standing,
    /** Other outlets with the same credit code. */
    branches: z.array(
      z.object({ community: z.string(), n: z.int(), name: z.string(), address: z.string() }),
    ),
    /** Tickets of the hotline it was sent in the last twelve months; absent where there were none. */
    tickets: TicketFigures.optional(),
    mayKeep: z.boolean(),
    mayVerify: z.boolean(),
  })
  .meta({ id: 'OutletView' });
export type OutletView = z.infer<typeof OutletView>;

const At = { community: RegionId, n: z.int().min(1).max(99_999), version: z.int().min(1) };

export const DirectoryCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('add'), outlet: OutletStated }),
    z.strictObject({
      type: z.literal('change'),
      n: At.n,
      version: At.version,
      outlet: OutletStated,
    }),
    /** Somebody was there and says it is so; `until`, where they know how long. */
    z.strictObject({ type: z.literal('verify'), ...At, until: Day.optional() }),
    z.strictObject({ type: z.literal('close'), ...At }),
    z.strictObject({ type: z.literal('reopen'), ...At }),
    /** Where a community is and what it is known for; both may be taken away again. */
    z.strictObject({
      type: z.literal('state'),
      communities: z
        .array(
          z.strictObject({
            community: RegionId,
            place: Position.optional(),
            speciality: line(60).optional(),
          }),
        )
        .min(1)
        .max(25),
    }),
    z.strictObject({
      type: z.literal('decide'),
      suggestion: Suggestion.shape.id,
      isTaken: z.boolean(),
      note: SuggestionNote,
    }),
  ])
  .meta({ id: 'DirectoryCommand' });
export type DirectoryCommand = z.infer<typeof DirectoryCommand>;
export const DirectoryChanged = z
  .object({ community: z.string().optional(), n: z.int().optional() })
  .meta({ id: 'DirectoryChanged' });

export const BeginDirectoryImport = beginList('BeginDirectoryImport');
export type BeginDirectoryImport = z.infer<typeof BeginDirectoryImport>;

/** `changed`: rows of outlets that were there and are different now. */
export const DirectoryImport = listImport('DirectoryImport', [
  'added',
  'changed',
  'same',
  'skipped',
]);
export type DirectoryImport = z.infer<typeof DirectoryImport>;
export const DirectoryImports = z
  .object({ items: z.array(DirectoryImport) })
  .meta({ id: 'DirectoryImports' });

/** The most rows that are looked at in one request. */
export const mostChecked = 500;

export const DirectoryRows = listRows({ id: 'DirectoryRows', rows: mostChecked, cell: 2_000 });
export type DirectoryRows = z.infer<typeof DirectoryRows>;

export const DirectoryRowsRead = z
  .object({
    import: DirectoryImport,
    good: z.int(),
    faults: listFaults(columns),
  })
  .meta({ id: 'DirectoryRowsRead' });
export type DirectoryRowsRead = z.infer<typeof DirectoryRowsRead>;

export const CircleQuery = z.object({ community: RegionId.optional() });

/** An estimate from lines on the map: nobody's route was looked at. */
export const CircleView = z
  .object({
    /** How a way is reckoned; absent where the tenant has stated nothing, and then nothing is judged. */
    reckoning: DirectorySetting.shape.circle,
    reachMetres: z.int().optional(),
    communities: z.array(
      z.object({
        community: z.string(),
        place: Position.optional(),
        speciality: z.string().optional(),
        households: z.int().optional(),
        outlets: z.int(),
        /** How many of each category are within the circle. */
        within: z.record(z.string(), z.int()).optional(),
        missing: z.array(z.string()).optional(),
      }),
    ),
    sums: z
      .object({
        households: z.int(),
        covered: z.int(),
        byCategory: z.array(
          z.object({
            category: z.string(),
            households: z.int(),
            lacking: z.array(z.string()),
          }),
        ),
      })
      .optional(),
    /** Of the community asked for: the nearest of each category, and what lies around it. */
    around: z
      .object({
        nearest: z.array(
          z.object({
            category: z.string(),
            community: z.string(),
            n: z.int(),
            metres: z.int(),
            minutes: z.int().optional(),
          }),
        ),
        points: z.array(
          z.object({
            community: z.string(),
            n: z.int(),
            place: Position,
            categories: z.array(z.string()),
          }),
        ),
      })
      .optional(),
    categories: DirectorySetting.shape.categories,
    mayState: z.boolean(),
  })
  .meta({ id: 'CircleView' });
export type CircleView = z.infer<typeof CircleView>;

export const SuggestionsQuery = z.object({ state: z.enum(['open', 'decided']).default('open') });
export const SuggestionsView = z
  .object({ items: z.array(Suggestion) })
  .meta({ id: 'SuggestionsView' });
export type SuggestionsView = z.infer<typeof SuggestionsView>;

export const CentresView = z
  .object({
    items: z.array(
      z.object({
        centre: Centre,
        /** Floor space it should have, with where that comes from. */
        space: z
          .object({ squareMetres: z.int(), source: z.string(), lacking: z.int().optional() })
          .optional(),
      }),
    ),
    mayKeep: z.boolean(),
    mayHandOver: z.boolean(),
  })
  .meta({ id: 'CentresView' });
export type CentresView = z.infer<typeof CentresView>;

export const CentreCommand = z
  .strictObject({ id: CentreId, version: z.int().min(0), centre: CentreStated })
  .meta({ id: 'CentreCommand' });
export type CentreCommand = z.infer<typeof CentreCommand>;

export const HandoversQuery = z.object({ state: z.enum(handoverStates).default('handedOver') });
export const HandoversView = z
  .object({
    items: z.array(z.object({ handover: Handover, isOverdue: z.boolean(), mayMove: z.boolean() })),
  })
  .meta({ id: 'HandoversView' });
export type HandoversView = z.infer<typeof HandoversView>;

export const HandoverCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('handOver'), centre: CentreId, item: Slug }),
    z.strictObject({
      type: z.literal('move'),
      id: Handover.shape.id,
      version: z.int().min(1),
      to: z.enum(['accepted', 'done', 'returned']),
      note: line(200).optional(),
    }),
  ])
  .meta({ id: 'HandoverCommand' });
export type HandoverCommand = z.infer<typeof HandoverCommand>;
/** `receipt` is shown once, to be handed over with the paper. */
export const HandoverAnswer = z
  .object({ receipt: z.string().optional(), handover: Handover })
  .meta({ id: 'HandoverAnswer' });
export type HandoverAnswer = z.infer<typeof HandoverAnswer>;
