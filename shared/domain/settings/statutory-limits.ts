import { trackOf } from '../policy/presets/ready-rules.ts';
import type { Cell, Days } from '../policy/rule-table/cell.ts';
import { type Circumstances, cellsFor } from '../policy/rule-table/fitting.ts';
import { narrowest } from '../policy/rule-table/rule-set-for.ts';
import { type Method, panelSizeFor, type RuleSet } from '../policy/rules.ts';

/** A cell of the rule table a tenant's own rules have to keep: every one that is not the tenant's to choose. */
export type Limit = Exclude<Cell, { unconfirmed: true }> & {
  bound: Exclude<Cell['bound'], 'free'>;
};

const isLimit = (cell: Cell): cell is Limit =>
  cell.bound !== 'free' && cell.certainty !== 'tenant' && !('unconfirmed' in cell);

/** A working day is never shorter than a calendar day, so a longer unit keeps a lower bound and breaks an upper one. */
const isAtLeast = (period: Days, { count, unit }: Days) =>
  period.count >= count && (period.unit === unit || period.unit === 'workingDays');
const isAtMost = (period: Days, { count, unit }: Days) =>
  period.count <= count && (period.unit === unit || period.unit === 'calendarDays');

/** What `rules` say at the place a limit is about; `undefined` where they do not say. */
function placeIn(rules: RuleSet, rule: Limit['rule']): unknown {
  const [head = '', tail] = rule.split('/');
  const found = rules[head as keyof RuleSet];
  return tail ? (found as Record<string, unknown> | undefined)?.[tail] : found;
}

/** Two thirds are typed as 0.67 or 0.667. */
const rounding = 0.004;

const isFigureKept = (
  limit: Limit & { value: number },
  rules: RuleSet,
  said: { value: number },
) => {
  if (limit.where.from !== undefined)
    // A band that begins at a threshold of the locality is checked when a purchase is planned.
    return (
      typeof limit.where.from !== 'number' || panelSizeFor(rules, limit.where.from) >= limit.value
    );
  return limit.bound === 'least'
    ? said.value >= limit.value - rounding
    : said.value <= limit.value + rounding;
};

type Shares = Omit<NonNullable<RuleSet['lowPrice']>, 'source' | 'certainty'>;
const shareNames = ['ofMeanPercent', 'ofSecondLowestPercent', 'ofCeilingPercent'] as const;

/** A call may raise the shares at which a low price is looked into, up to a limit; nobody may lower them. */
const areSharesKept = (law: Shares, said: Shares) =>
  said.atMostPercent <= law.atMostPercent &&
  shareNames.every((name) => said[name] >= law[name] && said[name] <= said.atMostPercent);

/** A rule set stored before there was such a rule does not say it, and breaks nothing. */
function isKept(rules: RuleSet, limit: Limit): boolean {
  const said = placeIn(rules, limit.rule);
  if (said === undefined) return true;
  if ('days' in limit)
    return (limit.bound === 'least' ? isAtLeast : isAtMost)(said as Days, limit.days);
  if ('value' in limit) return isFigureKept(limit, rules, said as { value: number });
  if ('shares' in limit) return areSharesKept(limit.shares, said as Shares);
  if ('is' in limit) return (said as { value: boolean }).value === limit.is;
  if ('who' in limit) return (said as { value: string }).value === limit.who;
  const { min, max } = said as RuleSet['priceWeight'];
  return limit.rule !== 'priceWeight' || (min >= limit.min && max <= limit.max);
}

/** The year whose law the limits are of; a rule of one place is not a limit for all. */
const asOf = 2026;

const circumstances = (method: Method): Circumstances => ({
  track: trackOf(method),
  method,
  object: 'services',
  year: asOf,
});

/**
 * What a tenant's rules for a method may not go below or beyond, from the rule table (domain.md 1.1 to 1.4). A
 * venture call (公益创投) and purchases below the limit are under no statute and have none.
 */
export function limitsOf({ method }: Pick<RuleSet, 'method'>): readonly Limit[] {
  const asked = circumstances(method);
  const bands = cellsFor(asked).filter(({ where }) => where.from !== undefined);
  return [...narrowest(asked).values(), ...bands].filter(isLimit);
}

/** The limits of the law that `rules` do not keep. */
export const brokenLimits = (rules: RuleSet): readonly Limit[] =>
  limitsOf(rules).filter((limit) => !isKept(rules, limit));
