import type { zh } from './mails-comments.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'commentAsked.subject': 'Your community is asked: {title}',
  'commentAsked.lead':
    'A matter is open to your community. Please say by its day whether you agree, agree with conditions or object, and why.',
  'commentAnswered.subject': 'Answered: {title}',
  'commentAnswered.lead': 'The department has answered what you said for your community.',
  'commentOverdue.subject': 'Overdue: {title} (comments of communities)',
  'commentOverdue.lead':
    'What communities said was not answered and the matter not closed by its day; this has gone up.',
  title: 'Matter',
  department: 'Department',
  reason: 'Answer',
  due: 'Last day',
  open: 'Open the matter',
};
