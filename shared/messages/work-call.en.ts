import type { English } from './translate.ts';
import type { zh } from './work-call.zh.ts';

export const en: English<typeof zh> = {
  'call.question': 'Question',
  'call.questionHint':
    'Nobody is told who asks. Do not write names or contacts. At most 1,000 characters.',
  'call.askIntro':
    'Question and answer become public and hold for everybody. Nobody is told who asks.',
  'call.answer': 'Answer',
  'call.answerHint':
    'It becomes public, and those who have begun or submitted an application are told.',
  'call.amendIntro':
    'Quantities, standards, criteria, papers, payments and the ceiling may change; the services and who may apply may not. Closes {at} so far; a late change moves it. What was submitted must be confirmed or submitted again.',
  'call.amendClosingHint':
    'Not before it closes now, and not before the statutory days after the notice of the amendment.',
  'call.contractMonths': 'Term of the contract',
  'call.unscheduleIntro':
    'The notice no longer publishes itself. It can be scheduled or recorded anew.',
  'call.scheduledFor': 'Scheduled for',
  'call.scheduleIntro':
    'Once the medium has set a time, record it: the notice appears here at that moment, and periods count from it.',
  'call.scheduleAt': 'Time set by the medium',
  'call.ourText': 'The notice as we have it',
  'call.ourTextHint': 'What is handed to the statutory medium should read like this.',
  'call.copy': 'Copy the text',
  'call.theirText': 'Text in the statutory medium (optional)',
  'call.theirTextHint':
    'Paste all of what appeared there. It is compared word for word, blanks aside, and its hash is kept. Another text is not taken.',
  'call.sameText': 'The same as ours; its hash is kept.',
  'call.otherText': 'Not the same as ours. Please compare.',
  'call.amendClosingRule':
    'Not before the present closing; a change comes at least {span} before it ({source}), or the closing moves.',
  'call.indicator': 'How the points are found',
  'call.addCriterion': 'Add a criterion',
  'call.points': '{sum} of 100 points',
};
