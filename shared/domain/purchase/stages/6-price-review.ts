import { ok, refuse } from '../../result.ts';
import { plusMillis } from '../../time.ts';
import type { Application } from '../application.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { eligible } from '../eligible.ts';
import type { DomainEvent } from '../events.ts';
import { lowPrices } from '../low-price.ts';
import { officeOwes } from '../office-sheet.ts';
import type { Purchase } from '../purchase.ts';
import type { LowPriceSign, PriceReview } from '../review.ts';
import { withApplications } from './5-eligibility.ts';
import { openReport } from './6-report.ts';
import { after, type Deadlines, fixed, without } from './deadlines.ts';
import { sheetsOwed, sitting } from './panel-seats.ts';

/** Half an hour on the spot is usual (财库〔2026〕2号, secondary); the rules may give more. */
const usualMinutes = 30;

const explanationName = (organizationId: string) => `explanation-${organizationId}`;

/** Applications whose price still has to be explained or judged. */
export const pricesOpen = (purchase: Purchase): Application[] =>
  eligible(purchase).filter(({ priceReview }) => priceReview && !priceReview.outcome);

/** The panel scores what passed; what is scored already stays. */
function startScoring(purchase: Purchase, context: Context): Step {
  if (sheetsOwed(purchase) === 0 && officeOwes(purchase).length === 0)
    return openReport(purchase, context);
  return {
    state: 'scoring',
    changes: { deadlines: { scoring: after(purchase, 'step', context) } },
    events: sitting(purchase)
      .filter(({ personId }) => sheetsOwed(purchase, personId) > 0)
      .map(({ personId }) => ({ type: 'mail', template: 'scoringOpen', to: { personId } })),
  };
}

const askJudges = (purchase: Purchase): DomainEvent[] =>
  sitting(purchase).map(({ personId }) => ({
    type: 'mail',
    template: 'priceJudgementDue',
    to: { personId },
  }));

type Signs = Readonly<Record<string, LowPriceSign[]>>;

function asked(purchase: Purchase, signs: Signs, context: Context, reason?: string): Step {
  const minutes = purchase.rules.lowPriceExplanationMinutes?.value ?? usualMinutes;
  const due = fixed(plusMillis(context.now, minutes * 60_000), context.now);
  const low = eligible(purchase).flatMap((application) => {
    const own = signs[application.organization.id];
    return own ? [{ application, signs: own }] : [];
  });
  const reviewed = low.map((one): Application => {
    const review: PriceReview = { askedAt: context.now, signs: one.signs, judgements: [] };
    return { ...one.application, priceReview: { ...review, ...(reason && { reason }) } };
  });
  return {
    state: 'priceReview',
    changes: {
      applications: withApplications(purchase, reviewed),
      deadlines: Object.fromEntries(
        reviewed.map(({ organization }) => [explanationName(organization.id), due]),
      ),
    },
    events: reviewed.map(({ organization }) => ({
      type: 'mail',
      template: 'priceExplanationAsked',
      to: { organizationId: organization.id },
      due: due.at,
    })),
  };
}

/** Prices that look too low are explained and judged before anything is scored. */
export function afterOffers(purchase: Purchase, context: Context): Step {
  const { rules, plan } = purchase;
  // The panel changed while prices were judged: its new member judges as well.
  if (pricesOpen(purchase).length > 0)
    return {
      state: 'priceReview',
      changes: { deadlines: { priceReview: after(purchase, 'step', context) } },
      events: askJudges(purchase),
    };
  const offers = eligible(purchase).map(({ organization, body }) => ({
    organizationId: organization.id,
    priceFen: body.requestedFen,
  }));
  const known = eligible(purchase).some(({ priceReview }) => priceReview);
  const signs = rules.lowPrice && !known ? lowPrices(offers, plan.ceilingFen, rules.lowPrice) : {};
  return Object.keys(signs).length > 0
    ? asked(purchase, signs, context)
    : startScoring(purchase, context);
}

/** Once everybody has explained or kept silent, the date of the panel runs. */
function withJudgementDate(purchase: Purchase, context: Context): Deadlines {
  const { deadlines } = purchase;
  const isAwaited = Object.keys(deadlines).some((name) => name.startsWith('explanation-'));
  return isAwaited || deadlines['priceReview']
    ? deadlines
    : { ...deadlines, priceReview: after(purchase, 'step', context) };
}

/** On to scoring once no price is open any more, or no further where too few are left. */
function goOn(before: Purchase, purchase: Purchase, context: Context): Step {
  const { applications } = purchase;
  if (pricesOpen(purchase).length > 0) {
    const deadlines = withJudgementDate(purchase, context);
    const begins = deadlines['priceReview'] && !before.deadlines['priceReview'];
    return {
      state: 'priceReview',
      changes: { applications, deadlines },
      events: begins ? askJudges(purchase) : [],
    };
  }
  if (eligible(purchase).length < purchase.rules.minimumApplications.value)
    return {
      state: 'failedCall',
      changes: { applications, reason: 'pricesNotProved', deadlines: {} },
      events: [{ type: 'pagePublished' }],
    };
  const step = startScoring(purchase, context);
  return { ...step, changes: { applications, ...step.changes } };
}

const concluded = (
  application: Application,
  review: PriceReview,
  outcome: NonNullable<PriceReview['outcome']>,
): Application => ({
  ...application,
  priceReview: { ...review, outcome },
  ...(outcome !== 'valid' && { eligibility: 'ineligible' as const, reason: 'lowPrice' }),
});

/** What most of those who judged found; a price that is not proved is invalid (财库〔2026〕2号). */
const majority = ({ judgements }: PriceReview) =>
  judgements.filter(({ isValid }) => isValid).length * 2 > judgements.length ? 'valid' : 'invalid';

const openReview = (purchase: Purchase, organizationId: string) => {
  const application = purchase.applications[organizationId];
  const review = application?.priceReview;
  return application && review && !review.outcome ? { application, review } : undefined;
};

const seatOf = (purchase: Purchase, { actor }: Context) =>
  actor.kind === 'official'
    ? sitting(purchase).find(({ personId }) => personId === actor.personId)
    : undefined;

const changedBy = (
  purchase: Purchase,
  application: Application,
  ...passed: string[]
): Purchase => ({
  ...purchase,
  applications: withApplications(purchase, [application]),
  deadlines: without(purchase.deadlines, ...passed),
});

type PriceCommand =
  | 'askPriceReview'
  | 'explainPrice'
  | 'judgePrice'
  | 'lapseExplanation'
  | 'closePriceReview';

/** An abnormally low price is not invalid: it is explained with evidence of cost, and the panel judges. */
export const priceReview: StageRules<PriceCommand> = {
  askPriceReview: (purchase, { organizationId, reason }, context) => {
    if (!seatOf(purchase, context)) return refuse({ code: 'not-on-panel' });
    const application = eligible(purchase).find((a) => a.organization.id === organizationId);
    if (!application) return refuse({ code: 'application-unknown' });
    if (application.priceReview) return refuse({ code: 'already-judged' });
    return ok(asked(purchase, { [organizationId]: [] }, context, reason));
  },
  explainPrice: (purchase, { text, evidence }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'organization') return refuse({ code: 'application-unknown' });
    const { organizationId, personId } = actor;
    const open = openReview(purchase, organizationId);
    if (!open) return refuse({ code: 'application-unknown' });
    const due = purchase.deadlines[explanationName(organizationId)]?.at;
    if (!due || due <= now) return refuse({ code: 'explanation-not-open' });
    const explanation = { text, evidence, at: now, by: personId };
    const explained = { ...open.application, priceReview: { ...open.review, explanation } };
    const next = changedBy(purchase, explained, explanationName(organizationId));
    return ok(goOn(purchase, next, context));
  },
  judgePrice: (purchase, { organizationId, isValid, reason }, context) => {
    const seat = seatOf(purchase, context);
    if (!seat) return refuse({ code: 'not-on-panel' });
    const open = openReview(purchase, organizationId);
    if (!open) return refuse({ code: 'application-unknown' });
    const { application, review } = open;
    if (!review.explanation) return refuse({ code: 'explanation-running' });
    if (review.judgements.some(({ expert }) => expert === seat.personId))
      return refuse({ code: 'already-decided' });
    const own = { expert: seat.personId, isValid, reason, at: context.now };
    const judged = { ...review, judgements: [...review.judgements, own] };
    const isComplete = sitting(purchase).every(({ personId }) =>
      judged.judgements.some(({ expert }) => expert === personId),
    );
    const next = changedBy(
      purchase,
      isComplete
        ? concluded(application, judged, majority(judged))
        : { ...application, priceReview: judged },
    );
    return ok(goOn(purchase, next, context));
  },
  lapseExplanation: (purchase, { organizationId }, context) => {
    const name = explanationName(organizationId);
    const open = openReview(purchase, organizationId);
    const due = purchase.deadlines[name]?.at;
    if (!open || !due || due > context.now) return refuse({ code: 'explanation-running' });
    const lapsed = concluded(open.application, open.review, 'unexplained');
    return ok(goOn(purchase, changedBy(purchase, lapsed, name), context));
  },
  closePriceReview: (purchase, _command, context) => {
    const due = purchase.deadlines['priceReview']?.at;
    if (!due || due > context.now) return refuse({ code: 'explanation-running' });
    const closed = pricesOpen(purchase).flatMap((application) => {
      const review = application.priceReview;
      return review && review.judgements.length > 0
        ? [concluded(application, review, majority(review))]
        : [];
    });
    const applications = withApplications(purchase, closed);
    const deadlines = without(purchase.deadlines, 'priceReview');
    const next = { ...purchase, applications, deadlines };
    if (pricesOpen(next).length === 0) return ok(goOn(purchase, next, context));
    // Nobody judged: the applicant is not the one to answer for that, so the price stays open.
    return ok({
      state: 'priceReview',
      changes: { applications, deadlines, overdue: [...purchase.overdue, 'priceReview'] },
      events: [
        { type: 'mail', template: 'stepOverdue', to: { post: 'officeHead' }, note: 'priceReview' },
      ],
    });
  },
};
