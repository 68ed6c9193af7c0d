import * as z from 'zod';
import { DocumentId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Resource, ResourceText } from '../domain/needs/matching.ts';
import {
  declineReasons,
  needCategories,
  needGroups,
  needSources,
  needStatuses,
} from '../domain/needs/names.ts';
import { Need, NeedId, NeedRow, NeedText } from '../domain/needs/need.ts';
import { Photograph } from '../domain/needs/photograph.ts';
import { columns } from '../domain/needs/sheet.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';
import { beginList, listFaults, listImport, listRows } from './list-rows.ts';

export const NeedPath = z.object({ tenant: TenantId, need: NeedId });

export const NeedsQuery = z.object({
  status: z.enum(needStatuses).default('reported'),
  community: RegionId.optional(),
  category: z.enum(needCategories).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const NeedsPage = page(NeedRow).meta({ id: 'NeedsPage' });
export type NeedsPage = z.infer<typeof NeedsPage>;

const Counts = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), z.int());
const Tally = z.object({
  forms: z.int(),
  supports: z.int(),
  byStatus: Counts(needStatuses),
  byCategory: z.record(z.enum(needCategories), Counts(needStatuses)),
  bySource: Counts(needSources),
  byGroup: Counts(needGroups),
  byReason: Counts(declineReasons),
  inTime: z.int(),
  late: z.int(),
  projects: z.int(),
});

const dropOuts = [
  'merged',
  ...declineReasons,
  'waiting',
  'answered',
  'listedStill',
  'together',
] as const;
const DropOut = z.object({ why: z.enum(dropOuts), count: z.int() });

/** With `street` the communities of it; without, every street as the sum of its communities. */
export const NeedsOverviewQuery = z.object({ street: RegionId.optional() });
export const NeedsOverview = z
  .object({
    total: Tally,
    funnel: z.object({
      forms: z.int(),
      needs: z.int(),
      inProjects: z.int(),
      projects: z.int(),
      shares: z.object({ needs: z.number().optional(), projects: z.number().optional() }),
      left: z.object({ forms: z.array(DropOut), needs: z.array(DropOut) }),
    }),
    reach: z.array(
      z.object({
        group: z.enum(needGroups),
        forms: z.int(),
        share: z.number(),
        wanted: z.number().optional(),
        isMissed: z.boolean(),
      }),
    ),
    /** The period of an answer with where it comes from; absent where the tenant has set none. */
    clock: z.object({ days: z.int(), source: z.string() }).optional(),
    places: z.array(
      z.object({
        place: z.string(),
        forms: z.int(),
        waiting: z.int(),
        listed: z.int(),
        planned: z.int(),
        delivered: z.int(),
        supports: z.int(),
        late: z.int(),
      }),
    ),
  })
  .meta({ id: 'NeedsOverview' });
export type NeedsOverview = z.infer<typeof NeedsOverview>;

export const NeedView = z
  .object({
    need: Need,
    /** What was merged into it, as far as it is at hand. */
    parts: z.array(NeedRow),
    breadth: z.object({
      affected: z.int(),
      residents: z.int().optional(),
      share: z.number().optional(),
    }),
  })
  .meta({ id: 'NeedView' });
export type NeedView = z.infer<typeof NeedView>;

export const AlikeNeeds = z
  .object({
    items: z.array(z.object({ row: NeedRow, likeness: z.number(), because: z.array(z.string()) })),
  })
  .meta({ id: 'AlikeNeeds' });
export type AlikeNeeds = z.infer<typeof AlikeNeeds>;

export const NeedPhotographs = z
  .object({
    items: z.array(
      Photograph.extend({ /** Gives the picture for a minute. */ url: z.string().optional() }),
    ),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'NeedPhotographs' });
export type NeedPhotographs = z.infer<typeof NeedPhotographs>;

/** Nobody but the office sees a photograph before it was shown; what was removed does not come back. */
export const PhotographCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('show'), photograph: DocumentId }),
    z.strictObject({ type: z.literal('hide'), photograph: DocumentId }),
    z.strictObject({
      type: z.literal('remove'),
      photograph: DocumentId,
      reason: z.string().trim().min(2).max(200),
    }),
  ])
  .meta({ id: 'NeedPhotographCommand' });
export type PhotographCommand = z.infer<typeof PhotographCommand>;

const some = { needs: z.array(NeedId).min(1).max(80) };
const said = z.string().trim().min(2).max(500);

/** What is done with needs, many at once where it is the same for all. */
export const NeedCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('verify'),
      ...some,
      /** Residents each of them touches, as reckoned on the spot. */
      affected: z.int().positive().max(10_000_000).optional(),
      note: said.optional(),
    }),
    z.strictObject({ type: z.literal('merge'), ...some, into: NeedId, note: said.optional() }),
    z.strictObject({ type: z.literal('split'), need: NeedId, note: said.optional() }),
    z.strictObject({ type: z.literal('answer'), ...some, note: said }),
    z.strictObject({
      type: z.literal('decline'),
      ...some,
      reason: z.enum(declineReasons),
      note: said,
    }),
    z.strictObject({ type: z.literal('list'), ...some, note: said.optional() }),
    z.strictObject({ type: z.literal('unlist'), ...some, note: said }),
    z.strictObject({ type: z.literal('reopen'), ...some, note: said }),
    z.strictObject({
      type: z.literal('plan'),
      ...some,
      purchase: PurchaseId,
      note: said.optional(),
    }),
    z.strictObject({ type: z.literal('release'), ...some, note: said }),
    z.strictObject({ type: z.literal('deliver'), ...some, note: said }),
  ])
  .meta({ id: 'NeedCommand' });
export type NeedCommand = z.infer<typeof NeedCommand>;

export const NeedsMoved = z.object({ items: z.array(NeedRow) }).meta({ id: 'NeedsMoved' });
export type NeedsMoved = z.infer<typeof NeedsMoved>;

/** A need that somebody with a post writes down for a resident. */
export const ReportForResident = z
  .strictObject({
    community: RegionId,
    category: z.enum(needCategories).optional(),
    text: NeedText,
    forWhom: z.array(z.enum(needGroups)).max(needGroups.length).optional(),
    source: z.enum(needSources).exclude(['resident']),
  })
  .meta({ id: 'ReportForResident' });
export type ReportForResident = z.infer<typeof ReportForResident>;
export const ReportedForResident = z
  .object({ receipt: z.string(), need: NeedId })
  .meta({ id: 'ReportedForResident' });

export const BeginImport = beginList('BeginNeedImport');
export type BeginImport = z.infer<typeof BeginImport>;

export const NeedImport = listImport('NeedImport', ['kept', 'skipped']);
export type NeedImport = z.infer<typeof NeedImport>;
export const NeedImports = z.object({ items: z.array(NeedImport) }).meta({ id: 'NeedImports' });

/** The most rows that are looked at in one request. */
export const mostChecked = 1000;

export const ImportRows = listRows({ id: 'NeedImportRows', rows: mostChecked, cell: 4_000 });
export type ImportRows = z.infer<typeof ImportRows>;

export const RowsRead = z
  .object({
    import: NeedImport,
    good: z.int(),
    faults: listFaults(columns),
    /** Of rows that are kept: the code that leads to each. */
    receipts: z.array(z.object({ row: z.int(), receipt: z.string() })),
  })
  .meta({ id: 'NeedRowsRead' });
export type RowsRead = z.infer<typeof RowsRead>;

/** 项目清单: projects with the needs they answer. */
export const NeedProjects = z
  .object({
    items: z.array(
      z.object({
        purchase: PurchaseId,
        title: z.string(),
        needs: z.int(),
        forms: z.int(),
        supports: z.int(),
        delivered: z.int(),
        communities: z.array(z.string()),
        at: Instant,
      }),
    ),
  })
  .meta({ id: 'NeedProjects' });
export type NeedProjects = z.infer<typeof NeedProjects>;

export const ResourceCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('offer'), resource: ResourceText }),
    z.strictObject({
      type: z.literal('claim'),
      id: Resource.shape.id,
      need: NeedId,
    }),
    z.strictObject({ type: z.literal('free'), id: Resource.shape.id }),
    z.strictObject({ type: z.literal('withdraw'), id: Resource.shape.id }),
  ])
  .meta({ id: 'ResourceCommand' });
export type ResourceCommand = z.infer<typeof ResourceCommand>;
export const Resources = z.object({ items: z.array(Resource) }).meta({ id: 'Resources' });
export type Resources = z.infer<typeof Resources>;

const reasons = ['sameCommunity', 'sameStreet', 'sameCategory', 'sameGroup'] as const;
export const NeedMatches = z
  .object({
    items: z.array(z.object({ resource: Resource, because: z.array(z.enum(reasons)) })),
  })
  .meta({ id: 'NeedMatches' });
export type NeedMatches = z.infer<typeof NeedMatches>;
