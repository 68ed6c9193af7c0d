import { bonds, halt, hear } from './arrows.ts';

/** Who is eligible, and what the panel makes of them. Part of the one table in `lifecycle.ts`. */
export const reviewStates = {
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
      callPresenter: ['scoring'],
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
} as const;
