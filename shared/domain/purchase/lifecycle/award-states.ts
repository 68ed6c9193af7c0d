import { bonds, halt, hear, recuse } from './arrows.ts';

/** From the ranking to a result nobody objects to. Part of the one table in `lifecycle.ts`. */
export const awardStates = {
  ranked: {
    stage: 'awardApproval',
    on: {
      recommendAward: ['awardApproval'],
      orderReview: ['reportSigning'],
      closeAwardDecision: ['ranked', 'awardNoticePreparation'],
      ...hear('ranked', 'ranked', 'panelForming', 'failedCall'),
      ...recuse('ranked', 'panelForming'),
      ...halt('ranked', 'failedCall'),
      ...bonds('ranked'),
    },
  },
  awardApproval: {
    stage: 'awardApproval',
    on: {
      closeAwardDecision: ['awardApproval', 'awardNoticePreparation'],
      ...hear('awardApproval', 'ranked', 'panelForming', 'failedCall'),
      ...recuse('awardApproval', 'panelForming'),
      ...halt('awardApproval', 'awardNoticePreparation', 'ranked'),
    },
  },
  awardNoticePreparation: {
    stage: 'standstill',
    on: {
      publishAwardNotice: ['standstill', 'objectionFrozen'],
      ...hear('awardNoticePreparation', 'ranked', 'panelForming', 'failedCall'),
      ...recuse('awardNoticePreparation', 'panelForming'),
      ...halt('awardNoticePreparation'),
    },
  },
  standstill: {
    stage: 'standstill',
    on: {
      ...hear('standstill', 'ranked', 'panelForming', 'failedCall'),
      raiseObjection: ['standstill', 'objectionFrozen'],
      endStandstill: ['contractDrafting'],
      ...recuse('standstill', 'panelForming'),
      ...halt('standstill'),
      ...bonds('standstill'),
    },
  },
  objectionFrozen: {
    stage: 'standstill',
    on: {
      ...hear('objectionFrozen', 'standstill', 'ranked', 'panelForming', 'failedCall'),
      ...recuse('objectionFrozen', 'panelForming'),
      ...halt('objectionFrozen'),
      noteOverdue: ['objectionFrozen', 'standstill'],
    },
  },
} as const;
