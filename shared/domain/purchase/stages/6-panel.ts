import { conduct } from '../../draw/conduct.ts';
import { commitmentOf } from '../../draw/lots.ts';
import type { Draw, PublicEvent } from '../../draw/record.ts';
import { excludedByReason } from '../../draw/what-is-told.ts';
import type { Refusal } from '../../errors.ts';
import type { Expert } from '../../experts/profile.ts';
import type { PersonId } from '../../ids.ts';
import { ok, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import type { Context, StageRules } from '../decision.ts';
import { eligible } from '../eligible.ts';
import type { DomainEvent } from '../events.ts';
import { lotOrder } from '../lots.ts';
import { officialsOf } from '../officials.ts';
import type { Purchase } from '../purchase.ts';
import { fitToRepresent, mostRepresentatives } from '../representatives.ts';
import { afterDeclarations } from './6-final-offers.ts';
import { after, afterIfRuled } from './deadlines.ts';
import { isLeft, representing, type Seat, seatsOf, sheetsOwed, sitting } from './panel-seats.ts';

const declare = (personId: PersonId): DomainEvent => ({
  type: 'mail',
  template: 'declareConflict',
  to: { personId },
});

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

/** Everybody who left so far, and why. */
const leftOf = (seats: readonly Seat[]) =>
  seats.filter(isLeft).map(({ personId, conflict }) => ({
    personId,
    why: conflict === 'silent' ? ('silent' as const) : ('conflict' as const),
  }));

/** What speaks against drawing now: a lost secret, an event that is missing or could have been known before. */
function fault(
  purchase: Purchase,
  event: PublicEvent | undefined,
  { lot, hash, now }: Context,
): Refusal | undefined {
  if (purchase.draws['panel']) return undefined;
  const { lot: promised, closesAt, openedAt } = purchase;
  if (promised && promised.commitment !== commitmentOf(lot.secret, hash))
    return { code: 'lot-lost' };
  const named = promised ? promised.event : purchase.rules.panel.publicEvent;
  if ((named === undefined) !== (event === undefined)) return { code: 'event-as-promised' };
  const since = closesAt ?? openedAt ?? now;
  return event && (event.announcedAt < since || event.announcedAt > now)
    ? { code: 'event-not-in-time', detail: { since } }
    : undefined;
}

/**
 * What speaks against those the purchaser names for the panel: too many, or somebody who runs, opened or approves the
 * purchase, has ties to an applicant, or sat already.
 */
function namingFault(
  purchase: Purchase,
  named: readonly PersonId[],
  context: Context,
): Refusal | undefined {
  const most = mostRepresentatives(purchase);
  if (named.length + representing(purchase).length > most)
    return { code: 'representatives-too-many', detail: { most } };
  const fit = fitToRepresent(purchase, context.holders);
  const sat = seatsOf(purchase).map(({ personId }) => personId);
  const isUnfit = named.some(
    (one, i) => !fit.includes(one) || sat.includes(one) || named.indexOf(one) !== i,
  );
  return isUnfit ? { code: 'representative-unfit' } : undefined;
}

const withEmployer = (expert: Expert, { employers = {} }: Context): Expert => {
  const employer = employers[expert.personId];
  return employer ? { ...expert, employer } : expert;
};

/** Figures of a draw that name nobody, for those who may not know the panel yet. */
const toldOf = (draw: Draw, lot: Purchase['lot']): NonNullable<Purchase['lot']> => ({
  commitment: draw.commitment.hash,
  committedAt: draw.commitment.at,
  ...(lot?.event && { event: lot.event }),
  result: draw.result,
  drawnAt: draw.turns.at(-1)?.at ?? draw.commitment.at,
  turns: draw.turns.length,
  pool: draw.batches.reduce((sum, { pool }) => sum + pool.length, 0),
  excluded: excludedByReason(draw),
});

/**
/** A blind call numbers its applications by lot, once: a substitute finds the numbers of the others. */
const numbersDrawn = (purchase: Purchase, { hash }: Context): Pick<Purchase, 'blindOrder'> =>
  purchase.plan.isBlind && !purchase.blindOrder
    ? {
        blindOrder: lotOrder(
          purchase,
          'blind',
          eligible(purchase).map(({ organization }) => organization.id),
          hash,
        ),
      }
    : {};

/**
 * The panel is drawn from the pool by lots that nobody chose (`draw/`); conflicts are declared before any file
 * opens (REG §9). Who has a conflict, or stays silent past the date, is replaced by a further turn down the same
 * order: the panel is topped up, the others stay. Where the rules bound the time from the draw to the review (two working
 * days, 财库〔2016〕198号), nobody joins the review after it: they are replaced. Where nobody is left, nothing is drawn and the files stay closed.
 */
export const panel: StageRules<'drawPanel' | 'declareConflict'> = {
  drawPanel: (purchase, { event, representatives: named = [] }, context) => {
    const gone = silent(purchase, context.now);
    if (purchase.state !== 'panelForming' && gone.length === 0)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'drawPanel' },
      });
    const wrong = fault(purchase, event, context) ?? namingFault(purchase, named, context);
    if (wrong) return refuse(wrong);
    const seats = seatsOf(purchase).map(
      (seat): Seat => (gone.includes(seat) ? { ...seat, conflict: 'silent' } : seat),
    );
    const reviewBy = afterIfRuled(purchase, 'drawAhead', context);
    const declaration = reviewBy ?? after(purchase, 'step', context);
    const about = {
      purchase,
      experts: context.experts.map((one) => withEmployer(one, context)),
      officials: officialsOf(purchase, context.holders),
      keys: context.lot,
      now: context.now,
      until: dayOf(declaration.at),
      hash: context.hash,
      representatives:
        named.length + seats.filter((seat) => seat.isRepresentative && !isLeft(seat)).length,
    };
    const { draw, drawn, missing } = conduct(about, leftOf(seats), event);
    if (missing > 0) {
      const size = missing + drawn.length;
      return refuse({ code: 'pool-too-small', detail: { size, pool: drawn.length } });
    }
    return ok({
      state: 'conflictDeclaration',
      changes: {
        panel: {
          seats: [
            ...seats,
            ...drawn.map((personId): Seat => ({ personId, conflict: 'undeclared' })),
            ...named.map(
              (personId): Seat => ({ personId, conflict: 'undeclared', isRepresentative: true }),
            ),
          ],
          ...(reviewBy && { reviewBy }),
        },
        draws: { panel: draw },
        lot: toldOf(draw, purchase.lot),
        ...numbersDrawn({ ...purchase, lot: toldOf(draw, purchase.lot) }, context),
        deadlines: { declaration },
      },
      events: [...drawn, ...named].map(declare),
    });
  },
  declareConflict: (purchase, { conflict }, context) => {
    const expert = context.actor.kind === 'official' ? context.actor.personId : undefined;
    const seat = purchase.panel?.seats.find((s) => s.personId === expert);
    if (!purchase.panel || !expert || !seat) return refuse({ code: 'not-on-panel' });
    if (seat.conflict !== 'undeclared') return refuse({ code: 'already-decided' });
    const until = purchase.panel.reviewBy?.at;
    if (conflict === 'none' && until && until <= context.now)
      return refuse({ code: 'drawn-too-long-ago', detail: { until } });
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
    if (seats.some((s) => s.conflict === 'undeclared'))
      return ok({ state: 'conflictDeclaration', changes: { panel: next.panel } });
    const step = afterDeclarations(next, context);
    return ok({ ...step, changes: { panel: next.panel, ...step.changes } });
  },
};
