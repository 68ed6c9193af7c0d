import type { Stage } from '../domain/purchase/lifecycle.ts';
import { type AslDocument, machine, run, wait, when } from './asl.ts';

/**
 * Plan, then do what it says: perform a command that is due, wait for a person or a date, or end because
 * the purchase has left the stage. What is legal, `decide` says; a wrong machine cannot make an illegal
 * purchase.
 */
const stageMachine = (comment: string): AslDocument =>
  machine({
    Comment: comment,
    StartAt: 'Plan',
    States: {
      Plan: { ...run('plan', '$.next'), Next: 'Choose' },
      Choose: {
        Type: 'Choice',
        Choices: [when('done', 'Left'), when('perform', 'Perform')],
        Default: 'Wait',
      },
      Perform: { ...run('perform', '$.performed'), Next: 'Plan' },
      Wait: wait('Plan'),
      Left: { Type: 'Succeed' },
    },
  });

/**
 * With a step of the opener's own: only its function can undo a seal, and only it may know who has begun or sealed
 * an application, to tell them of changes.
 */
const openersMachine = (comment: string): AslDocument =>
  machine({
    Comment: comment,
    StartAt: 'Plan',
    States: {
      Plan: { ...run('plan', '$.next'), Next: 'Choose' },
      Choose: {
        Type: 'Choice',
        Choices: [
          when('done', 'Left'),
          when('open', 'OpenApplications'),
          when('perform', 'Perform'),
        ],
        Default: 'Wait',
      },
      OpenApplications: { ...run('openApplications', '$.performed'), Next: 'Plan' },
      Perform: { ...run('perform', '$.performed'), Next: 'Plan' },
      Wait: wait('Plan'),
      Left: { Type: 'Succeed' },
    },
  });

/** One state machine per stage. CDK deploys these documents and the local runner runs them, unchanged. */
export const stageMachines: Record<Stage, AslDocument> = {
  planningApproval: stageMachine('Planning approval: the plan goes up its chain'),
  tenderNotice: stageMachine('Tender notice: published outside first, then the window opens'),
  biddingWindow: openersMachine(
    'Bidding window: tells of changes, closes at its date even when nobody is looking',
  ),
  opening: openersMachine('Opening: two officials confirm, then the opener undoes the seals'),
  eligibility: stageMachine('Eligibility: judged, corrected, lapsed'),
  expertReview: openersMachine(
    'Expert review: panel, declarations, final offers, prices, score sheets, report',
  ),
  awardApproval: stageMachine('Award approval: recommended in rank order, approved up the chain'),
  standstill: stageMachine('Public notice and standstill: objections freeze it'),
  contract: stageMachine('Contract: drafted, approved, signed'),
  implementation: stageMachine('Implementation: one period after the other'),
  midTermEvaluation: stageMachine('Mid-term evaluation'),
  finalEvaluation: stageMachine('Final evaluation: residents, evaluator, acceptance'),
  settlement: stageMachine('Settlement and disclosure'),
};
