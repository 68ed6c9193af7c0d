/** What volunteers choose from; pages read it without the library that checks messages. */
export const occupations = [
  'retiree',
  'security',
  'student',
  'employee',
  'publicServant',
  'freelance',
  'other',
] as const;
export const serviceKinds = [
  'elderly',
  'youth',
  'disabled',
  'environment',
  'safety',
  'culture',
  'health',
  'mediation',
  'emergency',
] as const;
export const times = ['weekday', 'evening', 'weekend'] as const;
/** What of a volunteer can stand in a column of the national system. There is no identity number among it. */
export const exportFields = [
  'name',
  'phone',
  'nationalNumber',
  'community',
  'occupation',
  'skills',
  'joinedOn',
  'hours',
  'times',
  'trainingHours',
  'honours',
  'empty',
] as const;
export type ExportField = (typeof exportFields)[number];
