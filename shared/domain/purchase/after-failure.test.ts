import { describe, expect, test } from 'vitest';
import {
  aConsultationPlan,
  anApplication,
  aPurchase,
  context,
} from '../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../test/support/play-to.ts';
import type { Move } from '../../../test/support/straight-line.ts';
import { hashOf } from '../../store/audit.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import { ventureRules } from '../policy/presets/venture.ts';
import { decide } from './decide.ts';
import { type HeldAward, plainProject } from './exclusivity.ts';
import type { Purchase } from './purchase.ts';
import { waysAfter, wayTo } from './ways-after.ts';

const [first, second, third] = organizations;
const three = { value: 3, source: '《政府采购法》第36条', certainty: 'primary' as const };
/** A tender of three at least, with the two that came. */
const tender = (sent: readonly (typeof organizations)[number][]) =>
  playTo('sealed', {
    plan: aConsultationPlan({ method: 'openTender' }),
    rules: { ...consultationRules, method: 'openTender', minimumApplications: three },
    sent: sent.map((one) => anApplication(one)),
  });

function opened(
  position: ReturnType<typeof tender>,
  sent: readonly (typeof organizations)[number][],
) {
  const twice = [as.handler, as.officeHead].reduce(
    (at, actor) => play(at, { actor, command: { type: 'confirmOpening' } }),
    position,
  );
  const command = {
    type: 'openApplications',
    applications: sent.map((one) => anApplication(one)),
  } as const;
  const decided = decide(twice.purchase, command, context(twice.now, as.system));
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value;
}

describe('a call that fails', () => {
  test('two bidders only: an open tender is void (LAW §36), a consultation of services goes on (财库〔2015〕124号)', () => {
    const two = [first, second];
    const { purchase, events } = opened(tender(two), two);
    expect(purchase).toMatchObject({
      state: 'failedCall',
      failure: { kind: 'tooFewApplications', received: 2, valid: 2 },
    });
    const told = events.filter((e) => e.type === 'mail' && e.template === 'callFailed');
    expect(told).toHaveLength(2);
    const consultation = {
      plan: aConsultationPlan(),
      rules: consultationRules,
      sent: two.map((one) => anApplication(one)),
    };
    expect(playTo('panelForming', consultation).purchase.state).toBe('panelForming');
  });

  test('says whether nobody or too few were eligible', () => {
    const refuse = (id: string): Move => ({
      actor: as.handler,
      command: {
        type: 'judgeEligibility',
        organizationId: id as never,
        verdict: 'ineligible',
        reason: '不符合资格条件',
        missingDocuments: [],
      },
    });
    const asked = playTo('eligibilityCheck');
    const none = [first, second, third].reduce((at, { id }) => play(at, refuse(id)), asked);
    const ended = play(none, { actor: as.handler, command: { type: 'concludeEligibility' } });
    expect(ended.purchase.failure).toEqual({ kind: 'noneEligible', received: 3, valid: 0 });
  });
});

describe('held again', () => {
  const failed = (over: Partial<Purchase> = {}): Purchase =>
    aPurchase({
      state: 'failedCall',
      plan: aConsultationPlan({ method: 'openTender' }),
      failure: { kind: 'tooFewApplications', received: 2, valid: 2 },
      ...over,
    });

  test('with two valid the tender may become a negotiation of two, once that is approved (财政部令第74号第27条)', () => {
    expect(wayTo(failed(), 'openTender', undefined)).toMatchObject({
      way: { needsApproval: false },
    });
    expect(wayTo(failed(), 'competitiveNegotiation', undefined)).toEqual({
      fault: 'approval-missing',
    });
    expect(wayTo(failed(), 'competitiveNegotiation', '苏财购〔2026〕8号')).toMatchObject({
      way: { minimum: 2, certainty: 'general' },
    });
    const one = failed({ failure: { kind: 'tooFewApplications', received: 1, valid: 1 } });
    const way = wayTo(one, 'competitiveNegotiation', '苏财购〔2026〕8号');
    expect('way' in way && way.way.minimum).toBeUndefined();
  });

  test('not because only one came: that makes nobody the only supplier', () => {
    const one = failed({ failure: { kind: 'tooFewApplications', received: 1, valid: 1 } });
    expect(wayTo(one, 'singleSource', '苏财购〔2026〕8号')).toEqual({ fault: 'no-lawful-way' });
  });

  test('only a failed call, and only once', () => {
    expect(wayTo(failed({ state: 'cancelled' }), 'openTender', undefined)).toEqual({
      fault: 'not-a-failed-call',
    });
    const followedBy = failed().id;
    expect(wayTo(failed({ followedBy }), 'openTender', undefined)).toEqual({
      fault: 'already-followed',
    });
    expect(waysAfter(playTo('ranked').purchase)).toEqual([]);
  });
});

describe('one award for each organization, no second money for the same work', () => {
  const held = (organization: (typeof organizations)[number], project: string): HeldAward[] => [
    {
      organizationId: organization.id,
      purchaseId: 'r0000000000000000000000009' as never,
      title: '微公益创投',
      project: hashOf(plainProject(project)),
    },
  ];
  const byTenant = { value: true, source: '本区公益创投办法', certainty: 'tenant' as const };
  const one = { rules: { ...ventureRules, oneAwardPerOrganization: byTenant } };
  const once = { rules: { ...ventureRules, noDoubleFunding: byTenant } };
  const eligible: Move = {
    actor: as.handler,
    command: {
      type: 'judgeEligibility',
      organizationId: first.id,
      verdict: 'eligible',
      reason: '',
      missingDocuments: [],
    },
  };

  test('holds at eligibility, where the rules say so', () => {
    const around = { held: held(first, '别的项目') };
    expect(outcome(playTo('eligibilityCheck', one), eligible, around)).toBe('already-awarded');
    expect(outcome(playTo('eligibilityCheck'), eligible, around)).toBe('eligibilityCheck');
    expect(
      outcome(playTo('eligibilityCheck', one), eligible, { held: held(second, '银龄到家') }),
    ).toBe('eligibilityCheck');
  });

  test('compares projects by the hash of their plain name', () => {
    const at = playTo('eligibilityCheck', once);
    expect(outcome(at, eligible, { held: held(first, '“银龄 到家”') })).toBe('funded-twice');
    expect(outcome(at, eligible, { held: held(first, '另一个项目') })).toBe('eligibilityCheck');
  });

  test('holds again when the award is recommended', () => {
    const ranked = playTo('ranked', one);
    const awards = [{ organizationId: first.id, amountFen: 100_000_00 }];
    const command = { type: 'recommendAward', awards } as const;
    expect(outcome(ranked, { actor: as.handler, command }, { held: held(first, '别的') })).toBe(
      'already-awarded',
    );
    expect(outcome(ranked, { actor: as.handler, command })).toBe('awardApproval');
  });
});
