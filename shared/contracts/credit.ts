import * as z from 'zod';
import { pastReasons } from '../domain/evaluation/credit.ts';
import { BarNoticed, NoticedToAll } from '../domain/evaluation/public-result.ts';

/** A result as a credit record lists it; `notice` is the page on which it was noticed. */
const Line = NoticedToAll.pick({
  tenant: true,
  tenantName: true,
  purchase: true,
  title: true,
  round: true,
  phase: true,
  attempt: true,
  standing: true,
  points: true,
  grade: true,
  gradeName: true,
  isPass: true,
  noticedAt: true,
  appealUntil: true,
  corrects: true,
}).extend({ notice: z.string() });
export type CreditRow = z.infer<typeof Line>;

const Final = Line.extend({
  /** The day it became final, and the full months since. */
  day: z.string(),
  months: z.int(),
});

const Record = z.object({
  /** 0 to 100, to a tenth. Absent without results that count: no record, and not a bad one. */
  score: z.number().optional(),
  mean: z.number().optional(),
  deduction: z.number(),
  /** What counts: the shares add up to the mean. */
  lines: z.array(Final.extend({ weight: z.number(), share: z.number() })),
  /** What counts no longer, and why. */
  past: z.array(Final.extend({ why: z.enum(pastReasons) })),
  /** Noticed and not final. */
  pending: z.array(Line),
  bars: z.array(BarNoticed.extend({ notice: z.string() })),
});
export type ShownRecord = z.infer<typeof Record>;

/** The credit record of an organization across districts, with the formula it is reckoned by. */
export const CreditAnswer = z
  .object({
    /** As its latest notice names it. */
    name: z.string().optional(),
    today: z.string(),
    formula: z.object({
      version: z.int(),
      ages: z.array(z.object({ upToMonths: z.int(), weight: z.number() })),
      phases: z.object({ midTerm: z.number(), final: z.number() }),
      mostPoints: z.number(),
      barDeduction: z.number(),
    }),
    record: Record,
    /** Of sandboxes, where there are any; it counts nowhere. */
    rehearsal: Record.optional(),
  })
  .meta({ id: 'CreditRecord' });
export type CreditAnswer = z.infer<typeof CreditAnswer>;
