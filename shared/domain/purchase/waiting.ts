import type { Actor } from '../actor.ts';
import { permissions } from '../policy/permissions.ts';
import type { Approval } from './approval.ts';
import { openSteps, reminderOf } from './approval-rounds.ts';
import { forbidding, runsOn } from './frozen.ts';
import { type CommandType, type State, targets } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';
import { sheetsOwed } from './stages/panel-seats.ts';
import { hasSteppedBack } from './taking-part.ts';
import {
  eligibilityTurn,
  isScheduled,
  noticeObjectionTurn,
  noticeTurn,
  openingTurn,
  questionTurn,
} from './waiting/call-turns.ts';
import {
  bondDates,
  contractDates,
  contractTurn,
  supplementTurn,
} from './waiting/contract-turns.ts';
import { objectionTurns } from './waiting/objection-turns.ts';
import { recusalTurns } from './waiting/recusal-turns.ts';
import {
  offersTurn,
  officeTurn,
  panelReportTurn,
  priceTurn,
  reviewTurn,
} from './waiting/review-turns.ts';
import { due, post, type Waiting } from './waiting/turn.ts';
import { consequenceTurn, evaluationTurn, paymentTurn, reportTurn } from './waiting/work-turns.ts';

export type { Waiting } from './waiting/turn.ts';

/** The one obvious act of the handler in states where nobody else must move first. */
const handlersTurn: Partial<Record<State, CommandType>> = {
  drafting: 'submitPlan',
  noticePreparation: 'publishNotice',
  panelForming: 'drawPanel',
  ranked: 'recommendAward',
  awardNoticePreparation: 'publishAwardNotice',
  contractDrafting: 'draftContracts',
};

/** The law’s date for what the handler has to do next has passed: it was noted and went up. */
const isAwardLate = ({ state, overdue }: Purchase) =>
  (state === 'ranked' && overdue.includes('awardDecision')) ||
  (state === 'awardNoticePreparation' && overdue.includes('awardNotice'));

/** Dates of the stage itself; those of a request that runs beside it are its own. */
const ofStage = ({ deadlines }: Purchase) => Object.keys(deadlines).filter((name) => !runsOn(name));

const stillAsked = (purchase: Purchase, approval: Approval) =>
  openSteps(approval).filter(({ personId }) => !hasSteppedBack(purchase, personId));

const approvals = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.approvals)
    .filter(({ subject }) => purchase.state !== 'suspended' || subject === 'stop')
    .flatMap((approval) =>
      stillAsked(purchase, approval).map((step): Waiting => {
        const name = reminderOf(approval, step);
        return {
          who: { personId: step.personId },
          command: 'decideApproval',
          reference: approval.id,
          ...due(purchase, name),
          ...(purchase.overdue.includes(name) && { isOverdue: true }),
        };
      }),
    );

const settlementTurn = (purchase: Purchase): Waiting[] => {
  const owed = [...paymentTurn(purchase), ...approvals(purchase)];
  return owed.length > 0 ? [] : [post('handler', 'disclose', due(purchase, 'settlement'))];
};

const panelScores = reviewTurn(
  'lockScoreSheet',
  'scoring',
  (purchase, { personId }) => sheetsOwed(purchase, personId) > 0,
);

const byState: Partial<Record<State, (purchase: Purchase) => Waiting[]>> = {
  biddingOpen: questionTurn,
  sealed: openingTurn,
  eligibilityCheck: eligibilityTurn,
  conflictDeclaration: reviewTurn(
    'declareConflict',
    'declaration',
    (_purchase, { conflict }) => conflict === 'undeclared',
  ),
  scoring: (purchase) => [...panelScores(purchase), ...officeTurn(purchase)],
  finalOffers: offersTurn,
  priceReview: priceTurn,
  reportSigning: panelReportTurn,
  contractSigning: contractTurn,
  implementing: (purchase) => [...reportTurn(purchase), ...contractTurn(purchase)],
  midTermEvaluation: (purchase) => [
    ...reportTurn(purchase),
    ...evaluationTurn(purchase),
    ...contractTurn(purchase),
  ],
  finalEvaluation: (purchase) => [
    ...reportTurn(purchase),
    ...evaluationTurn(purchase),
    ...contractTurn(purchase),
  ],
  settlement: settlementTurn,
  terminatedEarly: settlementTurn,
  suspended: () => [post('officeHead', 'resume')],
};

/** Whom the purchase waits for, most pressing first. Task lists and the next action of a page read it. */
export function waitingOn(purchase: Purchase): Waiting[] {
  const turn = noticeTurn(purchase) ?? handlersTurn[purchase.state];
  const waiting = [
    ...(turn && !isScheduled(purchase)
      ? [
          post('handler', turn, {
            ...due(purchase, ...ofStage(purchase)),
            ...(isAwardLate(purchase) && { isOverdue: true }),
          }),
        ]
      : []),
    ...noticeObjectionTurn(purchase),
    ...(byState[purchase.state]?.(purchase) ?? []),
    ...approvals(purchase),
    ...paymentTurn(purchase),
    ...consequenceTurn(purchase),
    ...contractDates(purchase),
    ...bondDates(purchase),
    ...supplementTurn(purchase),
    ...objectionTurns(purchase),
    ...recusalTurns(purchase),
  ].filter(
    (waiting) =>
      targets(purchase.state, waiting.command).length > 0 &&
      !forbidding(purchase, {
        type: waiting.command,
        ...(waiting.reference && { approvalId: waiting.reference }),
      }),
  );
  return waiting.sort((a, b) => {
    const [first, second] = [a.due ?? '9', b.due ?? '9'];
    return first < second ? -1 : Number(first > second);
  });
}

/** Is it `actor` who is waited for? */
export function isAddressed(
  { who, command }: Pick<Waiting, 'who' | 'command'>,
  actor: Actor,
): boolean {
  if (actor.kind === 'system') return false;
  if ('organizationId' in who)
    return actor.kind === 'organization' && actor.organizationId === who.organizationId;
  if (actor.kind !== 'official' || actor.posts.length === 0) return false;
  if ('personId' in who) return actor.personId === who.personId;
  return (
    actor.posts.includes(who.post) && (permissions[command] as readonly string[]).includes(who.post)
  );
}
