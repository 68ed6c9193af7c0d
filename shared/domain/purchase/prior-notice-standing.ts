import type { Refusal } from '../errors.ts';
import type { Instant } from '../time.ts';
import type { PriorNotice, PriorNotices } from './prior-notice.ts';

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
