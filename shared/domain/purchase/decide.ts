import { buyingRules } from './decide-buying.ts';
import { type Decide, decideBy } from './decide-by.ts';
import { workRules } from './decide-work.ts';
import { planOutcome } from './stages/1-planning.ts';
import { awardOutcome } from './stages/7-award.ts';
import { contractOutcome } from './stages/9-contract-outcome.ts';
import { acceptanceOutcome } from './stages/11-evaluation.ts';
import { decideApproval } from './stages/approval-decisions.ts';
import { consequenceOutcome } from './stages/consequences.ts';
import { paymentOutcome } from './stages/payments.ts';
import { stopOutcome } from './stages/stopping.ts';

/** Decides every command there is; see `decideBy`. */
export const decide: Decide = decideBy({
  ...buyingRules,
  ...workRules,
  decideApproval: decideApproval({
    plan: planOutcome,
    award: awardOutcome,
    contract: contractOutcome,
    payment: paymentOutcome,
    acceptance: acceptanceOutcome,
    stop: stopOutcome,
    consequence: consequenceOutcome,
  }),
});
