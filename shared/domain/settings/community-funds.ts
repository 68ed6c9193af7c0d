import * as z from 'zod';
import { communityFundKinds } from './community-fund-reckoning.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/**
 * What a community is given in a year, by the number of its households: a base and so much for each household
 * above a number. Every place has its own, and changes it: a formula holds from a day on, until another of its kind.
 */
const CommunityFund = z.object({
  id: Slug,
  kind: z.enum(communityFundKinds),
  name: Name,
  baseFen: z.int().nonnegative(),
  perHouseholdFen: z.int().nonnegative(),
  /** Households up to this number are covered by the base. */
  aboveHouseholds: z.int().nonnegative(),
  validFrom: z.iso.date(),
  ...cited,
});
export type CommunityFund = z.infer<typeof CommunityFund>;

export const CommunityFundsSetting = listed(CommunityFund);
