import type { zh } from './access-letters.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'access.subject': 'a task for communities',
  'access.decision.approve': 'Let in',
  'access.decision.return': 'Not let in',
  'access.approve.hint':
    'You agree that communities are given this task. Where somebody decides after you, it is their turn next.',
  'access.return.hint':
    'Communities are not given this task, and the application ends here. Please say why.',
  'access.opinion.hint':
    'Needed where the task is not let in. The department that applied is told.',
  'access.refused': 'The application ends here. The department was told what was decided and why.',
  'access.admitted':
    'Everybody has decided: communities may be given this task. The department was told.',
  'access.money': 'Money (each community and year)',
  'access.way': 'How it is paid',
  'access.way.officeCost': 'cost of the office',
  'access.way.buysServices': 'a service is bought',
  'access.way.byWorkload': 'by the work done',
  'access.basis': 'Legal basis',
  'access.role': 'Role of the community',
  'access.role.duty': 'does it by law',
  'access.role.assist': 'helps the department',
  'access.what': 'What communities are to do',
  'access.when': 'From and until',
  'access.term': '{from} until {until}',
  'access.term.open': 'from {from}, without an end',
  'access.each': 'Each community and month',
  'access.each.value': '{times} times, {hours} hours',
  'access.load': 'Load of the communities (hours a month on its first day; dark: this task)',
  'access.load.value': '{now} before, {with} with this task',
  'access.load.over': 'over {most} hours a month',
  'access.load.finding': {
    one: '{n} community is asked, and is not over the limit.',
    other: '{n} communities are asked, and none of them is over the limit.',
  },
  'access.load.finding.over': {
    one: '{all} communities are asked; {n} of them would be over {most} hours a month.',
    other: '{all} communities are asked; {n} of them would be over {most} hours a month.',
  },
  'access.load.rest': {
    one: '{n} more community with a lighter load is not drawn.',
    other: '{n} more communities with a lighter load are not drawn.',
  },
  'access.opinions': 'What communities say',
  'access.opinions.none': 'No community has said anything yet.',
  'access.opinion.support': 'can do it',
  'access.opinion.object': 'should not be asked',
  'closed.link-over': 'This link has ended',
  'closed.link-over.next':
    'The day of the decision is over. The application still stands, and has gone up to the head of the leading group. To decide it, sign in and open the access of tasks.',
  'closed.taken-back': 'The application was taken back',
  'closed.taken-back.next': 'The department took it back; there is nothing for you to do.',
  'closed.post-over': 'You no longer hold the post that decides this',
  'closed.post-over.next':
    'Whoever holds the post now decides it. If this is not right, ask your administrator.',
  'closed.work': 'Open the access of tasks',
};
