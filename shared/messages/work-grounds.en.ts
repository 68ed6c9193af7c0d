import type { English } from './translate.ts';
import type { zh } from './work-grounds.zh.ts';

export const en: English<typeof zh> = {
  'grounds.title': 'Why this method is lawful',
  'grounds.below.openTender':
    'The budget is below the local threshold for open tenders, {limit}: another method may be used (LAW §27).',
  'grounds.reached.openTender':
    'The budget reaches the local threshold for open tenders, {limit}: another method needs the approval of the finance bureau of a city with districts or above (LAW §27).',
  'grounds.unknown.openTender': 'The local threshold for open tenders has not been entered',
  'grounds.below.procurementLimit':
    'The amount is below the local procurement limit, {limit} (LAW §2).',
  'grounds.reached.procurementLimit':
    'The amount reaches the local procurement limit, {limit}: it is bought by a statutory method (LAW §2). Choose another kind of purchase.',
  'grounds.unknown.procurementLimit': 'The local procurement limit has not been entered',
  'grounds.unknownHint': 'Check the figure published for this place.',
  'grounds.confirm.openTender': 'Checked: the budget is below the threshold for open tenders',
  'grounds.confirm.procurementLimit': 'Checked: the amount is below the procurement limit',
  'grounds.approval': 'Approval of the method',
  'grounds.approvalHint': 'Given before the purchase begins (REG §23).',
  'grounds.authority': 'Authority',
  'grounds.number': 'Number of the document',
  'grounds.date': 'Date',
  'grounds.afterTwoValidBids':
    'A tender drew two valid bids, and negotiating with these two was approved (MoF order 74)',
  'grounds.reason': 'Case of the law',
  'grounds.source.invitedTender': 'Government Procurement Law, art. 29.',
  'grounds.source.competitiveNegotiation': 'Government Procurement Law, art. 30.',
  'grounds.source.singleSource':
    'Government Procurement Law, art. 31. That one applied does not mean that only one can.',
  'grounds.reason.limitedRange': 'Only a limited range of suppliers can provide it',
  'grounds.reason.costDisproportionate': 'An open tender would cost too much for its value',
  'grounds.reason.failedTender': 'A tender drew no bid or no valid one, or a new one failed',
  'grounds.reason.complexSpecs': 'Too complex or special to fix detailed requirements',
  'grounds.reason.urgent': 'A tender would take longer than the need allows',
  'grounds.reason.priceNotComputable': 'The total price cannot be reckoned beforehand',
  'grounds.explanation': 'In particular',
  'grounds.single': 'Why one supplier only',
  'grounds.single.unique': 'Only one supplier can provide it',
  'grounds.single.emergency': 'An emergency nobody could foresee',
  'grounds.single.addition': 'An addition to an earlier contract, to fit what is there',
  'grounds.uniqueNote':
    'From the threshold for open tenders on it is published first (REG §38): record the notice on the page of the purchase.',
  'grounds.additionNote': 'At most a tenth of the first contract.',
  'grounds.originalFen': 'First contract',
  'grounds.experts': 'Experts who found so',
  'grounds.expertsHint': 'The notice gives name, employer, title and opinion (REG §38).',
  'grounds.expertName': 'Name',
  'grounds.employer': 'Employer',
  'grounds.expertTitle': 'Title',
  'grounds.opinion': 'Opinion',
  'grounds.addExpert': 'Add an expert',
  'grounds.invitees': 'Who is invited',
  'grounds.inviteesHint': {
    one: 'At least one of the verified organizations. Secret until the result; invitations go out with the notice.',
    other:
      'At least {n} of the verified organizations. Secret until the result; invitations go out with the notice.',
  },
  'grounds.inviteesOne':
    'One of the verified organizations. The invitation goes out with the notice.',
  'grounds.inviteesNone':
    'No organization is verified here that could be invited. Verify one first.',
  'grounds.missing': 'It can be saved as it is; before it goes up for approval add: {what}',
  'grounds.missing.reason': 'the case of the law, explained',
  'grounds.missing.approval': 'the approval of the finance bureau',
  'grounds.missing.confirmation': 'that the figure was checked',
  'grounds.missing.single': 'why one supplier only',
  'grounds.missing.experts': 'the opinions of experts',
  'grounds.missing.invitees': 'enough invited organizations',
  'grounds.missing.one': 'one organization',
  'grounds.reservation': 'Small and medium firms',
  'grounds.reservationHint':
    'Up to {limit} a purchase that suits small and medium firms is reserved for them ({source}).',
  'grounds.reserved': 'Reserved for small and medium firms',
  'grounds.notReserved': 'Not reserved',
  'grounds.whyNotReserved': 'Why not (said in the notice)',
  'grounds.missing.reservation': 'whether it is reserved for small firms',
};
