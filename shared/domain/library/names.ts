/*
 * The words of the library, apart from the parts that check messages: pages read them too. What each is called, the
 * messages say.
 */

export const entryKinds = ['law', 'policy', 'standard', 'case', 'study', 'template'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What a document says of itself; whether it is in force on a day, its dates say as well. */
export const entryStatuses = ['inForce', 'amended', 'repealed', 'unknown'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** Where it applies: everywhere, or in a place below. */
export const areaLevels = ['nation', 'province', 'city', 'district'] as const;

export const topics = [
  'purchase',
  'venture',
  'community',
  'socialWork',
  'organizations',
  'charity',
  'volunteers',
  'facilities',
  'funds',
  'workers',
  'personalData',
  'openness',
  'security',
] as const;
export type Topic = (typeof topics)[number];

/** How one document stands to another. */
export const relationKinds = ['amends', 'repeals', 'implements'] as const;

/** How whoever made a study found out (seed 4-74). */
export const studyMethods = [
  'visits',
  'interviews',
  'questionnaires',
  'count',
  'documents',
] as const;

/**
 * What a policy grants (seed 4-24): land first, fees waived, taxes relieved, credit, water and power at a low tariff, a
 * place in the plan of the city.
 */
export const grantKinds = ['land', 'fees', 'tax', 'credit', 'utilities', 'cityPlan'] as const;

/** What receives it. */
export const recipientKinds = ['community', 'facility', 'centre', 'outlet'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** `recorded`: somebody has it already and nobody applied here. */
export const benefitStates = ['recorded', 'applied', 'granted', 'refused', 'ended'] as const;
export type BenefitState = (typeof benefitStates)[number];

/** Whether a document holds on a day. `undated`: it says it is in force, and since when is not known. */
export const standings = ['notYet', 'inForce', 'undated', 'ended', 'repealed', 'unknown'] as const;
export type Standing = (typeof standings)[number];
