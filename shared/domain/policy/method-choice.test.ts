import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aConsultationPlan, aPlan, at } from '../../../test/support/a-purchase.ts';
import { organizations, people } from '../../../test/support/people.ts';
import { publishedCalendar } from '../calendar/state-council.ts';
import { Plan } from '../purchase/plan.ts';
import type { PriorNotice } from '../purchase/prior-notice.ts';
import type { Threshold } from '../settings/thresholds.ts';
import { deadline } from '../working-days.ts';
import { inviteeFaults } from './invitees.ts';
import { type Choosing, methodFaults, standingTo } from './method-choice.ts';
import { minimumFor } from './minimum-applications.ts';
import {
  directAwardRules,
  invitedTenderRules,
  negotiationRules,
  openTenderRules,
  singleSourceRules,
} from './presets/further-methods.ts';
import { methodsOf, type Period, type RuleSet } from './rules.ts';

const yuan = (n: number) => n * 100;
const threshold = (kind: Threshold['kind'], amount: number): Threshold => ({
  id: kind.toLowerCase(),
  kind,
  place: '某市',
  year: 2026,
  valueFen: yuan(amount),
  validFrom: '2026-01-01',
  source: '某市公告',
  certainty: 'tenant',
});
const now = at('2026-06-10T10:00:00+08:00');
const known: Choosing = {
  thresholds: [threshold('procurementLimit', 500_000), threshold('openTender', 2_000_000)],
  now,
};
const unknown: Choosing = { ...known, thresholds: [] };

const reasons: Partial<Record<Plan['method'], Plan['methodReason']>> = {
  invitedTender: { ground: 'limitedRange', explanation: '只有三家具备资质' },
  competitiveNegotiation: { ground: 'urgent', explanation: '服务不能中断' },
};
const buying = (changes: Partial<Plan>): Plan => ({
  ...aConsultationPlan(),
  confirmedAssumptions: undefined,
  ...(changes.method && { methodReason: reasons[changes.method] }),
  ...changes,
});
const codes = (plan: Partial<Plan>, choosing = known) =>
  methodFaults(buying(plan), choosing).map(({ pointer, code }) => `${pointer} ${code}`);
const approval = { authority: '苏州市财政局', number: '苏财购〔2026〕8号', date: '2026-06-01' };

describe('[2-08] which method is lawful for an amount (LAW §27, REG §23)', () => {
  test.each(
    methodsOf.PROCUREMENT.filter((method) => !['openTender', 'singleSource'].includes(method)),
  )(
    'from the threshold on %s needs the approval of the finance bureau of a districted city',
    (method) => {
      expect(codes({ method, budgetFen: yuan(1_999_999) })).toEqual([]);
      expect(codes({ method, budgetFen: yuan(2_000_000) })).toEqual([
        '/plan/methodApproval method-needs-approval',
      ]);
      expect(codes({ method, budgetFen: yuan(2_000_000), methodApproval: approval })).toEqual([]);
    },
  );

  test('an open tender is lawful for every amount, known threshold or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: yuan(90_000_000) }), (budgetFen) => {
        expect(codes({ method: 'openTender', budgetFen })).toEqual([]);
        expect(codes({ method: 'openTender', budgetFen }, unknown)).toEqual([]);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test('the approval comes before the purchase', () => {
    const methodApproval = { ...approval, date: '2026-06-11' };
    expect(codes({ budgetFen: yuan(2_000_000), methodApproval })).toEqual([
      '/plan/methodApproval/date approval-not-yet-given',
    ]);
  });

  test('a method belongs to its kind of purchase', () => {
    expect(codes({ track: 'BELOW_LIMIT' })).toEqual(['/plan/method method-of-another-track']);
    expect(codes({ method: 'ventureCall' })).toEqual(['/plan/method method-of-another-track']);
  });

  test('an inquiry (询价) is refused for services (LAW §32)', () => {
    expect(Plan.safeParse({ ...aConsultationPlan(), method: 'inquiry' }).success).toBe(false);
  });
});

describe('[4-70] below the procurement limit, and beside procurement (LAW §2)', () => {
  const below = { track: 'BELOW_LIMIT', method: 'comparison', priceWeight: 20 } as const;
  test('a comparison or a direct award is for amounts below the limit', () => {
    expect(codes({ ...below, budgetFen: yuan(499_999) })).toEqual([]);
    expect(codes({ ...below, budgetFen: yuan(500_000) })).toEqual([
      '/plan/track above-procurement-limit',
    ]);
  });

  test('a project of a venture call paid from the budget stays below it; lottery money is asked nothing', () => {
    const venture = (changes: Partial<Plan>) =>
      methodFaults(aPlan({ budgetFen: yuan(5_000_000), ...changes }), known);
    expect(venture({ fundSource: 'fiscal', ceilingFen: yuan(499_999) })).toEqual([]);
    expect(venture({ fundSource: 'fiscal', ceilingFen: yuan(500_000) })).toEqual([
      { pointer: '/plan/track', code: 'venture-above-limit' },
    ]);
    expect(venture({ fundSource: 'welfareLottery', ceilingFen: yuan(800_000) })).toEqual([]);
  });
});

describe('a threshold nobody entered is said and never assumed (domain.md 1.2)', () => {
  test('the handler states that they rely on it, or the plan is not put forward', () => {
    expect(standingTo('openTender', 1, unknown)).toBe('unknown');
    expect(codes({}, unknown)).toEqual(['/plan/confirmedAssumptions unknown-openTender']);
    expect(codes({ confirmedAssumptions: ['procurementLimit'] }, unknown)).toHaveLength(1);
    expect(codes({ confirmedAssumptions: ['openTender'] }, unknown)).toEqual([]);
    expect(codes({ track: 'BELOW_LIMIT', method: 'directAward' }, unknown)).toEqual([
      '/plan/confirmedAssumptions unknown-procurementLimit',
    ]);
  });

  test('what was stated does not outlast the entered figure', () => {
    expect(codes({ budgetFen: yuan(2_000_000), confirmedAssumptions: ['openTender'] })).toEqual([
      '/plan/methodApproval method-needs-approval',
    ]);
  });
});

describe('one supplier (LAW §31, REG §27, §38)', () => {
  const single = (singleSource: Plan['singleSource'], changes: Partial<Plan> = {}, on = known) =>
    codes({ method: 'singleSource', singleSource, ...changes }, on);
  const above = { budgetFen: yuan(3_000_000), methodApproval: approval };
  const experts = [
    { name: '王某', employer: '某大学', title: '教授', opinion: '仅此一家具备资质' },
  ];
  const notice = (day: string, objections: PriorNotice['objections'] = []): PriorNotice => {
    const publishedAt = at(`${day}T09:00:00+08:00`);
    const { count, unit } = singleSourceRules.periods.singleSourceNotice as Period;
    return {
      publication: { medium: '中国政府采购网', url: 'https://www.ccgp.gov.cn/1', publishedAt },
      ends: deadline(publishedAt, count, unit, publishedCalendar),
      recordedBy: people.author,
      title: '专利服务',
      budgetFen: 1,
      objections,
    };
  };
  const objection = { id: 'n1', from: '某机构', text: '本机构也能提供', recordedAt: now };
  const finding = (isUpheld: boolean) => ({ isUpheld, reason: '', at: now, by: people.officeHead });

  test('is asked for one of three reasons, and each is explained', () => {
    expect(single(undefined)).toEqual(['/plan/singleSource single-source-needs-reason']);
    expect(single({ reason: 'emergency', explanation: '台风后安置' })).toEqual([]);
    expect(single({ reason: 'unique', explanation: '专利服务' })).toEqual([]);
  });

  test('an addition is at most a tenth of the first contract', () => {
    const addition = (originalFen: number) =>
      single(
        { reason: 'addition', explanation: '同一服务添购', originalFen },
        { budgetFen: yuan(100_000) },
      );
    expect(addition(yuan(1_000_000))).toEqual([]);
    expect(addition(yuan(999_999))).toEqual([
      '/plan/singleSource/originalFen addition-over-a-tenth',
    ]);
  });

  test('above the threshold a unique supplier is noticed for five working days, with who found it', () => {
    const unique = { reason: 'unique', explanation: '专利服务' } as const;
    expect(single(unique, above)).toEqual([
      '/plan/singleSource/notice single-source-needs-notice',
      '/plan/singleSource/experts experts-not-named',
    ]);
    const noticed = (day: string, objections: PriorNotice['objections'] = []) =>
      single({ ...unique, experts }, above, {
        ...known,
        singleSourceNotice: notice(day, objections),
      });
    expect(noticed('2026-06-02')).toEqual([]);
    // Five working days after 2026-06-03 end with 06-10: until midnight it runs.
    expect(noticed('2026-06-03')).toEqual(['/plan/singleSource/notice single-source-notice-runs']);
    expect(noticed('2026-06-02', [objection])).toEqual([
      '/plan/singleSource/notice single-source-objection-open',
    ]);
    expect(noticed('2026-06-02', [{ ...objection, finding: finding(false) }])).toEqual([]);
    expect(noticed('2026-06-02', [{ ...objection, finding: finding(true) }])).toEqual([
      '/plan/singleSource/notice single-source-objection-upheld',
    ]);
    expect(single(unique, above, { ...known, singleSourceNotice: notice('2026-06-02') })).toEqual([
      '/plan/singleSource/experts experts-not-named',
    ]);
  });
});

test('up to the entered figure a plan says whether it is reserved for small firms, or why not', () => {
  const figures = [...known.thresholds, threshold('reservedForSmall', 2_000_000)];
  const reserved: Choosing = { ...known, thresholds: figures };
  const missing = ['/plan/smallReservation reservation-unsaid'];
  const of = (smallReservation: Plan['smallReservation'], changes: Partial<Plan> = {}) =>
    codes({ smallReservation, ...changes }, reserved);
  expect(of(undefined)).toEqual(missing);
  expect(of({ isReserved: false })).toEqual(missing);
  expect(of({ isReserved: false, reason: '承接主体主要是社会组织' })).toEqual([]);
  expect(of({ isReserved: true })).toEqual([]);
  expect(of(undefined, { method: 'openTender', budgetFen: yuan(2_000_001) })).toEqual([]);
  expect(codes({ smallReservation: undefined })).toEqual([]);
});

test('inviting some and negotiating are for the cases of the law, each for its own (LAW §29, §30)', () => {
  const methodReason = { ground: 'limitedRange', explanation: '只有三家' } as const;
  const missing = ['/plan/methodReason method-needs-ground'];
  expect(codes({ method: 'invitedTender', methodReason: undefined })).toEqual(missing);
  expect(codes({ method: 'invitedTender', methodReason })).toEqual([]);
  expect(codes({ method: 'competitiveNegotiation', methodReason })).toEqual(missing);
});

test('a call to some names as many as must answer, a single source one (LAW §31, §34)', () => {
  const [a, b, c] = organizations.map(({ id }) => id);
  const faults = (rules: RuleSet, ...invitees: (typeof a)[]) =>
    inviteeFaults({
      rules,
      plan: buying({ method: rules.method, invitees: invitees.filter((id) => id !== undefined) }),
    }).map(({ code }) => code);
  expect(faults(invitedTenderRules)).toEqual(['invitees-missing']);
  expect(faults(invitedTenderRules, a, b, b)).toEqual(['invitees-missing']);
  expect(faults(invitedTenderRules, a, b, c)).toEqual([]);
  expect(faults(singleSourceRules, a, b)).toEqual(['one-invitee-only']);
  expect(faults(directAwardRules, a)).toEqual([]);
  expect(faults(openTenderRules)).toEqual([]);
});

test('a negotiation approved after a tender with two valid bids goes on with two (MoF order 74)', () => {
  const purchase = (methodApproval: Plan['methodApproval']) => ({
    rules: negotiationRules,
    plan: buying({ method: 'competitiveNegotiation', methodApproval }),
  });
  expect(minimumFor(purchase(undefined))).toBe(3);
  expect(minimumFor(purchase(approval))).toBe(3);
  expect(minimumFor(purchase({ ...approval, afterTwoValidBids: true }))).toBe(2);
});
