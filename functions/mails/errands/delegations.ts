import { delegationMails } from '../../../shared/messages/delegation-mails.ts';
import { instant, lastMinute } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { term } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const text = (data: ErrandData, name: string) => String(data[name] ?? '');

function scopeIn(data: ErrandData, language: Language): string {
  const t = delegationMails(language);
  const kind = text(data, 'scope');
  if (kind !== 'subjects') return t(kind === 'purchase' ? 'scope.purchase' : 'scope.all');
  return text(data, 'subjects')
    .split(',')
    .map((subject) => term(language, `subject.${subject}`))
    .join(language === 'en' ? ', ' : '、');
}

type Kind = 'delegationGiven' | 'delegationReceived' | 'delegationRevoked' | 'delegationEnded';

const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = delegationMails(language);
    const [from, to, by] = ['fromName', 'toName', 'byName'].map((name) => text(data, name)) as [
      string,
      string,
      string,
    ];
    return {
      tenantName: text(data, 'tenantName'),
      greeting: mails(language)('greeting', { name: data.personName }),
      subject: t(`${kind}.subject`, { from, to }),
      lead: t(`${kind}.lead`, { from, to }),
      facts: [
        [t('from'), from],
        [t('to'), to],
        ...(by ? [[t('by'), by] as const] : []),
        [t('scope'), scopeIn(data, language)],
        [t('begins'), instant(text(data, 'startsAt'))],
        [t('ends'), lastMinute(text(data, 'endsAt'))],
        [t('reason'), text(data, 'reason')],
      ],
      link: {
        address: `${data.publicBaseUrl}/work/delegations/?tenant=${text(data, 'tenant')}`,
        words: t('open'),
      },
    };
  };

/** A request that waited already when the delegation began. */
const approvalDelegated: ErrandSheet = (data, language) => {
  const t = delegationMails(language);
  const from = text(data, 'onBehalfOf');
  const matter = term(language, `subject.${text(data, 'subject')}`);
  const title = text(data, 'title');
  return {
    tenantName: text(data, 'tenantName'),
    greeting: mails(language)('greeting', { name: data.personName }),
    subject: t('approvalDelegated.subject', { from, matter, title }),
    lead: t('approvalDelegated.lead', { from }),
    facts: [
      [t('purchase'), title],
      [t('matter'), matter],
      [t('requestedBy'), text(data, 'requestedBy')],
      [t('onBehalfOf'), from],
    ],
    link: { address: text(data, 'link'), words: t('open.approval') },
  };
};

/** Mails about approvals in other hands. */
export const delegationErrands = {
  delegationGiven: about('delegationGiven'),
  delegationReceived: about('delegationReceived'),
  delegationRevoked: about('delegationRevoked'),
  delegationEnded: about('delegationEnded'),
  approvalDelegated,
} as const satisfies Record<string, ErrandSheet>;
