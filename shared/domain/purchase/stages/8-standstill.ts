import { ok, refuse } from '../../result.ts';
import { plusMillis } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { frozenBy } from '../frozen.ts';
import type { Purchase } from '../purchase.ts';
import { isPanelDoubted } from '../taking-part.ts';
import { losersReturnDates } from './9-bonds.ts';
import { publicationFault } from './approvals.ts';
import { after } from './deadlines.ts';

/** Everybody who applied hears how it ended for them, also whoever was never ranked. */
const told = (purchase: Purchase): DomainEvent[] =>
  Object.values(purchase.applications).map(({ organization: { id: organizationId } }) => ({
    type: 'mail',
    template: purchase.awards.some((a) => a.organizationId === organizationId)
      ? 'awardWon'
      : 'awardLost',
    to: { organizationId },
  }));

/**
 * Public notice and standstill: the announcement period, then the time to challenge (LAW §52), counted from
 * the publication in the statutory medium. An objection freezes the clock until it is answered (REG §54).
 */
export const standstill: StageRules<'publishAwardNotice' | 'endStandstill'> = {
  publishAwardNotice: (purchase, { publication, reviewFeeFen }, context) => {
    const wrong = publicationFault(purchase, 'award', publication.publishedAt, context.now);
    if (wrong) return refuse(wrong);
    const announced = after(purchase, 'announcement', context, publication.publishedAt);
    // The announcement ends at midnight: the moment before it still belongs to its last day.
    const ends =
      purchase.rules.periods.challenge.count === 0
        ? announced
        : after(purchase, 'challenge', context, plusMillis(announced.at, -1));
    return ok({
      // What was challenged before the result is still to be answered: it holds the standstill as well.
      state: frozenBy(purchase).length > 0 ? 'objectionFrozen' : 'standstill',
      changes: {
        awardNotice: publication,
        reviewFeeFen,
        deadlines: {
          standstill: ends,
          ...losersReturnDates(purchase, context, publication.publishedAt),
        },
      },
      events: [...told(purchase), { type: 'pagePublished' }],
    });
  },
  endStandstill: (purchase, _command, context) => {
    const ends = purchase.deadlines['standstill'];
    // Who is asked to step back may have judged what would be contracted.
    if (!ends || ends.at > context.now || isPanelDoubted(purchase))
      return refuse({ code: 'standstill-running', detail: ends ? { ends: ends.at } : {} });
    return ok({
      state: 'contractDrafting',
      changes: { deadlines: { contracts: after(purchase, 'step', context) } },
      events: [{ type: 'pagePublished' }],
    });
  },
};
