import { callMails } from '../../../shared/messages/call-mails.ts';
import { lastMinute } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const text = (data: ErrandData, name: string) => String(data[name] ?? '');

const kinds = ['amendment', 'extension', 'question', 'answer', 'stopped'] as const;
const kindOf = (data: ErrandData) => kinds.find((kind) => kind === data['kind']) ?? 'extension';

/** What those hear of an open call who have begun or sealed an application. */
const callChanged: ErrandSheet = (data, language) => {
  const t = callMails(language);
  const kind = kindOf(data);
  const place = `${text(data, 'tenant')}/purchases/${text(data, 'purchase')}`;
  const query = `organization=${text(data, 'organizationId')}&tenant=${text(data, 'tenant')}&purchase=${text(data, 'purchase')}`;
  const address =
    kind === 'amendment'
      ? `${data.publicBaseUrl}/work/application/?${query}`
      : `${data.publicBaseUrl}/${language === 'en' ? 'en/' : ''}t/${place}/`;
  return {
    subject: t(`call.${kind}.subject`, { title: text(data, 'title') }),
    greeting: mails(language)('greeting', { name: data.personName }),
    lead: t(`call.${kind}.lead`),
    tenantName: text(data, 'tenantName'),
    facts: [
      [t('call.what'), text(data, 'title')],
      [t(kind === 'answer' ? 'call.answer' : 'call.reason'), text(data, 'reason')],
      ...(kind === 'stopped'
        ? []
        : [[t('call.closes'), lastMinute(text(data, 'closesAt'))] as const]),
    ],
    link: { address, words: t(kind === 'amendment' ? 'call.confirm' : 'call.read') },
  };
};

export const callErrands: Readonly<Record<string, ErrandSheet>> = { callChanged };
