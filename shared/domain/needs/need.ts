import * as z from 'zod';
import { holdsIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { DocumentId, PurchaseId } from '../ids.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import {
  decidings,
  declineReasons,
  needCategories,
  needGroups,
  needSources,
  needStatuses,
} from './names.ts';

/** Made from the code of a receipt, which nothing leads back to: 26 letters, as every id of a place with files. */
export const NeedId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export type NeedId = z.infer<typeof NeedId>;

export const NeedText = z
  .string()
  .trim()
  .min(5)
  .max(1000)
  .refine((text) => !holdsIdentityNumber(text), 'identity-number');

/** What somebody reports: no name, no address, no number. */
export const Report = z.object({
  community: RegionId,
  category: z.enum(needCategories),
  text: NeedText,
  forWhom: z.array(z.enum(needGroups)).max(needGroups.length).default([]),
});
export type Report = z.infer<typeof Report>;

/** What a need stands for with everything that was merged into it; by itself one form. */
const Whole = z.object({
  forms: z.int().positive(),
  supports: z.int().min(0),
});

/** A step of its way, as the reporter reads it. */
const Step = z.object({
  at: Instant,
  to: z.enum(needStatuses),
  /** What people were told with it. */
  note: z.string().max(500).optional(),
});

/** A meeting or a vote of residents, as a need names it. */
export const Gathering = z.object({
  kind: z.enum(['meeting', 'vote']),
  id: z.string().regex(/^[0-9a-f]{20}$/),
  title: z.string().max(60),
});
export type Gathering = z.infer<typeof Gathering>;

/** A photograph that everybody may see. */
const ShownPhotograph = z.object({
  id: DocumentId,
  mediaType: z.enum(['image/jpeg', 'image/png']),
});

/** What residents decided of it, which whoever deals with it cannot decide otherwise. */
const Bound = Gathering.extend({ decides: z.enum(decidings), at: Instant });

export const Need = Report.extend({
  id: NeedId,
  source: z.enum(needSources),
  at: Instant,
  status: z.enum(needStatuses),
  /** Those who said that they need it too, without those of needs merged into it. */
  supports: z.int().min(0),
  whole: Whole,
  /** Residents it touches, as whoever verified it reckons. */
  affected: z.int().positive().max(10_000_000).optional(),
  into: NeedId.optional(),
  /** By when the reporter hears what becomes of it; absent where the tenant has set no period. */
  due: Instant.optional(),
  /** When that was said. */
  heardAt: Instant.optional(),
  reason: z.enum(declineReasons).optional(),
  purchase: z.object({ id: PurchaseId, title: z.string() }).optional(),
  /** Those an official showed to everybody. */
  photographs: z.array(ShownPhotograph).max(12).optional(),
  /** The call on the hotline it came of: what was asked for and could not be had. */
  ticket: z.string().optional(),
  /** The list it came with. */
  from: z.object({ import: z.string(), row: z.int().positive() }).optional(),
  /** Where residents were asked about it, the latest last. */
  put: z.array(Gathering).max(8).optional(),
  bound: Bound.optional(),
  way: z.array(Step).max(40),
  /** Changes so far, from 1. */
  version: z.int().positive(),
});
export type Need = z.infer<typeof Need>;

/** What lists show of a need: at most 1 KB, because indexes carry it. */
export const NeedRow = Need.pick({
  id: true,
  community: true,
  category: true,
  forWhom: true,
  source: true,
  at: true,
  status: true,
  whole: true,
  affected: true,
  due: true,
  heardAt: true,
  purchase: true,
  into: true,
  photographs: true,
}).extend({
  bound: Bound.pick({ decides: true, title: true }).optional(),
  /** The first 120 characters. */
  text: z.string(),
});
export type NeedRow = z.infer<typeof NeedRow>;

const shown = 120;

export function rowOf(need: Need): NeedRow {
  const { id, community, category, forWhom, source, at, status, whole } = need;
  const { affected, due, heardAt, purchase, into, bound, photographs = [] } = need;
  return {
    id,
    community,
    category,
    forWhom,
    source,
    at,
    status,
    whole,
    text: [...need.text].slice(0, shown).join(''),
    ...(affected !== undefined && { affected }),
    ...(due && { due }),
    ...(heardAt && { heardAt }),
    ...(purchase && { purchase: { id: purchase.id, title: purchase.title.slice(0, 40) } }),
    ...(into && { into }),
    ...(photographs.length > 0 && { photographs }),
    ...(bound && { bound: { decides: bound.decides, title: bound.title } }),
  };
}

type Beginning = Report &
  Pick<Need, 'id' | 'source' | 'at'> &
  Partial<Pick<Need, 'due' | 'from' | 'ticket'>>;

/** A need as it is when it is reported. */
export const reported = (report: Beginning): Need => ({
  ...report,
  status: 'reported',
  supports: 0,
  whole: { forms: 1, supports: 0 },
  way: [{ at: report.at, to: 'reported' }],
  version: 1,
});

/** Residents it touches: as reckoned, and at least everybody who said so. */
export const affectedBy = ({ affected = 0, whole }: Pick<Need, 'affected' | 'whole'>): number =>
  Math.max(affected, whole.forms + whole.supports);
