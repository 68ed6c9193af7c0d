import * as z from 'zod';
import { annualStates, BudgetLine, LineGoals, mostLines } from '../domain/budget/annual-plan.ts';
import { PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Post } from '../domain/policy/posts.ts';
import { Method, Track } from '../domain/policy/rules.ts';
import { BudgetLineId, FundSource } from '../domain/purchase/funding.ts';
import { Category } from '../domain/purchase/plan.ts';
import { Instant } from '../domain/time.ts';

const Year = z
  .string()
  .regex(/^20[2-9]\d$/)
  .transform(Number);

export const BudgetQuery = z.object({ year: Year.optional() });
export const BudgetPath = z.object({ tenant: TenantId, year: Year });
export const BudgetLinePath = z.object({ tenant: TenantId, year: Year, line: BudgetLineId });

/** What one line has and who took what of it, in fen. */
const LineFigures = z.object({
  amountFen: z.int(),
  committedFen: z.int(),
  contractedFen: z.int(),
  leftFen: z.int(),
});

const LineUseView = z.object({
  lineId: BudgetLineId,
  purchaseId: PurchaseId,
  title: z.string(),
  track: Track,
  method: Method,
  categories: z.array(Category),
  amountFen: z.int(),
  committedFen: z.int(),
  contractedFen: z.int(),
});

const RoundView = z.object({
  submittedBy: z.string(),
  submittedAt: Instant,
  reason: z.string().optional(),
  status: z.enum(['open', 'approved', 'returned', 'withdrawn']),
  steps: z.array(
    z.object({
      post: Post,
      personId: PersonId,
      name: z.string(),
      isOpen: z.boolean(),
      decision: z.enum(['approve', 'return']).optional(),
      opinion: z.string().optional(),
      decidedAt: Instant.optional(),
    }),
  ),
});

const VersionView = z.object({
  version: z.int(),
  approvedAt: Instant,
  reason: z.string().optional(),
  totalFen: z.int(),
  lineCount: z.int(),
});

const ShareView = z.object({
  source: FundSource,
  amountFen: z.int(),
  percent: z.number(),
  targetPercent: z.number().optional(),
  offBy: z.number().optional(),
});

/** An annual plan as those who buy see it. */
export const BudgetView = z
  .object({
    year: z.int(),
    /** The fiscal year it is in the tenant. */
    currentYear: z.int(),
    years: z.array(z.object({ year: z.int(), state: z.enum(annualStates), totalFen: z.int() })),
    /** What `If-Match` names; 0 while nobody has begun. */
    version: z.int(),
    state: z.enum(annualStates),
    lines: z.array(BudgetLine),
    inForce: z
      .object({ version: z.int(), approvedAt: Instant, lines: z.array(BudgetLine) })
      .optional(),
    /** By the id of the line, for lines in force. */
    figures: z.record(z.string(), LineFigures),
    uses: z.array(LineUseView),
    mix: z.array(ShareView),
    /** The thresholds in force, as far as they were entered: above them together, purchases look split. */
    limits: z.object({ openTender: z.int().optional(), procurementLimit: z.int().optional() }),
    rules: z.object({
      required: z.array(Track),
      surveyMonths: z.int(),
      chain: z.array(Post),
      source: z.string(),
    }),
    funds: z.array(
      z.object({
        id: z.string(),
        kind: FundSource,
        name: z.object({ zh: z.string(), en: z.string() }),
        permits: z.array(Category),
      }),
    ),
    rounds: z.array(RoundView),
    versions: z.array(VersionView),
    /** SHA-256 of what is to be approved, while it is. */
    contentHash: z.string().optional(),
    may: z.object({
      write: z.boolean(),
      submit: z.boolean(),
      withdraw: z.boolean(),
      decide: z.boolean(),
    }),
  })
  .meta({ id: 'Budget' });
export type BudgetView = z.infer<typeof BudgetView>;

export const KeepBudgetLine = z
  .object({ line: BudgetLine.omit({ id: true }).extend({ goals: LineGoals }) })
  .meta({ id: 'KeepBudgetLine', description: `At most ${mostLines} lines a year.` });
export type KeepBudgetLine = z.infer<typeof KeepBudgetLine>;

export const SubmitBudget = z
  .object({ reason: z.string().trim().min(4).max(500).optional() })
  .meta({ id: 'SubmitBudget' });

export const WithdrawBudget = z.object({}).meta({ id: 'WithdrawBudget' });

export const DecideBudget = z
  .object({
    decision: z.enum(['approve', 'return']),
    opinion: z.string().trim().max(1000),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ decision, opinion }) => decision === 'approve' || opinion.length >= 4, {
    path: ['opinion'],
    message: 'say-why',
  })
  .meta({ id: 'DecideBudget' });

export const BudgetDone = z
  .object({ version: z.int(), state: z.enum(annualStates) })
  .meta({ id: 'BudgetDone' });
export type BudgetDone = z.infer<typeof BudgetDone>;
