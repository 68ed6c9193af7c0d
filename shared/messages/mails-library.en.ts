import type { zh } from './mails-library.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'libraryEnded.subject': 'No longer in force: {title} (library)',
  'libraryEnded.lead':
    'The last day of a document you keep is past. Please check whether another took its place, and say so.',
  'libraryEnded.day': 'In force until',
  'libraryReview.subject': 'To be looked at again: {title} (library)',
  'libraryReview.lead':
    'The day you set for looking at this document again has come. Please check whether it still holds, and set the next day.',
  'libraryReview.day': 'Look again on',
  title: 'Document',
  open: 'Open the library',
};
