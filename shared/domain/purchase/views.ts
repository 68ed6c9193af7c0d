import type { Actor } from '../actor.ts';
import type { Purchase } from './purchase.ts';
import { type Look, lookOf } from './sight.ts';
import { expertsView } from './views/experts.ts';
import { followersView } from './views/followers.ts';
import { evaluatorsView, officialsView } from './views/officials.ts';
import { organizationsView } from './views/organizations.ts';

/**
 * The purchase as far as `actor` may know it: what they may not see is not there.
 *
 * @returns `undefined` where there is nothing to see, see `lookOf`
 */
export function viewFor(purchase: Purchase, actor: Actor): Purchase | undefined {
  const look = lookOf(purchase, actor);
  return look && seen(purchase, look);
}

function seen(purchase: Purchase, look: Look): Purchase {
  switch (look.as) {
    case 'system':
      return purchase;
    case 'organization':
      return organizationsView(purchase, look.organizationId);
    case 'office':
      return officialsView(purchase);
    case 'evaluation':
      return evaluatorsView(purchase);
    case 'panel':
      return expertsView(purchase, look.seat);
    case 'follower':
      return followersView(purchase);
  }
}
