import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../ids.ts';
import { Track } from '../policy/rules.ts';
import { stages, states } from '../purchase/lifecycle.ts';
import { ShownResult } from '../satisfaction/shown-result.ts';
import { Instant } from '../time.ts';

const Of = {
  tenant: TenantId,
  purchase: PurchaseId,
  title: z.string(),
  regionCodes: z.array(z.string()),
  state: z.enum(states),
  /** When this was computed. */
  at: Instant,
};

/** How one purchase stands: when it came to each stage, what is late, what it may cost and what was contracted. */
export const PurchaseRow = z.object({
  ...Of,
  track: Track,
  stage: z.enum(stages),
  entered: z.partialRecord(z.enum(stages), Instant),
  isOver: z.boolean(),
  overdue: z.array(z.string()),
  due: Instant.optional(),
  budgetFen: z.int(),
  /** Of signed contracts; 0 before. */
  contractedFen: z.int(),
});
export type PurchaseRow = z.infer<typeof PurchaseRow>;

/** How the work of one organization under one contract stands. */
export const ProjectRow = z.object({
  ...Of,
  organization: OrganizationId,
  organizationName: z.string(),
  category: z.string(),
  status: z.enum(['awarded', 'signed', 'declined', 'terminated', 'completed']),
  amountFen: z.int(),
  /** As reported. */
  spentFen: z.int(),
  paidFen: z.int(),
  /** Of the counted work, weighed by what it costs, 0 to 1. */
  done: z.number(),
  /** Of the time of the contract, 0 to 1. */
  elapsed: z.number(),
  people: z.int(),
  /** Open risk flags by severity; absent where nobody has looked yet. */
  flags: z.record(z.string(), z.int()).optional(),
  heard: ShownResult,
  points: z.number().optional(),
});
export type ProjectRow = z.infer<typeof ProjectRow>;
