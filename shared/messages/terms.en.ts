import { en as moves } from './moves.en.ts';
import type { zh } from './terms.zh.ts';
import type { English } from './translate.ts';

export const en = {
  ...moves,

  platform: 'Sanshe',
  'platform.long': 'Sanshe · Community service purchasing',

  'stage.planningApproval': 'Plan approval',
  'stage.tenderNotice': 'Tender notice',
  'stage.biddingWindow': 'Applications',
  'stage.opening': 'Opening',
  'stage.eligibility': 'Eligibility check',
  'stage.expertReview': 'Expert review',
  'stage.awardApproval': 'Award approval',
  'stage.standstill': 'Public notice of the result',
  'stage.contract': 'Contract',
  'stage.implementation': 'Implementation',
  'stage.midTermEvaluation': 'Mid-term evaluation',
  'stage.finalEvaluation': 'Final evaluation',
  'stage.settlement': 'Settlement and disclosure',

  'track.PROCUREMENT': 'Government procurement',
  'track.VENTURE': 'Public-benefit venture call',
  'track.BELOW_LIMIT': 'Purchase below the limit',

  'category.elderly': 'Services for the elderly',
  'category.disabled': 'Services for people with disabilities',
  'category.youth': 'Services for children and youth',
  'category.relief': 'Relief for families in need',
  'category.other': 'Other public-benefit services',

  'fundSource.fiscal': 'Public budget',
  'fundSource.welfareLottery': 'Welfare lottery fund',
  'fundSource.partyServiceFund': 'Party-service fund',
  'fundSource.namedFund': 'Named fund',
  'fundSource.donation': 'Donations',
  'fundSource.selfRaised': 'Self-raised',
  'fundSource.coConstruction': 'Co-construction by units and companies',
  'fundSource.enterprise': 'Invested and managed by a company',
  'fundSource.privateHelp': 'Private help for one cause',

  'subject.plan': 'Plan',
  'subject.award': 'Award',
  'subject.contract': 'Contract',
  'subject.payment': 'Payment',
  'subject.acceptance': 'Acceptance',
  'subject.stop': 'Ending the purchase',
  'stop.cancel': 'Cancel the purchase',
  'stop.failCall': 'End it without an award',
  'stop.terminateEarly': 'End the projects early',

  'decision.approve': 'Approve',
  'decision.return': 'Return',

  'project.awarded': 'Contract to be signed',
  'project.signed': 'Being carried out',
  'project.declined': 'Award declined',
  'project.terminated': 'Ended early',
  'project.completed': 'Completed',

  'payment.waiting': 'Not due yet',
  'payment.requested': 'Awaiting approval',
  'payment.approved': 'To be paid',
  'payment.paid': 'Paid',

  'after.period': 'after acceptance of period {period}',
  'after.midTerm': 'after the mid-term evaluation is passed',
  'after.final': 'after final acceptance',

  'eligibility.unjudged': 'To be checked',
  'eligibility.eligible': 'Eligible',
  'eligibility.correctionRequested': 'Correction requested',
  'eligibility.corrected': 'Corrected, to be checked again',
  'eligibility.ineligible': 'Not eligible',

  'timeline.done': 'Done',
  'timeline.current': 'In progress',
  'timeline.ahead': 'Not started',
  'timeline.stopped': 'Stopped',

  'unit.calendarDays': { one: '{n} day', other: '{n} days' },
  'unit.workingDays': { one: '{n} working day', other: '{n} working days' },
  'unit.months': { one: '{n} month', other: '{n} months' },
  'unit.points': '{points} points',
  'unit.people': '{people} people',
  'unit.round': 'Period {round}',
  provisional: 'Provisional: the holidays of that year are not published yet',
} satisfies English<typeof zh>;
