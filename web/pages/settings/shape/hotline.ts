import { presetDirectory } from '../../../../shared/domain/directory/preset.ts';
import { mattersWith } from '../../../../shared/domain/hotline/matters.ts';
import { clockSteps, priorities } from '../../../../shared/domain/hotline/names.ts';
import { posts } from '../../../../shared/domain/policy/post-names.ts';
import { cited, group, number, optional, type Shape } from './kinds.ts';

const lineOf = (name: string, word: string): Shape => ({ kind: 'line', name, word });

/** How the hotline works; a step without a clock is not judged. */
export const hotline: Shape = group('value', [
  optional(lineOf('number', 'hotlineNumber')),
  optional(lineOf('platform', 'hotlinePlatform')),
  optional(lineOf('opens', 'hotlineOpens')),
  optional(lineOf('closes', 'hotlineCloses')),
  {
    kind: 'list',
    name: 'clocks',
    word: 'hotlineClocks',
    fields: [
      {
        kind: 'choice',
        name: 'step',
        word: 'clockStep',
        options: clockSteps,
        words: 'set.f.clockStep',
      },
      {
        kind: 'choice',
        name: 'priority',
        word: 'urgency',
        options: priorities,
        words: 'set.f.urgency',
      },
      { ...number('hours'), word: 'clockHours' },
      {
        kind: 'choice',
        name: 'counts',
        word: 'clockCounts',
        options: ['always', 'working'],
        words: 'set.f.clockCounts',
      },
      ...cited,
    ],
  },
  { ...optional(number('attempts')), word: 'callAttempts' },
  optional(number('callBackPercent')),
  optional(number('reopenings')),
  optional(number('numberKeptDays')),
  {
    kind: 'list',
    name: 'alarmed',
    isLine: true,
    fields: [{ kind: 'choice', name: 'post', options: posts, words: 'post' }],
  },
  {
    kind: 'list',
    name: 'participants',
    fields: [
      lineOf('unit', 'deskUnit'),
      {
        kind: 'many',
        name: 'categories',
        word: 'deskTakes',
        options: mattersWith(presetDirectory.categories).map(({ id }) => id),
        words: 'set.f.deskTakes',
      },
    ],
  },
  {
    kind: 'list',
    name: 'nextLevels',
    isLine: true,
    fields: [lineOf('name', 'nextLevelName'), optional(lineOf('phone', 'nextLevelPhone'))],
  },
  ...cited,
]);
