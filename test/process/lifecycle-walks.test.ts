import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../shared/domain/actor.ts';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import { problemCodes } from '../../shared/domain/errors.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { frozenBy } from '../../shared/domain/purchase/frozen.ts';
import {
  type CommandType,
  commandsFrom,
  isFinal,
  states,
  targets,
} from '../../shared/domain/purchase/lifecycle.ts';
import { nextDeadline, planNext } from '../../shared/domain/purchase/plan-next.ts';
import { acceptanceOf } from '../../shared/domain/purchase/project.ts';
import { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { waitingOn } from '../../shared/domain/purchase/waiting.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import { aConsultationPlan } from '../support/a-purchase.ts';
import { anyMove, commandTypes, type Pick } from '../support/any-move.ts';
import { around, cooperation, dueMove, playOut } from '../support/cooperation.ts';
import { askStop, type Position, play, playTo } from '../support/play-to.ts';
import { hour } from '../support/straight-line.ts';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** Both tracks in every state a purchase can be in. */
const consultation = { rules: consultationRules, plan: aConsultationPlan() };
const running = states.filter((state) => !isFinal(state));
/** Nobody is asked to stop a purchase, so a walk that meets a request for it begins there. */
const asked = play(playTo('ranked'), askStop('failCall'));
const starts = [...running.flatMap((state) => [playTo(state), playTo(state, consultation)]), asked];

/** Days the result has been public before anything is contracted, by the rules of the purchase. */
function legalEnd({ rules, awardNotice }: Purchase): Instant {
  if (!awardNotice) throw new Error('contracted without a public result');
  const { announcement, challenge } = rules.periods;
  const announced = deadline(
    awardNotice.publishedAt,
    announcement.count,
    announcement.unit,
    publishedCalendar,
  );
  return deadline(plusMillis(announced.at, -1), challenge.count, challenge.unit, publishedCalendar)
    .at;
}

function expectLawful(before: Purchase, command: Command, after: Purchase, now: Instant) {
  expect(targets(before.state, command.type)).toContain(after.state);
  expect(after.version).toBe(before.version + 1);
  expect(Purchase.safeParse(after).error).toBeUndefined();
  for (const approval of Object.values(after.approvals)) {
    const people = approval.steps.map((step) => step.personId);
    expect(people).not.toContain(approval.author);
    expect(people).not.toContain(after.author);
    expect(new Set(people).size).toBe(people.length);
  }
  for (const project of Object.values(after.projects)) {
    const paid = project.payments.filter((p) => p.status === 'paid');
    const due = project.payments.reduce((sum, p) => sum + p.amountFen, 0);
    expect(due).toBe(project.amountFen);
    // Held back before its work was accepted, it was never asked for.
    for (const payment of project.payments)
      if (payment.status !== 'waiting' && payment.status !== 'withheld')
        expect(project.acceptances).toContain(acceptanceOf(payment));
    const approved = Object.values(after.approvals)
      .filter((a) => a.subject === 'payment' && a.status === 'approved')
      .map((a) => a.reference);
    for (const { number } of paid)
      expect(approved).toContain(`${project.organizationId}.${number}`);
    expect(new Set(project.acceptances).size).toBe(project.acceptances.length);
  }
  const contracted = Object.values(after.projects).reduce((sum, p) => sum + p.amountFen, 0);
  const declined = Object.values(after.projects)
    // Refused, or made void by an objection before any work was accepted.
    .filter((p) => p.status === 'declined' || (p.status === 'terminated' && !p.acceptances[0]))
    .reduce((sum, p) => sum + p.amountFen, 0);
  expect(contracted - declined).toBeLessThanOrEqual(after.plan.budgetFen);
  if (after.state === 'contractDrafting' && before.state === 'standstill') {
    expect(now >= legalEnd(after)).toBe(true);
    expect(frozenBy(before)).toEqual([]);
  }
}

/** Somebody is always asked, or a date is known: a purchase never waits for nobody. */
function expectAlive(purchase: Purchase, now: Instant) {
  const next = planNext(purchase, purchase.stage, now);
  const waiting = waitingOn(purchase);
  const isAwaited = waiting.length > 0 || next.outcome === 'perform' || 'until' in next;
  expect({ state: purchase.state, isAwaited: isAwaited || isFinal(purchase.state) }).toEqual({
    state: purchase.state,
    isAwaited: true,
  });
  for (const { command } of waiting) expect(commandsFrom(purchase.state)).toContain(command);
}

/**
 * What the workflow does by itself from here: every command it is told to perform is accepted, and it comes
 * to rest.
 *
 * @returns how often it acted
 */
/** What the opener does comes from what is there, not from a date. */
const opener: CommandType[] = ['openApplications', 'tellApplicants'];

function performAll({ purchase, now }: Position): number {
  let here = purchase;
  for (let acts = 0; acts < 60; acts += 1) {
    const due = nextDeadline(here);
    const move = dueMove(planNext(here, here.stage, now));
    if (!move) return acts;
    const decided = decide(here, move.command, around(here, now, move.actor));
    expect(decided).toMatchObject({ ok: true });
    if (!decided.ok) return acts;
    expectLawful(here, move.command, decided.value.purchase, now);
    here = decided.value.purchase;
    // What was acted on is gone; where the same name returns, as the next period does, it lies ahead.
    if (due && !opener.includes(move.command.type))
      expect((here.deadlines[due.name]?.at ?? '9') > now).toBe(true);
  }
  throw new Error('the workflow spins');
}

/** Rarely taken, or every walk would be short. */
const exits: CommandType[] = ['requestStop', 'suspend'];
const hours = [1, 24, 24 * 6, 24 * 45];

/** One move of the walk: half of the time something sensible, otherwise anything by anybody. */
function nextMove({ purchase, now }: Position, pick: Pick): { actor: Actor; command: Command } {
  const sensible = [dueMove(planNext(purchase, purchase.stage, now)), ...cooperation(purchase, now)]
    .filter((move) => move !== undefined)
    .slice(0, 4);
  const chosen = pick(2) === 0 ? sensible[pick(Math.max(1, sensible.length))] : undefined;
  if (chosen) return chosen;
  const known = commandsFrom(purchase.state).filter((c) => !exits.includes(c) || pick(12) === 0);
  return anyMove(purchase, now, pick(5) > 0 && known.length > 0 ? known : commandTypes, pick);
}

function walk(start: Position, numbers: readonly number[], visit: (position: Position) => void) {
  let place = 0;
  const pick: Pick = (n) => (numbers[place++ % numbers.length] ?? 0) % Math.max(1, n);
  let here = start;
  for (let moves = 0; moves < 90; moves += 1) {
    const { purchase } = here;
    if (isFinal(purchase.state)) break;
    const now = plusMillis(here.now, (pick(6) === 0 ? (hours[pick(4)] ?? 1) : 0.1) * hour);
    const { actor, command } = nextMove({ purchase, now }, pick);
    const decided = decide(frozen(purchase), command, around(purchase, now, actor));
    if (decided.ok) expectLawful(purchase, command, decided.value.purchase, now);
    else expect(problemCodes).toContain(decided.error.code);
    here = { purchase: decided.ok ? decided.value.purchase : purchase, now };
    visit(here);
  }
  return here;
}

const numbers = fc.array(fc.nat(997), { minLength: 250, maxLength: 250 });
const start = fc.constantFrom(...starts);
const seed = 20_261_123;

describe('walks through the process, legal and illegal', () => {
  test('[0-03] never throw, never leave the table, never pay what was not accepted', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(start, numbers, (from, chosen) => {
        walk(from, chosen, ({ purchase, now }) => {
          seen.add(purchase.state);
          expectAlive(purchase, now);
        });
      }),
      { seed, numRuns: 220 },
    );
    expect([...seen].sort()).toEqual([...states].sort());
  });

  test('what the workflow plans is always accepted, and it comes to rest', () => {
    fc.assert(
      fc.property(start, numbers, fc.nat(400), (from, chosen, days) => {
        const { purchase, now } = walk(from, chosen, () => {});
        expect(performAll({ purchase, now })).toBeLessThan(30);
        performAll({ purchase, now: plusMillis(now, days * 24 * hour) });
      }),
      { seed, numRuns: 120 },
    );
  });

  test('from wherever a walk ends, people who do what they are asked to bring the purchase to an end', () => {
    fc.assert(
      fc.property(start, numbers, (from, chosen) => {
        const end = playOut(walk(from, chosen, () => {}));
        expect(['disclosed', 'failedCall', 'cancelled']).toContain(end.purchase.state);
      }),
      { seed, numRuns: 120 },
    );
  });
});
