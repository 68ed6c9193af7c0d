import type { Purchase } from '../purchase.ts';
import { deadlineOf, openQuestions } from '../stages/3-questions.ts';
import { due, post, type Waiting } from './turn.ts';

export const questionTurn = (purchase: Purchase): Waiting[] =>
  openQuestions(purchase).map(({ id, lapsedAt }) =>
    post('handler', 'answerQuestion', {
      reference: id,
      ...due(purchase, deadlineOf(id)),
      ...(lapsedAt && { isOverdue: true }),
    }),
  );

export const openingTurn = (purchase: Purchase): Waiting[] =>
  purchase.openingConfirmedBy.length >= 2
    ? []
    : (['handler', 'officeHead'] as const).map((holder) =>
        post(holder, 'confirmOpening', due(purchase, 'opening')),
      );

export const eligibilityTurn = (purchase: Purchase): Waiting[] => {
  const open = Object.values(purchase.applications).filter(
    (a) => a.eligibility !== 'eligible' && a.eligibility !== 'ineligible',
  );
  if (open.length === 0)
    return [post('handler', 'concludeEligibility', due(purchase, 'eligibility'))];
  return open.map((a): Waiting => {
    const { id } = a.organization;
    return a.eligibility === 'correctionRequested'
      ? {
          who: { organizationId: id },
          command: 'submitCorrection',
          ...due(purchase, `correction-${id}`),
        }
      : post('handler', 'judgeEligibility', { reference: id, ...due(purchase, 'eligibility') });
  });
};
