/** Why a call ended without a result. */
export const en = {
  'failure.tooFewApplications': 'Too few applications',
  'failure.noneEligible': 'No application was eligible',
  'failure.tooFewEligible': 'Fewer were eligible than the law asks for',
  'failure.allOverBudget': 'Every offer is over the budget',
  'failure.tooFewOffers': 'Too few made a final offer',
  'failure.pricesNotProved': 'No low price was proved to be sound',
  'failure.noneRecommended': 'Nobody was recommended after the review',
  'failure.winnersDeclined': 'Everybody chosen declined',
  'failure.decided': 'Ended by decision',
} as const;
