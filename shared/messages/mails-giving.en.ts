import type { zh } from './mails-giving.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'donationReceived.subject': 'Thank you for your donation: receipt {number}',
  'donationReceived.lead':
    'Your donation has arrived. With the code below you can see at any time what it was used for. Please keep the code: we do not.',
  'donationUsed.subject': 'Your donation was used: receipt {number}',
  'donationUsed.lead': 'A part of your donation was used. What for, and what is left, is below.',
  'donationGivenBack.subject': 'Given back: receipt {number}',
  'donationGivenBack.lead': 'A part of your donation is given back. How much, and why, is below.',
  number: 'Receipt',
  amount: 'Donation',
  purpose: 'Given for',
  code: 'Code',
  used: 'This time',
  usedFor: 'Used for',
  note: 'In words',
  balance: 'Left',
  hours: '{n} hours',
  'purpose.any': 'Anything',
  open: 'See this donation',
};
