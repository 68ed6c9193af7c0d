import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';
import { PaperProposals } from '../domain/vote/proposal.ts';
import {
  ChoiceId,
  ChoiceText,
  mostChoices,
  Turnout,
  VoidRange,
  Vote,
  VoteId,
  VoteText,
  votePhases,
} from '../domain/vote/vote.ts';

export const VotePath = z.object({ tenant: TenantId, vote: VoteId });

export const VoteView = z
  .object({
    vote: Vote,
    phase: z.enum(votePhases),
    now: Instant,
    mayAct: z.boolean(),
    /** Papers by community, as they stand; what they name nobody sees before the vote is over. */
    turnout: z.array(Turnout),
  })
  .meta({ id: 'VoteView' });
export type VoteView = z.infer<typeof VoteView>;

export const BeginVote = VoteText.meta({ id: 'BeginVote' });
export type BeginVote = z.infer<typeof BeginVote>;

const reason = z.string().trim().min(2).max(200);

/** Which of a paper's proposals, as they are listed. */
const proposal = {
  paper: PaperProposals.shape.paper,
  place: z.int().min(0).max(4),
  reason,
};

export const VoteCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('edit'), text: VoteText }),
    /** Adds a choice, or changes the one it names. */
    z.strictObject({
      type: z.literal('putChoice'),
      choice: ChoiceId.optional(),
      text: ChoiceText,
    }),
    z.strictObject({ type: z.literal('dropChoice'), choice: ChoiceId }),
    z.strictObject({ type: z.literal('announce') }),
    z.strictObject({ type: z.literal('cancel'), reason }),
    /** Papers that were lost do not count any more; those answered before stay counted, nobody knows which they are. */
    z.strictObject({ type: z.literal('voidPapers'), range: VoidRange }),
    /** A proposal becomes a choice in the committee's words, part of one that is there, or neither; always with why. */
    z.strictObject({ type: z.literal('takeProposal'), ...proposal, text: ChoiceText }),
    z.strictObject({ type: z.literal('mergeProposal'), ...proposal, choice: ChoiceId }),
    z.strictObject({ type: z.literal('declineProposal'), ...proposal }),
    z.strictObject({ type: z.literal('count') }),
    /** Needs of choices that were taken go on the list, before the others. */
    z.strictObject({ type: z.literal('carryOut'), choice: ChoiceId }),
  ])
  .meta({ id: 'VoteCommand' });
export type VoteCommand = z.infer<typeof VoteCommand>;

export const VoteProposals = z
  .object({ items: z.array(PaperProposals), isOpen: z.boolean() })
  .meta({ id: 'VoteProposals' });
export type VoteProposals = z.infer<typeof VoteProposals>;

export const mostPapers = 200;
export const PrintPapers = z
  .strictObject({ community: RegionId, count: z.int().min(1).max(mostPapers) })
  .meta({ id: 'PrintPapers' });
export type PrintPapers = z.infer<typeof PrintPapers>;

/** Codes that are kept nowhere: they are shown when they are made, and again to whoever asks with the same key. */
export const Papers = z
  .object({
    community: RegionId,
    /** The number of the first of them. */
    from: z.int(),
    papers: z.array(z.object({ number: z.int(), code: z.string(), link: z.string() })),
  })
  .meta({ id: 'VotingPapers' });
export type Papers = z.infer<typeof Papers>;

export const mostEntered = 40;
/** What is on papers that came back: the code, and what is ticked. */
export const EnterPapers = z
  .strictObject({
    papers: z
      .array(
        z.strictObject({
          code: z.string().trim().min(1).max(40),
          picks: z.array(ChoiceId).max(mostChoices),
        }),
      )
      .min(1)
      .max(mostEntered),
  })
  .meta({ id: 'EnterPapers' });
export type EnterPapers = z.infer<typeof EnterPapers>;

/** What became of each paper, in their order. */
export const paperOutcomes = [
  'counted',
  'again',
  'unknown',
  'voided',
  'nothing-picked',
  'too-many-picks',
  'unknown-choice',
] as const;
export type PaperOutcome = (typeof paperOutcomes)[number];
export const PapersEntered = z
  .object({ outcomes: z.array(z.enum(paperOutcomes)), turnout: z.array(Turnout) })
  .meta({ id: 'PapersEntered' });
export type PapersEntered = z.infer<typeof PapersEntered>;

/** Everything that was counted, as an open file. */
export const VoteFile = z.object({ name: z.string(), text: z.string() }).meta({ id: 'VoteFile' });
export type VoteFile = z.infer<typeof VoteFile>;
