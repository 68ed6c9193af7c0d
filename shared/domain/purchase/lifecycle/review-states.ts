import { bonds, halt, hear, recuse } from './arrows.ts';

/** Who is eligible, and what the panel makes of them. Part of the one table in `lifecycle.ts`. */
export const reviewStates = {
  eligibilityCheck: {
    stage: 'eligibility',
    on: {
      judgeEligibility: ['eligibilityCheck'],
      submitCorrection: ['eligibilityCheck'],
      lapseCorrection: ['eligibilityCheck'],
      confirmRegistration: ['eligibilityCheck'],
      concludeEligibility: ['panelForming', 'failedCall'],
      ...hear('eligibilityCheck', 'failedCall'),
      ...recuse('eligibilityCheck'),
      ...halt('eligibilityCheck'),
      ...bonds('eligibilityCheck'),
    },
  },
  panelForming: {
    stage: 'expertReview',
    on: {
      drawPanel: ['conflictDeclaration'],
      ...hear('panelForming', 'failedCall'),
      ...recuse('panelForming'),
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
      ...recuse('conflictDeclaration'),
      ...halt('conflictDeclaration'),
    },
  },
  finalOffers: {
    stage: 'expertReview',
    on: {
      submitFinalOffer: ['finalOffers'],
      leaveTalks: ['finalOffers'],
      openFinalOffers: ['finalOffers', 'priceReview', 'scoring', 'failedCall'],
      ...hear('finalOffers', 'failedCall'),
      ...recuse('finalOffers'),
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
      ...recuse('priceReview'),
      ...halt('priceReview'),
    },
  },
  scoring: {
    stage: 'expertReview',
    on: {
      lockScoreSheet: ['scoring', 'reportSigning'],
      judgeBonus: ['scoring', 'reportSigning'],
      askPriceReview: ['priceReview'],
      scheduleRoadShow: ['scoring'],
      callPresenter: ['scoring'],
      drawPanel: ['conflictDeclaration'],
      ...hear('scoring', 'failedCall'),
      ...recuse('scoring'),
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
      // A report that is reviewed once more: its panel was published before.
      ...recuse('reportSigning', 'panelForming'),
      ...halt('reportSigning'),
    },
  },
} as const;
