import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { ExternalPublication } from './publication.ts';
import { StoredDeadline } from './stored-deadline.ts';

/** What somebody holds against asking one supplier only, and what the second look at it found. */
export const NoticeObjection = z.object({
  id: z.string(),
  from: z.string(),
  text: z.string(),
  recordedAt: Instant,
  finding: z
    .object({ isUpheld: z.boolean(), reason: z.string(), at: Instant, by: PersonId })
    .optional(),
});
export type NoticeObjection = z.infer<typeof NoticeObjection>;

/**
 * What was public before the purchase began: the intention to buy (MoF 2020 no. 10) or the notice that one supplier
 * is asked (REG §38). `ends` is the first moment after the period it has to be public for, counted from outside.
 */
export const PriorNotice = z.object({
  publication: ExternalPublication,
  ends: StoredDeadline,
  recordedBy: PersonId,
  /** What it said. */
  title: z.string(),
  budgetFen: z.int(),
  /** The month the purchase was said to begin in, `2026-07`. */
  expected: z.string().optional(),
  supplier: z.string().optional(),
  objections: z.array(NoticeObjection).max(20).optional(),
});
export type PriorNotice = z.infer<typeof PriorNotice>;

export const PriorNotices = z.object({
  intention: PriorNotice.optional(),
  singleSource: PriorNotice.optional(),
});
export type PriorNotices = z.infer<typeof PriorNotices>;

type Noticed = {
  rules: { periods: { intention?: unknown } };
  plan: { singleSource?: { reason: string } | undefined };
  priorNotices?: PriorNotices | undefined;
};

/** An emergency nobody could foresee does not wait for an intention (MoF 2020 no. 10; general knowledge). */
export const needsIntention = ({ rules, plan }: Noticed): boolean =>
  rules.periods.intention !== undefined && plan.singleSource?.reason !== 'emergency';

/** How far a single-source notice is: it runs, somebody's objection is open or upheld, or it has served. */
export function standingOf(
  { ends, objections = [] }: PriorNotice,
  at: Instant,
): 'objected' | 'upheld' | 'runs' | 'served' {
  if (objections.some(({ finding }) => finding?.isUpheld)) return 'upheld';
  if (objections.some(({ finding }) => !finding)) return 'objected';
  return ends.at > at ? 'runs' : 'served';
}

/** Why a purchase cannot begin with a notice of `publishedAt`: what must be public before was not, or not for long enough. */
export function priorNoticeFault(purchase: Noticed, publishedAt: Instant): Refusal | undefined {
  const { intention, singleSource } = purchase.priorNotices ?? {};
  if (needsIntention(purchase)) {
    if (!intention) return { code: 'intention-not-public' };
    if (intention.ends.at > publishedAt)
      return { code: 'intention-runs', detail: { ends: intention.ends.at } };
  }
  if (!singleSource) return undefined;
  const standing = standingOf(singleSource, publishedAt);
  if (standing === 'runs')
    return { code: 'single-source-runs', detail: { ends: singleSource.ends.at } };
  return standing === 'served' ? undefined : { code: 'single-source-objected' };
}
