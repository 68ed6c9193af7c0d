import type { zh } from './board.zh.ts';
import type { English } from './translate.ts';

export const en = {
  title: 'Community boards',
  lead: 'The affairs, the finances and the service projects of each community, open to everybody.',
  street: '{n} of {of} communities have published',
  latest: 'published up to {on}',
  'latest.none': 'nothing published yet',
  of: 'Board of {place}',
  'of.lead':
    'What is published stays as it is. A mistake is put right by another record, and the first remains.',
  'kind.affairs': 'Affairs',
  'kind.finance': 'Finances',
  'kind.projects': 'Service projects',
  'none.affairs': 'No affairs have been published yet.',
  'none.finance': 'No finances have been published yet.',
  noPurchases: 'No purchase is being carried out in this community yet.',
  by: 'Published by {by} on {at}',
  corrects: 'Puts right:',
  corrected: 'Put right later, see:',
  'col.account': 'Account',
  'col.income': 'Income',
  'col.spent': 'Spent',
  'col.what': 'Project and organization',
  'col.money': 'Amount and term',
  budget: 'Budget {amount}',
  until: 'until {on}',
  ask: 'A question about what is published, or something you need?',
  'ask.need': 'Tell us',
  all: 'Boards of all communities',
} satisfies English<typeof zh>;
