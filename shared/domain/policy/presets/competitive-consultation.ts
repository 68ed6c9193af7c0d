import { inTurn, type RuleSet } from '../rules.ts';

const procurementLaw = (article: string) => `政府采购法${article} (Government Procurement Law)`;
const consultationMeasures =
  '财库〔2014〕214号 政府采购竞争性磋商采购方式管理暂行办法 (consultation measures)';
const example = '示例，由租户设定 (example, to be set by the tenant)';

const byTenant = { source: example, certainty: 'tenant' } as const;
const byMeasures = { source: consultationMeasures, certainty: 'secondary' } as const;

/**
 * Competitive consultation (竞争性磋商) for services: the statutory method most community services are bought
 * by. Statutory figures are floors; a tenant may ask for more, not for less.
 */
export const consultationRules: RuleSet = {
  id: 'competitive-consultation',
  version: 1,
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  periods: {
    bidding: { count: 10, unit: 'calendarDays', ...byMeasures },
    documentsOnOffer: {
      count: 5,
      unit: 'workingDays',
      source: '政府采购法实施条例第三十一条 (Implementing Regulation, art. 31)',
      certainty: 'primary',
    },
    correction: { count: 3, unit: 'workingDays', ...byTenant },
    announcement: {
      count: 1,
      unit: 'workingDays',
      source: '财政部令第87号第六十九条 (MoF order 87, art. 69)',
      certainty: 'secondary',
    },
    challenge: {
      count: 7,
      unit: 'workingDays',
      source: procurementLaw('第五十二条'),
      certainty: 'primary',
    },
    objectionReply: {
      count: 7,
      unit: 'workingDays',
      source: procurementLaw('第五十三条'),
      certainty: 'primary',
    },
    contractSigning: {
      count: 30,
      unit: 'calendarDays',
      source: procurementLaw('第四十六条'),
      certainty: 'primary',
    },
    step: { count: 5, unit: 'workingDays', ...byTenant },
    survey: { count: 14, unit: 'calendarDays', ...byTenant },
  },
  // Three in general; a consultation for government-purchased services goes on with two. Every purchase here is one.
  minimumApplications: {
    value: 2,
    source: '财库〔2015〕124号 (government purchase of services goes on with 2; otherwise 3)',
    certainty: 'secondary',
  },
  panel: {
    size: { value: 3, ...byMeasures },
    expertShare: { value: 2 / 3, source: procurementLaw('第三十八条'), certainty: 'primary' },
  },
  priceWeight: { min: 10, max: 30, ...byMeasures },
  passMark: { value: 60, ...byTenant },
  evaluationWeights: { evaluator: 60, residents: 40, ...byTenant },
  approvalChains: {
    plan: inTurn('officeHead', 'financeOfficer'),
    award: inTurn('officeHead', 'leadingGroupHead'),
    contract: inTurn('officeHead', 'financeOfficer'),
    // The finance officer records the payment, and therefore does not approve it (four eyes, 财库〔2021〕22号).
    payment: inTurn('officeHead', 'leadingGroupHead'),
    acceptance: inTurn('officeHead', 'leadingGroupHead'),
  },
};
