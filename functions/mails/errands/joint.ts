import { mails } from '../../../shared/messages/mails.ts';
import { organizationMails } from '../../../shared/messages/organization-mails.ts';
import type { ErrandSheet } from '../sheet.ts';

type Kind = 'partnerAsked' | 'partnerReleased' | 'partnerConfirmed' | 'partnerDeclined';

/**
 * Says that there is something to see, and neither who applies nor for what: a mail is read by whoever holds the
 * mailbox, and before the opening nobody else is to learn that an application exists.
 */
const about =
  (kind: Kind): ErrandSheet =>
  (data, language) => {
    const t = organizationMails(language);
    const isLeader = kind === 'partnerConfirmed' || kind === 'partnerDeclined';
    const page = isLeader
      ? `application/?${String(data['query'] ?? '')}`
      : `joint/?organization=${String(data['organizationId'] ?? '')}`;
    return {
      subject: t(`mail.${kind}.subject`),
      greeting: mails(language)('greeting', { name: data.personName }),
      lead: t(`mail.${kind}.lead`),
      facts: [],
      link: { address: `${data.publicBaseUrl}/work/${page}`, words: t('mail.joint.open') },
    };
  };

/** Mails about applying together. */
export const jointErrands = {
  partnerAsked: about('partnerAsked'),
  partnerReleased: about('partnerReleased'),
  partnerConfirmed: about('partnerConfirmed'),
  partnerDeclined: about('partnerDeclined'),
} as const satisfies Record<string, ErrandSheet>;
