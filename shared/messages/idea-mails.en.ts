import type { zh } from './idea-mails.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'ideaPartnerAsked.subject': 'Would you carry it out: {idea}',
  'ideaPartnerAsked.lead':
    '{tenant} was given an idea and asks your organization to carry it out. Read it and accept or decline; once accepted, an application can cite it.',
  'ideaPartnerAsked.open': 'Read and answer',
  idea: 'Idea',
  collection: 'Collection',
} satisfies English<typeof zh>;
