import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-exports.en.ts';
import { zh } from '../../../shared/messages/mails-exports.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);

const exportRequested: ErrandSheet = (data, language) => {
  const t = words(language);
  const tenantName = String(data['tenantName']);
  return {
    tenantName,
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('exportRequested.subject', { tenant: tenantName }),
    lead: t('exportRequested.lead', { who: String(data['who']), tenant: tenantName }),
    facts: [[t('reason'), String(data['reason'])]],
    link: {
      address: `${data.publicBaseUrl}/work/audit/?tenant=${data['tenant']}&tab=exports`,
      words: t('exportRequested.open'),
    },
  };
};

/** Mails about taking everything away. */
export const exportErrands = { exportRequested } as const satisfies Record<string, ErrandSheet>;
