import { mails } from '../../../shared/messages/mails.ts';
import { payeeMails } from '../../../shared/messages/payee-mails.ts';
import type { ErrandSheet } from '../sheet.ts';

type Kind = 'payeeChangeAsked' | 'payeeChanged' | 'payeeChangeRefused';

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = payeeMails(language);
    const text = (name: string) => String(data[name] ?? '');
    const title = text('title');
    const query = new URLSearchParams({
      tenant: text('tenant'),
      purchase: text('purchase'),
      project: text('organization'),
      organization: text('organization'),
    });
    return {
      tenantName: text('tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { title }),
      lead: t(`${kind}.lead`),
      facts: [[t('project'), title]],
      link: { address: `${data.publicBaseUrl}/work/payments/?${query}`, words: t('open') },
    };
  };

/** Mails to every member of an organization about where it is paid. */
export const payeeErrands = {
  payeeChangeAsked: about('payeeChangeAsked'),
  payeeChanged: about('payeeChanged'),
  payeeChangeRefused: about('payeeChangeRefused'),
} as const satisfies Record<string, ErrandSheet>;
