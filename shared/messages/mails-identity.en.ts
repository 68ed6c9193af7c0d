import type { zh } from './mails-identity.zh.ts';
import type { English } from './translate.ts';

/** Mails about an account, in English. */
export const en: English<typeof zh> = {
  'someone.greeting': 'Hello,',
  'registrationCode.subject': '{code} is your registration code',
  'registrationCode.lead':
    'Somebody is registering with this address at Sanshe, community service purchasing. There is an account only once the code is typed; if you have one already, the code signs you in.',
  time: 'Time',
  device: 'Device',
  network: 'Network address',
  factor: 'Factor',
  'my-account': 'Open my account',
  'newDevice.subject': 'Your account was used on a new device',
  'newDevice.lead':
    'If that was you, there is nothing to do. If not, open My account, sign out everywhere else and tell your administrator soon.',
  'factorAdded.subject': 'A second factor was added to your account',
  'factorAdded.lead': 'If that was not you, tell your administrator soon.',
  'factorRemoved.subject': 'A second factor was removed from your account',
  'factorRemoved.lead': 'If that was not you, tell your administrator soon.',
  'recoveryCodesMade.subject': 'New recovery codes were made for your account',
  'recoveryCodesMade.lead':
    'Those before them are worth nothing now. If that was not you, tell your administrator soon.',
};
