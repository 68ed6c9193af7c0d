import type { zh } from './call-mails.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'call.amendment.subject': 'The call was amended, please confirm: {title}',
  'call.amendment.lead':
    'The call has changed. If you have submitted, confirm before the closing that your application still holds, or submit it again: one that is not confirmed is not opened.',
  'call.extension.subject': 'The closing has moved: {title}',
  'call.extension.lead':
    'The call closes later. What you have submitted holds, and nothing needs to be done.',
  'call.question.subject': 'The closing has moved: {title}',
  'call.question.lead':
    'A question is not answered yet, so the closing moved by itself. What you have submitted holds.',
  'call.answer.subject': 'A question about the call was answered: {title}',
  'call.answer.lead': 'A question somebody asked has been answered in public. Please take note.',
  'call.stopped.subject': 'The purchase was cancelled: {title}',
  'call.stopped.lead':
    'The purchaser has ended this purchase. Applications under seal are not opened, and nothing needs to be done.',
  'call.what': 'Project',
  'call.reason': 'Reason',
  'call.answer': 'Question and answer',
  'call.closes': 'Closes',
  'call.confirm': 'Read the changes and confirm',
  'call.read': 'Read the notice',
};
