import type { English } from './translate.ts';
import type { zh } from './work-clock.zh.ts';

export const en: English<typeof zh> = {
  'clock.title': 'Rehearsal clock',
  'clock.lead':
    'Moves the time of the rehearsal forward, so that months pass in minutes. Time only goes forward.',
  'clock.now': 'Now',
  'clock.next': 'Next deadline',
  'clock.noNext': 'No deadline is running',
  'clock.ahead': 'Ahead of real time by',
  'clock.toNext': 'Move to the next deadline',
  'clock.to': 'Move to a time',
  'clock.toHint': 'Beijing time, later than now.',
  'clock.move': 'Move to this time',
  'clock.real': 'This is not a rehearsal',
  'clock.realText': 'Real time cannot be moved.',
};
