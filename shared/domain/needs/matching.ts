import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { needCategories, needGroups } from './names.ts';
import type { NeedRow } from './need.ts';

/** What a community can put in (资源清单): a place, people, goods, money, a skill, a service somebody offers anyway. */
export const resourceKinds = ['place', 'people', 'goods', 'money', 'skill', 'service'] as const;

const line = (max: number) => z.string().trim().min(2).max(max);

export const ResourceText = z.object({
  kind: z.enum(resourceKinds),
  title: line(60),
  /** Who offers it: a unit, an organization, a group. A private person is not named. */
  provider: line(80),
  /** How much of it, how often, under which conditions. */
  terms: z.string().trim().max(300).default(''),
  community: RegionId,
  categories: z.array(z.enum(needCategories)).min(1).max(needCategories.length),
  forWhom: z.array(z.enum(needGroups)).max(needGroups.length).default([]),
});
export type ResourceText = z.infer<typeof ResourceText>;

export const Resource = ResourceText.extend({
  id: z.string().regex(/^[0-9a-f]{20}$/),
  at: Instant,
  by: z.string(),
  state: z.enum(['offered', 'claimed', 'withdrawn']),
  /** The need it is used for. */
  claimedBy: z.object({ need: z.string(), text: z.string(), at: Instant }).optional(),
});
export type Resource = z.infer<typeof Resource>;

/** Why a resource goes with a need. */
export type MatchReason = 'sameCommunity' | 'sameStreet' | 'sameCategory' | 'sameGroup';

const weights: Record<MatchReason, number> = {
  sameCategory: 4,
  sameCommunity: 3,
  sameGroup: 2,
  sameStreet: 1,
};

const near = (one: string, other: string): MatchReason[] => {
  if (one === other || one.startsWith(other) || other.startsWith(one)) return ['sameCommunity'];
  return one.slice(0, 9) === other.slice(0, 9) ? ['sameStreet'] : [];
};

type Wanted = Pick<NeedRow, 'community' | 'category' | 'forWhom'>;

/**
 * Resources that may answer a need, the fittest first. What is for another category or lies in another street is not
 * offered; each says why it is.
 */
export function matchesOf(
  need: Wanted,
  resources: readonly Resource[],
): { resource: Resource; because: MatchReason[] }[] {
  return resources
    .filter(({ state }) => state === 'offered')
    .map((resource) => ({
      resource,
      because: [
        ...(resource.categories.includes(need.category) ? (['sameCategory'] as const) : []),
        ...near(need.community, resource.community),
        ...(resource.forWhom.some((group) => need.forWhom.includes(group))
          ? (['sameGroup'] as const)
          : []),
      ],
    }))
    .filter(({ because }) => because.includes('sameCategory') && because.length > 1)
    .sort((a, b) => score(b.because) - score(a.because));
}

const score = (because: readonly MatchReason[]) =>
  because.reduce((sum, why) => sum + weights[why], 0);
