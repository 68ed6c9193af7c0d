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
/** Objections run beside the stages. What one that holds leads to, its remedy decides (`remedied`). */
const hear = <S extends string, R extends string>(here: S, ...remedied: R[]) =>
  ({
    raiseObjection: [here],
    answerObjection: [here, ...remedied],
    withdrawObjection: [here, ...remedied],
    judgeAdmission: [here, ...remedied],
    answerComplaint: [here],
    pauseComplaint: [here],
    decideComplaint: [here, ...remedied],
  }) as const;
/** Once the work is done nothing new is objected to; what is still open is heard to its end. */
const hearOut = <S extends string>(here: S) =>
  ({
    answerObjection: [here],
    withdrawObjection: [here],
    judgeAdmission: [here],
    answerComplaint: [here],
    pauseComplaint: [here],
    decideComplaint: [here],
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
    on: {
      openBidding: ['biddingOpen'],
      ...hear('noticePublished', 'failedCall'),
      ...halt('noticePublished'),
    },
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
      ...hear('biddingOpen', 'failedCall'),
      ...halt('biddingOpen'),
    },
  },
  sealed: {
    stage: 'opening',
    on: {
      confirmOpening: ['sealed'],
      openApplications: ['eligibilityCheck', 'failedCall'],
      ...hear('sealed', 'failedCall'),
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
      ...hear('eligibilityCheck', 'failedCall'),
      ...halt('eligibilityCheck'),
      ...bonds('eligibilityCheck'),
    },
  },
  panelForming: {
    stage: 'expertReview',
    on: {
      drawPanel: ['conflictDeclaration'],
      ...hear('panelForming', 'failedCall'),
      ...halt('panelForming'),
    },
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
      ...hear('conflictDeclaration', 'failedCall'),
      ...halt('conflictDeclaration'),
    },
  },
  finalOffers: {
    stage: 'expertReview',
    on: {
      submitFinalOffer: ['finalOffers'],
      leaveTalks: ['finalOffers'],
      openFinalOffers: ['priceReview', 'scoring', 'failedCall'],
      ...hear('finalOffers', 'failedCall'),
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
      ...hear('priceReview', 'failedCall'),
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
      ...hear('scoring', 'failedCall'),
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
      ...hear('reportSigning', 'failedCall'),
      ...halt('reportSigning'),
    },
  },
  ranked: {
    stage: 'awardApproval',
    on: {
      recommendAward: ['awardApproval'],
      orderReview: ['reportSigning'],
      ...hear('ranked', 'ranked', 'panelForming', 'failedCall'),
      ...halt('ranked', 'failedCall'),
      ...bonds('ranked'),
    },
  },
  awardApproval: {
    stage: 'awardApproval',
    on: {
      ...hear('awardApproval', 'ranked', 'panelForming', 'failedCall'),
      ...halt('awardApproval', 'awardNoticePreparation', 'ranked'),
    },
  },
  awardNoticePreparation: {
    stage: 'standstill',
    on: {
      publishAwardNotice: ['standstill', 'objectionFrozen'],
      ...hear('awardNoticePreparation', 'ranked', 'panelForming', 'failedCall'),
      ...halt('awardNoticePreparation'),
    },
  },
  standstill: {
    stage: 'standstill',
    on: {
      ...hear('standstill', 'ranked', 'panelForming', 'failedCall'),
      raiseObjection: ['standstill', 'objectionFrozen'],
      endStandstill: ['contractDrafting'],
      ...halt('standstill'),
      ...bonds('standstill'),
    },
  },
  objectionFrozen: {
    stage: 'standstill',
    on: {
      ...hear('objectionFrozen', 'standstill', 'ranked', 'panelForming', 'failedCall'),
      ...halt('objectionFrozen'),
      noteOverdue: ['objectionFrozen', 'standstill'],
    },
  },
  contractDrafting: {
    stage: 'contract',
    on: {
      draftContracts: ['contractApproval'],
      ...hear('contractDrafting', 'ranked', 'panelForming', 'failedCall'),
      ...halt('contractDrafting'),
      ...bonds('contractDrafting'),
    },
  },
  contractApproval: {
    stage: 'contract',
    on: {
      ...hear('contractApproval', 'ranked', 'panelForming', 'failedCall'),
      ...halt('contractApproval', 'contractSigning', 'contractDrafting'),
      ...bonds('contractApproval'),
    },
  },
  contractSigning: {
    stage: 'contract',
    on: {
      signContract: ['contractSigning', 'implementing'],
      declineAward: ['contractSigning', 'implementing', 'ranked', 'failedCall'],
      ...hear('contractSigning', 'ranked', 'panelForming', 'failedCall'),
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
      ...hear('implementing', 'terminatedEarly'),
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
      ...hear('midTermEvaluation', 'terminatedEarly'),
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
      ...hear('finalEvaluation', 'terminatedEarly'),
      ...end('finalEvaluation'),
      ...changes('finalEvaluation'),
      ...underContract('finalEvaluation'),
    },
  },
  acceptanceApproval: {
    stage: 'finalEvaluation',
    on: {
      ...hearOut('acceptanceApproval'),
      ...pay('acceptanceApproval'),
      ...end('acceptanceApproval', 'settlement', 'finalEvaluation'),
      ...underContract('acceptanceApproval'),
    },
  },
  settlement: {
    stage: 'settlement',
    on: {
      decideApproval: ['settlement'],
      ...hearOut('settlement'),
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
      ...hearOut('terminatedEarly'),
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
