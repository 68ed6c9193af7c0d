import { juryMails } from '../../../shared/messages/jury-mails.ts';
import { mails } from '../../../shared/messages/mails.ts';
import type { ErrandSheet } from '../sheet.ts';

/** A resident or an organization is asked to vote; the link works once, and nobody learns who used it for whom. */
const juryInvited: ErrandSheet = (data, language) => {
  const t = juryMails(language);
  const [title, voice] = [String(data['title']), String(data['voice'])];
  return {
    tenantName: String(data['tenantName']),
    greeting: data.personName
      ? mails(language)('greeting', { name: data.personName })
      : t('greeting.unnamed'),
    subject: t('juryInvited.subject', { title }),
    lead: t('juryInvited.lead'),
    facts: [
      [t('what'), title],
      [t('as'), t(voice === 'organizations' ? 'organizations' : 'residents')],
      [t('secret'), t('secret.text')],
      [t('once'), t('once.text')],
    ],
    link: { address: String(data['link']), words: t('juryInvited.open') },
  };
};

export const juryErrands = { juryInvited } as const satisfies Record<string, ErrandSheet>;
