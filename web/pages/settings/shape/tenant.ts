import { cited, group, inLine, name, number, optional, type Shape } from './kinds.ts';

const known = ['zh-CN', 'en'];

export const branding: Shape = group('value', [
  name,
  {
    kind: 'choice',
    name: 'colour',
    options: ['blue', 'teal', 'green', 'red', 'plum', 'slate'],
    words: 'set.f.colour',
  },
  { kind: 'line', name: 'icp', isOptional: true },
  { kind: 'line', name: 'policeFiling', isOptional: true },
  { kind: 'line', name: 'phone', isOptional: true },
]);

export const languages: Shape = group('value', [
  { kind: 'many', name: 'offered', options: known, words: 'set.f.language' },
  { kind: 'choice', name: 'first', options: known, words: 'set.f.language' },
]);

export const mailIdentity: Shape = group('value', [
  { kind: 'line', name: 'senderName' },
  { kind: 'line', name: 'replyTo', isOptional: true },
  { kind: 'line', name: 'phrase', hint: true },
]);

export const signIn: Shape = group('value', [
  {
    kind: 'many',
    name: 'secondFactorFor',
    options: ['award', 'contract', 'payment'],
    words: 'subject',
  },
]);

const figure = (field: string) => optional(inLine(field, [number('value'), ...cited]));

/** What is demanded of those who work together on a project; what is left empty is shown and not judged. */
export const linkage: Shape = group('value', [
  figure('contactDays'),
  figure('jointMeetingDays'),
  figure('supervisionHoursPerMonth'),
  figure('trainingHoursPerYear'),
  figure('certifiedPercent'),
]);
