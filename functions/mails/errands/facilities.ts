import { instant } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-facilities.en.ts';
import { zh } from '../../../shared/messages/mails-facilities.zh.ts';
import { bilingual, type Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

type Sheet = ReturnType<ErrandSheet>;

/** To a unit, which has no account: the link opens what it was sent. */
function toUnit(
  data: ErrandData,
  language: Language,
  { facts, open, ...said }: Pick<Sheet, 'subject' | 'lead' | 'facts'> & { open: string },
): Sheet {
  const t = words(language);
  return {
    tenantName: text(data, 'tenantName'),
    greeting: t('greeting.unit', { unit: text(data, 'unit') }),
    ...said,
    facts: [...facts, [t('until'), instant(text(data, 'until'))]],
    link: { address: text(data, 'link'), words: open },
  };
}

const openingToSign: ErrandSheet = (data, language) => {
  const t = words(language);
  const facility = text(data, 'facility');
  return toUnit(data, language, {
    subject: t('openingToSign.subject', { facility }),
    lead: t('openingToSign.lead'),
    facts: [
      [t('facility'), facility],
      [t('community'), text(data, 'community')],
      [t('from'), text(data, 'from')],
    ],
    open: t('openingToSign.open'),
  });
};

const unitStatement: ErrandSheet = (data, language) => {
  const t = words(language);
  return toUnit(data, language, {
    subject: t('unitStatement.subject', { year: text(data, 'year'), unit: text(data, 'unit') }),
    lead: t('unitStatement.lead'),
    facts: [],
    open: t('unitStatement.open'),
  });
};

/** To whoever keeps a place: its agreement is about to end. */
const openingEnds: ErrandSheet = (data, language) => {
  const t = words(language);
  const name = text(data, 'name');
  return {
    tenantName: text(data, 'tenantName'),
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('openingEnds.subject', { name }),
    lead: t('openingEnds.lead'),
    facts: [
      [t('facility'), name],
      [t('unit'), text(data, 'unit')],
      [t('on'), text(data, 'on')],
      [t('days'), text(data, 'days')],
    ],
    link: {
      address: `${data.publicBaseUrl}/work/facilities/?tenant=${text(data, 'tenant')}&facility=${text(data, 'facility')}`,
      words: t('openingEnds.open'),
    },
  };
};

/** Mails about places that units share. */
export const facilityErrands = {
  openingToSign,
  unitStatement,
  openingEnds,
} as const satisfies Record<string, ErrandSheet>;
