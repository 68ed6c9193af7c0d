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
} as const satisfies English<typeof zh>;
