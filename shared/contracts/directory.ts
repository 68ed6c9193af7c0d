import * as z from 'zod';
import { serviceKinds } from '../domain/directory/names.ts';
import { Outlet, OutletNumber, OutletStated } from '../domain/directory/outlet.ts';
import { Position } from '../domain/directory/position.ts';
import { DirectorySetting } from '../domain/directory/setting.ts';
import { Suggestion, SuggestionNote } from '../domain/directory/suggestion.ts';
import { TenantId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { line, Slug } from '../domain/settings/parts.ts';
import { TicketFigures } from './hotline-figures.ts';

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

export const SuggestionsQuery = z.object({ state: z.enum(['open', 'decided']).default('open') });
export const SuggestionsView = z
  .object({ items: z.array(Suggestion) })
  .meta({ id: 'SuggestionsView' });
export type SuggestionsView = z.infer<typeof SuggestionsView>;
