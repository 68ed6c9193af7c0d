import { vulnerableGroups } from '../../../../shared/domain/needs/names.ts';
import { cited, group, number, optional, type Shape } from './kinds.ts';

/** How needs of residents are handled; a period or a share that is left empty is not judged. */
export const needs: Shape = group('value', [
  optional(number('answerDays')),
  optional(number('photographs')),
  optional(number('photographDays')),
  {
    kind: 'list',
    name: 'reach',
    isLine: true,
    fields: [
      { kind: 'choice', name: 'group', options: vulnerableGroups, words: 'set.f.needGroup' },
      number('percent'),
    ],
  },
  ...cited,
]);
