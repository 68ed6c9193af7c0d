import { cited, group, number, type Shape, words } from './kinds.ts';

const flag = (name: string): Shape => ({ kind: 'flag', name });

/** What residents are asked who took part, and how few answers are kept from sight. */
export const questionnaire = group('value', [
  {
    kind: 'list',
    name: 'items',
    fields: [
      { kind: 'line', name: 'id' },
      { kind: 'group', name: 'name', word: 'question', fields: words, isLine: true },
    ],
  },
  flag('asksAgain'),
  flag('asksComment'),
  number('smallest'),
  number('callBackPercent'),
  number('perPlaceAndHour'),
  number('listSharePercent'),
  ...cited,
]);
