/** Lists of the evaluation without the library that checks messages, for pages. */

export const phases = ['midTerm', 'final'] as const;

/** Who rates the work. Residents rate by their ballots, `self` is the organization in its own report. */
export const raterKinds = [
  'evaluator',
  'residents',
  'community',
  'street',
  'finance',
  'self',
] as const;
export type RaterKind = (typeof raterKinds)[number];

/** Raters who fill in a sheet, and the post that makes somebody one of them. */
export const seatPosts = {
  evaluator: 'evaluator',
  community: 'communityCommittee',
  street: 'streetOffice',
  finance: 'financeOfficer',
} as const;
export type SeatKind = keyof typeof seatPosts;
export const seatKinds = Object.keys(seatPosts) as [SeatKind, ...SeatKind[]];

/** How an item comes to its points: by judgement in a range, by how many checks are met, by a table of actual ÷ planned. */
export const itemWays = ['judgement', 'checks', 'bands'] as const;

/** Figures an item can be reckoned from: what was recorded where the work happens. */
export const figureNames = [
  'peopleServed',
  'serviceVolume',
  'deliverablesMet',
  'budgetUsed',
  'expensesVouched',
  'satisfaction',
  'reportsOnTime',
] as const;

export const roundStates = [
  'scheduled',
  'selfReport',
  'frozen',
  'rating',
  'closed',
  'noticed',
  'appealed',
  'final',
] as const;
export type RoundState = (typeof roundStates)[number];

export const consequenceKinds = [
  'releaseTranche',
  'withhold',
  'rectify',
  'terminate',
  'clawBack',
  'bar',
  'priority',
] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

/** What a rule of consequence looks at. */
export const occasions = ['pass', 'fail', 'grade', 'late', 'breach'] as const;

/** Money or a bar follows: these are approved by mail before they hold. */
export const approvedKinds = ['withhold', 'terminate', 'clawBack', 'bar'] as const;
export const needsApproval = (kind: ConsequenceKind): boolean =>
  (approvedKinds as readonly string[]).includes(kind);
