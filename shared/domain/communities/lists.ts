/** The lists the registry of communities chooses from. Pages read them without the library that checks messages. */

/** What is stated about a community, each with a day of its own. */
export const statementGroups = [
  'people',
  'workers',
  'volunteers',
  'rooms',
  'funds',
  'bodies',
  'election',
  'matters',
  'indicators',
] as const;
export type StatementGroup = (typeof statementGroups)[number];

/** New estates are counted by dwellings, old ones and villages by households that live there (seed 4-54). */
export const estates = ['new', 'old', 'village'] as const;
export type Estate = (typeof estates)[number];

/** Party core, autonomy, affairs centre (seed 4-49). */
export const bodyKinds = ['party', 'committee', 'centre'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Who sits in a body: residents, people of units in the community, its workers (seed 4-50). */
export const holderKinds = ['resident', 'unit', 'worker'] as const;
export const postTitles = [
  'secretary',
  'deputySecretary',
  'director',
  'deputyDirector',
  'member',
  'centreHead',
  'clerk',
] as const;

/** How a committee came to be: by all residents, by a voter of each household, by representatives (seed 4-07). */
export const electionMethods = ['direct', 'households', 'representatives'] as const;
/** 两推一选: recommended by members and by residents, then elected (seed 4-50). */
export const nominations = ['twoRecommendations', 'open', 'appointed'] as const;

/** 议行分设: what the state asks through the centre, apart from what residents decide (seed 2-05, 4-49). */
export const matterSides = ['administrative', 'selfGovernment'] as const;

/** Rooms of seed 4-59, then the five rooms, three stations, board, school, place and net of seed 3-57. */
export const roomKinds = [
  'oneStop',
  'labour',
  'relief',
  'health',
  'volunteer',
  'party',
  'elderly',
  'culture',
  'reading',
  'police',
  'mediation',
  'meeting',
  'school',
  'children',
  'sports',
  'office',
  'other',
] as const;
export type RoomKind = (typeof roomKinds)[number];
/** The checklist of seed 4-59: what a community is missed for when it has none. */
export const wantedRooms = [
  'labour',
  'relief',
  'health',
  'volunteer',
  'party',
  'elderly',
  'culture',
  'reading',
] as const satisfies RoomKind[];
/** Who runs what is used: for profit, the government, each other (seed 4-31). */
export const roomOrigins = ['government', 'mutual', 'commercial'] as const;

/** Where the money of a community comes from (seed 4-33), and what it is for. */
export const fundOrigins = ['government', 'selfRaised', 'coBuilding', 'donated', 'other'] as const;
export const fundTargets = ['office', 'staff', 'infrastructure', 'service', 'other'] as const;

/** The five aims of community building (seed 4-01). */
export const indicatorGroups = [
  'management',
  'service',
  'order',
  'convenience',
  'harmony',
] as const;
/** How a figure of many communities is made: added, or its mean. */
export const indicatorWays = ['sum', 'mean'] as const;

/** What a standard of the tenant is about. */
export const standardKinds = [
  'spacePer100Households',
  'spaceLeast',
  'householdsLeast',
  'householdsMost',
  'residentsPerWorker',
  'activitySharePercent',
] as const;
export type StandardKind = (typeof standardKinds)[number];
