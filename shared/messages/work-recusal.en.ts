import type { English } from './translate.ts';
import type { zh } from './work-recusal.zh.ts';

export const en: English<typeof zh> = {
  'page.back': 'Back to the purchase',
  'recusal.page': 'Stepping back',
  'recusal.lead':
    'Where you find that somebody who takes part in this purchase has an interest in another applicant, you may ask in writing, with a reason, that they step back (Implementing Regulations art. 9).',
  'recusal.later':
    'The names of the panel are published with the result; from then on you may ask it of an expert.',
  'recusal.ask': 'Ask somebody to step back',
  'recusal.none': 'Nobody was asked to step back',
  'recusal.noneText': 'Once the applications are open, applicants may ask it here.',
  'recusal.who': 'Who shall step back',
  'recusal.reason': 'Reason',
  'recusal.reasonHint':
    'Say which interest, and how you know of it. The purchaser will hear the person.',
  'recusal.by': 'Asked by {name}',
  'recusal.at': 'Asked {at}',
  'recusal.due': 'To be answered by {at}',
  'recusal.late': 'Late: the head of the leading group is asked',
  'recusal.waiting': 'To be answered',
  'recusal.granted': 'Steps back',
  'recusal.refused': 'Does not step back',
  'recusal.answer': 'Answer',
  'recusal.answerIntro':
    'Hear the person first. Your reason goes to the applicant and to the person, and cannot be changed.',
  'recusal.verdict': 'Step back?',
  'recusal.grant': 'Has to step back',
  'recusal.grantOfficial': 'From now on they do nothing more in this purchase; others go on.',
  'recusal.grantExpert': 'The review is void; other experts are drawn and review anew.',
  'recusal.grantTooLate':
    'Contracts are being made: the answer does not change the result. Whether the review was void is for a challenge or a complaint to settle.',
  'recusal.refuse': 'Need not step back',
  'recusal.role.author': 'wrote the plan',
  'recusal.role.opening': 'opened the applications',
  'recusal.role.panel': 'on the panel',
};
