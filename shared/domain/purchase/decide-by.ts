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
import { promisedLot } from './stages/6-lot.ts';
import { withItsDates } from './stages/beside.ts';
import { withoutOvertaken } from './stages/stopping.ts';
import { hasSteppedBack } from './taking-part.ts';

function judge<T extends CommandType>(
  rules: Partial<StageRules<CommandType>>,
  purchase: Purchase,
  command: CommandOf<T>,
  context: Context,
): Result<Step, Refusal> {
  const rule = rules[command.type as T];
  if (!rule) throw new TypeError(`${command.type} is not decided here`);
  return rule(purchase, command, context);
}

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
  'judgeBonus',
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
  'withholdPayment',
  'orderClawBack',
  'enforceConsequence',
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

/** Decides a command on a purchase. */
export type Decide = (
  purchase: Purchase,
  command: Command,
  circumstances: Context,
) => Result<Decision, Refusal>;

/** What stands in the way of `command` before its stage's rules are asked. */
function barred(purchase: Purchase, command: Command, context: Context): Refusal | undefined {
  if (!may(context.actor, command.type)) return { code: 'not-permitted' };
  // Only approvals can be put in other hands.
  if (isForAnother(context) && command.type !== 'decideApproval') return { code: 'not-permitted' };
  if (targets(purchase.state, command.type).length === 0)
    return { code: 'illegal-move', detail: { state: purchase.state, command: command.type } };
  const objection = forbidding(purchase, command);
  if (objection) return { code: 'held-by-objection', detail: { objection: objection.id } };
  return stepsBack(purchase, command, context) ? { code: 'must-recuse' } : undefined;
}

/**
 * Decides commands by `rules`. Pure: time, people and the calendar are arguments; nothing is mutated. A unit that takes
 * only some commands loads only their rules.
 *
 * @returns the purchase one version on with what others must hear of, or why not: `not-permitted`,
 *   `illegal-move`, or what the stage's rules refuse
 */
export const decideBy =
  (rules: Partial<StageRules<CommandType>>): Decide =>
  (purchase, command, circumstances) => {
    const actor = actorAt(circumstances.actor, purchase.plan.regionCodes);
    const context = { ...circumstances, actor };
    const bar = barred(purchase, command, context);
    if (bar) return refuse(bar);
    const meant = meantBy(purchase, command);
    if (!meant.ok) return meant;
    const step = judge(rules, purchase, meant.value, context);
    return step.ok ? ok(follow(purchase, step.value, meant.value, context)) : step;
  };
