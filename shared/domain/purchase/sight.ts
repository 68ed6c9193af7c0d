import type { Actor } from '../actor.ts';
import type { OrganizationId } from '../ids.ts';
import type { Sight } from '../policy/post-names.ts';
import { sightsOf } from '../policy/posts.ts';
import { actorAt } from '../policy/scope.ts';
import { kindOf } from './objection.ts';
import type { Purchase } from './purchase.ts';

type Seat = NonNullable<Purchase['panel']>['seats'][number];

/** As what somebody looks at a purchase; `views.ts` says what is there to see. */
export type Look =
  | { as: 'system' | 'office' | 'evaluation' | 'follower' }
  | { as: 'organization'; organizationId: OrganizationId }
  | { as: 'panel'; seat: Seat };

/** The finance bureau opens the file of what it was complained to about, and of nothing else. */
const isComplainedOf = ({ objections }: Purchase) =>
  Object.values(objections).some((objection) => kindOf(objection) === 'complaint');

/**
 * As what `anyone` may look at the purchase. An organization finds a purchase only once it is published; a post that
 * is bounded to a street opens nothing of another.
 *
 * @returns `undefined` where there is nothing to see; the border answers that like an absent purchase
 */
export function lookOf(purchase: Purchase, anyone: Actor): Look | undefined {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind === 'system') return { as: 'system' };
  if (actor.kind === 'organization')
    return purchase.notice && { as: 'organization', organizationId: actor.organizationId };
  if (actor.kind === 'platform') return undefined;
  const held = sightsOf(actor.posts);
  if (held.includes('office')) return { as: 'office' };
  if (held.includes('evaluation')) return { as: 'evaluation' };
  if (held.includes('complaints') && isComplainedOf(purchase)) return { as: 'office' };
  const seat = purchase.panel?.seats.find((s) => s.personId === actor.personId);
  if (seat && (held.includes('panel') || seat.isRepresentative)) return { as: 'panel', seat };
  return isFollowed(purchase, held) ? { as: 'follower' } : undefined;
}

const isFollowed = ({ notice }: Purchase, held: readonly Sight[]) =>
  notice !== undefined && (held.includes('published') || held.includes('complaints'));
