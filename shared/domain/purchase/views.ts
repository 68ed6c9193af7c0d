import type { Actor } from '../actor.ts';
import type { Sight } from '../policy/post-names.ts';
import { sightsOf } from '../policy/posts.ts';
import { actorAt } from '../policy/scope.ts';
import { kindOf } from './objection.ts';
import type { Purchase } from './purchase.ts';
import { expertsView } from './views/experts.ts';
import { followersView } from './views/followers.ts';
import { evaluatorsView, officialsView } from './views/officials.ts';
import { organizationsView } from './views/organizations.ts';

/** The finance bureau opens the file of what it was complained to about, and of nothing else. */
const isComplainedOf = ({ objections }: Purchase) =>
  Object.values(objections).some((objection) => kindOf(objection) === 'complaint');

/**
 * The purchase as far as `actor` may know it: what they may not see is not there. An organization finds a
 * purchase only once it is published; a post that is bounded to a street opens nothing of another.
 *
 * @returns `undefined` where there is nothing to see; the border answers that like an absent purchase
 */
export function viewFor(purchase: Purchase, anyone: Actor): Purchase | undefined {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind === 'system') return purchase;
  if (actor.kind === 'organization')
    return purchase.notice && organizationsView(purchase, actor.organizationId);
  if (actor.kind === 'platform') return undefined;
  const held = sightsOf(actor.posts);
  if (held.includes('office')) return officialsView(purchase);
  if (held.includes('evaluation')) return evaluatorsView(purchase);
  if (held.includes('complaints') && isComplainedOf(purchase)) return officialsView(purchase);
  const seat = purchase.panel?.seats.find((s) => s.personId === actor.personId);
  if (seat && (held.includes('panel') || seat.isRepresentative)) return expertsView(purchase, seat);
  return followed(purchase, held);
}

function followed(purchase: Purchase, held: readonly Sight[]): Purchase | undefined {
  const follows = held.includes('published') || held.includes('complaints');
  return follows && purchase.notice ? followersView(purchase) : undefined;
}
