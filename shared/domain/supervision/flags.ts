import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { elsewhere, photoTwice, voucherTwice } from './flags/duplicates.ts';
import type { FlagFacts, FlagRule, RiskFlag } from './flags/flag.ts';
import { incidentOpen, rectificationOverdue } from './flags/open-matters.ts';
import { behindPlan, burnAhead, reportLate } from './flags/progress.ts';
import { impossibleTravel } from './flags/travel.ts';
import { flagSeverities } from './names.ts';

export type { FlagFacts, RiskFlag, Sighting } from './flags/flag.ts';

const rules: readonly FlagRule[] = [
  behindPlan,
  burnAhead,
  photoTwice,
  voucherTwice,
  impossibleTravel,
  elsewhere,
  reportLate,
  rectificationOverdue,
  incidentOpen,
];

const weight = (flag: RiskFlag) => flagSeverities.indexOf(flag.severity);

/** Every sign in `facts` that somebody should look, the gravest first, then the oldest. Pure. */
export const flagsOf = (facts: FlagFacts): RiskFlag[] =>
  rules
    .flatMap((rule) => rule(facts))
    .sort((a, b) => weight(b) - weight(a) || (a.since < b.since ? -1 : 1));

/** What somebody made of a flag: it was nothing, for a reason, or it became a visit or an order. */
export const FlagJudgement = z.object({
  flag: z.string(),
  signature: z.string(),
  decision: z.enum(['dismissed', 'visit', 'order']),
  reason: z.string(),
  /** The visit or order it became. */
  ledTo: z.string().optional(),
  by: PersonId,
  at: Instant,
});
export type FlagJudgement = z.infer<typeof FlagJudgement>;

/** A flag with what was made of it, if the facts are still those. */
export type JudgedFlag = RiskFlag & { judgement?: FlagJudgement };

/** Flags with their judgements: one that was made of other facts no longer counts, and the flag is back. */
export function judged(
  flags: readonly RiskFlag[],
  judgements: readonly FlagJudgement[],
): JudgedFlag[] {
  return flags.map((flag) => {
    const judgement = judgements.find(
      (one) => one.flag === flag.id && one.signature === flag.signature,
    );
    return judgement ? { ...flag, judgement } : flag;
  });
}
