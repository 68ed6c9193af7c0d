import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { line, Slug } from '../settings/parts.ts';
import { Instant } from '../time.ts';
import { Hours } from './hours.ts';
import { centreLevels, type HandoverState, handoverStates } from './names.ts';
import { PhoneNumber } from './outlet.ts';
import { Position } from './position.ts';

/** A matter somebody can settle at a centre (seed 4-06): what to bring, how long, what it costs, by which law. */
export const CentreItem = z.strictObject({
  id: Slug,
  title: line(60),
  documents: z.array(line(80)).max(15),
  /** Working days until it is done; 0: while one waits. */
  workingDays: z.int().min(0).max(180),
  feeFen: z.int().min(0).max(100_000_00),
  basis: line(200),
  window: line(30),
  isOnline: z.boolean(),
  /** The service behind the window, and how long it may take. Absent where the window settles it itself. */
  behind: z.strictObject({ department: line(60), workingDays: z.int().min(1).max(180) }).optional(),
});
export type CentreItem = z.infer<typeof CentreItem>;

/** A one-stop centre of a street or a community (seed 4-60). */
export const CentreStated = z.strictObject({
  name: line(60),
  level: z.enum(centreLevels),
  /** The community it stands in. */
  community: RegionId,
  address: line(120),
  place: Position.optional(),
  hours: Hours.optional(),
  phone: PhoneNumber.optional(),
  squareMetres: z.int().min(1).max(100_000).optional(),
  /** Something can be settled on the network (seed 4-32). */
  isOnline: z.boolean(),
  items: z
    .array(CentreItem)
    .max(80)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids-must-differ'),
});
export type CentreStated = z.infer<typeof CentreStated>;

export const CentreId = Slug;
export const Centre = z.object({ ...CentreStated.shape, id: CentreId, version: z.int() });
export type Centre = z.infer<typeof Centre>;

/** A matter that went from the window to the service behind it. It names nobody: its receipt is with whoever asked. */
export const Handover = z.object({
  id: z.string().regex(/^[0-9a-z]{26}$/),
  version: z.int(),
  centre: CentreId,
  item: Slug,
  title: z.string(),
  department: z.string(),
  state: z.enum(handoverStates),
  at: Instant,
  /** The first moment that is too late. */
  due: Instant,
  way: z.array(
    z.object({
      to: z.enum(handoverStates),
      at: Instant,
      by: z.string(),
      note: z.string().optional(),
    }),
  ),
});
export type Handover = z.infer<typeof Handover>;

/** What may follow: what was taken in is done or, where something lacks, goes back to whoever asked. */
const next: Record<HandoverState, readonly HandoverState[]> = {
  handedOver: ['accepted', 'returned'],
  accepted: ['done', 'returned'],
  done: [],
  returned: [],
};

export const mayFollow = (from: HandoverState, to: HandoverState): boolean =>
  next[from].includes(to);
export const isOpen = (state: HandoverState): boolean => next[state].length > 0;

export const isOverdue = ({ state, due }: Pick<Handover, 'state' | 'due'>, now: Instant): boolean =>
  isOpen(state) && due <= now;
