import { fundSources as kindsOfMoney } from '../../../../shared/domain/budget/fund-source-names.ts';
import {
  amountForms,
  dateForms,
  fileFields,
} from '../../../../shared/domain/paying/file-fields.ts';
import {
  cited,
  group,
  id,
  inLine,
  name,
  number,
  type Shape,
  several,
  tracks,
  turns,
  words,
} from './kinds.ts';

export const thresholds: readonly Shape[] = [
  id,
  {
    kind: 'choice',
    name: 'kind',
    options: ['procurementLimit', 'openTender', 'reservedForSmall', 'smallIncome'],
    words: 'set.f.kind',
  },
  { kind: 'line', name: 'place' },
  number('year'),
  { kind: 'yuan', name: 'valueFen' },
  { kind: 'day', name: 'validFrom' },
  ...cited,
];

export const fundSources: readonly Shape[] = [
  id,
  {
    kind: 'choice',
    name: 'kind',
    word: 'fund',
    options: kindsOfMoney,
    words: 'fundSource',
  },
  name,
  { kind: 'line', name: 'holder', isOptional: true },
  several('permits'),
  inLine('use', words),
  ...cited,
];

export const trancheSchemes: readonly Shape[] = [
  id,
  name,
  {
    kind: 'list',
    name: 'tranches',
    isLine: true,
    fields: [
      number('percent'),
      {
        kind: 'choice',
        name: 'after',
        options: ['period', 'midTerm', 'final'],
        words: 'set.f.after',
      },
      { kind: 'number', name: 'period', isOptional: true },
    ],
  },
  ...cited,
];

export const communityFunds: readonly Shape[] = [
  id,
  {
    kind: 'choice',
    name: 'kind',
    options: ['office', 'staff', 'infrastructure'],
    words: 'set.f.communityFund',
  },
  name,
  { kind: 'yuan', name: 'baseFen' },
  { kind: 'yuan', name: 'perHouseholdFen' },
  number('aboveHouseholds'),
  { kind: 'day', name: 'validFrom' },
  ...cited,
];

export const spending: Shape = group('value', [
  { kind: 'choice', name: 'excess', options: ['freeze', 'refuse'], words: 'set.f.excess' },
  { kind: 'number', name: 'shiftPercent', isOptional: true },
  {
    kind: 'list',
    name: 'ceilings',
    fields: [
      id,
      name,
      number('percent'),
      { kind: 'line', name: 'costs', hint: true },
      { kind: 'line', name: 'call', isOptional: true },
      ...cited,
    ],
  },
  ...cited,
]);

export const paymentFile: Shape = group('value', [
  {
    kind: 'list',
    name: 'columns',
    isLine: true,
    isOrdered: true,
    fields: [
      { kind: 'line', name: 'heading' },
      { kind: 'choice', name: 'field', options: fileFields, words: 'set.f.fileField' },
      { kind: 'line', name: 'text', word: 'fixedText', isOptional: true },
    ],
  },
  { kind: 'choice', name: 'amounts', options: amountForms, words: 'set.f.amounts' },
  { kind: 'choice', name: 'dates', options: dateForms, words: 'set.f.dates' },
  {
    kind: 'group',
    name: 'returned',
    isOptional: true,
    fields: ['reference', 'amount', 'paidOn', 'voucher'].map((name) => ({
      kind: 'line',
      name,
      word: `returned.${name}`,
      isOptional: true,
    })),
  },
  ...cited,
]);

export const budget: Shape = group('value', [
  { kind: 'many', name: 'required', options: tracks, words: 'track' },
  turns('chain'),
  number('surveyMonths'),
  {
    kind: 'list',
    name: 'targets',
    isLine: true,
    fields: [
      {
        kind: 'choice',
        name: 'source',
        word: 'fund',
        options: kindsOfMoney,
        words: 'fundSource',
      },
      number('percent'),
    ],
  },
  ...cited,
]);
