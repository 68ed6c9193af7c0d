import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { type Day, Instant } from '../time.ts';
import { commitmentKinds, outcomes, unitKinds } from './names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
export const FacilityId = z.string().regex(/^[0-9a-f]{16}$/);
export type FacilityId = z.infer<typeof FacilityId>;

/** What a unit promised (共建承诺), by when, and what became of it. */
export const Commitment = z.object({
  id: FacilityId,
  kind: z.enum(commitmentKinds),
  /** In its own words: 周末开放操场. */
  what: line(120),
  /** How much of it, in the unit named: 120 小时. */
  amount: z.number().positive().max(100_000_000),
  measure: line(12),
  by: z.iso.date(),
  outcome: z.enum(outcomes),
  /** What was really given, and what shows it. */
  given: z.number().nonnegative().optional(),
  evidence: line(300).optional(),
  judgedOn: z.iso.date().optional(),
});
export type Commitment = z.infer<typeof Commitment>;

const Thanks = z.object({ on: z.iso.date(), title: line(60) });

/** A service the community, or others in it, gave the unit in return: 四点半课堂接待职工子女. */
export const Returned = z.object({
  on: z.iso.date(),
  what: line(120),
  minutes: z.int().min(0).max(100_000),
  by: z.string(),
});
export type Returned = z.infer<typeof Returned>;

export const UnitText = z.object({
  name: line(60),
  kind: z.enum(unitKinds),
  community: RegionId,
  /** Whom the community speaks to; the office's, shown to nobody else. */
  contact: z.string().trim().max(60).default(''),
  /** Where letters to it go. */
  mail: z.email().max(120).optional(),
});
export type UnitText = z.infer<typeof UnitText>;

/** A resident unit. */
export const Unit = UnitText.extend({
  id: FacilityId,
  at: Instant,
  commitments: z.array(Commitment).max(40),
  /** Thanked for, the latest last. */
  thanks: z.array(Thanks).max(20),
  /** What it got back beside, the latest last. */
  returned: z.array(Returned).max(60).optional(),
});
export type Unit = z.infer<typeof Unit>;

export type Kept = {
  promised: number;
  kept: number;
  partly: number;
  broken: number;
  /** Past their day and not judged yet. */
  overdue: number;
  /** Kept over those that are judged; a promise partly kept is not kept. `undefined` where none is judged. */
  share?: number;
};

/**
 * How a unit, or many, keeps what it promised.
 *
 * @param today - a promise whose day has not passed counts as neither kept nor broken
 */
export function keptOf(commitments: readonly Commitment[], today: Day): Kept {
  const of = (outcome: Commitment['outcome']) =>
    commitments.filter((one) => one.outcome === outcome).length;
  const [kept, partly, broken] = [of('kept'), of('partly'), of('broken')];
  const judged = kept + partly + broken;
  return {
    promised: commitments.length,
    kept,
    partly,
    broken,
    overdue: commitments.filter(({ outcome, by }) => outcome === 'open' && by < today).length,
    ...(judged > 0 && { share: kept / judged }),
  };
}
