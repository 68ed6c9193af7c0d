import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';

/** Whose community it is holds the vote and gives papers out; the office does so everywhere. */
export const voteWorkers: readonly Post[] = [
  'handler',
  'officeHead',
  'streetOffice',
  'communityCommittee',
];

export const mayHold = (actor: Actor, regions: readonly string[]): boolean =>
  actor.kind === 'official' &&
  actor.posts.some((post) => voteWorkers.includes(post) && covers(actor.scopes?.[post], regions));
