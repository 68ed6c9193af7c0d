import { millisBetween, plusMillis } from '../../time.ts';
import { openSteps, reminderOf } from '../approval-rounds.ts';
import type { Command } from '../commands.ts';
import { hearing, isHeld, runsOn } from '../frozen.ts';
import { isFinal } from '../lifecycle.ts';
import { isOpen } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { recusalDate } from '../recusal.ts';
import { openRecusals } from '../taking-part.ts';
import { type Deadlines, fixed, shifted } from './deadlines.ts';

/** Names of the dates of a request to stop, as long as somebody is asked. */
const stopReminders = ({ approvals }: Purchase): string[] =>
  Object.values(approvals)
    .filter(({ subject }) => subject === 'stop')
    .flatMap((approval) => openSteps(approval).map((step) => reminderOf(approval, step)));

/** What was done, when, and the dates of contracts that are met by it. */
type Acted = {
  now: Purchase['createdAt'];
  command: Command;
  settles?: readonly string[] | undefined;
};

const isOwed = (purchase: Purchase) => {
  const asked = stopReminders(purchase);
  return (name: string) => {
    if (name.startsWith('stop-')) return asked.includes(name);
    if (name.startsWith('recusal-'))
      return openRecusals(purchase).some(({ id }) => name === recusalDate(id));
    if (!name.startsWith('objection-')) return true;
    const objection = purchase.objections[name.split('.')[0] ?? ''];
    return objection !== undefined && isOpen(objection);
  };
};

/**
 * The dates of `next`. A stage that replaces its own dates leaves those of what runs beside every stage: a
 * request to stop and an objection are reminded of until they are decided, and a contract's dates run on but for
 * those in `settles`. What nobody waits for any more goes.
 */
function kept(before: Purchase, next: Purchase, { command, settles = [] }: Acted): Deadlines {
  const owed = isOwed(next);
  const isWanted = ([name]: [string, unknown]) => !runsOn(name) || owed(name);
  const acted = command.type === 'noteOverdue' ? command.deadline : undefined;
  // What hears an objection says itself which of its clocks have run.
  const lost = Object.entries(before.deadlines).filter(
    ([name]) =>
      !hearing.includes(command.type) &&
      runsOn(name) &&
      name !== acted &&
      !settles.includes(name) &&
      !(name in next.deadlines),
  );
  const own = Object.entries(next.deadlines).filter(([name]) => !settles.includes(name));
  return Object.fromEntries([...lost, ...own].filter(isWanted));
}

/** The dates that stood still, moved by the time that was lost; those set meanwhile run from when they were. */
function thawed(before: Purchase, next: Purchase, now: Purchase['createdAt']): Deadlines {
  const lost = millisBetween(before.frozenAt ?? now, now);
  const stood = Object.entries(next.deadlines).filter(
    ([name, { at }]) => !runsOn(name) && before.deadlines[name]?.at === at,
  );
  const old = before.frozenMillis ?? 0;
  const isOld = old > 0 && next.state === 'standstill' && !next.deadlines['standstill'];
  return {
    ...next.deadlines,
    ...shifted(Object.fromEntries(stood), lost),
    ...(isOld && { standstill: fixed(plusMillis(now, old), now) }),
  };
}

/** `next` with the dates it has: kept beside the stage, standing still while it is held, given back afterwards. */
export function withItsDates(before: Purchase, next: Purchase, acted: Acted): Purchase {
  const { now } = acted;
  if (isFinal(next.state)) {
    const { frozenAt: _over, ...rest } = next;
    return rest;
  }
  const dated = { ...next, deadlines: kept(before, next, acted) };
  const wasHeld = before.frozenAt !== undefined || (before.frozenMillis ?? 0) > 0;
  if (isHeld(dated)) return wasHeld && before.frozenAt ? dated : { ...dated, frozenAt: now };
  const { frozenAt: _over, frozenMillis: _old, ...free } = dated;
  return wasHeld ? { ...free, deadlines: thawed(before, dated, now) } : dated;
}
