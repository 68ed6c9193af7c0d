import type { zh } from './room-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'digest.subject': {
    one: 'Your projects: one thing is new',
    other: 'Your projects: {n} things are new',
  },
  'digest.lead':
    'This is new in the projects you take part in. Open the page to read it; how often you are mailed, you set in your account.',
  'digest.leadMore':
    'There is news in {rooms} projects of yours; {shown} of them follow. How often you are mailed, you set in your account.',
  'digest.message': { one: 'one message', other: '{n} messages' },
  'digest.decision': { one: 'one decision', other: '{n} decisions' },
  'digest.minutes': { one: 'minutes of one meeting', other: 'minutes of {n} meetings' },
  'digest.correction': {
    one: 'one set of minutes corrected',
    other: '{n} sets of minutes corrected',
  },
  'digest.action': { one: 'one agreed action', other: '{n} agreed actions' },
  'digest.actionSettled': { one: 'one agreed action settled', other: '{n} agreed actions settled' },
  'digest.actionLate': { one: 'one agreed action overdue', other: '{n} agreed actions overdue' },
  'digest.handOff': { one: 'one hand-off', other: '{n} hand-offs' },
  'digest.handOffAnswered': { one: 'one hand-off answered', other: '{n} hand-offs answered' },
  'digest.handOffLate': {
    one: 'one hand-off not answered in time',
    other: '{n} hand-offs not answered in time',
  },
  'digest.consent': { one: 'one change of people', other: '{n} changes of people' },
  'digest.and': ', ',
  'digest.then': '; ',
  'digest.by': 'from {names}',
  'digest.mine': { one: 'one of them waits for you', other: '{n} of them wait for you' },
  'digest.open': 'Open the room',
  'digest.openTasks': 'Open the task list',
} as const satisfies English<typeof zh>;
