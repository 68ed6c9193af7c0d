import type { Purchase } from '../purchase/purchase.ts';
import { narrowest } from './rule-table/rule-set-for.ts';

/**
 * How few valid applications still make this purchase. A negotiation that was approved after a tender drew two
 * valid bids goes on with two (MoF order 74); everything else by its rules.
 */
export function minimumFor({ rules, plan }: Pick<Purchase, 'rules' | 'plan'>): number {
  const { track, method, minimumApplications } = rules;
  if (!plan.methodApproval?.afterTwoValidBids) return minimumApplications.value;
  const year = Number(plan.methodApproval.date.slice(0, 4));
  const asked = { track, method, object: 'services', year, afterTwoValidBids: true } as const;
  const least = narrowest(asked).get('minimumApplications');
  return least && 'value' in least && least.where.afterTwoValidBids
    ? least.value
    : minimumApplications.value;
}
