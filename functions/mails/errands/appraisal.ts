import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-appraisal.en.ts';
import { zh } from '../../../shared/messages/mails-appraisal.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

type Kind = 'appraisalOpened' | 'appraisalEnding' | 'appraisalCounted';

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const isResult = kind === 'appraisalCounted';
    const page = `${data.publicBaseUrl}/work/appraisal/?tenant=${text(data, 'tenant')}&round=${text(data, 'round')}`;
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title: text(data, 'title') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('round'), text(data, 'title')],
        isResult
          ? [t('answers'), text(data, 'answers')]
          : [t('period'), `${text(data, 'opens')} – ${text(data, 'closes')}`],
      ],
      link: isResult
        ? { address: page, words: t('read') }
        : { address: `${page}&act=sheet`, words: t('fill') },
    };
  };

/** Mails of an appraisal: that it opened, that it ends soon, what came of it. */
export const appraisalErrands = {
  appraisalOpened: about('appraisalOpened'),
  appraisalEnding: about('appraisalEnding'),
  appraisalCounted: about('appraisalCounted'),
} as const satisfies Record<string, ErrandSheet>;
