import type { PersonId } from '../ids.ts';
import { type Post, posts } from '../policy/posts.ts';
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

/** Those who may: they hold a post of those it buys for, and neither wrote, opened, run nor approve the purchase. */
export function fitToRepresent(
  {
    author,
    revisers = [],
    openingConfirmedBy,
  }: Pick<Purchase, 'author' | 'revisers' | 'openingConfirmedBy'>,
  holders: Partial<Record<Post, readonly PersonId[]>>,
): PersonId[] {
  const running = posts
    .filter((post) => post !== 'expert' && !representingPosts.some((one) => one === post))
    .flatMap((post) => holders[post] ?? []);
  const out = new Set<string>([author, ...revisers, ...openingConfirmedBy, ...running]);
  const fit = representingPosts.flatMap((post) => holders[post] ?? []);
  return [...new Set(fit)].filter((one) => !out.has(one));
}
