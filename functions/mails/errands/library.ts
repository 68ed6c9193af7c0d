import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-library.en.ts';
import { zh } from '../../../shared/messages/mails-library.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

const about =
  (kind: 'libraryEnded' | 'libraryReview'): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title: text(data, 'title') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('title'), text(data, 'title')],
        [t(`${kind}.day`), text(data, 'day')],
      ],
      link: {
        address: `${data.publicBaseUrl}/work/library/?tenant=${text(data, 'tenant')}&entry=${text(data, 'entry')}`,
        words: t('open'),
      },
    };
  };

/** Mails of the library: what somebody keeps has ended, or is to be looked at again. */
export const libraryErrands = {
  libraryEnded: about('libraryEnded'),
  libraryReview: about('libraryReview'),
} as const satisfies Record<string, ErrandSheet>;
