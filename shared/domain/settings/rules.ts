import { RuleSet } from '../policy/rules.ts';
import { listed } from './parts.ts';
import { brokenLimits } from './statutory-limits.ts';

/**
 * The rule sets of a tenant. The first that fits a purchase's track and method is used, unless its call names
 * one. Where a statute sets a limit, a tenant may be stricter and never laxer.
 */
export const RulesSetting = listed(RuleSet, { min: 1, max: 24 }).superRefine((sets, context) => {
  sets.forEach((rules, at) => {
    for (const { rule } of brokenLimits(rules))
      context.addIssue({
        code: 'custom',
        path: [at, ...rule.split('/')],
        message: 'beyond-the-law',
      });
  });
});
