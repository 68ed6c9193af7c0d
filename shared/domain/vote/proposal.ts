import * as z from 'zod';
import { holdsIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { ChoiceId, phaseOf, type Vote } from './vote.ts';

/** `merged`: it is part of a choice that was there. */
export const proposalStates = ['waiting', 'taken', 'merged', 'declined'] as const;

const without = (text: string) => !holdsIdentityNumber(text);

/** What the holder of a paper proposes: what, and why; what it costs the committee reckons. */
export const ProposalText = z.object({
  title: z.string().trim().min(2).max(60).refine(without, 'identity-number'),
  about: z.string().trim().max(400).refine(without, 'identity-number').default(''),
});
export type ProposalText = z.infer<typeof ProposalText>;

const Proposal = ProposalText.extend({
  at: Instant,
  state: z.enum(proposalStates),
  /** Why, in the committee's words. */
  reason: z.string().max(200).optional(),
  /** The choice it became, or became part of. */
  choice: ChoiceId.optional(),
  decidedAt: Instant.optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** All that one paper proposed, under a keyed hash that is not the one its answer is marked by. */
export const PaperProposals = z.object({
  paper: z.string().regex(/^[0-9a-f]{40}$/),
  community: RegionId,
  proposals: z.array(Proposal).min(1).max(5),
  version: z.int().positive(),
});
export type PaperProposals = z.infer<typeof PaperProposals>;

/** Whether holders of papers may propose at `now`: once it is announced, and until the day that was said. */
export const takesProposals = (vote: Vote, now: Instant): boolean =>
  vote.proposals !== undefined && phaseOf(vote, now) === 'soon' && now < vote.proposals.until;

/** Whether the paper has proposals left. */
export const hasRoom = (vote: Vote, made: PaperProposals | undefined): boolean =>
  (made?.proposals.length ?? 0) < (vote.proposals?.perPaper ?? 0);
