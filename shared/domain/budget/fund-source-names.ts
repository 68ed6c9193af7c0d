/**
 * The kinds of money services are bought from: the budget, the welfare lottery, the special fund for party
 * organizations serving the people (社区党组织为民服务专项资金), named funds of the charity federation, donations, what a
 * community raises itself, what units of the district put in, what a company invests and manages, and what private people
 * give to one cause (seed 3-17, 3-20, 3-26, 4-33, 4-71).
 */
export const fundSources = [
  'fiscal',
  'welfareLottery',
  'partyServiceFund',
  'namedFund',
  'donation',
  'selfRaised',
  'coConstruction',
  'enterprise',
  'privateHelp',
] as const;
export type FundSource = (typeof fundSources)[number];

/** Government, market and society (seed 3-52): whose money it is, and so whose duty it is to manage it. */
export const spheres = ['government', 'market', 'society'] as const;
export type Sphere = (typeof spheres)[number];

export const sphereOf: Readonly<Record<FundSource, Sphere>> = {
  fiscal: 'government',
  welfareLottery: 'government',
  partyServiceFund: 'government',
  namedFund: 'society',
  donation: 'society',
  selfRaised: 'society',
  coConstruction: 'society',
  enterprise: 'market',
  privateHelp: 'society',
};
