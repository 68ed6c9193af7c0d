/*
 * The words of needs, apart from the library that checks messages: pages read them too. What each is called, the
 * messages say.
 */

/** The five categories of calls, and what no category of the welfare system covers (seed 3-04) or is a conflict (3-34). */
export const needCategories = [
  'elderly',
  'disabled',
  'youth',
  'relief',
  'safety',
  'uncovered',
  'other',
] as const;
export type NeedCategory = (typeof needCategories)[number];

/** By which way a need came in. What an old person tells a grid worker counts as much as what is typed. */
export const needSources = ['resident', 'gridWorker', 'hotline', 'paper'] as const;
export type NeedSource = (typeof needSources)[number];

/** For whom something is needed, as the reporter says. Nobody is named. */
export const needGroups = [
  'everybody',
  'livingAlone',
  'elderly',
  'disabled',
  'childrenInNeed',
  'lowIncome',
  'migrants',
  'carers',
] as const;
export type NeedGroup = (typeof needGroups)[number];

/** Groups whose needs are easily not heard (seed 3-31): how far they are reached is watched. */
export const vulnerableGroups = [
  'livingAlone',
  'disabled',
  'childrenInNeed',
  'lowIncome',
  'migrants',
] as const satisfies readonly NeedGroup[];

/**
 * Why a need does not go on. The first three are the negative principles of Chengdu's community funds (domain.md
 * 3.1): private cost, somebody else's duty, the government's own duty.
 */
export const declineReasons = [
  'privateCost',
  'otherParty',
  'governmentDuty',
  'notPossible',
  'unclear',
  'notANeed',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

export const needStatuses = [
  'reported',
  'verified',
  'merged',
  'answered',
  'listed',
  'planned',
  'delivered',
  'declined',
] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** What residents decided of a need together: it goes on the list, on it before the others, or not on it. */
export const decidings = ['listed', 'first', 'not'] as const;
export type Deciding = (typeof decidings)[number];

/** One letter each in the names of counters: two thousand communities must fit into one read. */
export const letters = {
  category: {
    elderly: 'e',
    disabled: 'd',
    youth: 'y',
    relief: 'r',
    safety: 's',
    uncovered: 'u',
    other: 'o',
  },
  status: {
    reported: 'r',
    verified: 'v',
    merged: 'm',
    answered: 'a',
    listed: 'l',
    planned: 'p',
    delivered: 'd',
    declined: 'x',
  },
  source: { resident: 'r', gridWorker: 'g', hotline: 'h', paper: 'p' },
  group: {
    everybody: 'a',
    livingAlone: 's',
    elderly: 'e',
    disabled: 'd',
    childrenInNeed: 'c',
    lowIncome: 'l',
    migrants: 'm',
    carers: 'k',
  },
  reason: {
    privateCost: 'p',
    otherParty: 'o',
    governmentDuty: 'g',
    notPossible: 'n',
    unclear: 'u',
    notANeed: 'x',
  },
} as const satisfies {
  category: Record<NeedCategory, string>;
  status: Record<NeedStatus, string>;
  source: Record<NeedSource, string>;
  group: Record<NeedGroup, string>;
  reason: Record<DeclineReason, string>;
};
