import { en as termsEn } from '../../../shared/messages/hotline.en.ts';
import { zh as termsZh } from '../../../shared/messages/hotline.zh.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-hotline.en.ts';
import { zh } from '../../../shared/messages/mails-hotline.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const terms = bilingual(termsZh, termsEn);
type Term = keyof typeof termsZh;

const text = (data: ErrandData, name: string) => String(data[name] ?? '');
const named = ['kind', 'priority'] as const;
const plain = ['party', 'due'] as const;

const about =
  (kind: 'ticketDispatched' | 'ticketEmergency' | 'ticketOverdue'): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const term = terms(language);
    const to = text(data, 'handedTo');
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { text: text(data, 'text') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('categoryLabel'), text(data, language === 'en' ? 'categoryEn' : 'categoryZh')],
        ...named.map(
          (name) => [t(`${name}Label`), term(`${name}.${text(data, name)}` as Term)] as const,
        ),
        ...plain.flatMap((name) => {
          const value = text(data, name);
          return value ? [[t(name), value] as const] : [];
        }),
        ...(to ? [[t('handedTo'), to === 'other' ? term('handedTo.other') : to] as const] : []),
      ],
      link: {
        address: `${data.publicBaseUrl}/work/hotline/?tenant=${text(data, 'tenant')}&ticket=${text(data, 'ticket')}`,
        words: t('open'),
      },
    };
  };

/** Mails of the hotline: to whom a ticket is sent, who hears of an emergency, who answers for what is late. */
export const hotlineErrands = {
  ticketDispatched: about('ticketDispatched'),
  ticketEmergency: about('ticketEmergency'),
  ticketOverdue: about('ticketOverdue'),
} as const satisfies Record<string, ErrandSheet>;
