import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import { type Instant, later } from '../../time.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { priorNoticeFault } from '../prior-notice-standing.ts';
import type { ExternalPublication } from '../publication.ts';
import type { Purchase } from '../purchase.ts';
import { questionsClosing } from './3-editions.ts';
import { publicationFault } from './approvals.ts';
import { after, fixed, without } from './deadlines.ts';

/** Too short for the rules, counted from the publication outside. */
function tooShort(
  purchase: Purchase,
  { publication, closesAt }: { publication: ExternalPublication; closesAt: Instant },
  context: Context,
): Refusal | undefined {
  const earliest = (['bidding', 'documentsOnOffer'] as const)
    .map((rule) => after(purchase, rule, context, publication.publishedAt).at)
    .reduce(later, context.now);
  return closesAt < earliest || closesAt <= context.now
    ? { code: 'bidding-too-short', detail: { earliest } }
    : undefined;
}

/** Where only some are asked, they hear of it; everybody else reads the notice. */
const invitations = ({ plan: { invitees = [] } }: Purchase): DomainEvent[] =>
  invitees.map((organizationId) => ({
    type: 'mail',
    template: 'invited',
    to: { organizationId },
  }));

const published = (
  purchase: Purchase,
  { publication, closesAt }: { publication: ExternalPublication; closesAt: Instant },
  { now }: Context,
): Step => ({
  state: 'noticePublished',
  changes: {
    notice: publication,
    scheduled: undefined,
    opensAt: now,
    closesAt,
    questionsCloseAt: questionsClosing(purchase.plan, closesAt),
    deadlines: { biddingOpens: fixed(now, now) },
  },
  events: [...invitations(purchase), { type: 'pagePublished' }],
});

/**
 * Tender notice. Our page is a mirror: periods count from the publication in the statutory medium
 * (MoF order 101), which is recorded with its address and time.
 */
export const tenderNotice: StageRules<
  'publishNotice' | 'scheduleNotice' | 'unscheduleNotice' | 'publishScheduled' | 'openBidding'
> = {
  publishNotice: (purchase, notice, context) => {
    const wrong =
      publicationFault(purchase, 'plan', notice.publication.publishedAt, context.now) ??
      tooShort(purchase, notice, context) ??
      priorNoticeFault(purchase, notice.publication.publishedAt);
    return wrong ? refuse(wrong) : ok(published(purchase, notice, context));
  },
  /** The medium has accepted the notice for a moment to come: then it appears here as well. */
  scheduleNotice: (purchase, { publication, closesAt }, context) => {
    const { publishedAt } = publication;
    if (publishedAt <= context.now) return refuse({ code: 'schedule-in-past' });
    const wrong =
      tooShort(purchase, { publication, closesAt }, context) ??
      priorNoticeFault(purchase, publishedAt);
    if (wrong) return refuse(wrong);
    return ok({
      state: 'noticePreparation',
      changes: {
        scheduled: { publication, closesAt },
        deadlines: {
          ...purchase.deadlines,
          scheduledNotice: fixed(publishedAt, context.now),
        },
      },
    });
  },
  unscheduleNotice: (purchase) =>
    purchase.scheduled
      ? ok({
          state: 'noticePreparation',
          changes: {
            scheduled: undefined,
            deadlines: without(purchase.deadlines, 'scheduledNotice'),
          },
        })
      : refuse({ code: 'not-scheduled' }),
  publishScheduled: (purchase, _command, context) => {
    const { scheduled } = purchase;
    if (!scheduled || scheduled.publication.publishedAt > context.now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'publishScheduled' },
      });
    return ok(published(purchase, scheduled, context));
  },
  openBidding: (purchase, _command, context) =>
    ok({
      state: 'biddingOpen',
      changes: {
        deadlines: { biddingCloses: fixed(purchase.closesAt ?? context.now, context.now) },
      },
      events: [{ type: 'pagePublished' }],
    }),
};
