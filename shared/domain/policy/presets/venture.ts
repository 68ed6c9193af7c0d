import { inTurn, type RuleSet } from '../rules.ts';

const example = '示例，由租户设定 (example, to be set by the tenant)';
const byTenant = { source: example, certainty: 'tenant' } as const;
const suzhou = (what: string) => ({
  source: `苏州市首届公益创投中期评估，2012年 (Suzhou's first venture call: ${what})`,
  certainty: 'secondary' as const,
});

/**
 * A public welfare venture call (公益创投): a grant-style call under local rules. No statute sets its periods;
 * what a city practised is named, the rest is the tenant's to set.
 */
export const ventureRules: RuleSet = {
  id: 'venture',
  version: 1,
  track: 'VENTURE',
  method: 'ventureCall',
  periods: {
    bidding: { count: 20, unit: 'calendarDays', ...byTenant },
    documentsOnOffer: { count: 5, unit: 'workingDays', ...byTenant },
    correction: { count: 3, unit: 'workingDays', ...byTenant },
    announcement: {
      count: 7,
      unit: 'calendarDays',
      source: `${example}; ${suzhou('it noticed evaluation results for 7 days').source}`,
      certainty: 'tenant',
    },
    // Objections are raised while the result is on public notice; no further period follows.
    challenge: { count: 0, unit: 'calendarDays', ...byTenant },
    objectionReply: { count: 7, unit: 'workingDays', ...byTenant },
    contractSigning: { count: 30, unit: 'calendarDays', ...byTenant },
    step: { count: 5, unit: 'workingDays', ...byTenant },
    survey: { count: 14, unit: 'calendarDays', ...byTenant },
  },
  minimumApplications: { value: 1, ...byTenant },
  panel: {
    size: { value: 5, ...byTenant },
    expertShare: { value: 2 / 3, ...byTenant },
  },
  priceWeight: { min: 0, max: 0, ...byTenant },
  passMark: { value: 60, ...suzhou('60 of 100 passes') },
  evaluationWeights: { evaluator: 60, residents: 40, ...byTenant },
  approvalChains: {
    plan: inTurn('officeHead', 'financeOfficer'),
    award: inTurn('officeHead', 'leadingGroupHead'),
    contract: inTurn('officeHead', 'financeOfficer'),
    // The finance officer records the payment, and therefore does not approve it.
    payment: inTurn('officeHead', 'leadingGroupHead'),
    acceptance: inTurn('officeHead', 'leadingGroupHead'),
  },
};
