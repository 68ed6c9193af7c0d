import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Stop } from '../../shared/domain/purchase/approval.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import { isFinal, type State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { stopAsked } from '../../shared/domain/purchase/stages/stopping.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { anApplication, aPurchase, context, monday } from './a-purchase.ts';
import { as, organizations } from './people.ts';
import { approval, hour, type Move, straight } from './straight-line.ts';

/** A purchase at a moment. */
export type Position = { purchase: Purchase; now: Instant };

/** Plays one move through `decide`, an hour later, or at `at` where that is later still. */
export function play(position: Position, move: Move, around: Partial<Context> = {}): Position {
  const soon = plusMillis(position.now, hour);
  const now = move.at && move.at > soon ? move.at : soon;
  const decided = decide(position.purchase, move.command, context(now, move.actor, around));
  if (!decided.ok) {
    const { state } = position.purchase;
    throw new Error(`${move.command.type} in ${state}: ${JSON.stringify(decided.error)}`);
  }
  return { purchase: decided.value.purchase, now };
}

/** Where `move` leads, or the code it is refused with. */
export function outcome(position: Position, move: Move, around: Partial<Context> = {}): string {
  const now = move.at ?? position.now;
  const decided = decide(position.purchase, move.command, context(now, move.actor, around));
  return decided.ok ? decided.value.purchase.state : decided.error.code;
}

const reason = '上级要求';
/** States off the straight line: from where, and how. */
const aside: Partial<Record<State, { from: State; move: Move }>> = {
  objectionFrozen: {
    from: 'standstill',
    move: {
      actor: as.organization(organizations[2].id),
      command: { type: 'raiseObjection', grounds: '评分标准与公告不一致' },
    },
  },
  suspended: {
    from: 'biddingOpen',
    move: { actor: as.officeHead, command: { type: 'suspend', reason } },
  },
};

/** Ends that are asked for and approved: from where, and how. */
const ended: Partial<Record<State, { from: State; kind: Stop['kind'] }>> = {
  cancelled: { from: 'noticePreparation', kind: 'cancel' },
  failedCall: { from: 'ranked', kind: 'failCall' },
  terminatedEarly: { from: 'implementing', kind: 'terminateEarly' },
};

export const askStop = (kind: Stop['kind'], why = reason) =>
  ({ actor: as.handler, command: { type: 'requestStop', kind, reason: why } }) as const;

/** Asks to end the purchase, and has the whole chain approve. */
export function stopped(position: Position, kind: Stop['kind'], why = reason): Position {
  let here = play(position, askStop(kind, why));
  while (stopAsked(here.purchase)) here = play(here, approval(here.purchase, 'approve', 'stop'));
  return here;
}

const byTest = { source: '为测试设定', certainty: 'tenant' } as const;
/** States only some rules pass: those that do. */
const passing: Partial<Record<State, (start: Start) => Start>> = {
  finalOffers: ({ rules = ventureRules, ...start }) => ({
    ...start,
    rules: { ...rules, finalOffers: { value: true, ...byTest } },
  }),
  priceReview: ({ rules = ventureRules, sent, ...start }) => ({
    ...start,
    rules: {
      ...rules,
      lowPrice: {
        ofMeanPercent: 50,
        ofSecondLowestPercent: 50,
        ofCeilingPercent: 45,
        atMostPercent: 65,
        ...byTest,
      },
    },
    // The first asks for so little that two of the three signs fire.
    sent: (sent ?? organizations.slice(0, 3).map((one) => anApplication(one))).map((one, i) =>
      i === 0 ? { ...one, body: { ...one.body, requestedFen: 40_000_00 } } : one,
    ),
  }),
};

export type Start = Partial<Purchase> & { sent?: Application[] };

/**
 * Drives a purchase through real decisions to `target`, with three applications and two awards unless
 * `start` says otherwise.
 *
 * @throws {Error} when a move is refused, or the straight line does not pass `target`
 */
export function playTo(target: State, given: Start = {}): Position {
  const { sent, ...start } = passing[target]?.(given) ?? given;
  const end = ended[target];
  if (end) return stopped(playTo(end.from, { ...start, ...(sent && { sent }) }), end.kind);
  const exit = aside[target];
  if (exit) return play(playTo(exit.from, { ...start, ...(sent && { sent }) }), exit.move);
  const applications = sent ?? organizations.slice(0, 3).map((o) => anApplication(o));
  let position: Position = { purchase: aPurchase(start), now: monday };
  for (let moves = 0; position.purchase.state !== target; moves += 1) {
    const { purchase, now } = position;
    const next = straight[purchase.state]?.(purchase, { now, applications });
    if (!next || isFinal(purchase.state) || moves > 300)
      throw new Error(`${target} is not reached from ${purchase.state}`);
    position = play(position, next);
  }
  return position;
}
