import type { Post } from '../policy/posts.ts';
import { expertsOf, panelSizeFor } from '../policy/rules.ts';
import type { Purchase } from './purchase.ts';

/** Who may stand for the purchaser on a panel: those for whom it buys, and not those who run or approve the purchase. */
export const representingPosts = [
  'memberUnit',
  'streetOffice',
  'communityCommittee',
] as const satisfies readonly Post[];

/** Most seats the purchaser may fill itself: at least two thirds of a panel are experts (LAW §38; MoF order 87). */
export function mostRepresentatives({ rules, plan }: Pick<Purchase, 'rules' | 'plan'>): number {
  const whole = panelSizeFor(rules, plan.budgetFen);
  return whole - expertsOf(rules, whole);
}
