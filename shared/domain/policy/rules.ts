import * as z from 'zod';
import { methods, methodsOf, tracks } from './method-names.ts';
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
export type Figure = z.infer<typeof Figure>;
const Percent = z.object({ value: z.number().min(0).max(100), ...Cited });
const Switch = z.object({ value: z.boolean(), ...Cited });
export type Switch = z.infer<typeof Switch>;

export { methods, methodsOf, tracks };
export const Track = z.enum(tracks);
export type Track = z.infer<typeof Track>;
export const Method = z.enum(methods);
export type Method = z.infer<typeof Method>;

/** Every tenant says who approves these. */
export const chainedSubjects = ['plan', 'award', 'contract', 'payment', 'acceptance'] as const;
/** Approved by the award's chain where the rules name none of their own. `stop`: ending a purchase off its line; `consequence`: what follows from an evaluation. */
export const optionalSubjects = ['stop', 'consequence'] as const;
export const approvalSubjects = [...chainedSubjects, ...optionalSubjects] as const;
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

const Chain = z.array(ApprovalChainStep).min(1).max(5);

/** A chain in which one holder of each post decides, after the one before. */
export const inTurn = (...chain: ApproverPost[]): ApprovalChainStep[] =>
  chain.map((post) => ({ post, quorum: 1 }));

const isEven = (size: number) => size % 2 !== 1;

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
      /** From the published intention (采购意向) to the start of the purchase. */
      intention: Period.optional(),
      /** A clarification that affects bids comes so long before the closing, or the closing moves. */
      clarification: Period.optional(),
      singleSourceNotice: Period.optional(),
      /** From the end of the review to the report in the purchaser's hands. */
      reviewReport: Period.optional(),
      /** From the report to the decision, in ranked order. */
      awardDecision: Period.optional(),
      /** From the decision to the notice to the winner and the published result. */
      awardNotice: Period.optional(),
      /** From the signing. */
      contractPublication: Period.optional(),
      contractFiling: Period.optional(),
      /** Losers: from the award notice; the winner: from the signing. */
      bidBondRefund: Period.optional(),
      inquiryReply: Period.optional(),
      /** From the end of the reply period to a challenge. */
      complaintWindow: Period.optional(),
      complaintAdmissibility: Period.optional(),
      respondentStatement: Period.optional(),
      complaintDecision: Period.optional(),
      complaintSuspension: Period.optional(),
      /** Longest from the drawing of experts to the review. */
      drawAhead: Period.optional(),
    }),
    minimumApplications: Figure,
    panel: z.object({
      size: Figure,
      expertShare: Figure,
      /** Larger panels from an amount on; `size` holds below the first. */
      bands: z
        .array(z.object({ fromFen: z.int().positive(), size: z.int().min(1).max(99), ...Cited }))
        .max(5)
        .optional(),
      /** A public event announced after the call has closed, whose outcome goes into the lots: a lottery's number. */
      publicEvent: z.string().trim().min(4).max(200).optional(),
      /** How many steps from an applicant a link in the data keeps an expert out of the lots. */
      linkDistance: Figure.optional(),
    }),
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
    /** Most that may be asked, in percent of the budget and of the contract. */
    bidBondPercent: Percent.optional(),
    performanceBondPercent: Percent.optional(),
    /** All supplements to a contract together, in percent of it. */
    supplementPercent: Percent.optional(),
    /** The longest contract, and the longest where the work recurs and the money is in the budget. */
    contractMonths: Figure.optional(),
    recurringContractMonths: Figure.optional(),
    /** How far back an expert's ties to a supplier count, in years. */
    lookBackYears: Figure.optional(),
    /** How many people must judge an application alike; one, where it is absent. */
    eligibilityJudges: Figure.optional(),
    /** Most experts of one employer on a panel. */
    sameEmployerSeats: Figure.optional(),
    /** Least time on site to explain a low price, in minutes. */
    lowPriceExplanationMinutes: Figure.optional(),
    /** A price below any of these shares must be explained. `atMostPercent`: how far a call may raise them. */
    lowPrice: z
      .object({
        ofMeanPercent: z.number().min(0).max(100),
        ofSecondLowestPercent: z.number().min(0).max(100),
        ofCeilingPercent: z.number().min(0).max(100),
        atMostPercent: z.number().min(0).max(100),
        ...Cited,
      })
      .optional(),
    /** Who may answer the call: everybody, those invited, or the one named. */
    invitation: z.object({ value: z.enum(['open', 'invited', 'single']), ...Cited }).optional(),
    /**
     * Who earned priority by the grade of an earlier project of this tenant, not more than so many months ago: `tie`
     * puts it first among equal points, `points` gives it so many beyond the hundred. The tenant's own choice.
     */
    priority: z
      .object({
        value: z.enum(['tie', 'points']),
        points: z.int().min(1).max(20).optional(),
        months: z.int().min(1).max(60),
        ...Cited,
      })
      .optional(),
    /** Applicants may better their offer after talks. */
    finalOffers: Switch.optional(),
    lowestPriceWins: Switch.optional(),
    /** Rank 1 is taken as chosen when the decision is overdue. */
    deemedAward: Switch.optional(),
    oneAwardPerOrganization: Switch.optional(),
    noDoubleFunding: Switch.optional(),
    organizerMayEvaluate: Switch.optional(),
    /** The next in rank may take over what is left of work that ended early. */
    handOver: Switch.optional(),
    /** Who approves, in this order. */
    approvalChains: z.object({
      ...(Object.fromEntries(chainedSubjects.map((subject) => [subject, Chain])) as Record<
        (typeof chainedSubjects)[number],
        typeof Chain
      >),
      ...(Object.fromEntries(
        optionalSubjects.map((subject) => [subject, Chain.optional()]),
      ) as Record<(typeof optionalSubjects)[number], z.ZodOptional<typeof Chain>>),
    }),
  })
  .superRefine((rules, context) => {
    const { periods, panel, priceWeight, passMark, evaluationWeights: weights } = rules;
    const faults = {
      // No award without a standstill, whatever a tenant chose.
      periods: periods.announcement.count + periods.challenge.count === 0,
      minimumApplications: rules.minimumApplications.value < 1,
      // An even panel can be split (MoF order 87, MoF 2014 no. 214).
      panel:
        panel.expertShare.value > 1 ||
        [panel.size.value, ...(panel.bands ?? []).map(({ size }) => size)].some(isEven),
      priceWeight: priceWeight.min > priceWeight.max,
      passMark: passMark.value > 100,
      evaluationWeights: weights.evaluator + weights.residents !== 100,
      // The finance officer records payments: somebody else must have approved them.
      approvalChains: rules.approvalChains.payment.every(mayRecorderDecide),
      priority: rules.priority?.value === 'points' && rules.priority.points === undefined,
    };
    for (const [path, isWrong] of Object.entries(faults))
      if (isWrong) context.addIssue({ code: 'custom', path: [path], message: 'rules-cannot-work' });
  });
export type RuleSet = z.infer<typeof RuleSet>;

/** The members a panel has for a purchase of `amountFen`: the largest band it reaches. */
export const panelSizeFor = ({ panel }: Pick<RuleSet, 'panel'>, amountFen: number): number =>
  (panel.bands ?? [])
    .filter(({ fromFen }) => fromFen <= amountFen)
    .sort((a, b) => b.fromFen - a.fromFen)[0]?.size ?? panel.size.value;

/** How many of `size` members must be experts: two thirds of 3, 5 and 7 are 2, 4 and 5. */
export const expertsOf = ({ panel }: Pick<RuleSet, 'panel'>, size: number): number =>
  Math.ceil(size * panel.expertShare.value - 1e-9);

/** Who approves `subject`, in this order. */
export const chainOf = (
  { approvalChains }: Pick<RuleSet, 'approvalChains'>,
  subject: ApprovalSubject,
) => approvalChains[subject] ?? approvalChains.award;
