import type { Actor } from '../actor.ts';
import type { OrganizationId } from '../ids.ts';
import type { OrganizationRole, Post } from '../policy/posts.ts';
import { actorAt } from '../policy/scope.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { lookOf } from '../purchase/sight.ts';
import type { Body } from './bodies.ts';

/** Who takes part by a post, the closest to the work first. Whoever only follows what is published does not. */
const bodyOfPost: Partial<Record<Post, Body>> = {
  communityCommittee: 'community',
  gridWorker: 'community',
  streetOffice: 'street',
  handler: 'office',
  officeHead: 'office',
  hostHead: 'office',
  financeOfficer: 'office',
  leadingGroupHead: 'office',
  leadingGroupDeputy: 'office',
  auditor: 'office',
  evaluator: 'evaluator',
};
export const roomPosts = Object.keys(bodyOfPost) as Post[];

/** Evaluators keep their distance until there is something to evaluate. */
const evaluatorsStages: readonly string[] = ['midTermEvaluation', 'finalEvaluation', 'settlement'];

function bodyOfPosts(posts: readonly Post[], { stage }: Purchase): Body | undefined {
  const held = roomPosts.filter((post) => posts.includes(post)).map((post) => bodyOfPost[post]);
  return held.find((body) => body !== 'evaluator' || evaluatorsStages.includes(stage));
}

/**
 * For which body `anyone` takes part in the room of the project of `organization`.
 *
 * @param role - what a member is in the organization that acts
 * @returns `undefined` for whoever is no party to it: to them the room is as absent as one that never was
 */
export function bodyIn(
  purchase: Purchase,
  organization: OrganizationId,
  anyone: Actor,
  role?: OrganizationRole,
): Body | undefined {
  const project = purchase.projects[organization];
  if (!project || project.status === 'declined' || !purchase.awardNotice) return undefined;
  if (!lookOf(purchase, anyone)) return undefined;
  if (anyone.kind === 'organization') {
    if (anyone.organizationId !== organization) return undefined;
    return role === 'socialWorker' ? 'socialWorker' : 'organization';
  }
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  return actor.kind === 'official' ? bodyOfPosts(actor.posts, purchase) : undefined;
}
