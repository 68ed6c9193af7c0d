import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';

/** Who writes the library of a tenant. */
export const librarians = [
  'handler',
  'officeHead',
  'tenantAdmin',
] as const satisfies readonly Post[];
/** Who records and applies for what policies grant to places they answer for. */
export const applicants = [
  'communityCommittee',
  'streetOffice',
  'handler',
  'officeHead',
] as const satisfies readonly Post[];
/** Who says whether it is granted, and when it ends. */
export const granters = ['handler', 'officeHead'] as const satisfies readonly Post[];
export const libraryWorkers = [...applicants, 'tenantAdmin'] as const satisfies readonly Post[];

const holds = (actor: Actor, posts: readonly Post[]): boolean =>
  actor.kind === 'official' && actor.posts.some((post) => posts.includes(post));

export const mayWrite = (actor: Actor): boolean => holds(actor, librarians);
export const mayGrant = (actor: Actor): boolean => holds(actor, granters);

/** @param territory - where the place lies, as scopes of posts name it */
export const mayApplyFor = (actor: Actor, territory: string): boolean =>
  actor.kind === 'official' &&
  actor.posts.some(
    (post) =>
      (applicants as readonly Post[]).includes(post) && covers(actor.scopes?.[post], [territory]),
  );
export const mayApply = (actor: Actor): boolean => holds(actor, applicants);
