import { yuan } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-giving.en.ts';
import { zh } from '../../../shared/messages/mails-giving.zh.ts';
import { needWords } from '../../../shared/messages/needs.ts';
import { bilingual, type Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

const amount = (data: ErrandData, name: string, language: Language): string => {
  const n = Number(data[name] ?? 0);
  return text(data, 'kind') === 'hours'
    ? words(language)('hours', { n: Math.round(n / 6) / 10 })
    : yuan(n);
};

function purposeOf(data: ErrandData, language: Language): string {
  const category = text(data, 'category');
  if (category) return needWords(language)(`category.${category}` as 'category.elderly');
  return text(data, 'purposeName') || words(language)('purpose.any');
}

const about =
  (kind: 'donationReceived' | 'donationUsed' | 'donationGivenBack'): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const said = (name: 'usedFor' | 'note') => {
      const value = text(data, name);
      return value ? [[t(name), value] as const] : [];
    };
    const receipt = text(data, 'receipt');
    const what = text(data, 'what');
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { number: text(data, 'number') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('number'), text(data, 'number')],
        [t('amount'), [amount(data, 'amount', language), what].filter(Boolean).join(' ')],
        [t('purpose'), purposeOf(data, language)],
        ...(receipt ? [[t('code'), receipt] as const] : []),
        ...(data['used'] === undefined
          ? []
          : [[t('used'), amount(data, 'used', language)] as const]),
        ...said('usedFor'),
        ...said('note'),
        [t('balance'), amount(data, 'balance', language)],
      ],
      link: {
        address: `${data.publicBaseUrl}/t/${text(data, 'tenant')}/donations/mine`,
        words: t('open'),
      },
    };
  };

/** Letters to those who gave: it arrived, a part was used, a part is given back. */
export const givingErrands = {
  donationReceived: about('donationReceived'),
  donationUsed: about('donationUsed'),
  donationGivenBack: about('donationGivenBack'),
} as const satisfies Record<string, ErrandSheet>;
