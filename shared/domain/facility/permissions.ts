import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';

/** Who keeps facilities: the community, the street above it, the office. */
export const keepers = [
  'communityCommittee',
  'streetOffice',
  'handler',
  'officeHead',
] as const satisfies readonly Post[];
/** Who says what holds for all of them. */
export const rulers = ['officeHead', 'tenantAdmin'] as const satisfies readonly Post[];
/** Who stands at the door. */
export const doorkeepers = [...keepers, 'gridWorker'] as const satisfies readonly Post[];
export const facilityWorkers = [...doorkeepers, 'tenantAdmin'] as const satisfies readonly Post[];

/** @param territory - where the community lies, as scopes of posts name it */
const holds = (actor: Actor, posts: readonly Post[], territory: string) =>
  actor.kind === 'official' &&
  actor.posts.some((post) => posts.includes(post) && covers(actor.scopes?.[post], [territory]));

export const mayKeep = (actor: Actor, territory: string): boolean =>
  holds(actor, keepers, territory);
export const mayLetIn = (actor: Actor, territory: string): boolean =>
  holds(actor, doorkeepers, territory);
export const mayRule = (actor: Actor): boolean =>
  actor.kind === 'official' &&
  actor.posts.some((post) => (rulers as readonly Post[]).includes(post));
