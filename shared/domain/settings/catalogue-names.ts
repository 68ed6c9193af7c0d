/** Whom a service is for (requirement 2-10): services are planned by audience. */
export const audiences = [
  'elderly',
  'livingAlone',
  'disabled',
  'children',
  'youth',
  'women',
  'families',
  'migrants',
  'lowIncome',
  'jobSeekers',
  'residents',
] as const;

/** Duties of the civil-affairs bureau a service belongs to (requirement 3-54), and the fields of 3-41. */
export const matters = [
  'marriage',
  'relief',
  'armySupport',
  'welfare',
  'minimumLiving',
  'charity',
  'funeral',
  'community',
  'ageing',
  'preferential',
  'organizations',
  'divisions',
  'socialAffairs',
  'health',
  'environment',
  'education',
  'culture',
  'sports',
] as const;
