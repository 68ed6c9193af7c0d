import { type ApprovalChainStep, RuleSet } from '../policy/rules.ts';
import { listed } from './parts.ts';
import { brokenLimits } from './statutory-limits.ts';

/** How many people must say yes, at the least. */
const deciders = (chain: readonly ApprovalChainStep[]) =>
  chain.reduce((sum, { quorum }) => sum + (quorum === 'all' ? 1 : quorum), 0);

/**
 * Payments are asked for by one and approved by two (四眼原则, 财库〔2021〕22号: who asks for a payment does not approve it).
 *
 * The rule sets of a tenant. The first that fits a purchase's track and method is used, unless its call names
 * one. Where a statute sets a limit, a tenant may be stricter and never laxer.
 */
export const RulesSetting = listed(RuleSet, { min: 1, max: 24 }).superRefine((sets, context) => {
  sets.forEach((rules, at) => {
    if (deciders(rules.approvalChains.payment) < 2)
      context.addIssue({
        code: 'custom',
        path: [at, 'approvalChains', 'payment'],
        message: 'payment-needs-two',
      });
    // Performance in one place may neither score nor decide there (Implementing Regulations, article 20 (4)).
    if (rules.priority && rules.track === 'PROCUREMENT')
      context.addIssue({
        code: 'custom',
        path: [at, 'priority'],
        message: 'beyond-the-law',
      });
    for (const { rule } of brokenLimits(rules))
      context.addIssue({
        code: 'custom',
        path: [at, ...rule.split('/')],
        message: 'beyond-the-law',
      });
  });
});
