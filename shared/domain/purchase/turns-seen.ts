import type { Actor } from '../actor.ts';
import { may } from '../policy/permissions.ts';
import { actorAt } from '../policy/scope.ts';
import { forbidding } from './frozen.ts';
import { type CommandType, commandsFrom } from './lifecycle.ts';
import { isOpen, kindOf, type ObjectionKind } from './objection.ts';
import type { Purchase } from './purchase.ts';
import { hasSteppedBack, openRecusals } from './taking-part.ts';
import { isAddressed, type Waiting, waitingOn } from './waiting.ts';

const hasLeft = (purchase: Purchase, actor: Actor) =>
  actor.kind === 'official' && hasSteppedBack(purchase, actor.personId);

/** What `actor` is asked to do in `purchase` now. */
export function tasksFor(purchase: Purchase, anyone: Actor): Waiting[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (hasLeft(purchase, actor)) return [];
  return waitingOn(purchase).filter((waiting) => isAddressed(waiting, actor));
}

/** What `actor` may ask for in this state; the stage's rules may still refuse. */
export function commandsFor(purchase: Purchase, anyone: Actor): CommandType[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (hasLeft(purchase, actor)) return [];
  return commandsFrom(purchase.state).filter(
    (command) =>
      may(actor, command) &&
      hasObject(purchase, command, actor) &&
      (command === 'decideApproval' || !forbidding(purchase, { type: command })),
  );
}

const about: Partial<Record<CommandType, readonly ObjectionKind[]>> = {
  answerObjection: ['inquiry', 'challenge'],
  withdrawObjection: ['inquiry', 'challenge', 'complaint'],
  judgeAdmission: ['complaint'],
  answerComplaint: ['complaint'],
  pauseComplaint: ['complaint'],
  decideComplaint: ['complaint'],
};

/** Notices only some rules ask for, and what is held against them once they are there. */
const ofNotices: Partial<Record<CommandType, (purchase: Purchase) => boolean>> = {
  publishIntention: ({ rules }) => rules.periods.intention !== undefined,
  publishSingleSourceNotice: ({ rules }) => rules.periods.singleSourceNotice !== undefined,
  recordNoticeObjection: ({ priorNotices }) => priorNotices?.singleSource !== undefined,
};

/** Is there anything that `command`, which many states know, could be about? */
function hasObject(purchase: Purchase, command: CommandType, actor: Actor): boolean {
  const { approvals, objections, applications } = purchase;
  const isAsked = ofNotices[command];
  if (isAsked) return isAsked(purchase);
  if (command === 'decideApproval')
    return Object.values(approvals).some(({ status }) => status === 'open');
  if (command === 'confirmRegistration')
    return Object.values(applications).some(({ registration }) => !registration?.outcome);
  if (command === 'requestRecusal')
    return actor.kind === 'organization' && applications[actor.organizationId] !== undefined;
  if (command === 'decideRecusal') return openRecusals(purchase).length > 0;
  if (panelsTurn.includes(command)) return isSeated(purchase, actor);
  const kinds = about[command];
  return (
    !kinds || Object.values(objections).some((one) => isOpen(one) && kinds.includes(kindOf(one)))
  );
}

const panelsTurn: readonly CommandType[] = [
  'declareConflict',
  'askPriceReview',
  'judgePrice',
  'lockScoreSheet',
  'correctSheet',
  'signReport',
];

const isSeated = ({ panel }: Purchase, actor: Actor): boolean =>
  actor.kind === 'official' &&
  (panel?.seats ?? []).some(({ personId }) => personId === actor.personId);

/** Whom a purchase waits for, as `actor` may know it: that the panel has the turn, not who sits on it. */
export function waitingSeenBy<W extends Pick<Waiting, 'who' | 'command'>>(
  waiting: readonly W[],
  actor: Actor,
) {
  const isSecret = (one: W) => panelsTurn.includes(one.command) && !isAddressed(one, actor);
  const panel = waiting.find(isSecret);
  const known = waiting.filter((one) => !isSecret(one));
  return panel ? [...known, { ...panel, who: { post: 'expert' as const } }] : known;
}
