/* Words of the passport and of capacity work, without the schemas: pages load this file. */

/** Kinds of body, by who registers them and what they may be. */
export const organizationTypes = [
  'association',
  'serviceAgency',
  'foundation',
  'otherCivilAffairs',
  'committee',
  'enterprise',
  'collective',
  'publicInstitution',
  'massOrganization',
  'other',
] as const;
export type OrganizationType = (typeof organizationTypes)[number];

export const inspectionResults = ['passed', 'basicallyPassed', 'failed', 'exempt'] as const;

export const sanctionKinds = ['abnormalList', 'seriousViolationList', 'penalty'] as const;

export const certificateLevels = ['assistant', 'socialWorker', 'senior'] as const;

/** Where an organization stands, in its own estimate: 1 just begun, 5 others learn from it. */
export const capabilityAreas = [
  'governance',
  'finance',
  'staff',
  'projects',
  'evaluation',
  'brand',
] as const;

/** The parts of a passport, in the order they are read. */
export const sections = [
  'registration',
  'scale',
  'assessment',
  'qualifications',
  'charter',
  'inspections',
  'sanctions',
  'governance',
  'bank',
  'documents',
  'workers',
  'capability',
  'consents',
] as const;
export type Section = (typeof sections)[number];

/** How far an organization has come under a tenant's care (seed 2-11). */
export const incubationStages = ['enrolled', 'incubating', 'graduated', 'left'] as const;

/** The four kinds of support (seed 3-06), besides training and supervision (seed 0-12). */
export const supportKinds = [
  'training',
  'supervision',
  'strategy',
  'hr',
  'brand',
  'finance',
] as const;

/** The systems an organization grows through (seed 3-33). */
export const lifecycleSystems = [
  'development',
  'operation',
  'supervision',
  'evaluation',
  'incentive',
] as const;
