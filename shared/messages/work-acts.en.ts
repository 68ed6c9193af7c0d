import type { English } from './translate.ts';
import type { zh } from './work-acts.zh.ts';

/** What is said above an act before it is done: what follows, and what cannot be undone. */
export const en: English<typeof zh> = {
  'act.scheduleRoadShow.intro':
    'The order is drawn by lot and cannot be chosen. Each applicant learns its own time and place; times may move until the first begins, the order may not.',
  'act.orderReview.intro':
    'A re-review is only for wrong sums, points out of range, differing objective scores and abnormal scores. The same panel corrects and signs anew, and finance is told in writing.',
  'act.submitPlan.intro':
    'The plan is locked and goes to those who approve it, one after the other. If it is returned you can change it and submit again.',
  'act.publishNotice.intro':
    'Publish the notice in the statutory medium first, then record it here. Applications stay open at least {span} from that publication.',
  'act.extendBidding.intro': 'Closes {at} so far. It can only become later, and everybody is told.',
  'act.publishAwardNotice.intro':
    'Publish the result in the statutory medium first, then record it here. It is on notice for {announcement}, then open to objections for {challenge}; no contract before that.',
  'act.confirmOpening.intro':
    'Once two different people have confirmed, all applications are unsealed. Only then is it known how many there are.',
  'act.recommendAward.intro':
    'Only in order of points; not more than each asked for, and within the budget.',
  'act.judgeReport.intro':
    'Count against the contract. Only when it is accepted can the payment tied to this period be requested.',
  'act.requestPayment.intro':
    'The acceptance is there. Somebody else approves: nobody approves their own request.',
  'act.recordClawBack.intro':
    'Once the money has come back, record the number of its voucher. That cannot be changed.',
  'act.recordPayment.intro':
    'Once the money is paid, record the voucher. It cannot be changed later.',
  'act.submitEvaluation.intro':
    'By somebody who did neither the buying nor the work. Pass mark {mark}. It cannot be changed later.',
  'act.concludeMidTerm.intro': 'Projects below {mark} points end; the others go on.',
  'act.requestAcceptance.intro':
    "Sums up the final evaluation and the residents' survey and asks for acceptance.",
  'act.disclose.intro':
    'Closes the purchase once everything due is paid. The whole file becomes public and can no longer change.',
  'act.requestStop.intro':
    'Ending has to be approved. Until then the purchase goes on and dates run; once approved it ends at once, the reason is public, and those who applied are told.',
  'act.suspend.intro': 'All periods stop and go on when it is resumed.',
  'act.resume.intro': 'Goes on where it stopped; periods move by the time it stood still.',
  'act.declineAward.official': 'Whoever lets the signing date pass has refused the award.',
  'act.declineAward.intro': 'Cannot be undone: the next in the ranking takes the place.',
  'act.submitCorrection.intro':
    'What was found: {reason} Please correct by {at}; there is one chance.',
  'act.signContract.intro':
    'Read the contract first: amount, work and payments. It is in force once the purchaser has signed, too.',
  'act.submitReport.intro': 'Report of period {round}, due {at}. Only accepted work is paid.',
};
