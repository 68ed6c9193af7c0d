import { bonds, halt, hear } from './arrows.ts';

/** From the ranking to a result nobody objects to. Part of the one table in `lifecycle.ts`. */
export const awardStates = {
  ranked: {
    stage: 'awardApproval',
    on: {
      recommendAward: ['awardApproval'],
      orderReview: ['reportSigning'],
      closeAwardDecision: ['ranked', 'awardNoticePreparation'],
      ...hear('ranked', 'ranked', 'panelForming', 'failedCall'),
      ...halt('ranked', 'failedCall'),
      ...bonds('ranked'),
    },
  },
  awardApproval: {
    stage: 'awardApproval',
    on: {
      closeAwardDecision: ['awardApproval', 'awardNoticePreparation'],
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
} as const;
