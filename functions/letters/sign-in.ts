import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { codeField, errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type EmailStep = Frame & {
  action: string;
  /** Where somebody without an account gets one. */
  register: string;
  typed?: { email?: string };
  faults?: readonly Fault<'email'>[];
};

/** Where to send a sign-in code. The answer is the same whether the address is known or not. */
export function signInLetter({ action, register, typed, faults, ...frame }: EmailStep): string {
  const { language } = frame;
  const t = letters(language);
  const title = t('signIn.title');
  const email = textField({
    language,
    faults,
    name: 'email',
    label: t('signIn.email'),
    hint: t('signIn.email.hint'),
    value: typed?.email ?? '',
    attributes: html` type="email" autocomplete="email" spellcheck="false" autocapitalize="none"`,
  });
  return letter(
    frame,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead">${t('signIn.lead')}</p>
<section class="card"><form method="post" action="${keeping(frame, action)}" novalidate>${email}<p><button class="button primary">${t('code.send')}</button></p></form></section>
<p>${t('signIn.new')} <a href="${keeping(frame, register)}">${t('register.title')}</a></p>`,
  );
}

type CodeStep = Frame & {
  action: string;
  /** The address as typed: the code belongs to it. */
  email: string;
  /** Relative address of the step before, to correct the address or ask for another code. */
  back: string;
  faults?: readonly Fault<'code'>[];
};

/** The code from the mail. Codes are typed, never links: a scanner that opens links must not sign in. */
export function signInCodeLetter({ action, email, back, faults, ...frame }: CodeStep): string {
  const { language } = frame;
  const t = letters(language);
  const title = t('signIn.code.title');
  const code = codeField({
    language,
    faults,
    name: 'code',
    label: t('code'),
    hint: t('code.hint'),
  });
  return letter(
    frame,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead">${t('signIn.code.lead', { email })}</p>
<section class="card"><form method="post" action="${keeping(frame, action)}" novalidate><input type="hidden" name="email" value="${email}">${code}<p><button class="button primary">${t('signIn.submit')}</button></p></form>
<p><a href="${keeping(frame, back)}">${t('signIn.back')}</a></p></section>
<p class="small quiet">${t('signIn.help')}</p>`,
  );
}
