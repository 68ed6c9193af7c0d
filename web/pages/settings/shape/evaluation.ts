import {
  consequenceKinds,
  figureNames,
  itemWays,
  occasions,
  phases,
  raterKinds,
} from '../../../../shared/domain/evaluation/names.ts';
import {
  cited,
  group,
  id,
  inLine,
  name,
  number,
  type Shape,
  several,
  track,
  words,
} from './kinds.ts';

const lines = (field: string, fields: readonly Shape[], word?: string): Shape => ({
  kind: 'list',
  name: field,
  ...(word && { word }),
  isOptional: true,
  isLine: true,
  fields,
});
const choice = (
  field: string,
  options: readonly string[],
  as = field,
  isOptional = false,
): Shape => ({
  kind: 'choice',
  name: field,
  word: as,
  options,
  words: `set.f.${as}`,
  ...(isOptional && { isOptional }),
});
const someNumber = (field: string, word = field): Shape => ({
  kind: 'number',
  name: field,
  word,
  isOptional: true,
});

const items: readonly Shape[] = [
  { kind: 'line', name: 'id' },
  { ...name },
  { kind: 'number', name: 'max', word: 'points' },
  { ...inLine('indicator', words), isOptional: true },
  { ...inLine('dimension', words), isOptional: true },
  choice('way', itemWays, 'way', true),
  choice('figure', figureNames, 'figure', true),
  lines('bands', [number('fromPercent'), number('points')], 'bandPoints'),
  lines('checks', words),
  { kind: 'many', name: 'raters', options: raterKinds, words: 'set.f.rater', isOptional: true },
  { kind: 'flag', name: 'isExample', isOptional: true },
];

export const rubrics: readonly Shape[] = [
  id,
  name,
  {
    kind: 'choice',
    name: 'use',
    options: ['selection', 'midTerm', 'final'],
    words: 'set.f.use',
  },
  track,
  several('categories'),
  number('pricePoints'),
  { kind: 'number', name: 'passMark', isOptional: true },
  someNumber('year'),
  lines(
    'raters',
    [
      choice('kind', raterKinds, 'rater'),
      number('weight'),
      { kind: 'flag', name: 'isRequired', isOptional: true },
    ],
    'raterWeights',
  ),
  { kind: 'list', name: 'criteria', fields: items },
  lines('adjustments', [
    { kind: 'line', name: 'id' },
    { ...name },
    choice('kind', ['bonus', 'deduction'], 'adjustment'),
    { kind: 'number', name: 'max', word: 'points' },
  ]),
  lines('grades', [
    { kind: 'line', name: 'id', word: 'gradeId' },
    { ...inLine('name', words), isOptional: true },
    number('fromPoints'),
  ]),
  ...cited,
];

const period = (field: string) =>
  inLine(field, [number('count'), choice('unit', ['calendarDays', 'workingDays']), ...cited]);

export const evaluation: Shape = group('value', [
  period('selfReport'),
  period('rating'),
  period('notice'),
  choice('lateSelfReport', ['fails', 'noted']),
  number('spreadPercent'),
  {
    kind: 'list',
    name: 'purchaserItems',
    isLine: true,
    fields: [{ kind: 'line', name: 'id' }, name],
  },
  ...cited,
]);

export const consequences: readonly Shape[] = [
  id,
  name,
  choice('when', occasions),
  { kind: 'line', name: 'grade', isOptional: true },
  choice('phase', phases, 'use', true),
  choice('follows', consequenceKinds),
  someNumber('percent', 'clawBackPercent'),
  someNumber('months', 'barMonths'),
  someNumber('days', 'mendDays'),
  ...cited,
];
