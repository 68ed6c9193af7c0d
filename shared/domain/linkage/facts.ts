import * as z from 'zod';
import { fundSources } from '../budget/fund-source-names.ts';
import { OrganizationId, PurchaseId } from '../ids.ts';
import { Method, Track } from '../policy/rules.ts';

/** One organization under one contract of a purchase, as far as linkage asks. */
export const LinkedProject = z.object({
  organization: OrganizationId,
  name: z.string(),
  amountFen: z.int(),
  /** Social workers assigned to it, and those of them with a certificate. */
  workers: z.int(),
  certified: z.int(),
  /** Sides of the three that are in touch, of those that are measured. */
  linked: z.int(),
  measured: z.int(),
  /** Meetings of the parties, and those a social worker was at. */
  meetings: z.int(),
  guided: z.int(),
  /** Of the counted work done, and of the time gone, in percent. */
  done: z.int(),
  elapsed: z.int(),
  /** Mean of what residents answered, 1 to 5, with how many; absent where too few to show. */
  heard: z.object({ mean: z.number(), n: z.int() }).optional(),
});
export type LinkedProject = z.infer<typeof LinkedProject>;

/** What a purchase itself says about how the three are linked in it: written from it, never typed. */
export const LinkageFacts = z.object({
  purchase: PurchaseId,
  title: z.string(),
  /** The year it was planned in. */
  year: z.int(),
  regionCodes: z.array(z.string()),
  track: Track,
  method: Method,
  isOver: z.boolean(),
  /** It came to nothing: it counts nowhere. */
  isVoid: z.boolean(),
  categories: z.array(z.string()),
  /** Needs of residents it cites. */
  needs: z.int(),
  /** People asked before it was planned. */
  asked: z.int(),
  /** Why it cites no need; whoever gave that reason had none to cite. */
  hasNeedReason: z.boolean(),
  hasHearing: z.boolean(),
  /** Who brings it forward, where its call asks that. */
  proposedBy: z.string().optional(),
  /** Percent of the judgement that is residents' and organizations'. */
  othersJudge: z.int(),
  isFromPerson: z.boolean(),
  namesSocialWorkers: z.boolean(),
  counted: z.int(),
  volunteerUnits: z.int(),
  funding: z.array(z.object({ source: z.enum(fundSources), amountFen: z.int() })),
  budgetFen: z.int(),
  contractedFen: z.int(),
  applicants: z.int(),
  projects: z.array(LinkedProject),
});
export type LinkageFacts = z.infer<typeof LinkageFacts>;

/** What it costs: by its contracts once there are any, by its budget before. */
export const moneyOf = ({
  contractedFen,
  budgetFen,
}: Pick<LinkageFacts, 'contractedFen' | 'budgetFen'>) =>
  contractedFen > 0 ? contractedFen : budgetFen;
