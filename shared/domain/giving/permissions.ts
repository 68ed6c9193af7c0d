import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';

/** Who receives gifts, says what became of them, and gives back what is left. */
export const keepers = [
  'handler',
  'officeHead',
  'financeOfficer',
] as const satisfies readonly Post[];
/** Who lays down by which rules gifts are matched. */
export const rulers = ['officeHead', 'tenantAdmin'] as const satisfies readonly Post[];
export const givingWorkers = [...keepers, 'tenantAdmin'] as const satisfies readonly Post[];

const holds = (actor: Actor, posts: readonly Post[]): boolean =>
  actor.kind === 'official' && actor.posts.some((post) => posts.includes(post));

export const mayKeep = (actor: Actor): boolean => holds(actor, keepers);
export const mayRule = (actor: Actor): boolean => holds(actor, rulers);
