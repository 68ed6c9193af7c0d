import type { English } from './translate.ts';
import type { zh } from './work-purchase.zh.ts';

export const en = {
  tabs: 'Parts of the purchase',
  'tab.overview': 'Overview',
  'tab.applications': 'Applications',
  'tab.review': 'Review',
  'tab.work': 'Contract and work',
  'tab.audit': 'Log',
  'purchase.by': 'Handled by {name}',
  'purchase.reason': 'Reason: {reason}',
  'purchase.method': 'Method',
  'suspended.to': 'Resumes as',

  publications: 'Statutory publications',
  'publication.tender': 'Tender notice',
  'publication.award': 'Notice of the result',
  'publication.link': '{medium} (opens in a new window)',
  'publication.medium': 'Medium',
  'publication.mediumHint': 'The medium named by the finance department, or by your own rules.',
  'publication.url': 'Address of the notice',
  'publication.urlHint': 'A complete address that everybody can open.',
  'publication.at': 'Published',
  'publication.atHint': 'As shown by the medium, Beijing time. Periods are counted from here.',
  'notice.closesAt': 'Applications close',
  'notice.closesAtHint':
    'Beijing time. At least {span} after publication ({source}); if it is too early you will be told the earliest.',
  'notice.newClosesAt': 'New closing time',
  'notice.closedAt': 'Applications closed',

  approvals: 'Approvals',
  'approval.chain': 'Approved by',
  'approval.waiting': 'awaiting a decision',
  'approval.open': 'Open',
  'approval.approved': 'Approved',
  'approval.returned': 'Returned',
  'approval.withdrawn': 'Withdrawn',

  'opening.confirmed': 'Confirmed by',
  'opening.nobodyYet': 'nobody yet',
  'opening.posts': 'Two are needed',

  'applications.title': 'Applications received: {count}',
  'applications.table': 'Applications',
  'applications.sealed': 'The applications are sealed',
  'applications.sealedText':
    'Until two people confirm the opening after the deadline nobody can read them, or know how many there are.',
  'applications.requested': 'Amounts requested',
  'applications.finding': '{n} applications ask for {sum} together; the budget is {budget}.',
  'applications.ofCeiling': 'Of the limit',
  'applications.read': 'Read the application of {name}',
  'eligibility.judge': 'Judge',
  'eligibility.verdict': 'Result of the check',
  'eligibility.ask': 'Ask for a correction',
  'eligibility.toCorrect': 'Documents to be corrected',
  'eligibility.reasonHint': 'Needed unless eligible; it is sent to the applicant.',

  panel: 'Expert panel',
  'panel.size': 'Experts',
  'panel.seed': 'Seed of the draw',
  'panel.seedHint':
    'The pool is shuffled by these characters; they are logged, so the draw can be repeated. You may use a public number instead, such as a lottery draw.',
  'panel.source': 'According to',
  'panel.drawnBy': 'Seed of the draw: {seed}',
  'review.closed': 'The review is not over',
  'review.closedText':
    '{n} experts score on their own. Until every sheet is locked the marks are secret to everybody.',
  ranking: 'Ranking by total points',
  'ranking.finding': 'First is {name} with {total} points.',
  'ranking.findingPriced':
    'First is {name} with {total} points. Blue: the panel, orange: the price.',
  'points.panel': 'Panel',
  'points.price': 'Price',
  'points.total': 'Total',
  'sheets.of': 'Score sheets of {name}',
  'sheets.expert': 'Expert {nth}',
  'sheets.criterion': '{name} ({max})',
  'award.table': 'Recommended',
  'award.count': 'How many',
  'award.first': { one: 'The first', other: 'The first {n}' },
  'award.amount': 'Award',
  'award.amountYuan': 'Award (yuan)',
  'award.asked': 'asked for {sum}',
  'award.sum': 'Sum (budget {budget})',
  objections: 'Objections',
  'objection.open': 'Not answered yet',
  'objection.answered': 'Answered',
  'objection.verdict': 'Verdict',
  'objection.upheld': 'The objection is right',
  'objection.upheldNote': 'The published result is withdrawn; it goes back to the recommendation.',
  'objection.rejected': 'The objection is not right',
  'objection.rejectedNote': 'The public notice goes on from where it stopped.',
  'objection.reply': 'Answer',
  'objection.replyHint':
    'Answer each point with facts and law. It goes to the objector and to every other supplier it touches.',
  'objection.grounds': 'What you object to, and why',
  'objection.groundsHint': 'Facts, law and what you ask for. At most 3,000 characters.',

  'work.none': 'No contract yet',
  'work.noneText':
    'After the public notice and the approval of the contract, contracts, payments and progress appear here.',
  'money.title': 'Payments',
  'money.finding': '{paid} paid, {share} of the contracts.',
  'money.underway': 'On its way',
  'contract.amount': 'Contract',
  'contract.signedAt': 'Signed',
  'contract.unsigned': 'not yet',
  payments: 'Payments',
  'payment.nth': 'Payment',
  'payment.amount': 'Amount',
  'payment.due': 'Can be requested',
  'payment.paidSum': '{sum} paid',
  'payment.voucher': 'Number of the voucher',
  'payment.voucherHint': "The number on the treasury's or the bank's receipt.",
  progress: 'Progress',
  'progress.title': 'Services delivered',
  'progress.finding': '{reached} of {all} services have reached what was agreed.',
  'report.period': 'Period',
  'report.verdict': 'Verdict',
  'report.accepted': 'Accepted',
  'report.acceptedNote': 'The payment tied to it can be requested.',
  'report.returned': 'Returned',
  'report.unjudged': 'To be judged',
  'report.reason': 'Remark',
  'report.reasonHint': 'Needed when returned; it is sent to the organization.',
  'report.counted': 'Services in this period',
  'report.countedHint': 'This period only, not in all.',
  'report.planned': '{quantity} {unit} agreed in all',
  'report.delivered': '{done} {unit} (about {expected} a period)',
  'report.spent': 'Spent in this period',
  'report.spentHint': 'Project money actually spent in this period.',
  'report.narrative': 'How it went',
  'report.narrativeHint':
    'What was done, what residents say, what was hard. No names or identity numbers of residents.',
  evaluations: 'Evaluations',
  'evaluation.points': 'Points (0 to 100)',
  'evaluation.pointsHint': 'By the contract and by what was achieved.',
  'evaluation.findings': 'Findings',
  'evaluation.findingsHint': 'What you read, whom you visited, what you found, what you suggest.',
  'evaluation.final': 'Final points',
  survey: "Residents' survey",
  'survey.responses': 'Answers',
  'survey.mean': 'Mean satisfaction',
  'survey.open': 'The survey is open until {at}.',
  'survey.linksHint':
    'Each link works once. Hand them to residents who used the service; nobody records who got which.',
  'survey.makeLinks': 'Make 20 links',
  'survey.links': '{n} links, one a line',

  'command.createPurchase': 'Create the purchase',
  'audit.title': 'Log',
  'audit.text':
    'Each entry holds the digest of the one before: change one, and the rest no longer fits.',
  'audit.table': 'Log',
  'audit.seq': 'No.',
  'audit.at': 'Time',
  'audit.actor': 'By',
  'audit.command': 'What',
  'audit.to': 'State after',
  'audit.hash': 'Digest',
  'audit.system': 'System',
  'audit.secret': 'Secret during the review',
  'audit.intact': 'The log is intact: {n} entries follow from each other',
  'audit.broken': 'The log breaks at entry {at}',
  'audit.brokenText':
    'From this entry on it does not fit what came before. Tell the auditor at once.',
  'audit.more': 'More entries',

  'act.submitPlan.intro':
    'The plan is locked and goes to those who approve it, one after the other. If it is returned you can change it and submit again.',
  'act.publishNotice.intro':
    'Publish the notice in the statutory medium first, then record it here. Applications stay open at least {span} from that publication.',
  'act.extendBidding.intro': 'Closes {at} so far. It can only become later, and everybody is told.',
  'act.publishAwardNotice.intro':
    'Publish the result in the statutory medium first, then record it here. It is on notice for {announcement}, then open to objections for {challenge}; no contract before that.',
  'act.confirmOpening.intro':
    'Once two different people have confirmed, all applications are unsealed. Only then is it known how many there are.',
  'act.judgeEligibility.intro':
    'Judge only whether the applicant may apply and the documents are there, not how good the plan is. Ask for a correction once before you refuse.',
  'act.concludeEligibility.intro':
    'Eligible applications go to the experts. With fewer than {minimum} the call ends without an award.',
  'act.drawPanel.intro':
    '{n} experts are drawn from the pool at random. Who they are stays secret until the result is public. Whoever handled or opened is left out.',
  'act.recommendAward.intro':
    'Only in order of points; not more than each asked for, and within the budget.',
  'act.failCall.intro':
    'Recommends nobody and ends the purchase; the budget of {ceiling} is free again. This cannot be undone.',
  'act.answerObjection.intro':
    'The clock of the public notice has stopped. Your answer sets it going again, or takes the result back.',
  'act.draftContracts.intro':
    'The amount comes from the award, the services from the plan. Confirm the payments; then the contracts go for approval.',
  'act.judgeReport.intro':
    'Count against the contract. Only when it is accepted can the payment tied to this period be requested.',
  'act.requestPayment.intro':
    'The acceptance is there. Somebody else approves: nobody approves their own request.',
  'act.recordPayment.intro':
    'Once the money is paid, record the voucher. It cannot be changed later.',
  'act.submitEvaluation.intro':
    'By somebody who did neither the buying nor the work. Pass mark {mark}. It cannot be changed later.',
  'act.concludeMidTerm.intro': 'Projects below {mark} points end; the others go on.',
  'act.requestAcceptance.intro':
    "Sums up the final evaluation and the residents' survey and asks for acceptance.",
  'act.disclose.intro':
    'Closes the purchase once everything due is paid. The whole file becomes public and can no longer change.',
  'act.cancel.intro': 'Cannot be undone. Those who applied are told.',
  'act.suspend.intro': 'All periods stop and go on when it is resumed.',
  'act.resume.intro': 'Goes on where it stopped; periods move by the time it stood still.',
  'act.terminateEarly.intro':
    'Ends all running projects. What was accepted is still paid, the rest is not.',
  'act.declineAward.official': 'Whoever lets the signing date pass has refused the award.',
  'act.declineAward.intro': 'Cannot be undone: the next in the ranking takes the place.',
  'act.submitCorrection.intro':
    'What was found: {reason} Please correct by {at}; there is one chance.',
  'act.raiseObjection.intro':
    'If you object to the documents, the procedure or the result. The clock of the public notice stops until you are answered.',
  'act.signContract.intro':
    'Please check amount, services and payments. Signing makes the contract binding.',
  'act.submitReport.intro': 'Report of period {round}, due {at}. Only accepted work is paid.',

  'organizationPurchase.page': 'Our project',
  'organizationPurchase.apply': 'Write the application',
  'organizationPurchase.open': 'See how your organization stands in this purchase',
  'own.application': 'Your application',
  'own.read': 'Read the application',
  'own.reason': 'Remark',
  'own.result': 'Result of the review',
  'own.contract': 'Your contract',
  'own.objections': 'Your objections',
  'correction.documents': 'Documents now attached',
  'correction.note': 'Note (optional)',
} as const satisfies English<typeof zh>;
