/** A process as data: states, the stage each belongs to, and where each command may lead. */
export type ProcessTable = Readonly<
  Record<string, { stage: string; on: Readonly<Record<string, readonly string[]>> }>
>;

/** What has certainly happened on the way to a state. */
export type Fact =
  | 'planApproved'
  | 'noticed'
  | 'opened'
  | 'reviewed'
  | 'awardApproved'
  | 'awardPublished'
  | 'standstillServed'
  | 'contractApproved'
  | 'acceptanceOffered'
  | 'accepted'
  | 'terminated';

export type Arrow = { from: string; command: string; to: string };

type Making = Partial<Arrow> & { makes: Fact };

/** Arrows that make something so; a field left out matches any arrow. */
const makings: readonly Making[] = [
  {
    from: 'planApproval',
    command: 'decideApproval',
    to: 'noticePreparation',
    makes: 'planApproved',
  },
  { command: 'publishNotice', makes: 'noticed' },
  { command: 'publishScheduled', makes: 'noticed' },
  { command: 'openApplications', makes: 'opened' },
  { from: 'reportSigning', to: 'ranked', makes: 'reviewed' },
  {
    from: 'awardApproval',
    command: 'decideApproval',
    to: 'awardNoticePreparation',
    makes: 'awardApproved',
  },
  // Where nobody decided in time, the law has.
  { command: 'closeAwardDecision', to: 'awardNoticePreparation', makes: 'awardApproved' },
  { command: 'publishAwardNotice', makes: 'awardPublished' },
  { command: 'endStandstill', makes: 'standstillServed' },
  {
    from: 'contractApproval',
    command: 'decideApproval',
    to: 'contractSigning',
    makes: 'contractApproved',
  },
  { from: 'acceptanceApproval', command: 'decideApproval', to: 'settlement', makes: 'accepted' },
  { to: 'terminatedEarly', makes: 'terminated' },
];

/** What no longer holds: another award needs its own approval, notice, standstill and contract. */
const undone: Readonly<Record<string, readonly Fact[]>> = {
  orderReview: ['reviewed'],
  recommendAward: ['awardApproved', 'awardPublished', 'standstillServed', 'contractApproved'],
  publishAwardNotice: ['standstillServed', 'contractApproved'],
  draftContracts: ['contractApproved'],
};

export type Need = { fact: Fact | readonly Fact[]; finding: string };

const standstill: Need = { fact: 'standstillServed', finding: 'award-without-standstill' };
const contract: Need = { fact: 'contractApproved', finding: 'contract-without-approval' };
const acceptance: Need = { fact: 'acceptanceOffered', finding: 'payment-without-acceptance' };

/** What must be so on every path before somebody may ask for a command; of a list, one is enough. */
export const needs: Readonly<Record<string, readonly Need[]>> = {
  publishNotice: [{ fact: 'planApproved', finding: 'notice-without-plan' }],
  publishScheduled: [{ fact: 'planApproved', finding: 'notice-without-plan' }],
  openBidding: [{ fact: 'noticed', finding: 'bidding-without-notice' }],
  judgeEligibility: [{ fact: 'opened', finding: 'judgement-without-opening' }],
  recommendAward: [{ fact: 'reviewed', finding: 'award-without-review' }],
  publishAwardNotice: [{ fact: 'awardApproved', finding: 'award-without-approval' }],
  endStandstill: [{ fact: 'awardPublished', finding: 'standstill-without-notice' }],
  draftContracts: [standstill],
  signContract: [standstill, contract],
  recordContractPublication: [standstill, contract],
  recordContractFiling: [standstill, contract],
  consentSubcontract: [standstill, contract],
  proposeSupplement: [standstill, contract],
  signSupplement: [standstill, contract],
  submitReport: [standstill, contract],
  requestPayment: [standstill, contract, acceptance],
  withholdPayment: [standstill, contract],
  sendPayments: [standstill, contract, acceptance],
  recordPayment: [standstill, contract, acceptance],
  orderClawBack: [standstill, contract, acceptance],
  recordClawBack: [standstill, contract, acceptance],
  enforceConsequence: [standstill, contract],
  disclose: [{ fact: ['accepted', 'terminated'], finding: 'disclosure-without-acceptance' }],
};

const fits = (making: Making, arrow: Arrow) =>
  (making.from ?? arrow.from) === arrow.from &&
  (making.command ?? arrow.command) === arrow.command &&
  (making.to ?? arrow.to) === arrow.to;

/** `facts` after `arrow` was taken. */
export function factsAfter(
  table: ProcessTable,
  facts: ReadonlySet<Fact>,
  arrow: Arrow,
): ReadonlySet<Fact> {
  const kept = [...facts].filter((fact) => !undone[arrow.command]?.includes(fact));
  const made = makings.filter((making) => fits(making, arrow)).map(({ makes }) => makes);
  // Work is accepted where reports are judged: payments wait until the process has passed such a state.
  const isOffered = table[arrow.to]?.on['judgeReport'] !== undefined;
  return new Set([...kept, ...made, ...(isOffered ? (['acceptanceOffered'] as const) : [])]);
}
