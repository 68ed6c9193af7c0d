import type { Actor } from '../actor.ts';
import { may } from '../policy/permissions.ts';
import { actorAt } from '../policy/scope.ts';
import { forbidding } from './frozen.ts';
import { type CommandType, commandsFrom } from './lifecycle.ts';
import { isOpen, kindOf, type ObjectionKind } from './objection.ts';
import type { Purchase } from './purchase.ts';
import { isAddressed, type Waiting, waitingOn } from './waiting.ts';

/** What `actor` is asked to do in `purchase` now. */
export function tasksFor(purchase: Purchase, anyone: Actor): Waiting[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  return waitingOn(purchase).filter((waiting) => isAddressed(waiting, actor));
}

/** What `actor` may ask for in this state; the stage's rules may still refuse. */
export function commandsFor(purchase: Purchase, anyone: Actor): CommandType[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  return commandsFrom(purchase.state).filter(
    (command) =>
      may(actor, command) &&
      hasObject(purchase, command) &&
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

/** Is there anything that `command`, which many states know, could be about? */
function hasObject({ approvals, objections }: Purchase, command: CommandType): boolean {
  if (command === 'decideApproval')
    return Object.values(approvals).some(({ status }) => status === 'open');
  const kinds = about[command];
  return (
    !kinds || Object.values(objections).some((one) => isOpen(one) && kinds.includes(kindOf(one)))
  );
}

const panelsTurn: readonly CommandType[] = [
  'declareConflict',
  'judgePrice',
  'lockScoreSheet',
  'correctSheet',
  'signReport',
];

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
