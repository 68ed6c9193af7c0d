import * as z from 'zod';
import { PurchaseId } from '../ids.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
export const GoalId = z.string().regex(/^[0-9a-f]{16}$/);

/** What a community, a street or a project is to come to, with what shows it and what it may cost (seed 3-46). */
export const GoalText = z
  .strictObject({
    place: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    title: line(80),
    /** What is counted, and in which unit. */
    measure: line(80),
    unit: line(12),
    /** Where it stood when it was set. */
    from: z.number().min(-1e9).max(1e9),
    target: z.number().min(-1e9).max(1e9),
    due: z.iso.date(),
    /** What it may cost; absent, nobody said. */
    costFen: z.int().positive().max(1e13).optional(),
    /** Purchases that work for it: what they cost is its cost. */
    purchases: z.array(PurchaseId).max(20),
  })
  .refine(({ from, target }) => from !== target, { path: ['target'], message: 'nothing-changed' });
export type GoalText = z.infer<typeof GoalText>;

/** A value that was seen, and when. */
export const Seen = z.strictObject({
  on: z.iso.date(),
  value: z.number().min(-1e9).max(1e9),
  /** Money spent for it besides its purchases. */
  otherFen: z.int().min(0).max(1e13),
  note: z.string().trim().max(300).default(''),
});
export type Seen = z.infer<typeof Seen>;

/** A goal as it stands in one version; versions before stay as they were. */
export const Goal = z.object({
  id: GoalId,
  version: z.int(),
  /** As it was called when this version was written. */
  placeName: z.string(),
  text: GoalText,
  seen: z.array(Seen).max(60),
  /** Reached, or given up, with why; it is changed no more. */
  ended: z.object({ as: z.enum(['reached', 'givenUp']), reason: z.string() }).optional(),
  /** Why this version came after the one before. */
  because: z.string(),
  byName: z.string(),
  at: z.string(),
});
export type Goal = z.infer<typeof Goal>;

type GoalStanding = {
  /** The latest value, and how much of the way is gone in percent, 0 to 100 and beyond. */
  value?: number;
  way?: number;
  /** Of its purchases and what was spent besides; absent where neither is known. */
  spentFen?: number;
  /** What one unit of the way cost so far; absent before any was gone. */
  perUnitFen?: number;
  isOverCost: boolean;
  isLate: boolean;
};

/** @param fenOf - what a purchase costs, as far as that is known */
export function standingOf(
  { text, seen, ended }: Goal,
  { today, fenOf }: { today: string; fenOf: (purchase: string) => number | undefined },
): GoalStanding {
  const last = [...seen].sort((a, b) => (a.on < b.on ? -1 : 1)).slice(-1)[0];
  const known = text.purchases.flatMap((purchase) => fenOf(purchase) ?? []);
  const other = seen.reduce((sum, { otherFen }) => sum + otherFen, 0);
  const spentFen = known.reduce((sum, fen) => sum + fen, 0) + other;
  const gone = last ? Math.abs(last.value - text.from) : 0;
  const isForward = last ? (last.value - text.from) * (text.target - text.from) > 0 : false;
  const way = last && ((last.value - text.from) / (text.target - text.from)) * 100;
  return {
    ...(last && { value: last.value }),
    ...(way !== undefined && { way: Math.round(way * 10) / 10 }),
    ...(spentFen > 0 && { spentFen }),
    ...(spentFen > 0 && isForward && { perUnitFen: Math.round(spentFen / gone) }),
    isOverCost: text.costFen !== undefined && spentFen > text.costFen,
    isLate: !ended && today > text.due && (way ?? 0) < 100,
  };
}
