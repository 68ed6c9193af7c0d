import type { Refusal } from '../errors.ts';
import { may } from '../policy/permissions.ts';
import { actorAt } from '../policy/scope.ts';
import { mustRecuse } from '../policy/ties.ts';
import { ok, type Result, refuse } from '../result.ts';
import { failureBy, toldOfFailure } from './after-failure.ts';
import { meantBy } from './blind.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Context, Decision, StageRules, Step } from './decision.ts';
import { forbidding } from './frozen.ts';
import { type CommandType, isFinal, lifecycle, type State, targets } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';
import { planning, planOutcome } from './stages/1-planning.ts';
import { priorNotices } from './stages/2-prior-notices.ts';
import { tenderNotice } from './stages/2-tender-notice.ts';
import { amendments } from './stages/3-amendments.ts';
import { bidding } from './stages/3-bidding.ts';
import { questions } from './stages/3-questions.ts';
import { opening } from './stages/4-opening.ts';
import { eligibility } from './stages/5-eligibility.ts';
import { finalOffers } from './stages/6-final-offers.ts';
import { promisedLot } from './stages/6-lot.ts';
import { panel } from './stages/6-panel.ts';
import { priceReview } from './stages/6-price-review.ts';
import { recusal } from './stages/6-recusal.ts';
import { report } from './stages/6-report.ts';
import { roadShow } from './stages/6-road-show.ts';
import { scoring } from './stages/6-scoring.ts';
import { award, awardOutcome } from './stages/7-award.ts';
import { awardClocks } from './stages/7-award-clocks.ts';
import { complaints } from './stages/8-complaints.ts';
import { objections } from './stages/8-objections.ts';
import { standstill } from './stages/8-standstill.ts';
import { afterSigning } from './stages/9-after-signing.ts';
import { bonds } from './stages/9-bonds.ts';
import { contract, contractOutcome } from './stages/9-contract.ts';
import { signing } from './stages/9-signing.ts';
import { supplements } from './stages/9-supplements.ts';
import { implementation } from './stages/10-implementation.ts';
import { acceptanceOutcome, evaluation } from './stages/11-evaluation.ts';
import { settlement } from './stages/13-settlement.ts';
import { decideApproval } from './stages/approval-decisions.ts';
import { withItsDates } from './stages/beside.ts';
import { paymentOutcome } from './stages/payments.ts';
import { sideExits } from './stages/side-exits.ts';
import { stopOutcome, stopping, withoutOvertaken } from './stages/stopping.ts';
import { hasSteppedBack } from './taking-part.ts';

const rules: StageRules<CommandType> = {
  ...planning,
  ...priorNotices,
  ...tenderNotice,
  ...bidding,
  ...amendments,
  ...questions,
  ...opening,
  ...eligibility,
  ...panel,
  ...recusal,
  ...finalOffers,
  ...priceReview,
  ...roadShow,
  ...scoring,
  ...report,
  ...award,
  ...awardClocks,
  ...standstill,
  ...objections,
  ...complaints,
  ...contract,
  ...signing,
  ...afterSigning,
  ...supplements,
  ...bonds,
  ...implementation,
  ...evaluation,
  ...settlement,
  ...sideExits,
  ...stopping,
  decideApproval: decideApproval({
    plan: planOutcome,
    award: awardOutcome,
    contract: contractOutcome,
    payment: paymentOutcome,
    acceptance: acceptanceOutcome,
    stop: stopOutcome,
  }),
};

const judge = <T extends CommandType>(
  purchase: Purchase,
  command: CommandOf<T>,
  context: Context,
): Result<Step, Refusal> => rules[command.type as T](purchase, command, context);

/** Acts that weigh one applicant against others: whoever has ties to one leaves them to others (REG §9). */
const judging: readonly CommandType[] = [
  'confirmOpening',
  'judgeEligibility',
  'concludeEligibility',
  'drawPanel',
  'askPriceReview',
  'judgePrice',
  'scheduleRoadShow',
  'callPresenter',
  'lockScoreSheet',
  'correctSheet',
  'signReport',
  'orderReview',
  'recommendAward',
  'answerObjection',
  'judgeAdmission',
  'decideComplaint',
  'draftContracts',
  'consentSubcontract',
  'proposeSupplement',
  'judgeReport',
  'requestPayment',
  'submitEvaluation',
  'requestAcceptance',
];
const isJudging = (command: Command) =>
  judging.includes(command.type) ||
  (command.type === 'declareConflict' && command.conflict === 'none');

/** Side exits have no stage of their own: the stage reached stays, so that pages and audits still tell it. */
const stageAfter = (purchase: Purchase, state: State) =>
  state === 'suspended' || state === 'cancelled' || state === 'failedCall'
    ? purchase.stage
    : lifecycle[state].stage;

function follow(purchase: Purchase, step: Step, command: Command, context: Context): Decision {
  const { now } = context;
  if (!targets(purchase.state, command.type).includes(step.state))
    throw new TypeError(
      `${command.type} led from ${purchase.state} to ${step.state}: not in the table`,
    );
  const stage = stageAfter(purchase, step.state);
  const isEntered = stage !== purchase.stage || purchase.state === 'suspended';
  const isRunning = step.state !== 'suspended' && !isFinal(step.state);
  const entered = isEntered && isRunning ? [{ type: 'stageEntered', stage } as const] : [];
  const next = withoutOvertaken({
    ...purchase,
    ...promisedLot(purchase, step.state, context),
    ...step.changes,
    state: step.state,
    stage,
    entered: stage === purchase.stage ? purchase.entered : { ...purchase.entered, [stage]: now },
    version: purchase.version + 1,
  });
  const isFailed = step.state === 'failedCall';
  const failure = isFailed && !next.failure ? { failure: failureBy(next, command.type) } : {};
  const acted = { now, command, settles: step.settles };
  const after = withItsDates(purchase, { ...next, ...failure }, acted);
  // A stop that was approved tells everybody by itself.
  const told = isFailed && command.type !== 'decideApproval' ? toldOfFailure(after) : [];
  return { purchase: after, events: [...entered, ...(step.events ?? []), ...told] };
}

/** Ties that the data show keep somebody from judging; what an applicant showed keeps them from all of it. */
const stepsBack = (purchase: Purchase, command: Command, { actor, employers }: Context) =>
  (isJudging(command) && mustRecuse(actor, Object.values(purchase.applications), employers)) ||
  (actor.kind === 'official' && hasSteppedBack(purchase, actor.personId));

const isForAnother = ({ actor }: Context) =>
  actor.kind === 'official' && actor.onBehalfOf !== undefined;

/**
 * Decides `command` on `purchase`. Pure: time, people and the calendar are arguments; nothing is mutated.
 *
 * @returns the purchase one version on with what others must hear of, or why not: `not-permitted`,
 *   `illegal-move`, or what the stage's rules refuse
 */
export function decide(
  purchase: Purchase,
  command: Command,
  circumstances: Context,
): Result<Decision, Refusal> {
  const actor = actorAt(circumstances.actor, purchase.plan.regionCodes);
  const context = { ...circumstances, actor };
  if (!may(context.actor, command.type)) return refuse({ code: 'not-permitted' });
  // Only approvals can be put in other hands.
  if (isForAnother(context) && command.type !== 'decideApproval')
    return refuse({ code: 'not-permitted' });
  if (targets(purchase.state, command.type).length === 0)
    return refuse({
      code: 'illegal-move',
      detail: { state: purchase.state, command: command.type },
    });
  const objection = forbidding(purchase, command);
  if (objection) return refuse({ code: 'held-by-objection', detail: { objection: objection.id } });
  if (stepsBack(purchase, command, context)) return refuse({ code: 'must-recuse' });
  const meant = meantBy(purchase, command);
  if (!meant.ok) return meant;
  const step = judge(purchase, meant.value, context);
  return step.ok ? ok(follow(purchase, step.value, meant.value, context)) : step;
}
