import type { zh } from './jury-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'greeting.unnamed': 'Hello,',
  'juryInvited.subject': 'Please vote: {title}',
  'juryInvited.lead':
    'You are asked to vote in the review of a call. Open the link, choose the projects you support and send your vote. No account is needed.',
  'juryInvited.open': 'Open the ballot',
  what: 'Call',
  as: 'You vote as',
  residents: 'a resident of the jury',
  organizations: 'the representative of an organization',
  secret: 'Secret',
  'secret.text': 'Neither whom you support nor whether you vote is kept with your name or address.',
  once: 'Once',
  'once.text':
    'The link is yours alone; please do not pass it on. Voting ends when the panel has scored.',
} satisfies English<typeof zh>;
