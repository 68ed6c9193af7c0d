import type { Post } from '../../policy/posts.ts';
import type { Context, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { frozenBy } from '../frozen.ts';
import { kindOf } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { toPosts } from './8-letters.ts';
import { goingOn } from './8-pauses.ts';
import { after } from './deadlines.ts';

/** The law lets a purchase stand still for a complaint only so long (LAW §57): then it goes on, and so does the complaint. */
function suspensionOver(purchase: Purchase, id: string, context: Context): Step {
  const objection = purchase.objections[id];
  const objections = objection
    ? { ...purchase.objections, [id]: { ...objection, suspensionEndedAt: context.now } }
    : purchase.objections;
  const isFree = frozenBy({ ...purchase, objections }).length === 0;
  return {
    state: purchase.state === 'objectionFrozen' && isFree ? 'standstill' : purchase.state,
    changes: { objections, deadlines: purchase.deadlines },
    events: [
      ...toPosts('suspensionOver', ['financeSupervisor', 'officeHead'], {
        due: purchase.deadlines[`${id}.decision`]?.at,
      }),
      { type: 'pagePublished' },
    ],
  };
}

/** Who owes what is late, and who supervises them: the finance bureau where a purchaser does not answer in time. */
function hears(purchase: Purchase, id: string, clock: string): Post[] {
  const objection = purchase.objections[id];
  if (clock === 'admission' || clock === 'decision')
    return ['financeSupervisor', 'leadingGroupHead'];
  const above: Post[] = ['leadingGroupHead'];
  const isHeard = objection && kindOf(objection) !== 'inquiry';
  return ['officeHead', ...above, ...(isHeard ? (['financeSupervisor'] as const) : [])];
}

/**
 * What follows when a clock of an objection passes. What is late goes up, with a letter, again and again until it is done:
 * from the head of the office to the head of the leading group and the finance bureau that supervises the purchase; what
 * the bureau itself owes, to the head of the leading group.
 *
 * @param purchase - with the date gone and noted as overdue
 */
export function lateObjection(purchase: Purchase, name: string, context: Context): Step {
  const [id = '', clock = ''] = name.split('.');
  if (clock === 'suspension') return suspensionOver(purchase, id, context);
  const objection = purchase.objections[id];
  if (clock === 'pause' && objection?.paused)
    return goingOn(
      { ...purchase, overdue: purchase.overdue.filter((one) => one !== name) },
      objection,
      objection.paused.reason ?? '',
      context,
    );
  const late = clock === '' || clock === 'again' ? id : `${id}.${clock}`;
  const again = after(purchase, 'step', context);
  const events: DomainEvent[] = toPosts('objectionLate', hears(purchase, id, clock), {
    note: late,
    due: again.at,
  });
  return {
    state: purchase.state,
    changes: {
      deadlines: { ...purchase.deadlines, [`${late}.again`]: again },
      overdue: [...new Set([...purchase.overdue.filter((one) => one !== name), late])],
    },
    // That an answer is late is public.
    events: [...events, { type: 'pagePublished' }],
  };
}
