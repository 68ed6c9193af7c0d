/** The lists of the access of tasks (准入). Pages read them without the library that checks messages. */

/** What is brought into a community (Huangshan 2015, domain.md 3.1). */
export const taskForms = ['institution', 'task', 'contest', 'inspection', 'survey'] as const;
/** What departments usually ask (seed 4-29). */
export const taskAreas = [
  'employment',
  'familyPlanning',
  'civilization',
  'security',
  'relief',
  'insurance',
  'minors',
  'demolition',
  'health',
  'statistics',
  'other',
] as const;
/** Whether the community does it by law or helps the department whose duty it is. */
export const taskRoles = ['duty', 'assist'] as const;

/** How the department pays: the cost of the office, a service bought, the work by what was done (Huangshan 2015). */
export const payWays = ['officeCost', 'buysServices', 'byWorkload'] as const;

export const applicationStates = [
  'applied',
  'admitted',
  'refused',
  'withdrawn',
  'revoked',
] as const;

/** 依法履职, 协助, 负面 (domain.md 3.1). */
export const dutyLists = ['duty', 'assist', 'negative'] as const;
export type DutyList = (typeof dutyLists)[number];

/** How communities become others: several one, one several, or the line between them drawn anew. */
export const adjustmentKinds = ['merge', 'split', 'resize'] as const;
export type AdjustmentKind = (typeof adjustmentKinds)[number];

/** A hearing comes before the decision; without one nothing is decided. */
export const adjustmentStates = [
  'proposed',
  'heard',
  'agreed',
  'refused',
  'withdrawn',
  'carried',
] as const;
