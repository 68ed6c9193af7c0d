import {
  estates,
  indicatorGroups,
  indicatorWays,
  standardKinds,
} from '../../../../shared/domain/communities/lists.ts';
import { approverPosts } from '../../../../shared/domain/policy/post-names.ts';
import { cited, group, id, inLine, name, number, optional, type Shape } from './kinds.ts';

const choice = (field: string, options: readonly string[], words: string): Shape => ({
  kind: 'choice',
  name: field,
  word: words,
  options,
  words: `set.f.${words}`,
});

/** What communities are measured by. */
export const communities: Shape = group('value', [
  {
    kind: 'list',
    name: 'standards',
    fields: [
      id,
      choice('kind', standardKinds, 'standard'),
      name,
      number('value'),
      optional(choice('estate', estates, 'estate')),
      { kind: 'day', name: 'validFrom' },
      ...cited,
    ],
  },
  {
    kind: 'list',
    name: 'indicators',
    fields: [
      id,
      choice('group', indicatorGroups, 'aim'),
      name,
      choice('way', indicatorWays, 'adding'),
      { kind: 'line', name: 'unit', word: 'indicatorUnit' },
    ],
  },
  optional(number('governmentSharePercent')),
  ...cited,
]);

const period = (field: string): Shape =>
  inLine(field, [
    number('count'),
    {
      kind: 'choice',
      name: 'unit',
      options: ['calendarDays', 'workingDays'],
      words: 'set.f.unit',
    },
    ...cited,
  ]);

/** How tasks get into communities. */
export const access: Shape = group('value', [
  { ...optional(period('notice')), word: 'accessNotice' },
  { ...period('decision'), word: 'accessDecision' },
  {
    kind: 'list',
    name: 'deciders',
    isLine: true,
    fields: [{ kind: 'choice', name: 'post', options: approverPosts, words: 'post' }],
  },
  optional(number('plaques')),
  optional(number('hoursPerMonth')),
  { ...optional(period('comment')), word: 'accessComment' },
  { ...optional(period('answer')), word: 'accessAnswer' },
  optional({ kind: 'line', name: 'silenceIsConsentBy' }),
  ...cited,
]);
