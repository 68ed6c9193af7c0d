import * as z from 'zod';
import { expertFields } from '../experts/lists.ts';
import { OrganizationId } from '../ids.ts';

import { Method, Track } from '../policy/rules.ts';
import { Funding, FundSource, fundingFault, Survey } from './funding.ts';
import { MethodGrounds } from './method-grounds.ts';
import { PlanBasis } from './plan-basis.ts';

/** The five categories of a venture call, after the Weinan plan (seed 3-21 to 3-25). */
export const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

const line = (max: number) => z.string().trim().min(1).max(max);

const RowId = z.string().regex(/^[a-z0-9-]{1,20}$/);

/** What a line of a real contract counts (domain.md 2.5): casework, groups, events, visits, posts by the month. */
export const deliverableKinds = [
  'case',
  'group',
  'event',
  'visit',
  'training',
  'volunteer',
  'postMonth',
  'other',
] as const;

/** What proves that a unit was delivered. */
export const evidenceKinds = [
  'signIn',
  'photo',
  'record',
  'report',
  'certificate',
  'platformRecord',
] as const;

/** What is counted when the work is accepted. */
export const Deliverable = z.object({
  id: RowId,
  name: line(100),
  unit: line(20),
  quantity: z.int().positive().max(1_000_000),
  kind: z.enum(deliverableKinds).optional(),
  /** What one unit is reckoned at. */
  unitFen: z.int().positive().optional(),
  /** A unit with fewer people, or of fewer meetings, does not count. */
  minimumAttendance: z.int().positive().max(100_000).optional(),
  minimumSessions: z.int().positive().max(1000).optional(),
  /** The entry of the tenant's service catalogue it was taken from. */
  catalogueId: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .optional(),
  evidence: z.array(z.enum(evidenceKinds)).max(6).optional(),
});
export type Deliverable = z.infer<typeof Deliverable>;

export const Criterion = z.object({
  id: RowId,
  name: line(100),
  max: z.int().positive().max(100),
  /** What is counted or compared, so that two people come to the same points (MoF order 87). */
  indicator: line(300).optional(),
  /** Follows from the papers alone: every expert must come to the same points. */
  isObjective: z.boolean().optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** Points beyond the hundred; `max` below zero takes them away. */
export const BonusItem = z.object({
  id: RowId,
  name: line(100),
  max: z
    .int()
    .min(-50)
    .max(50)
    .refine((max) => max !== 0, 'no-points'),
  indicator: line(300),
  /** Follows from facts: the office states it with evidence, the panel does not score it. */
  isFactual: z.boolean().optional(),
});
export type BonusItem = z.infer<typeof BonusItem>;

/** The heads under which the budget's performance goals are set: what is put out, what it is good for, who is content. */
export const goalKinds = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'benefit',
  'satisfaction',
] as const;

export const PerformanceGoal = z.object({
  id: RowId,
  kind: z.enum(goalKinds),
  indicator: line(100),
  target: line(100),
});
export type PerformanceGoal = z.infer<typeof PerformanceGoal>;

export const Tranche = z.object({
  percent: z.int().positive().max(100),
  /** The acceptance this payment waits for: there is no payment without one. */
  after: z.enum(['period', 'midTerm', 'final']),
  /** Which period, where `after` is `period`. */
  period: z.int().positive().max(12).optional(),
});
export type Tranche = z.infer<typeof Tranche>;

/** Experts, a jury of residents, and organizations that vote; their shares add to 100. */
export const Voices = z
  .object({
    experts: z.int().min(1).max(100),
    residents: z.int().min(0).max(99),
    organizations: z.int().min(0).max(99),
    /** Ballots below which a voice is not heard: its weight goes to the experts. */
    quorum: z.int().min(1).max(10_000).optional(),
  })
  .refine(
    ({ experts, residents, organizations }) => experts + residents + organizations === 100,
    'voices-must-add-to-100',
  );
export type Voices = z.infer<typeof Voices>;

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
    /** The first of `funding`, where that is given. */
    fundSource: FundSource,
    /** Where the money comes from, adding up to `budgetFen`. Plans from before there were annual plans have none. */
    funding: z.array(Funding).min(1).max(12).optional(),
    survey: Survey.optional(),
    /** Why several purchases of one budget line are not one open tender, and where that was approved (REG §28). */
    splitting: z.object({ reason: line(500), reference: line(120) }).optional(),
    budgetFen: z.int().positive(),
    ceilingFen: z.int().positive(),
    maximumAwards: z.int().positive().max(60),
    requiredDocuments: z.array(line(60)).max(20),
    deliverables: z.array(Deliverable).min(1).max(30),
    /** An expert must know one of these to judge; absent, any of the pool may. */
    expertFields: z.array(z.enum(expertFields)).max(expertFields.length).optional(),
    criteria: z.array(Criterion).min(1).max(20),
    priceWeight: z.int().min(0).max(100),
    periods: z.int().min(1).max(12),
    periodMonths: z.int().min(1).max(12),
    /** The period after which the mid-term evaluation is held. */
    midTermAfter: z.int().min(1).max(12),
    tranches: z.array(Tranche).min(1).max(12),
    bonusItems: z.array(BonusItem).max(10).optional(),
    /** Who is asked, where the method does not ask everybody. Secret until the result. */
    invitees: z.array(OrganizationId).max(20).optional(),
    performanceGoals: z.array(PerformanceGoal).max(20).optional(),
    /** One price for all, set by the state or by the buyer: it is not scored (MoF order 87). */
    isPriceFixed: z.boolean().optional(),
    /** Bought again every year with fixed content: the contract may run longer. */
    isRecurring: z.boolean().optional(),
    contractMonths: z.int().min(1).max(36).optional(),
    /** Questions are taken until so many days before the closing. */
    questionsUntil: z.object({ daysBeforeClosing: z.int().min(0).max(60) }).optional(),
    /** The needs of residents it answers, by their numbers in the pool. */
    needIds: z.array(line(40)).max(50).optional(),
    /** Why it is bought from a person and not from an organization (seed 3-39). */
    individualReason: line(1000).optional(),
    /** Whose judgement counts how much, in percent. Without it the experts' alone. */
    voices: Voices.optional(),
    /** The points of an applicant are shown on the spot once every expert has locked (Wujin). */
    areScoresShownLive: z.boolean().optional(),
    /** Applicants are numbers to the experts until the report is signed. */
    isBlind: z.boolean().optional(),
    ...PlanBasis.shape,
    ...MethodGrounds.shape,
  })
  .superRefine((plan, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (plan.need.affectedResidents > plan.need.residents)
      wrong('need', 'more-affected-than-residents');
    const unfunded = fundingFault(plan);
    if (unfunded) wrong('funding', unfunded);
    if (plan.ceilingFen > plan.budgetFen) wrong('ceilingFen', 'ceiling-over-budget');
    if (plan.midTermAfter > plan.periods) wrong('midTermAfter', 'midterm-after-last-period');
    for (const path of ['criteria', 'deliverables', 'bonusItems', 'performanceGoals'] as const) {
      const ids = (plan[path] ?? []).map(({ id }) => id);
      if (new Set(ids).size < ids.length) wrong(path, 'ids-must-differ');
    }
    const points = plan.criteria.reduce((sum, c) => sum + c.max, plan.priceWeight);
    if (points !== 100) wrong('criteria', 'points-must-add-to-100');
    if (plan.tranches.reduce((sum, t) => sum + t.percent, 0) !== 100)
      wrong('tranches', 'tranches-must-add-to-100');
    if (plan.tranches.some((t) => t.after === 'period' && !(t.period && t.period <= plan.periods)))
      wrong('tranches', 'tranche-without-period');
  })
  .refine(({ isBlind, areScoresShownLive }) => !(isBlind && areScoresShownLive), {
    path: ['isBlind'],
    message: 'blind-and-live',
  });
export type Plan = z.infer<typeof Plan>;
