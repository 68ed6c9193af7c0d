import { describe, expect, test } from 'vitest';
import { permissions } from '../policy/permissions.ts';
import { checkProcess } from './check-process.ts';
import { lifecycle, stages } from './lifecycle.ts';
import type { ProcessTable } from './process-facts.ts';

const around = { permissions, machines: stages };
const process: ProcessTable = lifecycle;
const check = (table: ProcessTable) => checkProcess(table, around);

/** The process with the arrows of some states changed; an arrow of `undefined` is taken out. */
function broken(
  changes: Record<string, Record<string, readonly string[] | undefined>>,
): ProcessTable {
  const changed = Object.entries(changes).map(([state, arrows]) => {
    const node = process[state] ?? { stage: 'planningApproval', on: {} };
    const on = Object.entries({ ...node.on, ...arrows }).flatMap(([command, targets]) =>
      targets ? [[command, targets] as const] : [],
    );
    return [state, { ...node, on: Object.fromEntries(on) }] as const;
  });
  return { ...process, ...Object.fromEntries(changed) };
}

describe('the process as a table', () => {
  test('[0-03] has no dead end, no unearned payment, no award without standstill', () => {
    expect(check(lifecycle)).toEqual([]);
  });

  test('a state nobody reaches is found', () => {
    const table = broken({
      noticePreparation: { publishNotice: ['biddingOpen'], publishScheduled: ['biddingOpen'] },
    });
    expect(check(table)).toContainEqual({ code: 'unreachable', state: 'noticePublished' });
  });

  test('a process without its beginning reaches nothing', () => {
    const { drafting: _gone, ...table } = lifecycle;
    const found = check(table).filter(({ code }) => code === 'unreachable');
    expect(found).toHaveLength(Object.keys(table).length);
  });

  test('a circle without a way out is found', () => {
    const table = broken({
      ranked: {
        decideApproval: ['ranked'],
        answerObjection: undefined,
        withdrawObjection: undefined,
        judgeAdmission: undefined,
        decideComplaint: undefined,
        decideRecusal: undefined,
        suspend: undefined,
        recommendAward: undefined,
        orderReview: undefined,
        closeAwardDecision: undefined,
      },
    });
    expect(check(table)).toContainEqual({ code: 'dead-end', state: 'ranked' });
  });

  test('an end that is none of the known outcomes is found', () => {
    const table = { ...lifecycle, settlement: { stage: 'settlement', on: {} } };
    expect(check(table)).toContainEqual({ code: 'end-without-meaning', state: 'settlement' });
  });

  test('an arrow to nowhere is found', () => {
    const table = broken({ sealed: { openApplications: ['eligibilityChek'] } });
    expect(check(table)).toContainEqual({
      code: 'unknown-target',
      state: 'sealed',
      command: 'openApplications',
    });
  });

  test.each([
    [
      'the award goes straight to the contract',
      { awardApproval: { decideApproval: ['contractDrafting'] } },
    ],
    [
      'the notice is skipped',
      { awardNoticePreparation: { publishAwardNotice: ['contractDrafting'] } },
    ],
    [
      'an answered objection ends the standstill',
      { objectionFrozen: { answerObjection: ['contractDrafting'] } },
    ],
  ])('an award without standstill is found: %s', (_how, changes) => {
    expect(check(broken(changes))).toContainEqual({
      code: 'award-without-standstill',
      state: 'contractDrafting',
      command: 'draftContracts',
    });
  });

  test('a new award after a declined one needs its own standstill', () => {
    const table = broken({
      awardApproval: { decideApproval: ['awardNoticePreparation', 'ranked', 'awardApproval'] },
      contractSigning: { declineAward: ['ranked'], recommendAward: ['contractSigning'] },
    });
    expect(check(table)).toContainEqual({
      code: 'award-without-standstill',
      state: 'contractSigning',
      command: 'signContract',
    });
  });

  test.each([
    ['contractSigning', 'award-without-standstill', []],
    ['contractSigning', 'payment-without-acceptance', ['contractSigning']],
    ['ranked', 'award-without-standstill', ['ranked']],
  ])('money before the work, in %s, is found', (state, code, targets) => {
    const findings = check(broken({ [state]: { requestPayment: targets } }));
    const isFound = findings.some((f) => f.code === code && f.command === 'requestPayment');
    expect(isFound).toBe(targets.length > 0);
  });

  test('a payment where no report was ever judged is found', () => {
    const table = broken({
      implementing: { judgeReport: undefined },
      midTermEvaluation: { judgeReport: undefined },
      finalEvaluation: { judgeReport: undefined },
    });
    expect(check(table).map((f) => f.code)).toContain('payment-without-acceptance');
  });

  test.each([
    ['publishNotice', 'notice-without-plan', { drafting: { submitPlan: ['noticePreparation'] } }],
    [
      'openBidding',
      'bidding-without-notice',
      { planApproval: { decideApproval: ['noticePublished'] } },
    ],
    [
      'judgeEligibility',
      'judgement-without-opening',
      { biddingOpen: { closeBidding: ['eligibilityCheck'] } },
    ],
    [
      'recommendAward',
      'award-without-review',
      { eligibilityCheck: { concludeEligibility: ['ranked'] } },
    ],
    [
      'publishAwardNotice',
      'award-without-approval',
      { ranked: { recommendAward: ['awardNoticePreparation'] } },
    ],
    [
      'endStandstill',
      'standstill-without-notice',
      { awardApproval: { decideApproval: ['standstill'] } },
    ],
    [
      'signContract',
      'contract-without-approval',
      { contractDrafting: { draftContracts: ['contractSigning'] } },
    ],
    [
      'disclose',
      'disclosure-without-acceptance',
      { finalEvaluation: { requestAcceptance: ['settlement'] } },
    ],
  ])('%s too early is found', (command, code, changes) => {
    expect(check(broken(changes))).toContainEqual(expect.objectContaining({ code, command }));
  });

  test.each([
    ['requestStop', 'scoring'],
    ['suspend', 'standstill'],
    ['requestStop', 'midTermEvaluation'],
  ])('a missing side exit is found: %s in %s', (command, state) => {
    const table = broken({ [state]: { [command]: undefined } });
    expect(check(table)).toContainEqual({ code: 'missing-side-exit', state, command });
  });

  test('a purchase that one person or the workflow can end is found', () => {
    const table = broken({ scoring: { cancel: ['cancelled'] } });
    expect(check(table)).toContainEqual({
      code: 'stopped-by-one',
      state: 'scoring',
      command: 'cancel',
    });
    const asking = { ...permissions, requestStop: ['system'] };
    expect(checkProcess(lifecycle, { ...around, permissions: asking })).toContainEqual({
      code: 'stopped-by-workflow',
      state: 'scoring',
      command: 'requestStop',
    });
  });

  test('a state that can be suspended but not resumed is found', () => {
    const table = broken({ suspended: { resume: ['biddingOpen'] } });
    expect(check(table)).toContainEqual({ code: 'cannot-resume', state: 'standstill' });
  });

  test('a command nobody may ask for is found', () => {
    expect(
      checkProcess(lifecycle, { ...around, permissions: { ...permissions, disclose: [] } }),
    ).toContainEqual({ code: 'nobody-may', state: 'settlement', command: 'disclose' });
    const table = broken({ drafting: { teleport: ['disclosed'] } });
    expect(check(table)).toContainEqual({
      code: 'nobody-may',
      state: 'drafting',
      command: 'teleport',
    });
  });

  test('a stage without a machine is found', () => {
    const machines = stages.filter((stage) => stage !== 'eligibility');
    expect(checkProcess(lifecycle, { ...around, machines })).toEqual([
      { code: 'stage-without-machine', state: 'eligibilityCheck' },
    ]);
  });
});
