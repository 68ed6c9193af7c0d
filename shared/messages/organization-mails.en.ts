import type { zh } from './organization-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'mail.role': 'Invited as',
  'mail.until': 'Valid until',
  'mail.invitation.subject': '{organization} invites you',
  'mail.invitation.lead':
    '{inviter} invites you to act for {organization} on Sanshe. Sign in with this address to accept.',
  'mail.invitation.open': 'See the invitation',
  'mail.guest.subject': '{organization} asks for your help with an application',
  'mail.guest.lead':
    '{inviter} asks you to help {organization} write an application. Sign in with this address, or register first. You see this draft and nothing else of the organization, and you cannot submit it.',
  'mail.guest.call': 'Call',
  'mail.guest.open': 'Open the draft',
  'mail.verification.subject': '{tenant}: {decision}',
  'mail.verification.lead':
    'Your request for verification has an answer. Verification is no condition of applying anywhere.',
  'mail.passport.open': 'Open the passport',
  'mail.expiring.subject': {
    one: 'One paper ends in {days} days',
    other: '{n} papers end in {days} days',
  },
  'mail.expiring.lead':
    'Please renew in time and bring the passport up to date. What has run out is not taken into new applications.',
  'mail.expiring.until': { one: '{day}, one day left', other: '{day}, {n} days left' },
  'mail.partnerAsked.subject': 'An organization asks yours to apply together',
  'mail.partnerAsked.lead':
    'Sign in to see which organization, for which call, and what your part would be; an owner or manager then confirms or declines. Applications are secret until they are opened, so this mail says no more.',
  'mail.partnerReleased.subject': 'You are no longer asked to apply together',
  'mail.partnerReleased.lead':
    'An organization took back its request that yours join its application. There is nothing left to do.',
  'mail.partnerConfirmed.subject': 'A member of your consortium confirmed',
  'mail.partnerConfirmed.lead':
    'One of the members you asked has confirmed. Sign in to see who has not yet.',
  'mail.partnerDeclined.subject': 'A member of your consortium declined',
  'mail.partnerDeclined.lead':
    'One of the members you asked declined and says why. An application can be submitted only once every member has confirmed.',
  'mail.joint.open': 'Sign in and look',
} as const satisfies English<typeof zh>;
