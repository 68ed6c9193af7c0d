import { millisBetween, plusMillis } from '../../time.ts';
import { deadline } from '../../working-days.ts';
import type { Context, Step } from '../decision.ts';
import type { Objection } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { letter } from './8-letters.ts';
import { without } from './deadlines.ts';

const changed = (purchase: Purchase, objection: Objection) => ({
  ...purchase.objections,
  [objection.id]: objection,
});

const told = (
  template: 'complaintPaused' | 'complaintGoesOn',
  { organizationId }: Objection,
  about: { note: string; due?: Purchase['createdAt'] | undefined },
) => [
  letter(template, { organizationId }, about),
  letter(template, { post: 'officeHead' }, about),
  letter(template, { post: 'financeSupervisor' }, about),
];

/** The decision waits for a test or an expert opinion; after `days`, where they are named, its clock goes on by itself. */
export function pausing(
  purchase: Purchase,
  objection: Objection,
  { reason, days }: { reason: string; days?: number | undefined },
  context: Context,
): Step {
  const name = `${objection.id}.decision`;
  const decision = purchase.deadlines[name];
  const ends =
    days === undefined ? undefined : deadline(context.now, days, 'calendarDays', context.calendar);
  return {
    state: purchase.state,
    changes: {
      objections: changed(purchase, {
        ...objection,
        paused: {
          at: context.now,
          reason,
          ...(decision && { decision }),
          ...(ends && { until: ends.at }),
        },
      }),
      deadlines: {
        ...without(purchase.deadlines, name, `${name}.again`),
        ...(ends && { [`${objection.id}.pause`]: ends }),
      },
    },
    events: told('complaintPaused', objection, { note: reason, due: ends?.at }),
  };
}

/** The clock goes on with as much left as it had. */
export function goingOn(
  purchase: Purchase,
  objection: Objection,
  reason: string,
  { now }: Context,
): Step {
  const { paused, pauses = [], ...running } = objection;
  const decision = paused?.decision;
  const lost = paused ? millisBetween(paused.at, now) : 0;
  const at = decision && plusMillis(decision.at, lost);
  return {
    state: purchase.state,
    changes: {
      objections: changed(purchase, {
        ...running,
        pauses: paused
          ? [...pauses, { from: paused.at, to: now, reason: paused.reason ?? reason }]
          : pauses,
      }),
      deadlines: {
        ...without(purchase.deadlines, `${objection.id}.pause`),
        ...(decision && at && { [`${objection.id}.decision`]: { ...decision, at } }),
      },
    },
    events: told('complaintGoesOn', objection, { note: reason, due: at }),
  };
}
