import type { Post } from '../../policy/posts.ts';
import type { Context, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { frozenBy } from '../frozen.ts';
import type { Purchase } from '../purchase.ts';
import { after } from './deadlines.ts';

const reminding = (posts: readonly Post[], note: string): DomainEvent[] => [
  ...posts.map((post) => ({
    type: 'mail' as const,
    template: 'stepOverdue' as const,
    to: { post },
    note,
  })),
  // That an answer is late is public.
  { type: 'pagePublished' },
];

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
    events: reminding(['financeSupervisor', 'officeHead'], id),
  };
}

/**
 * What follows when a clock of an objection passes. An answer that is late goes up: from the head of the office to the head
 * of the leading group, who are reminded of it again and again; what the finance bureau owes, it is reminded of.
 *
 * @param purchase - with the date gone and noted as overdue
 */
export function lateObjection(purchase: Purchase, name: string, context: Context): Step {
  const { state, deadlines } = purchase;
  const [id = '', clock = ''] = name.split('.');
  if (clock === 'suspension') return suspensionOver(purchase, id, context);
  const overdue = [...new Set(purchase.overdue)];
  if (clock === 'statement')
    return {
      state,
      changes: { deadlines, overdue },
      events: reminding(['officeHead', 'financeSupervisor'], id),
    };
  if (clock === 'admission' || clock === 'decision')
    return { state, changes: { deadlines, overdue }, events: reminding(['financeSupervisor'], id) };
  return {
    state,
    changes: {
      deadlines: { ...deadlines, [`${id}.again`]: after(purchase, 'step', context) },
      overdue: [...new Set([...purchase.overdue.filter((one) => one !== `${id}.again`), id])],
    },
    events: reminding(['officeHead', 'leadingGroupHead'], id),
  };
}
