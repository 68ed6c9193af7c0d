import { instant } from '../../../shared/messages/format.ts';
import { mails } from '../../../shared/messages/mails.ts';
import { en } from '../../../shared/messages/mails-identity.en.ts';
import { zh } from '../../../shared/messages/mails-identity.zh.ts';
import { bilingual } from '../../../shared/messages/translate.ts';
import type { ErrandSheet } from '../sheet.ts';

const words = bilingual(zh, en);

const signInCode: ErrandSheet = ({ personName, code = '' }, language) => {
  const t = mails(language);
  return {
    greeting: t('greeting', { name: personName }),
    subject: t('signInCode.subject', { code }),
    lead: t('signInCode.lead'),
    code: String(code),
    facts: [],
  };
};

/** It does not repeat the name that was given: whoever typed the address chose that, too. */
const registrationCode: ErrandSheet = ({ code = '' }, language) => {
  const t = words(language);
  return {
    greeting: t('someone.greeting'),
    subject: t('registrationCode.subject', { code }),
    lead: t('registrationCode.lead'),
    code: String(code),
    facts: [],
  };
};

const addressCode: ErrandSheet = ({ code = '' }, language) => {
  const t = words(language);
  return {
    greeting: t('someone.greeting'),
    subject: t('addressCode.subject', { code }),
    lead: t('addressCode.lead'),
    code: String(code),
    facts: [],
  };
};

type Told =
  | 'newDevice'
  | 'factorAdded'
  | 'factorRemoved'
  | 'recoveryCodesMade'
  | 'addressChanged'
  | 'recoveryAskedForYou'
  | 'recoveryAsked'
  | 'recoveryDone';

/** What somebody should know of their account, with when, where and what. */
const told =
  (template: Told): ErrandSheet =>
  ({ personName, publicBaseUrl, at, device, address, name, who, reason }, language) => {
    const t = words(language);
    const facts: (readonly [string, string | number | undefined])[] = [
      [t('who'), who],
      [t('reason'), reason],
      [t('time'), at && instant(String(at))],
      [t('device'), device],
      [t('network'), address],
      [t('factor'), name],
    ];
    return {
      greeting: mails(language)('greeting', { name: personName }),
      subject: t(`${template}.subject`, { who: who ?? '' }),
      lead: t(`${template}.lead`),
      facts: facts.flatMap(([label, value]) => (value ? [[label, String(value)] as const] : [])),
      link: { address: `${publicBaseUrl}/work/account/`, words: t('my-account') },
    };
  };

/** Mails about an account, by template. */
export const identitySheets = {
  signInCode,
  registrationCode,
  addressCode,
  newDevice: told('newDevice'),
  factorAdded: told('factorAdded'),
  factorRemoved: told('factorRemoved'),
  recoveryCodesMade: told('recoveryCodesMade'),
  addressChanged: told('addressChanged'),
  recoveryAskedForYou: told('recoveryAskedForYou'),
  recoveryAsked: told('recoveryAsked'),
  recoveryDone: told('recoveryDone'),
} as const satisfies Record<string, ErrandSheet>;
