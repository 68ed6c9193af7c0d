import type { zh } from './mails-identity.zh.ts';
import type { English } from './translate.ts';

/** Mails about an account, in English. */
export const en: English<typeof zh> = {
  'someone.greeting': 'Hello,',
  'registrationCode.subject': '{code} is your registration code',
  'registrationCode.lead':
    'Somebody is registering with this address at Sanshe, community service purchasing. There is an account only once the code is typed; if you have one already, the code signs you in.',
};
