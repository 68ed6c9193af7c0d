/**
 * The kinds of money services are bought from: the budget, the welfare lottery, the special fund for party
 * organizations serving the people (社区党组织为民服务专项资金), named funds of the charity federation, donations, what a
 * community raises itself, and what companies and units of the district put in (seed 3-17, 3-20, 3-26, 4-33, 4-71).
 */
export const fundSources = [
  'fiscal',
  'welfareLottery',
  'partyServiceFund',
  'namedFund',
  'donation',
  'selfRaised',
  'coConstruction',
] as const;
export type FundSource = (typeof fundSources)[number];
