import type { zh } from './mails-supervision.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  'visitAnnounced.subject': 'A visit is coming: {title}',
  'visitAnnounced.lead':
    'The purchaser will visit this project. Have the site and the books ready that day.',
  'visitSigned.subject': 'Record of a visit: {title}',
  'visitSigned.lead':
    'The visitor has signed the record. You can read what was found and comment on it.',
  'rectificationOrdered.subject': 'To be put right: {title}',
  'rectificationOrdered.lead':
    'The purchaser asks you to put something right. Hand in your evidence in time: being late counts in evaluation and payment.',
  'rectificationHandedIn.subject': 'To be checked again: {title}',
  'rectificationHandedIn.lead':
    'The organization has handed in its evidence. Please look at it again.',
  'rectificationRechecked.subject': 'Result of the re-check: {title}',
  'rectificationRechecked.lead':
    'The purchaser has looked again. If it is not good enough yet, go on by the new date.',
  'rectificationOverdue.subject': 'Rectification overdue: {title}',
  'rectificationOverdue.lead': 'The date has passed and nothing was handed in.',
  'rectificationEscalated.subject': 'Rectification taken further: {title}',
  'rectificationEscalated.lead':
    'It was not put right and has been taken further: by the rules it counts in evaluation and on the credit record.',
  'incidentReported.subject': 'Incident: {title}',
  'incidentReported.lead': 'Something happened in this project that you should know of.',
  project: 'Project',
  what: 'What',
  why: 'Why',
  text: 'Opinion',
  reason: 'Reason',
  on: 'Day of the visit',
  heldOn: 'Day of the visit',
  due: 'By the end of',
  open: 'Open supervision',
};
