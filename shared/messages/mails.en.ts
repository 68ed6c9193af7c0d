import type { zh } from './mails.zh.ts';
import { en as objectionMails } from './objection-mails.en.ts';
import type { English } from './translate.ts';

export const en = {
  ...objectionMails,
  platform: 'Sanshe · Community service purchasing',
  greeting: 'Dear {name},',
  purchase: 'Purchase',
  matter: 'Matter',
  requestedBy: 'Requested by',
  onBehalfOf: 'On behalf of',
  due: 'Due',
  note: 'Note',
  open: 'See the details',
  'open.approval': 'Read and decide',
  bare: 'If the link does not open, copy this address into your browser:',
  phrase: 'Phrase that proves this mail: {phrase}',
  password: 'We never ask for a password, and nothing can be approved or paid from within a mail.',
  automatic: 'This mail was sent automatically; please do not reply.',
  code: 'Code',
  'code.validity': 'Good for 10 minutes and for one use.',
  'code.secret':
    'Tell it to nobody, not even to somebody who claims to be an official. If this was not you, ignore this mail: nothing will happen.',

  'signInCode.subject': '{code} is your sign-in code',
  'signInCode.lead': 'You are signing in to Sanshe, community service purchasing.',
  'approvalCode.subject': '{code} is your approval code',
  'approvalCode.lead':
    'You are deciding on the matter below. Your decision takes effect only when you submit it with this code.',

  'approvalRequested.subject': 'For your approval: {matter} ({title})',
  'approvalRequested.lead': 'An approval is waiting for you. Opening the link decides nothing.',
  'approvalReturned.subject': 'Returned to you: {title}',
  'approvalReturned.lead':
    'Your request was returned. Please change it as noted and submit it again.',
  'invited.subject': 'You are invited to apply: {title}',
  'invited.lead':
    'Your organization is invited to this call. The notice is published; please apply before it closes. Who is invited stays secret until the result.',
  'questionAsked.subject': 'A question awaits your answer: {title}',
  'questionAsked.lead':
    'An organization asked about the call. Please answer in time: otherwise the closing moves by itself. Nobody is told who asked.',
  'questionAnswered.subject': 'Your question is answered: {title}',
  'questionAnswered.lead':
    'Your question has been answered. Question and answer are public, and nobody is told who asked.',
  'questionLapsed.subject': 'A question was not answered in time, the closing has moved: {title}',
  'questionLapsed.lead':
    'A question was not answered in time, so the closing moved once by itself. Please answer soon: next time it closes, and everybody sees that there was no answer.',
  'applicationUnconfirmed.subject': 'Your application was not opened: {title}',
  'applicationUnconfirmed.lead':
    'After the call was amended, your application was neither confirmed nor submitted again before the closing, so it was not opened.',
  'openingDue.subject': 'Please confirm the opening: {title}',
  'openingDue.lead':
    'Applications have closed. They are opened once two officials have confirmed, each for themselves.',
  'applicationUnopened.subject': 'Your application could not be opened: {title}',
  'applicationUnopened.lead':
    'What was found is not what you sealed, so it could not be opened. The minutes of the opening say so, and the application does not take part. If you object, contact the purchaser with your receipt.',
  'correctionRequested.subject': 'Please complete your application: {title}',
  'correctionRequested.lead':
    'Documents are missing from your application. Add them before the deadline, or it cannot be reviewed.',
  'declareConflict.subject': 'Please declare any conflict of interest: {title}',
  'declareConflict.lead':
    'You were drawn for the panel of this purchase. Declare whether you have a conflict before you see any application, and keep the review confidential.',
  'finalOfferAsked.subject': 'Please send your final offer: {title}',
  'finalOfferAsked.lead':
    'The panel asks for your final offer before the deadline. It is kept sealed and opened with all others; without one, your first price stands.',
  'priceExplanationAsked.subject': 'Please explain your price: {title}',
  'priceExplanationAsked.lead':
    'Your price is strikingly low. Explain what it is made of and name your evidence before the deadline. A price that is not proved makes the offer invalid.',
  'priceJudgementDue.subject': 'Please judge the explained prices: {title}',
  'priceJudgementDue.lead':
    'The applicants have explained their prices. Judge each of them and give your reasons.',
  'scoringOpen.subject': 'Scoring is open: {title}',
  'scoringOpen.lead':
    'The whole panel has declared. Please score alone and lock your sheets; nobody else on the panel sees your marks.',
  'roadShowSlot.subject': 'When you present: {title}',
  'roadShowSlot.lead':
    'The order of the presentations was drawn by lot. Below are your time and place; please be there early.',
  'reportToSign.subject': 'Please sign the review report: {title}',
  'reportToSign.lead':
    'Every sheet is locked. Read the report and sign it, or dissent with your reasons. Who says nothing before the deadline has agreed.',
  'reportReceived.subject': 'The review report is here: {title}',
  'reportReceived.lead':
    'The panel has handed over its report. The time to decide on the winner, in ranked order, runs from today.',
  'awardDeemed.subject': 'Not decided in time: the first in rank is the winner by law ({title})',
  'awardDeemed.lead':
    'The time to decide has passed, and the purchaser neither decided nor objected. By the rule below the first in rank is taken as chosen, and that is on record. Please publish the result in time.',
  'awardWon.subject': 'Result: your organization was selected ({title})',
  'awardWon.lead':
    'Congratulations, your application was selected. The result is on public notice; the contract follows when the time for objections has passed.',
  'awardLost.subject': 'Result: your organization was not selected ({title})',
  'awardLost.lead':
    'Thank you for applying. You were not selected this time. Points and ranking are in the notice of the result; you may raise an objection within the time it names.',
  'contractReady.subject': 'Please sign the contract: {title}',
  'contractReady.lead':
    'The contract is approved. Please check amount, work and payments, then sign.',
  'contractToCountersign.subject': 'Please sign for the purchaser: {title}',
  'contractToCountersign.lead':
    'The organization has signed. Check the contract and sign for the purchaser: it is in force once both have signed.',
  'reportReturned.subject': 'Report returned: {title}',
  'reportReturned.lead': 'Your report was returned. Please change it as noted and submit it again.',
  'evaluationDue.subject': 'Please submit the evaluation: {title}',
  'evaluationDue.lead':
    'The projects are due for evaluation. Please score each and state your findings.',
  'paymentWithheld.subject': 'A payment is withheld: {title}',
  'paymentWithheld.lead':
    'The purchaser withholds a payment for the reason below. If you disagree, turn to whoever handles the purchase, or appeal as the contract says.',
  'paymentOrderedBack.subject': 'Money is to be returned: {title}',
  'paymentOrderedBack.lead':
    'The purchaser orders money back that was paid, for the reason below. If you disagree, turn to whoever handles the purchase, or appeal as the contract says.',
  'paymentMade.subject': 'Payment made: {title}',
  'paymentMade.lead': 'A payment to you was recorded. Please check that it arrived.',
  'stepOverdue.subject': 'Overdue: {title}',
  'stepOverdue.lead':
    'A step was not taken in time. Nothing is decided by a missed date; please see that it is taken.',
  'panelShort.subject': 'Please draw the panel again: {title}',
  'panelShort.lead': 'An expert declared a conflict, so the panel is short of a member.',
  'callFailed.subject': 'No result: {title}',
  'callFailed.lead':
    'This call ended without a result for the reason below. It may be held again as the law allows.',
  'eligibilityRefused.subject': 'Not eligible: {title}',
  'eligibilityRefused.lead':
    'Your application was found not eligible for the reason below. You may object once the result is published.',
  'recusalRequested.subject': 'Asked to step back: {title}',
  'recusalRequested.lead':
    'An applicant asks that somebody who takes part in this purchase step back, for the reason below. Hear the person and answer in writing in time.',
  'recusalHeard.subject': 'You are asked to step back: {title}',
  'recusalHeard.lead':
    'An applicant asks that you step back, for the reason below. Tell the office how it is; where you do have an interest, step back by yourself.',
  'recusalDecided.subject': 'Request to step back answered: {title}',
  'recusalDecided.lead':
    'A request that somebody step back from this purchase was answered, for the reason below.',
  'registrationToConfirm.subject': 'Please confirm the registrations: {title}',
  'registrationToConfirm.lead':
    'The applications are open. Please confirm the registration, inspections and sanctions of each applicant.',
  'consequenceDecided.subject': 'What follows from the evaluation: {title}',
  'consequenceDecided.lead':
    'It was approved and is public; what and why is below. You can appeal on the page of the evaluation while the days run.',
  'purchaseStopped.subject': 'Stopped or suspended: {title}',
  'purchaseStopped.lead': 'This purchase was stopped or suspended for the reason below.',
  'purchaseResumed.subject': 'Resumed: {title}',
  'purchaseResumed.lead':
    'This purchase goes on, with every deadline moved by the time it stood still. The dates on its page apply.',

  'step.approval': 'Approval',
  'step.notice': 'Publishing the notice',
  'step.opening': 'Confirming the opening',
  'step.eligibility': 'Eligibility check',
  'step.recusal': 'Answering a request to step back',
  'step.panel': 'Drawing the panel',
  'step.declaration': 'Conflict declarations',
  'step.scoring': 'Scoring',
  'step.report': 'Signing the review report',
  'step.contested': 'Most of the panel dissents from the report',
  'step.priceReview': 'Judging explained prices',
  'step.recommendation': 'Recommending the award',
  'step.reviewReport': 'Handing over the review report',
  'step.awardDecision': 'Deciding the award',
  'step.awardNotice': 'Publishing the result',
  'step.contracts': 'Drafting the contracts',
  'step.publication': 'Publishing the contract',
  'step.filing': 'Filing the contract',
  'step.bidBond': 'Returning a bid bond',
  'step.signing': 'Signing the contract',
  'step.evaluation': 'Evaluation',
  'step.settlement': 'Settlement and disclosure',
  'step.other': 'A step of the purchase',
} satisfies English<typeof zh>;
