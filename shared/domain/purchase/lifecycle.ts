/** The stages of a purchase, in the order they happen. One state machine of the workflow runs each. */
export const stages = [
  'planningApproval',
  'tenderNotice',
  'biddingWindow',
  'opening',
  'eligibility',
  'expertReview',
  'awardApproval',
  'standstill',
  'contract',
  'implementation',
  'midTermEvaluation',
  'finalEvaluation',
  'settlement',
] as const;
export type Stage = (typeof stages)[number];

type Node<S> = { stage: Stage; on: Record<string, readonly S[]> };

/** Checks at compile time that every arrow points at a state that exists. */
const machine = <const M extends { [K in keyof M]: Node<keyof M> }>(states: M) => states;

/**
 * Ending a purchase takes two: one asks, the chain decides (`decided` is where any decision in `here` leads
 * besides), and until then everything goes on where it is.
 */
const stop = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({
    requestStop: [here],
    decideApproval: [here, ...decided, 'cancelled'],
    noteOverdue: [here],
  }) as const;
/** What is public can also be made to stand still. */
const halt = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({ ...stop(here, ...decided), suspend: ['suspended'] }) as const;
/** Work under way is not cancelled but ended early. */
const end = <S extends string, D extends string = never>(here: S, ...decided: D[]) =>
  ({
    requestStop: [here],
    decideApproval: [here, ...decided, 'terminatedEarly'],
    noteOverdue: [here],
    suspend: ['suspended'],
  }) as const;
/** What runs beside the stages and stays where it is. */
const pay = <S extends string>(here: S) =>
  ({ requestPayment: [here], recordPayment: [here] }) as const;
const report = <S extends string>(here: S) =>
  ({ submitReport: [here], judgeReport: [here] }) as const;

/** Bonds of those who bid: named only once the bids are open. */
const bonds = <S extends string>(here: S) => ({ recordBond: [here], returnBond: [here] }) as const;
/** What a contract in force asks for, whatever stage the work is in. */
const underContract = <S extends string>(here: S) =>
  ({
    recordContractPublication: [here],
    recordContractFiling: [here],
    ...bonds(here),
  }) as const;
const changes = <S extends string>(here: S) =>
  ({ consentSubcontract: [here], proposeSupplement: [here], signSupplement: [here] }) as const;

/**
 * The purchase process, top to bottom: the only list of legal moves. A command lists every state it may
 * lead to; which one, the rules of its stage decide. API, workflow, pages, docs and tests read it.
 */
export const lifecycle = machine({
  drafting: {
    stage: 'planningApproval',
    on: { revisePlan: ['drafting'], submitPlan: ['planApproval'], ...stop('drafting') },
  },
  planApproval: {
    stage: 'planningApproval',
    on: {
      ...stop('planApproval', 'noticePreparation', 'drafting'),
    },
  },
  noticePreparation: {
    stage: 'tenderNotice',
    on: {
      publishNotice: ['noticePublished'],
      scheduleNotice: ['noticePreparation'],
      unscheduleNotice: ['noticePreparation'],
      publishScheduled: ['noticePublished'],
      ...stop('noticePreparation'),
    },
  },
  noticePublished: {
    stage: 'tenderNotice',
    on: { openBidding: ['biddingOpen'], ...halt('noticePublished') },
  },
  biddingOpen: {
    stage: 'biddingWindow',
    on: {
      askQuestion: ['biddingOpen'],
      answerQuestion: ['biddingOpen'],
      lapseQuestion: ['biddingOpen'],
      amendCall: ['biddingOpen'],
      extendBidding: ['biddingOpen'],
      tellApplicants: ['biddingOpen'],
      closeBidding: ['sealed'],
      ...halt('biddingOpen'),
    },
  },
  sealed: {
    stage: 'opening',
    on: {
      confirmOpening: ['sealed'],
      openApplications: ['eligibilityCheck', 'failedCall'],
      ...halt('sealed'),
    },
  },
  eligibilityCheck: {
    stage: 'eligibility',
    on: {
      judgeEligibility: ['eligibilityCheck'],
      submitCorrection: ['eligibilityCheck'],
      lapseCorrection: ['eligibilityCheck'],
      concludeEligibility: ['panelForming', 'failedCall'],
      ...halt('eligibilityCheck'),
      ...bonds('eligibilityCheck'),
    },
  },
  panelForming: {
    stage: 'expertReview',
    on: { drawPanel: ['conflictDeclaration'], ...halt('panelForming') },
  },
  conflictDeclaration: {
    stage: 'expertReview',
    on: {
      declareConflict: [
        'conflictDeclaration',
        'finalOffers',
        'priceReview',
        'scoring',
        'reportSigning',
        'panelForming',
      ],
      drawPanel: ['conflictDeclaration'],
      ...halt('conflictDeclaration'),
    },
  },
  finalOffers: {
    stage: 'expertReview',
    on: {
      submitFinalOffer: ['finalOffers'],
      leaveTalks: ['finalOffers'],
      openFinalOffers: ['priceReview', 'scoring', 'failedCall'],
      ...halt('finalOffers'),
    },
  },
  priceReview: {
    stage: 'expertReview',
    on: {
      explainPrice: ['priceReview'],
      lapseExplanation: ['priceReview', 'scoring', 'reportSigning', 'failedCall'],
      judgePrice: ['priceReview', 'scoring', 'reportSigning', 'failedCall'],
      closePriceReview: ['priceReview', 'scoring', 'reportSigning', 'failedCall'],
      ...halt('priceReview'),
    },
  },
  scoring: {
    stage: 'expertReview',
    on: {
      lockScoreSheet: ['scoring', 'reportSigning'],
      askPriceReview: ['priceReview'],
      scheduleRoadShow: ['scoring'],
      drawPanel: ['conflictDeclaration'],
      ...halt('scoring'),
    },
  },
  reportSigning: {
    stage: 'expertReview',
    on: {
      correctSheet: ['reportSigning'],
      signReport: ['reportSigning', 'ranked'],
      recordVotes: ['reportSigning'],
      closeReport: ['ranked'],
      ...halt('reportSigning'),
    },
  },
  ranked: {
    stage: 'awardApproval',
    on: {
      recommendAward: ['awardApproval'],
      orderReview: ['reportSigning'],
      ...halt('ranked', 'failedCall'),
      ...bonds('ranked'),
    },
  },
  awardApproval: {
    stage: 'awardApproval',
    on: {
      ...halt('awardApproval', 'awardNoticePreparation', 'ranked'),
    },
  },
  awardNoticePreparation: {
    stage: 'standstill',
    on: { publishAwardNotice: ['standstill'], ...halt('awardNoticePreparation') },
  },
  standstill: {
    stage: 'standstill',
    on: {
      raiseObjection: ['objectionFrozen'],
      endStandstill: ['contractDrafting'],
      ...halt('standstill'),
      ...bonds('standstill'),
    },
  },
  objectionFrozen: {
    stage: 'standstill',
    on: {
      raiseObjection: ['objectionFrozen'],
      answerObjection: ['objectionFrozen', 'standstill', 'ranked'],
      ...halt('objectionFrozen'),
    },
  },
  contractDrafting: {
    stage: 'contract',
    on: {
      draftContracts: ['contractApproval'],
      ...halt('contractDrafting'),
      ...bonds('contractDrafting'),
    },
  },
  contractApproval: {
    stage: 'contract',
    on: {
      ...halt('contractApproval', 'contractSigning', 'contractDrafting'),
      ...bonds('contractApproval'),
    },
  },
  contractSigning: {
    stage: 'contract',
    on: {
      signContract: ['contractSigning', 'implementing'],
      declineAward: ['contractSigning', 'implementing', 'ranked', 'failedCall'],
      ...halt('contractSigning'),
      ...underContract('contractSigning'),
    },
  },
  implementing: {
    stage: 'implementation',
    on: {
      ...report('implementing'),
      closePeriod: ['implementing', 'midTermEvaluation', 'finalEvaluation'],
      ...pay('implementing'),
      ...end('implementing'),
      ...changes('implementing'),
      ...underContract('implementing'),
    },
  },
  midTermEvaluation: {
    stage: 'midTermEvaluation',
    on: {
      submitEvaluation: ['midTermEvaluation'],
      concludeMidTerm: ['implementing', 'finalEvaluation', 'terminatedEarly'],
      ...report('midTermEvaluation'),
      ...pay('midTermEvaluation'),
      ...end('midTermEvaluation'),
      ...changes('midTermEvaluation'),
      ...underContract('midTermEvaluation'),
    },
  },
  finalEvaluation: {
    stage: 'finalEvaluation',
    on: {
      recordSurvey: ['finalEvaluation'],
      submitEvaluation: ['finalEvaluation'],
      requestAcceptance: ['acceptanceApproval'],
      ...report('finalEvaluation'),
      ...pay('finalEvaluation'),
      ...end('finalEvaluation'),
      ...changes('finalEvaluation'),
      ...underContract('finalEvaluation'),
    },
  },
  acceptanceApproval: {
    stage: 'finalEvaluation',
    on: {
      ...pay('acceptanceApproval'),
      ...end('acceptanceApproval', 'settlement', 'finalEvaluation'),
      ...underContract('acceptanceApproval'),
    },
  },
  settlement: {
    stage: 'settlement',
    on: {
      decideApproval: ['settlement'],
      ...pay('settlement'),
      noteOverdue: ['settlement'],
      disclose: ['disclosed'],
      ...underContract('settlement'),
    },
  },
  terminatedEarly: {
    stage: 'settlement',
    on: {
      decideApproval: ['terminatedEarly'],
      ...pay('terminatedEarly'),
      noteOverdue: ['terminatedEarly'],
      disclose: ['disclosed'],
      ...underContract('terminatedEarly'),
    },
  },
  suspended: {
    stage: 'planningApproval',
    on: {
      resume: [
        'noticePublished',
        'biddingOpen',
        'sealed',
        'eligibilityCheck',
        'panelForming',
        'conflictDeclaration',
        'finalOffers',
        'priceReview',
        'scoring',
        'reportSigning',
        'ranked',
        'awardApproval',
        'awardNoticePreparation',
        'standstill',
        'objectionFrozen',
        'contractDrafting',
        'contractApproval',
        'contractSigning',
        'implementing',
        'midTermEvaluation',
        'finalEvaluation',
        'acceptanceApproval',
      ],
      requestStop: ['suspended'],
      decideApproval: ['suspended', 'cancelled', 'failedCall', 'terminatedEarly'],
    },
  },
  disclosed: { stage: 'settlement', on: {} },
  failedCall: { stage: 'opening', on: {} },
  cancelled: { stage: 'planningApproval', on: {} },
});

export type State = keyof typeof lifecycle;
export const states = Object.keys(lifecycle) as [State, ...State[]];

type Arrows<S extends State> = (typeof lifecycle)[S]['on'];
export type CommandType = { [S in State]: keyof Arrows<S> }[State];

/** Where `command` may lead from `from`; nothing when the process has no such arrow. */
export const targets = (from: State, command: CommandType): readonly State[] =>
  (lifecycle[from].on as Partial<Record<CommandType, readonly State[]>>)[command] ?? [];

/** The commands that `from` knows. */
export const commandsFrom = (from: State) => Object.keys(lifecycle[from].on) as CommandType[];

export const isFinal = (state: State) => commandsFrom(state).length === 0;
