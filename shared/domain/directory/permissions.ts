import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';

/** The directory is kept by those who are near and by the office; a grid worker passes by and sees whether it is so. */
export const keepers: readonly Post[] = [
  'communityCommittee',
  'streetOffice',
  'handler',
  'officeHead',
  'tenantAdmin',
];
export const verifiers: readonly Post[] = [...keepers, 'gridWorker'];
/** What holds for the whole tenant: categories, periods, how a way is reckoned. */
export const setters: readonly Post[] = ['officeHead', 'tenantAdmin'];
/** Who hands a matter over at a centre, and who takes it behind. */
export const atWindow: readonly Post[] = [
  'communityCommittee',
  'streetOffice',
  'handler',
  'officeHead',
];
export const behindWindow: readonly Post[] = [...atWindow, 'memberUnit'];

export const holdsFor = (
  actor: Actor,
  posts: readonly Post[],
  communities: readonly string[],
): boolean =>
  actor.kind === 'official' &&
  actor.posts.some((post) => posts.includes(post) && covers(actor.scopes?.[post], communities));
