import { ok, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Application } from '../application.ts';
import type { OpenedOffer } from '../commands/by-the-clock.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { eligible } from '../eligible.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { withApplications } from './5-eligibility.ts';
import { afterOffers } from './6-price-review.ts';
import { after } from './deadlines.ts';

/** Once nobody on the panel has a conflict: last offers first, where the method asks for them. */
export function afterDeclarations(purchase: Purchase, context: Context): Step {
  const asksOffers = purchase.rules.finalOffers?.value && !purchase.offersOpenedAt;
  if (!asksOffers) return afterOffers(purchase, context);
  const due = after(purchase, 'step', context);
  const events = eligible(purchase).map(
    ({ organization }): DomainEvent => ({
      type: 'mail',
      template: 'finalOfferAsked',
      to: { organizationId: organization.id },
      due: due.at,
    }),
  );
  return { state: 'finalOffers', changes: { deadlines: { finalOffers: due } }, events };
}

const isOpenAt = ({ deadlines }: Purchase, now: Instant) =>
  (deadlines['finalOffers']?.at ?? '') > now;

/** The eligible application of whoever asks, while final offers are taken. */
function ownApplication(purchase: Purchase, { actor, now }: Context) {
  const own =
    actor.kind === 'organization' &&
    eligible(purchase).find(({ organization }) => organization.id === actor.organizationId);
  if (!own) return refuse({ code: 'application-unknown' } as const);
  return isOpenAt(purchase, now) ? ok(own) : refuse({ code: 'offers-closed' } as const);
}

/** When and by whom it was sealed; nothing where nobody sent one. */
function sealedBy({ finalOffer }: Application, { receipt, at, by }: OpenedOffer) {
  if (receipt && at && by) return { receipt, at, by };
  if (!finalOffer) return undefined;
  const { envelope: _opened, ...offer } = finalOffer;
  return offer;
}

/** An offer that a former command opened stays as it was. */
function withPrice(application: Application, opened: OpenedOffer): Application {
  const offer = sealedBy(application, opened);
  const { body, finalOffer } = application;
  if (!offer || finalOffer?.formerFen) return application;
  return {
    ...application,
    body: { ...body, requestedFen: opened.requestedFen },
    finalOffer: { ...offer, formerFen: body.requestedFen },
  };
}

/** An offer as it was opened: over the ceiling it is void (LAW §36). */
function openedAs(application: Application, offer: OpenedOffer | undefined, ceilingFen: number) {
  const last = offer ? withPrice(application, offer) : application;
  return last.body.requestedFen > ceilingFen
    ? { ...last, eligibility: 'ineligible' as const, reason: 'overCeiling' }
    : last;
}

/** Those that are not as they were: the others are not written again. */
const changedIn = ({ applications }: Purchase, opened: readonly Application[]) =>
  opened.filter((one) => applications[one.organization.id] !== one);

/**
 * The last price after talks (MoF 2014 no. 214): sealed by the one who sends it, opened with all others when
 * the time is over. Whoever sends none stands by the first price; whoever does not want to may leave the talks.
 * Where all are over the ceiling, the call is void (LAW §36).
 */
export const finalOffers: StageRules<'submitFinalOffer' | 'leaveTalks' | 'openFinalOffers'> = {
  submitFinalOffer: (purchase, { envelope, receipt }, context) => {
    const own = ownApplication(purchase, context);
    if (!own.ok) return own;
    const { actor, now } = context;
    if (actor.kind !== 'organization') return refuse({ code: 'application-unknown' });
    const finalOffer = { envelope, receipt, at: now, by: actor.personId };
    return ok({
      state: 'finalOffers',
      changes: { applications: withApplications(purchase, [{ ...own.value, finalOffer }]) },
    });
  },
  leaveTalks: (purchase, { reason }, context) => {
    const own = ownApplication(purchase, context);
    if (!own.ok) return own;
    const { finalOffer: _withdrawn, ...rest } = own.value;
    const left: Application = { ...rest, eligibility: 'ineligible', reason };
    return ok({
      state: 'finalOffers',
      changes: { applications: withApplications(purchase, [left]) },
    });
  },
  openFinalOffers: (purchase, { offers, hasMore }, context) => {
    if (isOpenAt(purchase, context.now)) return refuse({ code: 'offers-running' });
    const opened = eligible(purchase).map((application) => {
      const offer = offers.find((one) => one.organizationId === application.organization.id);
      return openedAs(application, offer, purchase.plan.ceilingFen);
    });
    if (hasMore)
      return ok({
        state: 'finalOffers',
        changes: { applications: withApplications(purchase, changedIn(purchase, opened)) },
      });
    const changes = {
      applications: withApplications(purchase, changedIn(purchase, opened)),
      offersOpenedAt: context.now,
    };
    const next = { ...purchase, ...changes };
    const left = eligible(next).length;
    if (left < purchase.rules.minimumApplications.value) {
      const isOver = Object.values(next.applications).some((one) => one.reason === 'overCeiling');
      const reason = isOver && left === 0 ? 'allOverBudget' : 'tooFewOffers';
      return ok({
        state: 'failedCall',
        changes: { ...changes, reason, deadlines: {} },
        events: [{ type: 'pagePublished' }],
      });
    }
    const step = afterOffers(next, context);
    return ok({ ...step, changes: { ...changes, ...step.changes } });
  },
};
