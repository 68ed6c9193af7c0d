import * as z from 'zod';
import { PurchaseId } from '../domain/ids.ts';
import { ProjectRow } from '../domain/overview/rows.ts';
import { stages } from '../domain/purchase/lifecycle.ts';
import { ShownResult } from '../domain/satisfaction/shown-result.ts';
import { Instant } from '../domain/time.ts';

const Totals = z.object({
  projects: z.int(),
  amountFen: z.int(),
  spentFen: z.int(),
  paidFen: z.int(),
  done: z.number(),
  elapsed: z.number(),
  people: z.int().optional(),
  costPerPersonFen: z.int().optional(),
  flags: z.record(z.string(), z.int()),
  heard: ShownResult,
});

const Group = Totals.extend({ key: z.string(), name: z.string() });

/** Projects under contract as far as the reader follows them, and for an office the whole process besides. */
export const OverviewView = z
  .object({
    side: z.enum(['office', 'near', 'organization']),
    /** The oldest figure is from then. */
    at: Instant.optional(),
    smallest: z.int(),
    totals: Totals,
    projects: z.array(ProjectRow.extend({ tenantName: z.string().optional() })),
    /** By street, where the reader follows more than one. */
    streets: z.array(Group),
    saving: z.object({ budgetFen: z.int(), savingFen: z.int() }).optional(),
    steps: z
      .array(
        z.object({
          stage: z.enum(stages),
          n: z.int(),
          medianDays: z.number().optional(),
          longestDays: z.number().optional(),
          running: z.int(),
          runningDays: z.number().optional(),
        }),
      )
      .optional(),
    late: z
      .array(
        z.object({
          purchase: PurchaseId,
          title: z.string(),
          stage: z.enum(stages),
          what: z.array(z.string()),
          days: z.int(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'OverviewView' });
export type OverviewView = z.infer<typeof OverviewView>;
