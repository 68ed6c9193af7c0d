import { ideaMails } from '../../../shared/messages/idea-mails.ts';
import { mails } from '../../../shared/messages/mails.ts';
import type { ErrandSheet } from '../sheet.ts';

/** An organization is asked whether it will carry an idea out. */
const ideaPartnerAsked: ErrandSheet = (data, language) => {
  const t = ideaMails(language);
  const text = (name: string) => String(data[name] ?? '');
  return {
    tenantName: text('tenantName'),
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('ideaPartnerAsked.subject', { idea: text('idea') }),
    lead: t('ideaPartnerAsked.lead', { tenant: text('tenantName') }),
    facts: [
      [t('idea'), text('idea')],
      [t('collection'), text('collection')],
    ],
    link: {
      address: `${data.publicBaseUrl}/work/ideas/?organization=${text('organization')}`,
      words: t('ideaPartnerAsked.open'),
    },
  };
};

export const ideaErrands = { ideaPartnerAsked } as const satisfies Record<string, ErrandSheet>;
