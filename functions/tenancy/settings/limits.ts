import type { SettingView } from '../../../shared/contracts/settings.ts';
import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import { type Limit, limitsOf } from '../../../shared/domain/settings/statutory-limits.ts';

type Shown = SettingView['limits'][string][number];

const share = (value: number) => (value < 1 ? '2/3' : String(value));
const bounded = (bound: string): 'least' | 'most' => (bound === 'most' ? 'most' : 'least');

/** Where a larger panel begins is part of where the limit holds, not of its figure. */
const ruleOf = ({ rule, where }: Limit) => (where.from === undefined ? rule : 'panel/bands');

function figureOf(limit: Limit): Pick<Shown, 'kind' | 'figure'> {
  if ('days' in limit)
    return { kind: bounded(limit.bound), figure: `${limit.days.count} ${limit.days.unit}` };
  if ('value' in limit) return { kind: bounded(limit.bound), figure: share(limit.value) };
  if ('is' in limit) return { kind: 'is', figure: limit.is ? 'yes' : 'no' };
  if ('who' in limit) return { kind: 'is', figure: limit.who };
  if ('shares' in limit) {
    const { ofMeanPercent, ofSecondLowestPercent, ofCeilingPercent, atMostPercent } = limit.shares;
    return {
      kind: 'least',
      figure: `${ofMeanPercent} % / ${ofSecondLowestPercent} % / ${ofCeilingPercent} % (≤ ${atMostPercent} %)`,
    };
  }
  return limit.rule === 'priceWeight'
    ? { kind: 'between', figure: `${limit.min}–${limit.max}` }
    : { kind: 'between', figure: '' };
}

/** What the law demands of each of a tenant's rule sets. */
export const limitsIn = (rules: readonly RuleSet[]): SettingView['limits'] =>
  Object.fromEntries(
    rules.map((one) => [
      one.id,
      limitsOf(one).map((limit) => ({
        rule: ruleOf(limit),
        ...figureOf(limit),
        source: limit.source,
        certainty: limit.certainty,
      })),
    ]),
  );
