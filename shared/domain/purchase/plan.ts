import * as z from 'zod';
import { Method, Track } from '../policy/rules.ts';

/** The five categories of a venture call, after the Weinan plan (seed 3-21 to 3-25). */
export const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

export const fundSources = ['fiscal', 'welfareLottery', 'namedFund', 'donation'] as const;
export const FundSource = z.enum(fundSources);

const line = (max: number) => z.string().trim().min(1).max(max);

/** What is counted when the work is accepted. */
export const Deliverable = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: line(100),
  unit: line(20),
  quantity: z.int().positive().max(1_000_000),
});
export type Deliverable = z.infer<typeof Deliverable>;

export const Criterion = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: line(100),
  max: z.int().positive().max(100),
});
export type Criterion = z.infer<typeof Criterion>;

export const Tranche = z.object({
  percent: z.int().positive().max(100),
  /** The acceptance this payment waits for: there is no payment without one. */
  after: z.enum(['period', 'midTerm', 'final']),
  /** Which period, where `after` is `period`. */
  period: z.int().positive().max(12).optional(),
});
export type Tranche = z.infer<typeof Tranche>;

/** What is to be bought, why, from which money, and how it will be judged. */
export const Plan = z
  .object({
    title: line(120),
    track: Track,
    method: Method,
    /** The tenant's kind of call it is held as (`calls` of its settings); its rule set and limits apply. */
    call: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
      .optional(),
    need: z.object({
      summary: line(2000),
      affectedResidents: z.int().positive(),
      residents: z.int().positive(),
    }),
    goals: line(2000),
    regionCodes: z
      .array(z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/))
      .min(1)
      .max(20),
    categories: z.array(Category).min(1).max(5),
    fundSource: FundSource,
    budgetFen: z.int().positive(),
    ceilingFen: z.int().positive(),
    maximumAwards: z.int().positive().max(60),
    requiredDocuments: z.array(line(60)).max(20),
    deliverables: z.array(Deliverable).min(1).max(30),
    criteria: z.array(Criterion).min(1).max(20),
    priceWeight: z.int().min(0).max(100),
    periods: z.int().min(1).max(12),
    periodMonths: z.int().min(1).max(12),
    /** The period after which the mid-term evaluation is held. */
    midTermAfter: z.int().min(1).max(12),
    tranches: z.array(Tranche).min(1).max(12),
  })
  .superRefine((plan, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (plan.need.affectedResidents > plan.need.residents)
      wrong('need', 'more-affected-than-residents');
    if (plan.ceilingFen > plan.budgetFen) wrong('ceilingFen', 'ceiling-over-budget');
    if (plan.midTermAfter > plan.periods) wrong('midTermAfter', 'midterm-after-last-period');
    for (const path of ['criteria', 'deliverables'] as const)
      if (new Set(plan[path].map(({ id }) => id)).size < plan[path].length)
        wrong(path, 'ids-must-differ');
    const points = plan.criteria.reduce((sum, c) => sum + c.max, plan.priceWeight);
    if (points !== 100) wrong('criteria', 'points-must-add-to-100');
    if (plan.tranches.reduce((sum, t) => sum + t.percent, 0) !== 100)
      wrong('tranches', 'tranches-must-add-to-100');
    if (plan.tranches.some((t) => t.after === 'period' && !(t.period && t.period <= plan.periods)))
      wrong('tranches', 'tranche-without-period');
  });
export type Plan = z.infer<typeof Plan>;
