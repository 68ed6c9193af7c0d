import { bonds, halt, hear, underContract } from './arrows.ts';

/** From the award to contracts both sides have signed. Part of the one table in `lifecycle.ts`. */
export const contractStates = {
  contractDrafting: {
    stage: 'contract',
    on: {
      draftContracts: ['contractApproval'],
      ...hear('contractDrafting', 'ranked', 'panelForming', 'failedCall'),
      decideRecusal: ['contractDrafting'],
      ...halt('contractDrafting'),
      ...bonds('contractDrafting'),
    },
  },
  contractApproval: {
    stage: 'contract',
    on: {
      ...hear('contractApproval', 'ranked', 'panelForming', 'failedCall'),
      decideRecusal: ['contractApproval'],
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
      decideRecusal: ['contractSigning'],
      ...halt('contractSigning'),
      ...underContract('contractSigning'),
    },
  },
} as const;
