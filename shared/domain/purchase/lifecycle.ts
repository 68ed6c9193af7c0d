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

const stop = { cancel: ['cancelled'], suspend: ['suspended'] } as const;
/** What runs beside the stages and stays where it is. */
const pay = <S extends string>(here: S) =>
  ({ requestPayment: [here], recordPayment: [here] }) as const;
const report = <S extends string>(here: S) =>
  ({ submitReport: [here], judgeReport: [here] }) as const;

/**
 * The purchase process, top to bottom: the only list of legal moves. A command lists every state it may
 * lead to; which one, the rules of its stage decide. API, workflow, pages, docs and tests read it.
 */
export const lifecycle = machine({
  drafting: {
    stage: 'planningApproval',
    on: { revisePlan: ['drafting'], submitPlan: ['planApproval'], cancel: ['cancelled'] },
  },
  planApproval: {
    stage: 'planningApproval',
    on: {
      decideApproval: ['planApproval', 'noticePreparation', 'drafting'],
      noteOverdue: ['planApproval'],
      cancel: ['cancelled'],
    },
  },
  noticePreparation: {
    stage: 'tenderNotice',
    on: {
      publishNotice: ['noticePublished'],
      noteOverdue: ['noticePreparation'],
      cancel: ['cancelled'],
    },
  },
  noticePublished: { stage: 'tenderNotice', on: { openBidding: ['biddingOpen'], ...stop } },
  biddingOpen: {
    stage: 'biddingWindow',
    on: { extendBidding: ['biddingOpen'], closeBidding: ['sealed'], ...stop },
  },
  sealed: {
    stage: 'opening',
    on: {
      confirmOpening: ['sealed'],
      openApplications: ['eligibilityCheck', 'failedCall'],
      noteOverdue: ['sealed'],
      ...stop,
    },
  },
  eligibilityCheck: {
    stage: 'eligibility',
    on: {
      judgeEligibility: ['eligibilityCheck'],
      submitCorrection: ['eligibilityCheck'],
      lapseCorrection: ['eligibilityCheck'],
      concludeEligibility: ['panelForming', 'failedCall'],
      noteOverdue: ['eligibilityCheck'],
      ...stop,
    },
  },
  panelForming: {
    stage: 'expertReview',
    on: { drawPanel: ['conflictDeclaration'], noteOverdue: ['panelForming'], ...stop },
  },
  conflictDeclaration: {
    stage: 'expertReview',
    on: {
      declareConflict: ['conflictDeclaration', 'scoring', 'panelForming'],
      drawPanel: ['conflictDeclaration'],
      noteOverdue: ['conflictDeclaration'],
      ...stop,
    },
  },
  scoring: {
    stage: 'expertReview',
    on: {
      lockScoreSheet: ['scoring', 'ranked'],
      drawPanel: ['conflictDeclaration'],
      noteOverdue: ['scoring'],
      ...stop,
    },
  },
  ranked: {
    stage: 'awardApproval',
    on: {
      recommendAward: ['awardApproval'],
      noteOverdue: ['ranked'],
      failCall: ['failedCall'],
      ...stop,
    },
  },
  awardApproval: {
    stage: 'awardApproval',
    on: {
      decideApproval: ['awardApproval', 'awardNoticePreparation', 'ranked'],
      noteOverdue: ['awardApproval'],
      ...stop,
    },
  },
  awardNoticePreparation: {
    stage: 'standstill',
    on: { publishAwardNotice: ['standstill'], noteOverdue: ['awardNoticePreparation'], ...stop },
  },
  standstill: {
    stage: 'standstill',
    on: { raiseObjection: ['objectionFrozen'], endStandstill: ['contractDrafting'], ...stop },
  },
  objectionFrozen: {
    stage: 'standstill',
    on: {
      raiseObjection: ['objectionFrozen'],
      answerObjection: ['objectionFrozen', 'standstill', 'ranked'],
      noteOverdue: ['objectionFrozen'],
      ...stop,
    },
  },
  contractDrafting: {
    stage: 'contract',
    on: { draftContracts: ['contractApproval'], noteOverdue: ['contractDrafting'], ...stop },
  },
  contractApproval: {
    stage: 'contract',
    on: {
      decideApproval: ['contractApproval', 'contractSigning', 'contractDrafting'],
      noteOverdue: ['contractApproval'],
      ...stop,
    },
  },
  contractSigning: {
    stage: 'contract',
    on: {
      signContract: ['contractSigning', 'implementing'],
      declineAward: ['contractSigning', 'implementing', 'ranked', 'failedCall'],
      noteOverdue: ['contractSigning'],
      ...stop,
    },
  },
  implementing: {
    stage: 'implementation',
    on: {
      ...report('implementing'),
      closePeriod: ['implementing', 'midTermEvaluation', 'finalEvaluation'],
      decideApproval: ['implementing'],
      ...pay('implementing'),
      noteOverdue: ['implementing'],
      terminateEarly: ['terminatedEarly'],
      suspend: ['suspended'],
    },
  },
  midTermEvaluation: {
    stage: 'midTermEvaluation',
    on: {
      submitEvaluation: ['midTermEvaluation'],
      concludeMidTerm: ['implementing', 'finalEvaluation', 'terminatedEarly'],
      ...report('midTermEvaluation'),
      decideApproval: ['midTermEvaluation'],
      ...pay('midTermEvaluation'),
      noteOverdue: ['midTermEvaluation'],
      terminateEarly: ['terminatedEarly'],
      suspend: ['suspended'],
    },
  },
  finalEvaluation: {
    stage: 'finalEvaluation',
    on: {
      recordSurvey: ['finalEvaluation'],
      submitEvaluation: ['finalEvaluation'],
      requestAcceptance: ['acceptanceApproval'],
      ...report('finalEvaluation'),
      decideApproval: ['finalEvaluation'],
      ...pay('finalEvaluation'),
      noteOverdue: ['finalEvaluation'],
      terminateEarly: ['terminatedEarly'],
      suspend: ['suspended'],
    },
  },
  acceptanceApproval: {
    stage: 'finalEvaluation',
    on: {
      decideApproval: ['acceptanceApproval', 'settlement', 'finalEvaluation'],
      ...pay('acceptanceApproval'),
      noteOverdue: ['acceptanceApproval'],
      terminateEarly: ['terminatedEarly'],
      suspend: ['suspended'],
    },
  },
  settlement: {
    stage: 'settlement',
    on: {
      decideApproval: ['settlement'],
      ...pay('settlement'),
      noteOverdue: ['settlement'],
      disclose: ['disclosed'],
    },
  },
  terminatedEarly: {
    stage: 'settlement',
    on: {
      decideApproval: ['terminatedEarly'],
      ...pay('terminatedEarly'),
      noteOverdue: ['terminatedEarly'],
      disclose: ['disclosed'],
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
        'scoring',
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
      cancel: ['cancelled'],
      terminateEarly: ['terminatedEarly'],
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
