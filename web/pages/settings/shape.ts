import { fundSources as kindsOfMoney } from '../../../shared/domain/budget/fund-source-names.ts';
import { approverPosts } from '../../../shared/domain/policy/post-names.ts';
import { audiences, matters } from '../../../shared/domain/settings/catalogue-names.ts';
import type { SettingKey } from '../../../shared/domain/settings/kinds.ts';

/**
 * How a part of a setting is shown and filled in. Of a group that `isOptional` nothing is sent while what it says is
 * empty; where there is a source and how sure it is, they do not count. `word` names its label where the name of the field is not enough.
 */
export type Shape = { name: string; word?: string; isOptional?: true; hint?: true } & (
  | { kind: 'line' | 'text' | 'number' | 'yuan' | 'day' | 'flag' }
  /** Dates, one a line. */
  | { kind: 'days' }
  /** `words` begins the keys of the options' labels. */
  | { kind: 'choice' | 'many'; options: readonly string[]; words: string }
  | { kind: 'group'; fields: readonly Shape[]; isLine?: true }
  | { kind: 'list'; fields: readonly Shape[]; isLine?: true }
);

const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'];
const tracks = ['PROCUREMENT', 'VENTURE', 'BELOW_LIMIT'];
const methods = [
  'openTender',
  'invitedTender',
  'competitiveNegotiation',
  'competitiveConsultation',
  'singleSource',
  'ventureCall',
  'comparison',
  'directAward',
];

const id: Shape = { kind: 'line', name: 'id', hint: true };
const group = (name: string, fields: readonly Shape[]): Shape => ({ kind: 'group', name, fields });
const inLine = (name: string, fields: readonly Shape[]): Shape => ({
  kind: 'group',
  name,
  fields,
  isLine: true,
});
const number = (name: string): Shape => ({ kind: 'number', name });
const words: readonly Shape[] = [
  { kind: 'line', name: 'zh' },
  { kind: 'line', name: 'en' },
];
const name = inLine('name', words);
const cited: readonly Shape[] = [
  { kind: 'line', name: 'source' },
  {
    kind: 'choice',
    name: 'certainty',
    options: ['primary', 'secondary', 'general', 'tenant'],
    words: 'set.certainty',
  },
];
const track: Shape = { kind: 'choice', name: 'track', options: tracks, words: 'track' };
const method: Shape = { kind: 'choice', name: 'method', options: methods, words: 'method' };
const unit: Shape = {
  kind: 'choice',
  name: 'unit',
  options: ['calendarDays', 'workingDays'],
  words: 'set.f.unit',
};
const several = (field: string): Shape => ({
  kind: 'many',
  name: field,
  options: categories,
  words: 'category',
});
const period = (field: string) => inLine(field, [number('count'), unit, ...cited]);
const figure = (field: string) => inLine(field, [number('value'), ...cited]);
const optional = (shape: Shape): Shape => ({ ...shape, isOptional: true });
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
/** What only some tracks and methods have. */
export const furtherPeriodNames = [
  'intention',
  'clarification',
  'singleSourceNotice',
  'reviewReport',
  'awardDecision',
  'awardNotice',
  'contractPublication',
  'contractFiling',
  'bidBondRefund',
  'inquiryReply',
  'complaintWindow',
  'complaintAdmissibility',
  'respondentStatement',
  'complaintDecision',
  'complaintSuspension',
  'drawAhead',
] as const;
export const furtherFigures = [
  'bidBondPercent',
  'performanceBondPercent',
  'supplementPercent',
  'contractMonths',
  'recurringContractMonths',
  'lookBackYears',
  'sameEmployerSeats',
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
] as const;
export const chainNames = ['plan', 'award', 'contract', 'payment', 'acceptance'] as const;

const chain = (subject: string): Shape => ({
  kind: 'list',
  name: subject,
  isLine: true,
  fields: [
    { kind: 'choice', name: 'post', options: approverPosts, words: 'post' },
    number('quorum'),
  ],
});

const rules: readonly Shape[] = [
  id,
  track,
  method,
  group('periods', [
    ...periodNames.map(period),
    ...furtherPeriodNames.map((one) => optional(period(one))),
  ]),
  figure('minimumApplications'),
  group('panel', [
    figure('size'),
    figure('expertShare'),
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
  group('approvalChains', chainNames.map(chain)),
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
];

const thresholds: readonly Shape[] = [
  id,
  {
    kind: 'choice',
    name: 'kind',
    options: ['procurementLimit', 'openTender', 'reservedForSmall'],
    words: 'set.f.kind',
  },
  { kind: 'line', name: 'place' },
  number('year'),
  { kind: 'yuan', name: 'valueFen' },
  { kind: 'day', name: 'validFrom' },
  ...cited,
];

const calls: readonly Shape[] = [
  id,
  name,
  inLine('note', words),
  {
    kind: 'choice',
    name: 'proposer',
    options: ['organization', 'partyBranch', 'residents'],
    words: 'set.f.proposer',
  },
  track,
  method,
  { kind: 'line', name: 'ruleSet' },
  { kind: 'line', name: 'rubric', isOptional: true },
  { kind: 'line', name: 'trancheScheme', isOptional: true },
  several('categories'),
  { kind: 'yuan', name: 'maximumCeilingFen', isOptional: true },
  ...cited,
];

const rubrics: readonly Shape[] = [
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
  {
    kind: 'list',
    name: 'criteria',
    fields: [
      { kind: 'line', name: 'id' },
      { ...name },
      { kind: 'number', name: 'max', word: 'points' },
    ],
  },
  ...cited,
];

const offered: readonly Shape[] = [
  { kind: 'choice', name: 'id', options: categories, words: 'category' },
  name,
  { kind: 'flag', name: 'isOffered' },
  { kind: 'list', name: 'services', fields: [{ kind: 'line', name: 'id' }, name] },
  ...cited,
];

const catalogue: readonly Shape[] = [
  id,
  name,
  { kind: 'choice', name: 'category', options: categories, words: 'category' },
  { kind: 'choice', name: 'matter', options: matters, words: 'matter' },
  { kind: 'many', name: 'audiences', options: audiences, words: 'audience' },
  {
    kind: 'choice',
    name: 'kind',
    word: 'unitKind',
    options: ['case', 'group', 'event', 'visit', 'training', 'volunteer', 'postMonth', 'other'],
    words: 'unitKind',
  },
  { kind: 'line', name: 'unit', word: 'countedIn' },
  inLine('quality', words),
  { kind: 'number', name: 'minimumAttendance', isOptional: true },
  { kind: 'number', name: 'minimumSessions', isOptional: true },
  {
    kind: 'many',
    name: 'evidence',
    options: ['signIn', 'photo', 'record', 'report', 'certificate', 'platformRecord'],
    words: 'evidence',
  },
  {
    ...inLine('price', [
      { kind: 'yuan', name: 'fromFen' },
      { kind: 'yuan', name: 'toFen' },
      ...cited,
    ]),
    isOptional: true,
  },
  ...cited,
];

const fundSources: readonly Shape[] = [
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

const trancheSchemes: readonly Shape[] = [
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

const communityFunds: readonly Shape[] = [
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

const contractClauses: readonly Shape[] = [
  id,
  { kind: 'line', name: 'title', word: 'clauseTitle' },
  { kind: 'text', name: 'text', word: 'clauseText' },
  { kind: 'line', name: 'source', isOptional: true },
  { kind: 'flag', name: 'isMandatory', word: 'clauseMandatory' },
];

const listOf = (fields: readonly Shape[]): Shape => ({ kind: 'list', name: 'value', fields });
const languages = ['zh-CN', 'en'];

/** The shape of each setting; the calendar is a list of years here, and an object by year where it is kept. */
export const shapes: Record<SettingKey, Shape> = {
  rules: listOf(rules),
  calendar: listOf([
    number('year'),
    { kind: 'days', name: 'holidays', hint: true },
    { kind: 'days', name: 'makeUpDays', hint: true },
  ]),
  thresholds: listOf(thresholds),
  calls: listOf(calls),
  rubrics: listOf(rubrics),
  categories: listOf(offered),
  catalogue: listOf(catalogue),
  fundSources: listOf(fundSources),
  trancheSchemes: listOf(trancheSchemes),
  communityFunds: listOf(communityFunds),
  contractClauses: listOf(contractClauses),
  budget: group('value', [
    { kind: 'many', name: 'required', options: tracks, words: 'track' },
    {
      kind: 'list',
      name: 'chain',
      isLine: true,
      fields: [
        { kind: 'choice', name: 'post', options: approverPosts, words: 'post' },
        number('quorum'),
      ],
    },
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
  ]),
  branding: group('value', [
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
  ]),
  languages: group('value', [
    { kind: 'many', name: 'offered', options: languages, words: 'set.f.language' },
    { kind: 'choice', name: 'first', options: languages, words: 'set.f.language' },
  ]),
  mailIdentity: group('value', [
    { kind: 'line', name: 'senderName' },
    { kind: 'line', name: 'replyTo', isOptional: true },
    { kind: 'line', name: 'phrase', hint: true },
  ]),
  signIn: group('value', [
    {
      kind: 'many',
      name: 'secondFactorFor',
      options: ['award', 'contract', 'payment'],
      words: 'subject',
    },
  ]),
};
