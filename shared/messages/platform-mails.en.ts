import type { zh } from './platform-mails.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  'tenantOpened.subject': '{tenant} is on board, and you are its administrator',
  'tenantOpened.lead':
    '{tenant} has come on board, and you are its administrator. Sign in with this address; a code is sent to it. Then invite your colleagues and give them their posts.',
  'tenantOpened.next': 'Next',
  'tenantOpened.steps':
    'Invite colleagues and give them posts; look over streets and communities; look over the rules and approval chains.',
  'tenantOpened.portal': 'Public page',
  'tenantOpened.open': 'Open your work',
};
