import { describe, expect, test } from 'vitest';
import { aConsultationPlan, anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import type { Move } from '../../../../test/support/straight-line.ts';
import type { OrganizationId } from '../../ids.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import type { CommandOf } from '../commands.ts';

const [whole, partial, third] = organizations;
const checking = playTo('eligibilityCheck', {
  sent: [anApplication(whole), anApplication(partial, {}, { documents: ['登记证书'] })],
});

type Judgement = Partial<CommandOf<'judgeEligibility'>>;
const judge = (
  organizationId: OrganizationId,
  over: Judgement = {},
): Move & { command: CommandOf<'judgeEligibility'> } => ({
  actor: as.handler,
  command: {
    type: 'judgeEligibility',
    organizationId,
    verdict: 'eligible',
    reason: '',
    missingDocuments: [],
    ...over,
  },
});
const ask = judge(partial.id, { verdict: 'correctionRequested', reason: '请补交审计报告' });
const correct = (documents: string[]) =>
  ({
    actor: as.organization(partial.id),
    command: { type: 'submitCorrection', documents, note: '已补交' },
  }) as const;
const lapse = {
  actor: as.system,
  command: { type: 'lapseCorrection', organizationId: partial.id },
} as const;
const conclude = { actor: as.handler, command: { type: 'concludeEligibility' } } as const;

const asked = play(checking, ask);
const until = asked.purchase.deadlines[`correction-${partial.id}`]?.at ?? asked.now;
const eligibilityOf = ({ purchase }: Position) => purchase.applications[partial.id]?.eligibility;

describe('judging eligibility', () => {
  test('an application with every document is eligible, once', () => {
    expect(outcome(checking, judge(whole.id))).toBe('eligibilityCheck');
    const judged = play(checking, judge(whole.id));
    expect(outcome(judged, judge(whole.id))).toBe('already-judged');
    const out = play(checking, judge(whole.id, { verdict: 'ineligible', reason: '超出业务范围' }));
    expect(outcome(out, judge(whole.id))).toBe('already-judged');
  });

  test.each([
    ['documents-still-missing', judge(partial.id)],
    ['application-unknown', judge(third.id)],
    ['invalid-request', judge(partial.id, { verdict: 'ineligible', reason: '不行' })],
    ['invalid-request', judge(partial.id, { verdict: 'correctionRequested', reason: '' })],
  ])('is refused: %s', (code, move) => {
    expect(outcome(checking, move)).toBe(code);
  });
});

describe('the one correction', () => {
  test('asks for what is missing and for what else the handler names', () => {
    const more = play(checking, {
      ...ask,
      command: { ...ask.command, missingDocuments: ['法人授权书', '年度审计报告'] },
    });
    expect(more.purchase.applications[partial.id]?.missingDocuments).toEqual([
      '年度审计报告',
      '法人授权书',
    ]);
  });

  test('is taken up to the last moment and not after it, however late the workflow is', () => {
    const inTime = { ...correct(['年度审计报告']), at: plusMillis(until, -1) };
    expect(outcome(asked, inTime)).toBe('eligibilityCheck');
    expect(outcome(asked, { ...inTime, at: until })).toBe('correction-not-open');
  });

  test('must bring everything that is missing', () => {
    expect(outcome(asked, correct(['登记证书']))).toBe('documents-still-missing');
    const corrected = play(asked, correct(['年度审计报告']));
    expect(eligibilityOf(corrected)).toBe('corrected');
    expect(corrected.purchase.deadlines).not.toHaveProperty(`correction-${partial.id}`);
    expect(outcome(corrected, judge(partial.id))).toBe('eligibilityCheck');
  });

  test('is not cut short, not offered twice and not open to others', () => {
    const ineligible = judge(partial.id, { verdict: 'ineligible', reason: '材料不全' });
    expect(outcome(asked, ineligible)).toBe('correction-running');
    expect(outcome(asked, { ...ineligible, at: until })).toBe('eligibilityCheck');
    expect(outcome(asked, ask)).toBe('already-judged');
    const stranger = { ...correct(['年度审计报告']), actor: as.organization(third.id) };
    expect(outcome(asked, stranger)).toBe('application-unknown');
    expect(outcome(checking, correct(['年度审计报告']))).toBe('correction-not-open');
  });

  test('lapses at its time, not before and not twice', () => {
    expect(outcome(asked, { ...lapse, at: plusMillis(until, -1) })).toBe('correction-not-open');
    const lapsed = play(asked, { ...lapse, at: until });
    expect(eligibilityOf(lapsed)).toBe('ineligible');
    expect(outcome(lapsed, lapse)).toBe('correction-not-open');
    expect(outcome(checking, lapse)).toBe('correction-not-open');
  });
});

describe('closing the eligibility check', () => {
  test('waits for every application, also for one that may still be corrected', () => {
    expect(outcome(checking, conclude)).toBe('judgement-missing');
    expect(outcome(play(asked, judge(whole.id)), conclude)).toBe('judgement-missing');
  });

  test.each([
    { eligible: 1, result: 'failedCall' },
    { eligible: 2, result: 'panelForming' },
  ])(
    'goes on with enough of them: $eligible eligible in a consultation: $result',
    ({ eligible, result }) => {
      let position = playTo('eligibilityCheck', {
        rules: consultationRules,
        plan: aConsultationPlan(),
      });
      for (const [i, { id }] of organizations.slice(0, 3).entries())
        position = play(
          position,
          i < eligible ? judge(id) : judge(id, { verdict: 'ineligible', reason: '超出业务范围' }),
        );
      expect(outcome(position, conclude)).toBe(result);
    },
  );
});
