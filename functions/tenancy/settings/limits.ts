import type { SettingView } from '../../../shared/contracts/settings.ts';
import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import { limitsOf } from '../../../shared/domain/settings/statutory-limits.ts';

type Limit = SettingView['limits'][string][number];

const share = (value: number) => (value < 1 ? '2/3' : String(value));

function figureOf(limit: ReturnType<typeof limitsOf>[number]): Pick<Limit, 'kind' | 'figure'> {
  if ('least' in limit)
    return { kind: 'least', figure: `${limit.least.count} ${limit.least.unit}` };
  if ('most' in limit) return { kind: 'most', figure: `${limit.most.count} ${limit.most.unit}` };
  if ('atLeast' in limit) return { kind: 'least', figure: share(limit.atLeast) };
  return { kind: 'between', figure: `${limit.from}–${limit.to}` };
}

/** What the law demands of each of a tenant's rule sets. */
export const limitsIn = (rules: readonly RuleSet[]): SettingView['limits'] =>
  Object.fromEntries(
    rules.map((one) => [
      one.id,
      limitsOf(one).map((limit) => ({
        rule: limit.rule,
        ...figureOf(limit),
        source: limit.source,
        certainty: limit.certainty,
      })),
    ]),
  );
