import { changes, end, hear, hearOut, pay, report, underContract } from './arrows.ts';

/** From the first day of the work to its settlement. Part of the one table in `lifecycle.ts`. */
export const workStates = {
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
} as const;
