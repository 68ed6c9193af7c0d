import type { Actor } from '../actor.ts';

/** Do the two regions have ground in common? Of two codes, the longer lies within the shorter it begins with. */
export const meet = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** Does something in `regions` touch the subtrees of `scope`? Without a scope, everything does. */
export const reaches = (
  scope: readonly string[] | undefined,
  regions: readonly string[],
): boolean => scope === undefined || scope.some((own) => regions.some((code) => meet(own, code)));

/** Do all of `regions` lie within the subtrees of `scope`? What somebody plans lies where they answer for it. */
export const covers = (scope: readonly string[] | undefined, regions: readonly string[]): boolean =>
  scope === undefined || regions.every((code) => scope.some((own) => code.startsWith(own)));

/**
 * `actor` as they stand towards something in `regions`: without the posts whose scope it lies outside. Whoever
 * has no post left knows nothing of it.
 */
export function actorAt<A extends Actor>(actor: A, regions: readonly string[]): A {
  if (actor.kind !== 'official' || !actor.scopes) return actor;
  const { scopes } = actor;
  return { ...actor, posts: actor.posts.filter((post) => reaches(scopes[post], regions)) };
}
