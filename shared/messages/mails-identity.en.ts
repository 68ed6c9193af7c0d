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
  who: 'Person',
  reason: 'Reason',
  'addressCode.subject': '{code} is the code for your new address',
  'addressCode.lead':
    'Somebody wants to sign in to Sanshe with this address from now on. If that is not you, ignore this mail.',
  'addressChanged.subject': 'Your sign-in address was changed',
  'addressChanged.lead':
    'From now on this address no longer signs in. If that was not you, tell your administrator at once.',
  'recoveryAskedForYou.subject': 'A recovery of your account was asked for',
  'recoveryAskedForYou.lead':
    'Once two administrators confirm it, your second factors are removed and you are signed out everywhere. If you did not ask, tell your administrator at once.',
  'recoveryAsked.subject': 'Please confirm a recovery: {who}',
  'recoveryAsked.lead':
    'Make sure in person or by phone that it is them. Two administrators must confirm; nobody can do it alone.',
  'recoveryDone.subject': 'Account recovered: {who}',
  'recoveryDone.lead':
    'Two administrators confirmed. All second factors are removed and every session has ended. Sign in with a code from the mail and set up new ones.',
};
