import type { Circumstances } from '../rule-table/fitting.ts';
import { ruleSetFor } from '../rule-table/rule-set-for.ts';
import { type Method, methodsOf, type RuleSet, type Track, tracks } from '../rules.ts';

/** The year whose rules the ready rule sets follow. */
const asOf = 2026;

export const trackOf = (method: Method): Track =>
  tracks.find((track) => methodsOf[track].some((one) => one === method)) ?? 'PROCUREMENT';

/** The rules of the table for services bought by `method`, wherever and whatever the amount. */
export function readyRules(
  id: string,
  method: Method,
  known: Pick<Circumstances, 'openTenderFen' | 'place'> = {},
): RuleSet {
  const ruled = ruleSetFor(id, {
    track: trackOf(method),
    method,
    object: 'services',
    year: asOf,
    ...known,
  });
  if (!ruled.isBought) throw new Error(`services are not bought by ${method}`);
  return ruled.rules;
}
