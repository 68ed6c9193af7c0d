import type * as z from 'zod';
import { eligible } from '../eligible.ts';
import { officeOwes } from '../office-sheet.ts';
import type { PanelSeat, Purchase } from '../purchase.ts';
import { correctable, differences } from '../score-faults.ts';
import { sheetKey } from '../score-sheet.ts';
import { pricesOpen } from '../stages/6-price-review.ts';
import { unsigned } from '../stages/6-report.ts';
import { sitting } from '../stages/panel-seats.ts';
import { due, post, type Waiting } from './turn.ts';

type Owes = (purchase: Purchase, seat: z.infer<typeof PanelSeat>) => boolean;

/** Experts who have to declare or score; once the date has passed, they may be replaced as well. */
export const reviewTurn =
  (command: 'declareConflict' | 'lockScoreSheet', reminder: string, owes: Owes) =>
  (purchase: Purchase): Waiting[] => {
    const late = sitting(purchase).filter((seat) => owes(purchase, seat));
    const turns = late.map(
      ({ personId }): Waiting => ({ who: { personId }, command, ...due(purchase, reminder) }),
    );
    return purchase.deadlines[reminder] ? turns : [...turns, post('handler', 'drawPanel')];
  };

/** The office states what follows from facts, one application after the other. */
export const officeTurn = (purchase: Purchase): Waiting[] =>
  officeOwes(purchase).map(({ organization }) =>
    post('handler', 'judgeBonus', { reference: organization.id, ...due(purchase, 'scoring') }),
  );

/** Every eligible applicant may still better its offer: that one has, nobody sees. */
export const offersTurn = (purchase: Purchase): Waiting[] =>
  eligible(purchase).map(({ organization }) => ({
    who: { organizationId: organization.id },
    command: 'submitFinalOffer',
    ...due(purchase, 'finalOffers'),
  }));

/** Applicants who explain a low price, and the panel that judges what was explained. */
export const priceTurn = (purchase: Purchase): Waiting[] =>
  pricesOpen(purchase).flatMap(({ organization, priceReview }): Waiting[] => {
    const { id } = organization;
    if (!priceReview?.explanation)
      return [
        {
          who: { organizationId: id },
          command: 'explainPrice',
          ...due(purchase, `explanation-${id}`),
        },
      ];
    return sitting(purchase)
      .filter(({ personId }) => !priceReview.judgements.some((one) => one.expert === personId))
      .map(({ personId }) => ({
        who: { personId },
        command: 'judgePrice',
        ...(!purchase.plan.isBlind && { reference: id }),
        ...due(purchase, 'priceReview'),
      }));
  });

/** Experts who gave something else than most for an objective item put it right; then everybody signs. */
export const panelReportTurn = (purchase: Purchase): Waiting[] => {
  const open = differences(purchase);
  if (open.length === 0)
    return unsigned(purchase).map(({ personId }) => ({
      who: { personId },
      command: 'signReport',
      ...due(purchase, 'report'),
    }));
  return sitting(purchase).flatMap(({ personId }): Waiting[] => {
    const wrong = open.find(({ organizationId }) => {
      const sheet = purchase.sheets[sheetKey(personId, organizationId)];
      return sheet && Object.keys(correctable(purchase, sheet, 'objectiveDiffers')).length > 0;
    });
    return wrong
      ? [
          {
            who: { personId },
            command: 'correctSheet',
            ...(!purchase.plan.isBlind && { reference: wrong.organizationId }),
            ...due(purchase, 'report'),
          },
        ]
      : [];
  });
};
