import type { Period, RuleSet } from '../policy/rules.ts';

type Limit = { source: string; certainty: RuleSet['passMark']['certainty'] } & (
  | { rule: `periods/${keyof RuleSet['periods']}`; least: Counted }
  | { rule: `periods/${keyof RuleSet['periods']}`; most: Counted }
  | { rule: 'minimumApplications' | 'panel/size' | 'panel/expertShare'; atLeast: number }
  | { rule: 'priceWeight'; from: number; to: number }
);
type Counted = Pick<Period, 'count' | 'unit'>;

const law = (article: string) => `政府采购法${article} (Government Procurement Law)`;
const measures = '财库〔2014〕214号 (consultation measures)';

/**
 * What a tenant's rules for a competitive consultation may not go below or beyond (domain.md 1.2 to 1.4). A venture
 * call (公益创投) is under no statute and has no limits here.
 */
export const consultationLimits: readonly Limit[] = [
  {
    rule: 'periods/bidding',
    least: { count: 10, unit: 'calendarDays' },
    source: measures,
    certainty: 'secondary',
  },
  {
    rule: 'periods/documentsOnOffer',
    least: { count: 5, unit: 'workingDays' },
    source: '政府采购法实施条例第三十一条 (Implementing Regulation, art. 31)',
    certainty: 'primary',
  },
  {
    rule: 'periods/announcement',
    least: { count: 1, unit: 'workingDays' },
    source: '财政部令第87号第六十九条 (MoF order 87, art. 69)',
    certainty: 'secondary',
  },
  {
    rule: 'periods/challenge',
    least: { count: 7, unit: 'workingDays' },
    source: law('第五十二条'),
    certainty: 'primary',
  },
  {
    rule: 'periods/objectionReply',
    most: { count: 7, unit: 'workingDays' },
    source: law('第五十三条'),
    certainty: 'primary',
  },
  {
    rule: 'periods/contractSigning',
    most: { count: 30, unit: 'calendarDays' },
    source: law('第四十六条'),
    certainty: 'primary',
  },
  {
    rule: 'minimumApplications',
    atLeast: 2,
    source: '财库〔2015〕124号',
    certainty: 'secondary',
  },
  { rule: 'panel/size', atLeast: 3, source: measures, certainty: 'secondary' },
  { rule: 'panel/expertShare', atLeast: 2 / 3, source: law('第三十八条'), certainty: 'primary' },
  { rule: 'priceWeight', from: 10, to: 30, source: measures, certainty: 'secondary' },
];

/** A working day is never shorter than a calendar day, so a longer unit keeps a lower bound and breaks an upper one. */
const isAtLeast = (period: Counted, { count, unit }: Counted) =>
  period.count >= count && (period.unit === unit || period.unit === 'workingDays');
const isAtMost = (period: Counted, { count, unit }: Counted) =>
  period.count <= count && (period.unit === unit || period.unit === 'calendarDays');

const periodOf = ({ periods }: RuleSet, rule: string) =>
  periods[rule.slice('periods/'.length) as keyof RuleSet['periods']];
const figures = {
  minimumApplications: (rules: RuleSet) => rules.minimumApplications.value,
  'panel/size': (rules: RuleSet) => rules.panel.size.value,
  'panel/expertShare': (rules: RuleSet) => rules.panel.expertShare.value,
};

/** Two thirds are typed as 0.67 or 0.667. */
const rounding = 0.004;

function isKept(rules: RuleSet, limit: Limit): boolean {
  if ('least' in limit || 'most' in limit) {
    const period = periodOf(rules, limit.rule);
    if (!period) return true;
    return 'least' in limit ? isAtLeast(period, limit.least) : isAtMost(period, limit.most);
  }
  if ('atLeast' in limit) return figures[limit.rule](rules) >= limit.atLeast - rounding;
  return rules.priceWeight.min >= limit.from && rules.priceWeight.max <= limit.to;
}

export const limitsOf = ({ method }: Pick<RuleSet, 'method'>): readonly Limit[] =>
  method === 'competitiveConsultation' ? consultationLimits : [];

/** The limits of the law that `rules` do not keep. */
export const brokenLimits = (rules: RuleSet): readonly Limit[] =>
  limitsOf(rules).filter((limit) => !isKept(rules, limit));
