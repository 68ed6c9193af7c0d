import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-supervision.en.ts';
import { zh } from '../../../shared/messages/mails-supervision.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);
const text = (data: ErrandData, name: string) => String(data[name] ?? '');

type Kind =
  | 'visitAnnounced'
  | 'visitSigned'
  | 'rectificationOrdered'
  | 'rectificationHandedIn'
  | 'rectificationRechecked'
  | 'rectificationOverdue'
  | 'rectificationEscalated'
  | 'incidentReported';

const facts = ['what', 'why', 'text', 'reason', 'on', 'heldOn', 'due'] as const;

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = words(language);
    const place = `tenant=${text(data, 'tenant')}&purchase=${text(data, 'purchase')}&project=${text(data, 'organization')}`;
    const own =
      text(data, 'side') === 'organization' ? `&organization=${text(data, 'organization')}` : '';
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title: text(data, 'title') }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('project'), text(data, 'title')],
        ...facts.flatMap((name) => {
          const value = text(data, name);
          return value ? [[t(name), value] as const] : [];
        }),
      ],
      link: { address: `${data.publicBaseUrl}/work/supervision/?${place}${own}`, words: t('open') },
    };
  };

/** Mails about the supervision of a project, to whoever has the next word. */
export const supervisionErrands = {
  visitAnnounced: about('visitAnnounced'),
  visitSigned: about('visitSigned'),
  rectificationOrdered: about('rectificationOrdered'),
  rectificationHandedIn: about('rectificationHandedIn'),
  rectificationRechecked: about('rectificationRechecked'),
  rectificationOverdue: about('rectificationOverdue'),
  rectificationEscalated: about('rectificationEscalated'),
  incidentReported: about('incidentReported'),
} as const satisfies Record<string, ErrandSheet>;
