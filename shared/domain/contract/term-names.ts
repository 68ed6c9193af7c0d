/*
 * The names that pages choose from, apart from the library that checks messages: an old phone need not load it.
 */

/** Bonds are not paid in cash (REG §33, §48). */
export const bondForms = ['cheque', 'draft', 'promissoryNote', 'guarantee'] as const;

/** Who accepts, when, how, what, by which standard. */
export const acceptanceParts = ['body', 'time', 'method', 'content', 'standard'] as const;

/** Do those served pay? */
export const charges = ['free', 'paid', 'mixed'] as const;

export const signatureMethods = ['handwritten', 'provider', 'platform'] as const;

export const supplementReasons = [
  'moreOfTheSame',
  'fewerBeneficiaries',
  'placeUnavailable',
  'policyChange',
  'forceMajeure',
  'scheduleShift',
  'providerRequest',
  'inspection',
  'causeGone',
  'mutualAgreement',
  'breach',
  'needGone',
  'contractorGone',
] as const;

/** What a change order does to one contract: more or less work, standing still, going on, an early end, a successor. */
export const orderKinds = ['change', 'pause', 'resume', 'end', 'handOver'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** On what a contract may depart from the call. */
export const differenceKinds = [
  'quantity',
  'leftOut',
  'priced',
  'months',
  'goals',
  'tranches',
] as const;

/** What may be written anew in a contract that was returned for changes. */
export const changeKinds = [
  'amount',
  'subject',
  'place',
  'startsOn',
  'months',
  'quantity',
  'unitPrice',
  'tranches',
  'bond',
  'charging',
  'support',
  'quality',
  'performance',
  'acceptance',
  'breach',
  'clauses',
  'ownClause',
  'roles',
] as const;
