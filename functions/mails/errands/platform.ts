import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/platform-mails.en.ts';
import { zh } from '../../../shared/messages/platform-mails.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);

/** To the first administrator of a tenant that came on board. */
const tenantOpened: ErrandSheet = (data, language) => {
  const t = words(language);
  const tenant = String(language === 'en' ? data['tenantNameEn'] : data['tenantName']);
  return {
    tenantName: tenant,
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('tenantOpened.subject', { tenant }),
    lead: t('tenantOpened.lead', { tenant }),
    facts: [
      [t('tenantOpened.next'), t('tenantOpened.steps')],
      [t('tenantOpened.portal'), `${data.publicBaseUrl}/t/${data['tenant']}/`],
    ],
    link: { address: `${data.publicBaseUrl}/work/`, words: t('tenantOpened.open') },
  };
};

/** Mails about tenants of the installation, by template. */
export const platformErrands = { tenantOpened } as const satisfies Record<string, ErrandSheet>;
