import type { OrganizationId, PersonId } from './ids.ts';
import type { Post } from './policy/posts.ts';

/** Who asks, already proven. `system` is the workflow itself; it acts only on what the process planned. */
export type Actor =
  | {
      kind: 'official';
      personId: PersonId;
      posts: readonly Post[];
      /** Regions each post is bounded to; a post that is not named reaches the whole tenant. */
      scopes?: Partial<Record<Post, readonly string[]>>;
      /** The organizations they belong to themselves: they judge none of these (REG §9). */
      belongsTo?: readonly OrganizationId[];
      /** Whoever gave them this power for a time. */
      onBehalfOf?: PersonId;
    }
  | { kind: 'organization'; personId: PersonId; organizationId: OrganizationId }
  /** An administrator of the installation: takes tenants on board, suspends them, lets them go. */
  | { kind: 'platform'; personId: PersonId }
  | { kind: 'system' };

export const system: Actor = { kind: 'system' };

export const actorName = (actor: Actor): string => {
  if (actor.kind === 'system') return 'system';
  return actor.kind === 'organization'
    ? `person:${actor.personId}@organization:${actor.organizationId}`
    : `person:${actor.personId}`;
};
