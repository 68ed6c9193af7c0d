import type { CommandType } from '../lifecycle.ts';
import { needsIntention } from '../prior-notice-standing.ts';
import type { Purchase } from '../purchase.ts';
import { deadlineOf, openQuestions } from '../stages/3-questions.ts';
import { due, post, type Waiting } from './turn.ts';

/** A notice that publishes itself waits for nobody. */
export const isScheduled = ({ scheduled, state }: Purchase): boolean =>
  scheduled !== undefined && state === 'noticePreparation';

/** Nothing is published before the intention to buy was. */
export const noticeTurn = (purchase: Purchase): CommandType | undefined =>
  purchase.state === 'noticePreparation' &&
  needsIntention(purchase) &&
  !purchase.priorNotices?.intention
    ? 'publishIntention'
    : undefined;

/** Somebody else than the author of the plan judges what is held against asking one supplier. */
export const noticeObjectionTurn = ({ priorNotices }: Purchase): Waiting[] =>
  (priorNotices?.singleSource?.objections ?? [])
    .filter(({ finding }) => !finding)
    .map(({ id }) => post('officeHead', 'judgeNoticeObjection', { reference: id }));

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

/** The bureau that registers organizations, where somebody in the tenant is it. */
const registrarsTurn = ({ applications }: Purchase): Waiting[] =>
  Object.values(applications)
    .filter(({ registration }) => registration && !registration.outcome)
    .map(({ organization }) =>
      post('registrar', 'confirmRegistration', { reference: organization.id }),
    );

export const eligibilityTurn = (purchase: Purchase): Waiting[] => [
  ...judgesTurn(purchase),
  ...registrarsTurn(purchase),
];

const judgesTurn = (purchase: Purchase): Waiting[] => {
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
