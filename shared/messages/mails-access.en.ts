import type { zh } from './mails-access.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'accessApplied.subject': 'To decide: {title} (access of tasks)',
  'accessApplied.lead':
    'A department applies to give communities a task, and it is your turn to decide. Past its day it goes up to the head of the leading group.',
  'accessDecided.subject': 'Decided: {title}',
  'accessDecided.lead': 'The task you applied for has been decided.',
  'accessOverdue.subject': 'Overdue: {title} (access of tasks)',
  'accessOverdue.lead':
    'This application was not decided in time and has gone up. The head of the leading group may decide it now.',
  'accessDeclined.subject': 'A community declined what was not let in: {title}',
  'accessDeclined.lead':
    'This task was never let in, so the community need not do it. If it is to, apply for access first. This letter is the receipt.',
  'state.applied': 'Being decided',
  'state.admitted': 'Let in',
  'state.refused': 'Refused',
  'state.withdrawn': 'Withdrawn',
  'state.revoked': 'Revoked',
  title: 'Task',
  department: 'Department',
  community: 'Community',
  stateLabel: 'Outcome',
  reason: 'What was said',
  due: 'Last day to decide',
  on: 'Day',
  receipt: 'Receipt',
  basis: 'Legal basis',
  money: 'Money that goes with it',
  'money.value': '{way}, {amount} for each community and year, {source}',
  'way.officeCost': 'cost of the office',
  'way.buysServices': 'a service is bought',
  'way.byWorkload': 'by the work done',
  load: 'Load',
  'load.value': {
    one: '{n} community, {hours} hours more a month; {community} would come to {with} hours a month.',
    other:
      '{n} communities, {hours} hours more a month each; the heaviest, {community}, would come to {with} hours a month.',
  },
  'load.over': { one: ' {n} is over the limit.', other: ' {n} are over the limit.' },
  until: 'The link is good until',
  decide: 'Look at it and decide',
  open: 'Open the access of tasks',
};
