import type { zh } from './contract-public.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  number: 'Contract number',
  signed: 'Signed by both',
  hash: 'Hash of the contract (SHA-256)',
  publication: 'Contract published',
  filing: 'Contract filed',
  due: 'Due by {at}',
  late: 'Overdue, followed up',
  supplement: 'Supplement {n}',
  'supplement.value': '{reason}, {change}; the contract comes to {amount}',
  'reason.moreOfTheSame': 'more of the same service',
  'reason.fewerBeneficiaries': 'fewer people to serve',
  'reason.placeUnavailable': 'a place can no longer be used',
  'reason.policyChange': 'change of policy',
  'reason.forceMajeure': 'force majeure',
  'reason.scheduleShift': 'moved in time',
  'reason.providerRequest': 'asked for by the provider',
  'reason.inspection': 'being looked into',
  'reason.causeGone': 'the cause is gone',
  'reason.mutualAgreement': 'both agree',
  'reason.breach': 'breach of contract',
  'reason.needGone': 'the need is gone',
  'reason.contractorGone': 'the provider is gone',
  subcontract: 'Subcontract with consent',
};
