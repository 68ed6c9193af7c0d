import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';

/** Who says what mode of linkage a purchase is, and what was bought before the platform. */
const attributers = ['handler', 'officeHead'] as const satisfies readonly Post[];
/** Who says which share of government-led purchases is too much. */
const limiters = ['officeHead', 'tenantAdmin'] as const satisfies readonly Post[];
/** Who sets goals of a place and says how far they are. */
export const goalSetters = [
  'communityCommittee',
  'streetOffice',
  'handler',
  'officeHead',
] as const satisfies readonly Post[];
export const linkers = [...goalSetters, 'tenantAdmin'] as const satisfies readonly Post[];

const has = (actor: Actor, posts: readonly Post[], territory?: string) =>
  actor.kind === 'official' &&
  actor.posts.some(
    (post) =>
      posts.includes(post) &&
      (territory === undefined || covers(actor.scopes?.[post], [territory])),
  );

export const mayAttribute = (actor: Actor): boolean => has(actor, attributers);
export const mayLimit = (actor: Actor): boolean => has(actor, limiters);
export const maySetGoal = (actor: Actor, territory: string): boolean =>
  has(actor, goalSetters, territory);
