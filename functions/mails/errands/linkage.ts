import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-linkage.en.ts';
import { zh } from '../../../shared/messages/mails-linkage.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

/** The share of what the government leads has passed what the tenant wants. */
const linkageLimit: ErrandSheet = (data, language) => {
  const t = words(language);
  const by = text(data, 'by') === 'money' ? 'money' : 'number';
  return {
    tenantName: text(data, 'tenantName'),
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('subject', { year: text(data, 'year'), share: text(data, 'share') }),
    lead: t('lead'),
    facts: [
      [t(`share.${by}`), text(data, 'share')],
      [t('limit'), text(data, 'limit')],
      [t('basis'), text(data, 'basis')],
    ],
    link: {
      address: `${data.publicBaseUrl}/work/linkage/?tenant=${text(data, 'tenant')}&year=${text(data, 'year')}`,
      words: t('open'),
    },
  };
};

export const linkageErrands = { linkageLimit } as const satisfies Record<string, ErrandSheet>;
