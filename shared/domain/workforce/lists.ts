/** The lists the register chooses from. Pages read them without the library that checks messages. */
export const sexes = ['female', 'male'] as const;
export const ageBands = ['under30', '30to39', '40to49', '50to59', '60plus'] as const;
export const educations = ['secondary', 'college', 'bachelor', 'postgraduate'] as const;
/** Before tax, a year, in yuan. */
export const payBands = ['under30k', '30to50k', '50to80k', '80to120k', 'over120k'] as const;
export const certificates = ['none', 'assistant', 'intermediate', 'senior'] as const;
export const workerPosts = [
  'secretaryDirector',
  'deputy',
  'committeeMember',
  'communityWorker',
  'gridWorker',
  'partyBuilding',
] as const;
export const skills = [
  'elderCare',
  'youth',
  'disability',
  'mediation',
  'health',
  'environment',
  'security',
  'culture',
  'digital',
] as const;
export const entryKinds = [
  'communityWorker',
  'socialWorker',
  'volunteer',
  'training',
  'debrief',
] as const;
export type EntryKind = (typeof entryKinds)[number];
