import type { zh } from './mails-facilities.zh.ts';

/** Mails of shared places, in English. */
export const en: Record<keyof typeof zh, string> = {
  'greeting.unit': '{unit},',
  'openingToSign.subject': 'An agreement to sign: {facility}',
  'openingToSign.lead':
    'The community has drawn up the agreement by which your unit opens a place to residents. The link shows all of it and lets you sign, without an account; if you do not agree, please say so there.',
  'openingToSign.open': 'Read and sign',
  'unitStatement.subject': 'What was shared in {year}: {unit}',
  'unitStatement.lead':
    'What your unit opened and promised this year, and what it got in return. The link shows it, without an account.',
  'unitStatement.open': 'See the statement',
  'openingEnds.subject': 'An agreement is about to end: {name}',
  'openingEnds.lead': 'Nothing is agreed for after it. Please ask the unit whether it goes on.',
  'openingEnds.open': 'Open the place',
  facility: 'Place',
  unit: 'Unit',
  community: 'Community',
  from: 'Open from',
  until: 'The link works until',
  on: 'Last day',
  days: 'Days left',
};
