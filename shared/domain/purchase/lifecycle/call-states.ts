import { announce, halt, hear, stop } from './arrows.ts';

/** From the plan to the opening. Part of the one table in `lifecycle.ts`. */
export const callStates = {
  drafting: {
    stage: 'planningApproval',
    on: {
      revisePlan: ['drafting'],
      submitPlan: ['planApproval'],
      ...announce('drafting'),
      publishSingleSourceNotice: ['drafting'],
      ...stop('drafting'),
    },
  },
  planApproval: {
    stage: 'planningApproval',
    on: {
      ...announce('planApproval'),
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
      ...announce('noticePreparation'),
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
} as const;
