/** Why a call ended without a result. */
export const zh = {
  'failure.tooFewApplications': '申请数量不足',
  'failure.noneEligible': '没有申请通过资格审查',
  'failure.tooFewEligible': '通过资格审查的不足法定家数',
  'failure.allOverBudget': '报价均超过预算',
  'failure.tooFewOffers': '递交最后报价的不足法定家数',
  'failure.pricesNotProved': '低价未能证明合理',
  'failure.noneRecommended': '评审后没有可推荐的申请',
  'failure.winnersDeclined': '入选机构均放弃',
  'failure.decided': '经决定终止',
} as const;
