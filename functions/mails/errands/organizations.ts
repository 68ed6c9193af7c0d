import { instant } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { organizationWords } from '../../../shared/messages/organization.ts';
import { organizationMails } from '../../../shared/messages/organization-mails.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import type { ErrandData, ErrandSheet } from '../sheet.ts';

const greeting = (language: Language, { personName }: ErrandData) =>
  mails(language)('greeting', { name: personName });

const text = (data: ErrandData, name: string) => String(data[name] ?? '');
const named = (language: Language, key: string) => organizationWords(language)(key as 'role.owner');

const passportAddress = (data: ErrandData) =>
  `${data.publicBaseUrl}/work/organization/?organization=${text(data, 'organizationId')}`;

const organizationInvitation: ErrandSheet = (data, language) => {
  const t = organizationMails(language);
  const organization = text(data, 'organization');
  const query = `organization=${text(data, 'organizationId')}&invitation=${text(data, 'invitation')}`;
  return {
    subject: t('mail.invitation.subject', { organization }),
    greeting: greeting(language, data),
    lead: t('mail.invitation.lead', { organization, inviter: text(data, 'inviter') }),
    facts: [
      [t('mail.role'), named(language, `role.${text(data, 'role')}`)],
      [t('mail.until'), instant(text(data, 'until'))],
    ],
    link: {
      address: `${data.publicBaseUrl}/work/registration/?${query}`,
      words: t('mail.invitation.open'),
    },
  };
};

const guestInvited: ErrandSheet = (data, language) => {
  const t = organizationMails(language);
  const organization = text(data, 'organization');
  return {
    subject: t('mail.guest.subject', { organization }),
    greeting: greeting(language, data),
    lead: t('mail.guest.lead', { organization, inviter: text(data, 'inviter') }),
    facts: [
      [t('mail.guest.call'), text(data, 'call')],
      [t('mail.until'), instant(text(data, 'until'))],
    ],
    link: {
      address: `${data.publicBaseUrl}/work/application/?${text(data, 'query')}`,
      words: t('mail.guest.open'),
    },
  };
};

const verificationDecided: ErrandSheet = (data, language) => {
  const t = organizationMails(language);
  const decision = named(language, `verification.${text(data, 'decision')}`);
  return {
    subject: t('mail.verification.subject', { tenant: text(data, 'tenantName'), decision }),
    greeting: greeting(language, data),
    lead: t('mail.verification.lead'),
    tenantName: text(data, 'tenantName'),
    facts: [
      [named(language, 'verification.result'), decision],
      [named(language, 'verification.reason'), text(data, 'reason')],
    ],
    link: { address: `${passportAddress(data)}&tab=verification`, words: t('mail.passport.open') },
  };
};

/** Up to this many things are named in one mail; the passport lists them all. */
export const namedInReminder = 5;

const passportExpiring: ErrandSheet = (data, language) => {
  const t = organizationMails(language);
  const things = Array.from({ length: namedInReminder }, (_, i) => i)
    .filter((i) => data[`title${i}`] !== undefined)
    .map((i): readonly [string, string] => [
      `${named(language, `expiring.${text(data, `kind${i}`)}`)} · ${text(data, `title${i}`)}`,
      t('mail.expiring.until', { day: text(data, `until${i}`), n: Number(data[`days${i}`]) }),
    ]);
  return {
    subject: t('mail.expiring.subject', { n: Number(data['count']), days: Number(data['days0']) }),
    greeting: greeting(language, data),
    lead: t('mail.expiring.lead'),
    facts: things,
    link: { address: passportAddress(data), words: t('mail.passport.open') },
  };
};

/** What an organization hears about its passport, its members and its verifications. */
export const organizationErrands: Readonly<Record<string, ErrandSheet>> = {
  organizationInvitation,
  verificationDecided,
  guestInvited,
  passportExpiring,
};
