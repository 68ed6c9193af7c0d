import type { PersonId } from '../../ids.ts';
import { posts } from '../../policy/posts.ts';
import { isTied } from '../../policy/ties.ts';
import { ok, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Context, StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { sheetKey } from '../score-sheet.ts';
import { eligible } from './5-eligibility.ts';
import { after } from './deadlines.ts';

type Seat = NonNullable<Purchase['panel']>['seats'][number];

const declare = (personId: PersonId): DomainEvent => ({
  type: 'mail',
  template: 'declareConflict',
  to: { personId },
});

const seatsOf = (purchase: Purchase): Seat[] => purchase.panel?.seats ?? [];

const isLeft = ({ conflict }: Seat) => conflict === 'conflict' || conflict === 'silent';

export const sitting = (purchase: Purchase): Seat[] =>
  seatsOf(purchase).filter((seat) => !isLeft(seat));

/** Sheets the panel still owes. */
export const sheetsOwed = (purchase: Purchase, expert?: PersonId): number =>
  sitting(purchase)
    .filter((seat) => !expert || seat.personId === expert)
    .flatMap((seat) => eligible(purchase).map((a) => sheetKey(seat.personId, a.organization.id)))
    .filter((key) => !purchase.sheets[key]).length;

/** The step whose date must have passed before somebody who did not act in it may be replaced. */
const reminderOf = { conflictDeclaration: 'declaration', scoring: 'scoring' } as const;

/** Those who neither declared nor scored, once the date for it has passed. */
function silent(purchase: Purchase, now: Instant): Seat[] {
  const { state, deadlines } = purchase;
  if (state !== 'conflictDeclaration' && state !== 'scoring') return [];
  const due = deadlines[reminderOf[state]];
  if (due && due.at > now) return [];
  return sitting(purchase).filter((seat) =>
    state === 'scoring' ? sheetsOwed(purchase, seat.personId) > 0 : seat.conflict === 'undeclared',
  );
}

/**
 * Nobody who holds another post here judges: not those who wrote what is asked for (MoF 2021 no. 22), not the
 * handlers, not those who approve (MoF 2016 no. 198).
 */
const officialsOf = (
  { author, revisers = [], openingConfirmedBy }: Purchase,
  { holders }: Context,
): PersonId[] => [
  author,
  ...revisers,
  ...openingConfirmedBy,
  ...posts.filter((post) => post !== 'expert').flatMap((post) => holders[post] ?? []),
];

/**
 * The panel is drawn from the pool in the order of the recorded seed; conflicts are declared
 * before any file opens (REG §9). Who has a conflict, or stays silent past the date, is replaced by a further draw: the panel is topped up, the others stay.
 */
export const panel: StageRules<'drawPanel' | 'declareConflict'> = {
  drawPanel: (purchase, { seed }, context) => {
    const gone = silent(purchase, context.now);
    if (purchase.state !== 'panelForming' && gone.length === 0)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'drawPanel' },
      });
    const seats = seatsOf(purchase).map(
      (seat): Seat => (gone.includes(seat) ? { ...seat, conflict: 'silent' } : seat),
    );
    const size = purchase.rules.panel.size.value - seats.filter((seat) => !isLeft(seat)).length;
    const out = [...officialsOf(purchase, context), ...seats.map((seat) => seat.personId)];
    const known = context.employers ? { employers: context.employers } : {};
    const files = Object.values(purchase.applications);
    const pool = context.drawOrder.filter(
      (id) => !out.includes(id) && !files.some((one) => isTied(id, one, known)),
    );
    if (pool.length < size)
      return refuse({ code: 'pool-too-small', detail: { size, pool: pool.length } });
    const drawn = pool.slice(0, size);
    return ok({
      state: 'conflictDeclaration',
      changes: {
        panel: {
          drawSeed: seed,
          seats: [
            ...seats,
            ...drawn.map((personId): Seat => ({ personId, conflict: 'undeclared' })),
          ],
        },
        deadlines: { declaration: after(purchase, 'step', context) },
      },
      events: drawn.map(declare),
    });
  },
  declareConflict: (purchase, { conflict }, context) => {
    const expert = context.actor.kind === 'official' ? context.actor.personId : undefined;
    const seat = purchase.panel?.seats.find((s) => s.personId === expert);
    if (!purchase.panel || !expert || !seat) return refuse({ code: 'not-on-panel' });
    if (seat.conflict !== 'undeclared') return refuse({ code: 'already-decided' });
    const seats = purchase.panel.seats.map((s) =>
      s === seat ? { ...s, conflict, declaredAt: context.now } : s,
    );
    const next = { ...purchase, panel: { ...purchase.panel, seats } };
    if (conflict === 'conflict')
      return ok({
        state: 'panelForming',
        changes: {
          panel: next.panel,
          deadlines: { panel: after(purchase, 'step', context) },
        },
        events: [{ type: 'mail', template: 'stepOverdue', to: { post: 'handler' }, note: 'panel' }],
      });
    const isComplete = seats.every((s) => s.conflict !== 'undeclared');
    return ok({
      state: isComplete ? 'scoring' : 'conflictDeclaration',
      changes: {
        panel: next.panel,
        deadlines: isComplete ? { scoring: after(purchase, 'step', context) } : purchase.deadlines,
      },
      events: isComplete
        ? sitting(next)
            .filter(({ personId }) => sheetsOwed(next, personId) > 0)
            .map(({ personId }) => ({ type: 'mail', template: 'scoringOpen', to: { personId } }))
        : [],
    });
  },
};
