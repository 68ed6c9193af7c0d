import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../test/support/people.ts';
import type { CommandType } from '../purchase/lifecycle.ts';
import { may, permissions } from './permissions.ts';

const commands = Object.keys(permissions) as CommandType[];
const mine = (actor: Parameters<typeof may>[0]) =>
  commands.filter((command) => may(actor, command));

describe('who may ask for what', () => {
  test('the workflow does what is due and decides nothing', () => {
    expect(mine(as.system)).toEqual([
      'publishScheduled',
      'openBidding',
      'lapseQuestion',
      'tellApplicants',
      'closeBidding',
      'openApplications',
      'lapseCorrection',
      'openFinalOffers',
      'lapseExplanation',
      'closePriceReview',
      'recordVotes',
      'closeReport',
      'closeAwardDecision',
      'endStandstill',
      'closePeriod',
      'recordSurvey',
      'noteOverdue',
    ]);
  });

  test('an organization speaks for itself and never for the office', () => {
    expect(mine(as.organization(organizations[0].id))).toEqual([
      'askQuestion',
      'requestRecusal',
      'submitCorrection',
      'submitFinalOffer',
      'leaveTalks',
      'explainPrice',
      'raiseObjection',
      'withdrawObjection',
      'signContract',
      'declineAward',
      'signSupplement',
      'submitReport',
    ]);
  });

  test('[0-03] who asks for money, who approves it and who records it are different posts', () => {
    expect(permissions.requestPayment).toEqual(['handler']);
    expect(permissions.recordPayment).toEqual(['financeOfficer']);
    expect(may(as.handler, 'recordPayment')).toBe(false);
    expect(may(as.financeOfficer, 'requestPayment')).toBe(false);
  });

  test('an expert scores and an evaluator evaluates, and neither does anything else', () => {
    expect(mine(as.expert(as.evaluator.personId))).toEqual([
      'declareConflict',
      'askPriceReview',
      'judgePrice',
      'lockScoreSheet',
      'correctSheet',
      'signReport',
    ]);
    expect(mine(as.evaluator)).toEqual(['submitEvaluation']);
  });

  test('somebody with two posts may do what either may', () => {
    const both = { ...as.handler, posts: ['handler', 'officeHead'] as const };
    expect(mine(both)).toEqual(expect.arrayContaining(['submitPlan', 'answerObjection']));
    expect(mine({ ...as.handler, posts: [] })).toEqual([]);
  });
});
