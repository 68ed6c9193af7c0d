import * as z from 'zod';
import { Method, Track } from '../policy/rules.ts';
import { Category } from '../purchase/plan.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/** Who brings the project forward. */
export const proposers = ['organization', 'partyBranch', 'residents'] as const;

/**
 * A kind of call a tenant holds: which rules it follows, what it is for and how much one project may ask. A plan
 * that names it is judged by its rule set and held to its limits.
 */
const Call = z.object({
  id: Slug,
  name: Name,
  note: Name,
  proposer: z.enum(proposers),
  track: Track,
  method: Method,
  /** Names of entries of the tenant's other settings. */
  ruleSet: Slug,
  rubric: Slug.optional(),
  trancheScheme: Slug.optional(),
  categories: z.array(Category).min(1).max(5),
  /** The most one project may ask; absent: the plan alone says. */
  maximumCeilingFen: z.int().positive().optional(),
  ...cited,
});
export type Call = z.infer<typeof Call>;

export const CallsSetting = listed(Call);
