import { type CommandType, lifecycle, type State } from './lifecycle.ts';
import { findingOf, isOpen, kindOf, type Objection, stepOf } from './objection.ts';
import type { Purchase } from './purchase.ts';
import { isPanelDoubted } from './taking-part.ts';

/** Upheld, and what it was upheld for is still to be done. */
export const awaitsRemedy = (objection: Objection): boolean => {
  const finding = findingOf(objection);
  return finding?.remedy !== undefined && finding.isUpheld && !objection.executedAt;
};

/** The challenges and complaints that hold `purchase`: open, and for a complaint as long as the law lets it. */
export const frozenBy = (purchase: Purchase): Objection[] =>
  Object.values(purchase.objections).filter(
    (objection) =>
      awaitsRemedy(objection) ||
      (isOpen(objection) &&
        kindOf(objection) !== 'inquiry' &&
        objection.suspensionEndedAt === undefined),
  );

/** What objecting, answering and deciding consist of. */
export const hearing: readonly CommandType[] = [
  'raiseObjection',
  'answerObjection',
  'withdrawObjection',
  'judgeAdmission',
  'answerComplaint',
  'pauseComplaint',
  'decideComplaint',
];
const opening: readonly CommandType[] = ['confirmOpening', 'openApplications'];
const performing: readonly CommandType[] = [
  'closePeriod',
  'requestPayment',
  'recordPayment',
  'sendPayments',
  'proposeSupplement',
  'signSupplement',
];
/** What goes on in the stages where contracts are made: hearing the objection, and ways out. */
const beside: readonly CommandType[] = [
  ...hearing,
  'requestStop',
  'suspend',
  'noteOverdue',
  // What the law asks about a contract that was signed before.
  'recordContractPublication',
  'recordContractFiling',
  'recordBond',
  'returnBond',
];

const isAtWork = (state: State) =>
  ['implementation', 'midTermEvaluation', 'finalEvaluation'].includes(lifecycle[state].stage);

/** A command, and for a decision which request it is about. */
type Asked = { type: CommandType; approvalId?: string };

/** Does the decision asked for end the purchase? That stays possible. */
const isStop = (purchase: Purchase, { type, approvalId = '' }: Asked) =>
  type === 'decideApproval' && purchase.approvals[approvalId]?.subject === 'stop';

function isForbiddenBy(purchase: Purchase, command: Asked, objection: Objection): boolean {
  const { state } = purchase;
  if (state === 'sealed') return stepOf(objection) === 'document' && opening.includes(command.type);
  if (command.type === 'endStandstill') return true;
  if (lifecycle[state].stage === 'contract')
    return !beside.includes(command.type) && !isStop(purchase, command);
  return isAtWork(state) && kindOf(objection) === 'complaint' && performing.includes(command.type);
}

/**
 * What stands in the way of `command`: the tender document is challenged and nothing is opened, the result is and
 * nothing is contracted (REG §54), a complaint suspends and nothing is performed or paid.
 *
 * @returns the objection that forbids it; `undefined` where none does
 */
export const forbidding = (purchase: Purchase, command: Asked): Objection | undefined =>
  frozenBy(purchase).find((objection) => isForbiddenBy(purchase, command, objection));

const signs: Partial<Record<State, CommandType>> = {
  sealed: 'openApplications',
  standstill: 'endStandstill',
  objectionFrozen: 'endStandstill',
};

/** Do the dates of the stage stand still? */
export function isHeld(purchase: Purchase): boolean {
  const { state } = purchase;
  if (state === 'standstill' && isPanelDoubted(purchase)) return true;
  const sign =
    signs[state] ??
    (lifecycle[state].stage === 'contract'
      ? 'draftContracts'
      : isAtWork(state)
        ? 'closePeriod'
        : undefined);
  return sign !== undefined && forbidding(purchase, { type: sign }) !== undefined;
}

/** Dates of one contract, bond or supplement: whatever stage the work is in, they run until they are met. */
const ofOneContract = /^(publication|filing|bidBond|performanceBond)-|^contract-[^.]+\.s\d+-/;

/** Dates that run although the purchase is held: the clocks of the objections, and of what runs beside. */
export const runsOn = (name: string): boolean =>
  /^(objection|stop|recusal)-/.test(name) || ofOneContract.test(name);
