import type { WorkCommand } from './commands.ts';

const ofWork: Readonly<Record<WorkCommand['type'], true>> = {
  proposeSupplement: true,
  signSupplement: true,
  submitReport: true,
  judgeReport: true,
  requestPayment: true,
  recordPayment: true,
  withholdPayment: true,
  sendPayments: true,
  orderClawBack: true,
  recordClawBack: true,
  submitEvaluation: true,
  askConsequence: true,
  enforceConsequence: true,
  concludeMidTerm: true,
  requestAcceptance: true,
  disclose: true,
};

/** Under which address of a purchase a command is asked: those about the work under contract have one of their own. */
export const placeOf = (type: string): 'work' | 'commands' =>
  Object.keys(ofWork).includes(type) ? 'work' : 'commands';
