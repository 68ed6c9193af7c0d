import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { RuleSet } from '../../shared/domain/policy/rules.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { frozenBy, runsOn } from '../../shared/domain/purchase/frozen.ts';
import { type CommandType, isFinal, lifecycle } from '../../shared/domain/purchase/lifecycle.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { millisBetween, plusMillis } from '../../shared/domain/time.ts';
import { aConsultationPlan, context } from '../support/a-purchase.ts';
import { anyMove, type Pick } from '../support/any-move.ts';
import { cooperation, dueMove } from '../support/cooperation.ts';
import { as, organizations } from '../support/people.ts';
import { type Position, play, playTo } from '../support/play-to.ts';
import { hour } from '../support/straight-line.ts';

const consultation = { rules: consultationRules, plan: aConsultationPlan() };
const withComplaints: RuleSet = {
  ...ventureRules,
  periods: {
    ...ventureRules.periods,
    complaintWindow: { count: 15, unit: 'workingDays', source: 'test', certainty: 'tenant' },
  },
};
const starts = (
  [
    'standstill',
    'objectionFrozen',
    'contractDrafting',
    'contractApproval',
    'contractSigning',
  ] as const
).flatMap((state) => [playTo(state, consultation), playTo(state, { rules: withComplaints })]);

/** A challenge that was answered in the standstill, so that it can be complained about while contracts are made. */
function answered(state: 'contractDrafting' | 'contractApproval' | 'contractSigning'): Position {
  const raised = play(playTo('standstill', consultation), {
    actor: as.organization(organizations[2].id),
    command: {
      type: 'raiseObjection',
      grounds: '评分不当',
      kind: 'challenge',
      groundCodes: ['scoringNotByCriteria'],
    },
  });
  let here = play(raised, {
    actor: as.officeHead,
    command: {
      type: 'answerObjection',
      objectionId: 'objection-1',
      reply: '维持',
      isUpheld: false,
    },
  });
  for (let moves = 0; here.purchase.state !== state && moves < 20; moves += 1) {
    const { purchase, now } = here;
    const due = planNext(purchase, purchase.stage, now);
    const move = dueMove(due) ?? cooperation(purchase, now)[0];
    if (due.outcome === 'wait' && due.until && purchase.state === 'standstill')
      here = { purchase, now: due.until };
    else if (move) here = play(here, move);
  }
  return here;
}

const hearing: readonly CommandType[] = [
  'raiseObjection',
  'answerObjection',
  'withdrawObjection',
  'judgeAdmission',
  'answerComplaint',
  'pauseComplaint',
  'decideComplaint',
];
const asked: CommandType[] = [
  ...hearing,
  'draftContracts',
  'signContract',
  'declineAward',
  'decideApproval',
  'endStandstill',
  'requestStop',
];

/** What may happen to a purchase whose contracts are being made while something is challenged. */
const mayHappen = (purchase: Purchase, command: Command) =>
  [...hearing, 'requestStop', 'suspend', 'noteOverdue'].includes(command.type) ||
  (command.type === 'decideApproval' && purchase.approvals[command.approvalId]?.subject === 'stop');

let holds = 0;
let releases = 0;

function expectHeld(
  before: Purchase,
  command: Command,
  after: Purchase,
  now: Purchase['createdAt'],
) {
  const isContracting = lifecycle[before.state].stage === 'contract';
  if (frozenBy(before).length > 0 && (isContracting || command.type === 'endStandstill')) {
    holds += 1;
    expect(command.type === 'endStandstill' ? 'held' : mayHappen(before, command)).toBe(true);
  }
  if (!before.frozenAt || after.frozenAt || isFinal(after.state) || after.state === 'suspended')
    return;
  const lost = millisBetween(before.frozenAt, now);
  for (const [name, { at }] of Object.entries(before.deadlines))
    if (!runsOn(name) && after.deadlines[name] && after.stage === before.stage) {
      releases += 1;
      expect(after.deadlines[name]?.at).toBe(plusMillis(at, lost));
    }
}

/** Half of the time something sensible, otherwise anything that has to do with contracts and objections. */
function nextMove(purchase: Purchase, now: Purchase['createdAt'], pick: Pick) {
  const due = dueMove(planNext(purchase, purchase.stage, now));
  const wanted = cooperation(purchase, now);
  const sensible = pick(2) === 0 ? (due ?? wanted[pick(Math.max(1, wanted.length))]) : undefined;
  const known = asked.filter((one) => one in lifecycle[purchase.state].on);
  return sensible ?? anyMove(purchase, now, known.length > 0 ? known : asked, pick);
}

function walk(start: Position, numbers: readonly number[]) {
  let place = 0;
  const pick: Pick = (n) => (numbers[place++ % numbers.length] ?? 0) % Math.max(1, n);
  let here = start;
  for (let moves = 0; moves < 60 && !isFinal(here.purchase.state); moves += 1) {
    const { purchase } = here;
    const now = plusMillis(here.now, ([0.2, 1, 30, 150][pick(4)] as number) * hour);
    const { actor, command } = nextMove(purchase, now, pick);
    const decided = decide(purchase, command, context(now, actor));
    if (!decided.ok && decided.error.code === 'held-by-objection') holds += 1;
    if (decided.ok) expectHeld(purchase, command, decided.value.purchase, now);
    here = { purchase: decided.ok ? decided.value.purchase : purchase, now };
  }
}

test('[0-03] while a challenge or complaint is open nothing is contracted, and the time is given back to the millisecond', () => {
  const complained = (['contractDrafting', 'contractApproval', 'contractSigning'] as const).map(
    (state) =>
      play(answered(state), {
        actor: as.organization(organizations[2].id),
        command: {
          type: 'raiseObjection',
          kind: 'complaint',
          of: 'objection-1',
          groundCodes: ['scoringNotByCriteria'],
          grounds: '对答复不服',
        },
      }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...starts, ...complained, ...complained),
      fc.array(fc.nat(997), { minLength: 180, maxLength: 180 }),
      walk,
    ),
    { seed: 20_261_125, numRuns: 250 },
  );
  expect(holds).toBeGreaterThan(200);
  expect(releases).toBeGreaterThan(20);
});
