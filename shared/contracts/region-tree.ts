import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { RegionChange } from '../domain/region/changes.ts';
import { levels } from '../domain/region/levels.ts';
import { Level, RegionId, RegionNode } from '../domain/region/tree.ts';

export const TreeQuery = z.object({
  /** The place to open; without it, the whole area. */
  node: RegionId.optional(),
  /** Finds places by a part of their name instead. */
  text: z.string().trim().max(40).optional(),
});

const RollUp = z.object({
  below: z.partialRecord(z.enum(levels), z.int()),
  households: z.int(),
  uncounted: z.int(),
});

/** A place in a list: what it is, where it lies, and what lies in it. */
export const PlaceInTree = RegionNode.extend({
  /** From the top down to right above it. */
  path: z.array(z.string()),
  sum: RollUp,
  /** What may be added right below it. */
  holds: z.array(Level),
  size: z.enum(['small', 'large']).optional(),
  /** Households as the registry of communities says, of all that lie in it. */
  stated: z.int().optional(),
}).meta({ id: 'PlaceInTree' });
export type PlaceInTree = z.infer<typeof PlaceInTree>;

export const OpenedTree = z
  .object({
    node: PlaceInTree,
    above: z.array(z.object({ id: RegionId, name: z.string(), level: Level })),
    parts: z.array(PlaceInTree),
    /** Places of `parts`' level that ended. */
    former: z.array(PlaceInTree),
    found: z.array(PlaceInTree).optional(),
    /** Communities outside the usual size, over the whole area. */
    warnings: z.object({
      small: z.int(),
      large: z.int(),
      least: z.int(),
      most: z.int(),
      source: z.string(),
    }),
    mayChange: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'OpenedTree' });
export type OpenedTree = z.infer<typeof OpenedTree>;

/** `isCheck` says what would be, and changes nothing. */
export const ChangeRegions = z
  .object({
    change: RegionChange,
    reason: z.string().trim().min(2).max(300),
    isCheck: z.boolean().default(false),
  })
  .meta({ id: 'ChangeRegions' });
export type ChangeRegions = z.infer<typeof ChangeRegions>;

export const RegionsChanged = z
  .object({
    version: z.int(),
    /** The places that are different, as they are now, or would be. */
    touched: z.array(z.object({ id: RegionId, was: z.string().optional(), is: z.string() })),
    isDone: z.boolean(),
  })
  .meta({ id: 'RegionsChanged' });
export type RegionsChanged = z.infer<typeof RegionsChanged>;

export const RegionPath = z.object({ tenant: TenantId, node: RegionId });
export const RegionHistory = z
  .object({
    names: z.array(z.object({ name: z.string(), until: z.string() })),
    items: z.array(
      z.object({
        at: z.string(),
        change: z.string(),
        reason: z.string(),
        by: z.string(),
        was: z.string().optional(),
        is: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'RegionHistory' });
export type RegionHistory = z.infer<typeof RegionHistory>;
