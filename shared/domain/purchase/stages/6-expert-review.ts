import type { PersonId } from '../../ids.ts';
import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { sheetKey } from '../score-sheet.ts';
import { rank } from '../scoring.ts';
import { eligible } from './5-eligibility.ts';
import { after } from './deadlines.ts';

type Seat = NonNullable<Purchase['panel']>['seats'][number];

const declare = (personId: PersonId): DomainEvent => ({
  type: 'mail',
  template: 'declareConflict',
  to: { personId },
});

export const sitting = (purchase: Purchase): Seat[] =>
  (purchase.panel?.seats ?? []).filter((seat) => seat.conflict !== 'conflict');

/** Sheets the panel still owes. */
export const sheetsOwed = (purchase: Purchase, expert?: PersonId): number =>
  sitting(purchase)
    .filter((seat) => !expert || seat.personId === expert)
    .flatMap((seat) => eligible(purchase).map((a) => sheetKey(seat.personId, a.organization.id)))
    .filter((key) => !purchase.sheets[key]).length;

/**
 * Expert review. The panel is drawn from the pool in the order of the recorded seed; conflicts are declared
 * before any file opens (REG §9); each expert scores alone and locks (MoF order 87).
 */
export const expertReview: StageRules<'drawPanel' | 'declareConflict' | 'lockScoreSheet'> = {
  drawPanel: (purchase, { seed }, context) => {
    const size = purchase.rules.panel.size.value;
    const officials = [purchase.author, ...purchase.openingConfirmedBy];
    const conflicted = (purchase.panel?.seats ?? [])
      .filter((seat) => seat.conflict === 'conflict')
      .map((seat) => seat.personId);
    const pool = context.drawOrder.filter(
      (id) => !officials.includes(id) && !conflicted.includes(id),
    );
    if (pool.length < size)
      return refuse({ code: 'pool-too-small', detail: { size, pool: pool.length } });
    const drawn = pool.slice(0, size);
    const seats = drawn.map((personId): Seat => ({ personId, conflict: 'undeclared' }));
    return ok({
      state: 'conflictDeclaration',
      changes: {
        panel: {
          drawSeed: seed,
          seats: [
            ...(purchase.panel?.seats ?? []).filter((s) => s.conflict === 'conflict'),
            ...seats,
          ],
        },
        deadlines: { declaration: after(purchase.rules.periods.step, context) },
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
          panel: { ...next.panel, seats: seats.filter((s) => s.conflict === 'conflict') },
          deadlines: { panel: after(purchase.rules.periods.step, context) },
        },
        events: [{ type: 'mail', template: 'stepOverdue', to: { post: 'handler' }, note: 'panel' }],
      });
    const isComplete = seats.every((s) => s.conflict !== 'undeclared');
    return ok({
      state: isComplete ? 'scoring' : 'conflictDeclaration',
      changes: {
        panel: next.panel,
        deadlines: isComplete
          ? { scoring: after(purchase.rules.periods.step, context) }
          : purchase.deadlines,
      },
      events: isComplete
        ? sitting(next).map(({ personId }) => ({
            type: 'mail',
            template: 'scoringOpen',
            to: { personId },
          }))
        : [],
    });
  },
  lockScoreSheet: (purchase, { organizationId, points, comment }, context) => {
    const expert = context.actor.kind === 'official' ? context.actor.personId : undefined;
    if (!expert || !sitting(purchase).some((s) => s.personId === expert))
      return refuse({ code: 'not-on-panel' });
    if (!eligible(purchase).some((a) => a.organization.id === organizationId))
      return refuse({ code: 'application-unknown' });
    const key = sheetKey(expert, organizationId);
    if (purchase.sheets[key]) return refuse({ code: 'sheet-locked' });
    const { criteria } = purchase.plan;
    const isExact =
      Object.keys(points).length === criteria.length &&
      criteria.every(({ id, max }) => (points[id] ?? max + 1) <= max);
    if (!isExact) return refuse({ code: 'sheet-incomplete' });
    const sheet = { expert, organizationId, points, comment, lockedAt: context.now };
    const sheets = { ...purchase.sheets, [key]: sheet };
    if (sheetsOwed({ ...purchase, sheets }) > 0)
      return ok({ state: 'scoring', changes: { sheets } });
    return ok({
      state: 'ranked',
      changes: {
        sheets,
        ranking: rank({ ...purchase, sheets }),
        deadlines: { recommendation: after(purchase.rules.periods.step, context) },
      },
    });
  },
};
