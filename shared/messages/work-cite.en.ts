import type { English } from './translate.ts';
import type { zh } from './work-cite.zh.ts';

export const en = {
  'cite.title': 'Pick from the list of needs',
  'cite.hint':
    'What is picked goes into the plan. Once the plan is saved it stands as planned, and whoever holds a receipt sees it.',
  'cite.place': 'Community',
  'cite.find': 'Find',
  'cite.findHint': 'Looks among the needs shown.',
  'cite.people': '{n} people',
  'cite.none': 'No need is on the list here yet.',
  'cite.noneFound': 'No need says this.',
  'cite.noPlace': 'Choose where it is carried out above, or a community here.',
  'cite.chosen': 'The plan cites {n} needs',
  'cite.most': 'A plan cites at most 50 needs.',
  'cite.more': 'Show more',
} satisfies English<typeof zh>;
