import * as z from 'zod';
import type { OrganizationId } from '../ids.ts';
import type { State } from './lifecycle.ts';
import { meanPoints } from './points.ts';
import type { Purchase } from './purchase.ts';
import { sheetsOf } from './scoring.ts';

/**
 * Why an application was not chosen. `behind`: others rank before it. `overBudget`: it ranks high enough, and the money
 * ended before it. `requirements`: where the lowest price wins, the panel found them not met.
 */
export const feedbackReasons = [
  'behind',
  'overBudget',
  'ineligible',
  'lowPrice',
  'requirements',
  'declined',
  'voided',
] as const;

/** What one applicant is told of its own application, and of nobody else's (MoF order 87, article 69). Points are hundredths. */
export const Feedback = z.object({
  isChosen: z.boolean(),
  /** Absent where it was chosen. */
  reason: z.enum(feedbackReasons).optional(),
  /** What was written when it was found ineligible. */
  text: z.string().optional(),
  rank: z.int().min(1).optional(),
  /** How many were ranked, and how many of them were chosen. */
  ranked: z.int().nonnegative(),
  chosen: z.int().nonnegative(),
  /** The mean of the panel for each criterion, of so many points. */
  criteria: z.array(z.object({ name: z.string(), points: z.int(), max: z.int() })),
  price: z.object({ points: z.int(), max: z.int() }).optional(),
  bonusPoints: z.int().optional(),
  totalPoints: z.int().optional(),
  /** What the experts wrote about it, in an order that tells nobody's seat. */
  comments: z.array(z.string()),
});
export type Feedback = z.infer<typeof Feedback>;

/** The result that was announced no longer holds, or there is none. */
const unsettled: readonly State[] = [
  'ranked',
  'awardApproval',
  'awardNoticePreparation',
  'panelForming',
  'conflictDeclaration',
  'finalOffers',
  'priceReview',
  'scoring',
  'reportSigning',
  'failedCall',
  'cancelled',
];

const isResultOut = ({ awardNotice, awards, state, resumesTo }: Purchase) =>
  awardNotice !== undefined && awards.length > 0 && !unsettled.includes(resumesTo ?? state);

function reasonFor(purchase: Purchase, id: OrganizationId): Pick<Feedback, 'reason' | 'text'> {
  const { applications, ranking, awards, projects, voided = [], plan } = purchase;
  const { eligibility, reason: text } = applications[id] ?? {};
  if (eligibility === 'ineligible')
    return text === 'lowPrice'
      ? { reason: 'lowPrice' }
      : { reason: 'ineligible', ...(text && { text }) };
  if (projects[id]?.status === 'declined') return { reason: 'declined' };
  if (awards.some(({ organizationId }) => organizationId === id)) return {};
  if (voided.includes(id)) return { reason: 'voided' };
  const own = ranking.find(({ organizationId }) => organizationId === id);
  if (!own) return { reason: 'requirements' };
  return { reason: own.rank > plan.maximumAwards ? 'behind' : 'overBudget' };
}

function scoresOf(purchase: Purchase, id: OrganizationId) {
  const { plan, ranking } = purchase;
  const sheets = sheetsOf(purchase, id);
  const own = ranking.find(({ organizationId }) => organizationId === id);
  const criteria = plan.criteria.map((criterion) => ({
    name: criterion.name,
    max: criterion.max,
    points: meanPoints(sheets.map(({ points }) => points[criterion.id] ?? 0)),
  }));
  return {
    criteria,
    comments: sheets.map(({ comment }) => comment).sort(),
    ...(own && {
      rank: own.rank,
      totalPoints: own.totalPoints,
      ...(plan.priceWeight > 0 && { price: { points: own.pricePoints, max: plan.priceWeight } }),
      ...(own.bonusPoints !== undefined && { bonusPoints: own.bonusPoints }),
    }),
  };
}

/**
 * What `organizationId` is told of how its own application did: its points by criterion, its rank and why it was not
 * chosen. Nothing here is of anybody else but how many there were.
 *
 * @returns `undefined` where it did not apply, or no result stands
 */
export function feedbackFor(
  purchase: Purchase,
  organizationId: OrganizationId,
): Feedback | undefined {
  if (!purchase.applications[organizationId] || !isResultOut(purchase)) return undefined;
  const why = reasonFor(purchase, organizationId);
  const isJudged = sheetsOf(purchase, organizationId).length > 0;
  return {
    isChosen: why.reason === undefined,
    ...why,
    ranked: purchase.ranking.length,
    chosen: purchase.awards.length,
    ...(isJudged ? scoresOf(purchase, organizationId) : { criteria: [], comments: [] }),
  };
}
