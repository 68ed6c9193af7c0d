import * as z from 'zod';
import { ApproverPost } from './posts.ts';

/** How sure a rule is: read in the primary text, in a secondary one, general knowledge, or chosen by the tenant. */
export const Certainty = z.enum(['primary', 'secondary', 'general', 'tenant']);

const Cited = { source: z.string().min(1).max(300), certainty: Certainty };

export const Period = z.object({
  count: z.int().min(0).max(400),
  unit: z.enum(['calendarDays', 'workingDays']),
  ...Cited,
});
export type Period = z.infer<typeof Period>;

const Figure = z.object({ value: z.number().nonnegative(), ...Cited });

export const tracks = ['PROCUREMENT', 'VENTURE'] as const;
export const Track = z.enum(tracks);
export type Track = z.infer<typeof Track>;

/** How the supplier is found. `ventureCall` (公益创投) is a grant-style call, not a statutory method. */
export const Method = z.enum(['competitiveConsultation', 'ventureCall']);
export type Method = z.infer<typeof Method>;

export const approvalSubjects = ['plan', 'award', 'contract', 'payment', 'acceptance'] as const;
export const ApprovalSubject = z.enum(approvalSubjects);
export type ApprovalSubject = z.infer<typeof ApprovalSubject>;

/**
 * One turn of an approval chain: holders of `post`, of whom `quorum` must approve (`all`: every one who may).
 * Deputies stand in where too few hold the post, and are asked as well once the turn is overdue. Rules stored
 * before there were quorums name only the post: one holder decides.
 */
export const ApprovalChainStep = z.preprocess(
  (stored) => (typeof stored === 'string' ? { post: stored } : stored),
  z.object({
    post: ApproverPost,
    quorum: z.union([z.int().min(1).max(15), z.literal('all')]).default(1),
    /** In the order in which they are asked. */
    deputies: z.array(ApproverPost).max(5).optional(),
  }),
);
export type ApprovalChainStep = z.infer<typeof ApprovalChainStep>;

/** A chain in which one holder of each post decides, after the one before. */
export const inTurn = (...chain: ApproverPost[]): ApprovalChainStep[] =>
  chain.map((post) => ({ post, quorum: 1 }));

/** Could somebody who records payments decide this turn? */
const mayRecorderDecide = ({ post, deputies = [] }: ApprovalChainStep) =>
  [post, ...deputies].includes('financeOfficer');

/**
 * The rules one purchase is judged by. Chosen by track and method, copied into the purchase when its plan
 * is submitted: a later change of the tenant's rules never changes a running purchase.
 */
export const RuleSet = z
  .object({
    id: z.string().max(60),
    version: z.int().min(1),
    track: Track,
    method: Method,
    periods: z.object({
      /** From the external publication of the notice to the earliest closing of the bidding window. */
      bidding: Period,
      /** How long the documents are on offer, from the external publication. */
      documentsOnOffer: Period,
      correction: Period,
      /** From the external publication of the result: announcement, then time to challenge. */
      announcement: Period,
      challenge: Period,
      objectionReply: Period,
      contractSigning: Period,
      /** Reminder dates for people's steps; passing one never decides anything. */
      step: Period,
      survey: Period,
    }),
    minimumApplications: Figure,
    panel: z.object({ size: Figure, expertShare: Figure }),
    /** Price points as a share of 100; 0 and 0 where price is not scored. */
    priceWeight: z.object({
      min: z.number().min(0).max(100),
      max: z.number().min(0).max(100),
      ...Cited,
    }),
    passMark: Figure,
    evaluationWeights: z.object({
      evaluator: z.number().min(0).max(100),
      residents: z.number().min(0).max(100),
      ...Cited,
    }),
    /** Who approves, in this order. */
    approvalChains: z.record(ApprovalSubject, z.array(ApprovalChainStep).min(1).max(5)),
  })
  .superRefine((rules, context) => {
    const { periods, panel, priceWeight, passMark, evaluationWeights: weights } = rules;
    const faults = {
      // No award without a standstill, whatever a tenant chose.
      periods: periods.announcement.count + periods.challenge.count === 0,
      minimumApplications: rules.minimumApplications.value < 1,
      // An even panel can be split (MoF order 87, MoF 2014 no. 214).
      panel: panel.size.value % 2 !== 1 || panel.expertShare.value > 1,
      priceWeight: priceWeight.min > priceWeight.max,
      passMark: passMark.value > 100,
      evaluationWeights: weights.evaluator + weights.residents !== 100,
      // The finance officer records payments: somebody else must have approved them.
      approvalChains: rules.approvalChains.payment.every(mayRecorderDecide),
    };
    for (const [path, isWrong] of Object.entries(faults))
      if (isWrong) context.addIssue({ code: 'custom', path: [path], message: 'rules-cannot-work' });
  });
export type RuleSet = z.infer<typeof RuleSet>;
