import type { zh } from './budget-mails.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  year: 'Year',
  lines: 'Lines',
  'lines.value': '{n}',
  total: 'In all',
  submittedBy: 'Sent up by',
  decidedBy: 'Decided by',
  adjustment: 'Why it is adjusted',
  opinion: 'Why it was returned',
  open: 'Open the annual plan',
  'budgetSubmitted.subject': 'For your approval: the annual plan {year}',
  'budgetSubmitted.lead':
    'The annual plan waits for you. The link only shows it and decides nothing; look at its lines, then approve or return it on the page.',
  'budgetReturned.subject': 'The annual plan {year} was returned',
  'budgetReturned.lead': 'Change it as asked and send it up again. What was written is all there.',
  'budgetApproved.subject': 'The annual plan {year} is approved',
  'budgetApproved.lead': 'It is in force: purchases can be paid from its lines.',
};
