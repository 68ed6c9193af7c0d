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

/** Mails about an account, by template. */
export const identitySheets = { signInCode, registrationCode } as const satisfies Record<
  string,
  ErrandSheet
>;
