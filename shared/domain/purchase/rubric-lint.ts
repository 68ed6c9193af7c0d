import type { RuleSet } from '../policy/rules.ts';
import type { Plan } from './plan.ts';
import {
  countable,
  type RubricPattern,
  rubricPatterns,
  similarContracts,
  stepwise,
  vague,
} from './rubric-patterns.ts';

export type RubricFinding = {
  /** RFC 6901, into the plan. */
  pointer: string;
  code:
    | RubricPattern['code']
    | 'indicator-missing'
    | 'indicator-vague'
    | 'too-many-similar-contracts'
    | 'price-outside-range'
    | 'price-scored-though-fixed'
    | 'points-not-hundred'
    | 'bonus-beyond-hundred';
  severity: 'refuse' | 'warn';
  source: string;
  /** The words that gave it away. */
  words?: string;
};

/** A plan as far as it says how applications are judged. */
export type Rubric = Pick<Plan, 'track' | 'priceWeight' | 'requiredDocuments'> & {
  criteria: readonly { name: string; max: number; indicator?: string | undefined }[];
  bonusItems?: Plan['bonusItems'] | undefined;
  isPriceFixed?: boolean | undefined;
};

type Text = { pointer: string; text: string; isPaper: boolean };
type Found = Omit<RubricFinding, 'severity'> & { severity?: 'warn' };

const quantified = '政府采购法实施条例第三十四条，财政部令第87号：评审因素应当细化和量化';

const numerals = '零一二三四五六七八九十';
const english = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return word === '两' ? 2 : Math.max(numerals.indexOf(word), english.indexOf(word.toLowerCase()));
}

const first = (text: string, patterns: readonly RegExp[]) => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
};

/** The text without the places where the words mean something harmless. */
const spared = (text: string, spares: readonly RegExp[] = []) =>
  spares.reduce((rest, pattern) => rest.replace(new RegExp(pattern, 'gi'), '。'), text);

const textsOf = ({ criteria, bonusItems = [], requiredDocuments }: Rubric): Text[] => [
  ...[
    { list: 'criteria', rows: criteria },
    { list: 'bonusItems', rows: bonusItems },
  ].flatMap(({ list, rows }) =>
    rows.flatMap(({ name, indicator }, at) => [
      { pointer: `/${list}/${at}/name`, text: name, isPaper: false },
      { pointer: `/${list}/${at}/indicator`, text: indicator ?? '', isPaper: false },
    ]),
  ),
  ...requiredDocuments.map((text, at) => ({
    pointer: `/requiredDocuments/${at}`,
    text,
    isPaper: true,
  })),
];

const forbidden = ({ pointer, text, isPaper }: Text): Found[] =>
  rubricPatterns.flatMap(({ code, source, severity, isForPapers, finds, spares }) => {
    if (isPaper && !isForPapers) return [];
    const match = first(spared(text, spares), finds);
    return match
      ? [{ pointer, code, source, words: match[0], ...(severity === 'warn' && { severity }) }]
      : [];
  });

const papers = ({ pointer, text, isPaper }: Text): Found[] => {
  const match = isPaper ? first(text, similarContracts.finds) : undefined;
  return match && numberOf(match[1] ?? '') > similarContracts.most
    ? [
        {
          pointer,
          code: 'too-many-similar-contracts',
          source: similarContracts.source,
          words: match[0],
        },
      ]
    : [];
};

/** Every criterion says what is counted or compared; so do those that stand beside the hundred points. */
function unquantified({ criteria }: Rubric): Found[] {
  return criteria.flatMap(({ indicator = '' }, at): Found[] => {
    const pointer = `/criteria/${at}/indicator`;
    if (indicator.trim() === '')
      return [{ pointer, code: 'indicator-missing', source: quantified }];
    const match = first(indicator, vague);
    if (match && !first(indicator, stepwise))
      return [{ pointer, code: 'indicator-vague', source: quantified, words: match[0] }];
    return first(indicator, countable)
      ? []
      : [{ pointer, code: 'indicator-vague', source: quantified }];
  });
}

function price(
  { priceWeight, isPriceFixed }: Rubric,
  rules: Pick<RuleSet, 'priceWeight'> | undefined,
): Found[] {
  const pointer = '/priceWeight';
  if (isPriceFixed)
    return priceWeight > 0
      ? [
          {
            pointer,
            code: 'price-scored-though-fixed',
            source:
              '财政部令第87号：执行国家统一定价标准和采用固定价格采购的项目，价格不列为评审因素',
          },
        ]
      : [];
  if (!rules) return [];
  const { min, max, source } = rules.priceWeight;
  return priceWeight < min || priceWeight > max
    ? [{ pointer, code: 'price-outside-range', source }]
    : [];
}

function points({ criteria, priceWeight, bonusItems = [], track }: Rubric): Found[] {
  const sum = criteria.reduce((all, { max }) => all + max, priceWeight);
  const source = '财政部令第87号：综合评分法满分为100分';
  return [
    ...(sum === 100 ? [] : [{ pointer: '/criteria', code: 'points-not-hundred' as const, source }]),
    ...(track === 'PROCUREMENT' && bonusItems.some(({ max }) => max > 0)
      ? [
          {
            pointer: '/bonusItems',
            code: 'bonus-beyond-hundred' as const,
            severity: 'warn' as const,
            source,
          },
        ]
      : []),
  ];
}

/** Binding on every track: sums, and what the rules of the purchase say of the price. */
const everywhere: readonly RubricFinding['code'][] = ['points-not-hundred', 'price-outside-range'];

/**
 * What is wrong with how `plan` means to judge applications (domain.md 1.4). In a statutory purchase most findings
 * refuse the plan; a venture call and a purchase below the limit are not under those rules and are only warned.
 *
 * @param rules - of the purchase, for the range of the price
 */
export function lintRubric(
  plan: Rubric,
  rules?: Pick<RuleSet, 'priceWeight'>,
): readonly RubricFinding[] {
  const texts = textsOf(plan);
  const isStatutory = plan.track === 'PROCUREMENT';
  return [
    ...texts.flatMap(forbidden),
    ...texts.flatMap(papers),
    ...unquantified(plan),
    ...price(plan, rules),
    ...points(plan),
  ].map(({ severity, ...found }) => ({
    ...found,
    severity: severity ?? (isStatutory || everywhere.includes(found.code) ? 'refuse' : 'warn'),
  }));
}

/** Findings that stand in the way of submitting the plan. */
export const refusals = (findings: readonly RubricFinding[]) =>
  findings.filter(({ severity }) => severity === 'refuse');
