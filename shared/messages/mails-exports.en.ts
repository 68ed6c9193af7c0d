import type { zh } from './mails-exports.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  'exportRequested.subject': 'Please confirm: export of everything {tenant} has',
  'exportRequested.lead':
    '{who} asks to export everything {tenant} has. The files hold the records of every purchase, so nothing is written before a second person confirms. Check the reason; if you do not know why, ask first and do not confirm.',
  'exportRequested.open': 'Look and confirm',
  reason: 'Reason',
};
