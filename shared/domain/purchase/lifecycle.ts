import { awardStates } from './lifecycle/award-states.ts';
import { callStates } from './lifecycle/call-states.ts';
import { contractStates } from './lifecycle/contract-states.ts';
import { reviewStates } from './lifecycle/review-states.ts';
import { workStates } from './lifecycle/work-states.ts';

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
 * The purchase process, top to bottom: the only list of legal moves. A command lists every state it may
 * lead to; which one, the rules of its stage decide. API, workflow, pages, docs and tests read it.
 */
export const lifecycle = machine({
  ...callStates,
  ...reviewStates,
  ...awardStates,
  ...contractStates,
  ...workStates,
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
  cancelled: { stage: 'planningApproval', on: { tellApplicants: ['cancelled'] } },
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

/** Nothing moves it any more; that those who handed something in are told of it is no move. */
export const isFinal = (state: State) =>
  commandsFrom(state).every((command) => command === 'tellApplicants');
