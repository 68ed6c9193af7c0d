import { furtherPeriods } from '../../../../shared/domain/policy/period-names.ts';
import {
  cited,
  group,
  id,
  inLine,
  method,
  number,
  optional,
  type Shape,
  track,
  turns,
} from './kinds.ts';

const unit: Shape = {
  kind: 'choice',
  name: 'unit',
  options: ['calendarDays', 'workingDays'],
  words: 'set.f.unit',
};

const period = (field: string) => inLine(field, [number('count'), unit, ...cited]);

const figure = (field: string) => inLine(field, [number('value'), ...cited]);

const onOff = (field: string) =>
  inLine(field, [{ kind: 'flag', name: 'value', word: 'isSo', isOptional: true }, ...cited]);

export const periodNames = [
  'bidding',
  'documentsOnOffer',
  'correction',
  'announcement',
  'challenge',
  'objectionReply',
  'contractSigning',
  'step',
  'survey',
] as const;

export const furtherFigures = [
  'bidBondPercent',
  'performanceBondPercent',
  'supplementPercent',
  'contractMonths',
  'recurringContractMonths',
  'lookBackYears',
  'sameEmployerSeats',
  'eligibilityJudges',
  'lowPriceExplanationMinutes',
] as const;

export const lowPriceShares = [
  'ofMeanPercent',
  'ofSecondLowestPercent',
  'ofCeilingPercent',
  'atMostPercent',
] as const;

export const furtherSwitches = [
  'finalOffers',
  'lowestPriceWins',
  'deemedAward',
  'oneAwardPerOrganization',
  'noDoubleFunding',
  'organizerMayEvaluate',
  'handOver',
] as const;

export const chainNames = ['plan', 'award', 'contract', 'payment', 'acceptance'] as const;
/** Approved by the award's chain where none is named. */
export const optionalChains = ['stop', 'consequence'] as const;

/** The rule set of a track and method. */
export const rules: readonly Shape[] = [
  id,
  track,
  method,
  group('periods', [
    ...periodNames.map(period),
    ...furtherPeriods.map((one) => optional(period(one))),
  ]),
  figure('minimumApplications'),
  group('panel', [
    figure('size'),
    figure('expertShare'),
    optional({ kind: 'line', name: 'publicEvent', hint: true }),
    optional(figure('linkDistance')),
    {
      kind: 'list',
      name: 'bands',
      isLine: true,
      isOptional: true,
      fields: [{ kind: 'yuan', name: 'fromFen' }, number('size'), ...cited],
    },
  ]),
  inLine('priceWeight', [number('min'), number('max'), ...cited]),
  figure('passMark'),
  inLine('evaluationWeights', [number('evaluator'), number('residents'), ...cited]),
  group('approvalChains', [
    ...chainNames.map(turns),
    ...optionalChains.map((name) => optional(turns(name))),
  ]),
  ...furtherFigures.map((one) => optional(figure(one))),
  optional(inLine('lowPrice', [...lowPriceShares.map(number), ...cited])),
  optional(
    inLine('invitation', [
      {
        kind: 'choice',
        name: 'value',
        word: 'who',
        options: ['open', 'invited', 'single'],
        words: 'set.f.who',
      },
      ...cited,
    ]),
  ),
  ...furtherSwitches.map((one) => optional(onOff(one))),
  optional(
    inLine('priority', [
      {
        kind: 'choice',
        name: 'value',
        word: 'firstBy',
        options: ['tie', 'points'],
        words: 'set.f.firstBy',
      },
      optional(number('points')),
      number('months'),
      ...cited,
    ]),
  ),
];
