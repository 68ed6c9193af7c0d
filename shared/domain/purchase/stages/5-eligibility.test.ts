import { describe, expect, test } from 'vitest';
import { aConsultationPlan, anApplication, context } from '../../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import type { Move } from '../../../../test/support/straight-line.ts';
import { linkedApplicants } from '../../draw/applicants-linked.ts';
import type { OrganizationId } from '../../ids.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { decide } from '../decide.ts';

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

describe('condition by condition', () => {
  const asked = playTo('eligibilityCheck');
  const judging = (
    verdict: 'eligible' | 'ineligible',
    outcome: 'met' | 'notMet',
    reason = '没有提供年检结论',
    actor: Move['actor'] = as.handler,
  ): Move => ({
    actor,
    command: {
      type: 'judgeEligibility',
      organizationId: organizations[0].id,
      verdict,
      reason: verdict === 'eligible' ? '' : '不满足资格条件',
      missingDocuments: [],
      checks: [{ item: '最近一年年检合格', outcome, reason: outcome === 'met' ? '' : reason }],
    },
  });

  test.each([
    ['eligible', 'notMet', 'condition-unmet'],
    ['ineligible', 'met', 'conditions-all-met'],
    ['eligible', 'met', 'eligibilityCheck'],
    ['ineligible', 'notMet', 'eligibilityCheck'],
  ] as const)('%s with a condition %s: %s', (verdict, found, result) => {
    expect(outcome(asked, judging(verdict, found))).toBe(result);
  });

  test('a condition that is not met has a reason, and who is refused is told it', () => {
    expect(outcome(asked, judging('ineligible', 'notMet', ''))).toBe('condition-without-reason');
    const refused = play(asked, judging('ineligible', 'notMet'));
    const rest = organizations.slice(1, 3).reduce(
      (at, { id }) =>
        play(at, {
          actor: as.handler,
          command: {
            type: 'judgeEligibility',
            organizationId: id,
            verdict: 'eligible',
            reason: '',
            missingDocuments: [],
          },
        }),
      refused,
    );
    const ended = decide(
      rest.purchase,
      { type: 'concludeEligibility' },
      context(rest.now, as.handler),
    );
    expect(ended.ok && ended.value.events).toContainEqual(
      expect.objectContaining({
        template: 'eligibilityRefused',
        to: { organizationId: organizations[0].id },
        note: expect.stringContaining('最近一年年检合格：没有提供年检结论'),
      }),
    );
  });

  test('two people judge alike where the rules ask for two', () => {
    const two = { value: 2, source: '本区规定', certainty: 'tenant' as const };
    const strict = playTo('panelForming').purchase.rules;
    const at = {
      ...asked,
      purchase: { ...asked.purchase, rules: { ...strict, eligibilityJudges: two } },
    };
    const once = play(at, judging('eligible', 'met'));
    expect(once.purchase.applications[organizations[0].id]?.eligibility).toBe('unjudged');
    expect(outcome(once, judging('eligible', 'met'))).toBe('same-official');
    const twice = play(once, judging('eligible', 'met', '', as.secondHandler));
    expect(twice.purchase.applications[organizations[0].id]?.eligibility).toBe('eligible');
  });
});

test('applicants that share a person in charge or an account are pointed out, for a person to judge', () => {
  const [one, other, third] = organizations.slice(0, 3).map((each) => anApplication(each));
  if (!one || !other || !third) throw new Error('three applicants');
  const submittedBy = people.experts[0] ?? people.author;
  const apart = { ...third, submittedBy };
  expect(linkedApplicants([one, other, apart])).toEqual([
    { a: one.organization.id, b: other.organization.id, kinds: ['account'] },
  ]);
  expect(linkedApplicants([one, apart])).toEqual([]);
});
