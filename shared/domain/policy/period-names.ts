/** Periods only some tracks and methods have: absent means that there is no such rule here. */
export const furtherPeriods = [
  'intention',
  'clarification',
  'singleSourceNotice',
  'reviewReport',
  'awardDecision',
  'awardNotice',
  'contractPublication',
  'contractFiling',
  'bidBondRefund',
  'inquiryReply',
  'complaintWindow',
  'complaintAdmissibility',
  'respondentStatement',
  'complaintDecision',
  'complaintSuspension',
  'drawAhead',
] as const;
export type FurtherPeriod = (typeof furtherPeriods)[number];
