import { budgetMails } from '../../../shared/messages/budget-mails.ts';
import { money } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import type { ErrandSheet } from '../sheet.ts';

type Kind = 'budgetSubmitted' | 'budgetReturned' | 'budgetApproved';

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = budgetMails(language);
    const text = (name: string) => String(data[name] ?? '');
    const [year, reason, opinion] = [text('year'), text('reason'), text('opinion')];
    return {
      tenantName: text('tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { year }),
      lead: t(`${kind}.lead`),
      facts: [
        [t('year'), year],
        [t('lines'), t('lines.value', { n: Number(data['lines'] ?? 0) })],
        [t('total'), money(Number(data['totalFen'] ?? 0), language)],
        [t('submittedBy'), text('submittedBy')],
        ...(kind === 'budgetSubmitted' ? [] : [[t('decidedBy'), text('byName')] as const]),
        ...(reason ? [[t('adjustment'), reason] as const] : []),
        ...(opinion ? [[t('opinion'), opinion] as const] : []),
      ],
      link: {
        address: `${data.publicBaseUrl}/work/budget/?tenant=${text('tenant')}&year=${year}`,
        words: t('open'),
      },
    };
  };

/** Mails about an annual plan on its way up the levels. */
export const budgetErrands = {
  budgetSubmitted: about('budgetSubmitted'),
  budgetReturned: about('budgetReturned'),
  budgetApproved: about('budgetApproved'),
} as const satisfies Record<string, ErrandSheet>;
