import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type RegisterStep = Frame & {
  action: string;
  /** Where somebody who has an account signs in. */
  signIn: string;
  typed?: { email: string; name: string };
  faults: readonly Fault<'email' | 'name'>[];
};

/** Asks for an account. The answer is the same whether the address has one or not. */
export function registerLetter({ action, signIn, typed, faults, ...frame }: RegisterStep): string {
  const { language } = frame;
  const t = letters(language);
  const title = t('register.title');
  const name = textField({
    language,
    faults,
    name: 'name',
    label: t('register.name'),
    hint: t('register.name.hint'),
    value: typed?.name ?? '',
    attributes: html` autocomplete="name" maxlength="60"`,
  });
  const email = textField({
    language,
    faults,
    name: 'email',
    label: t('signIn.email'),
    hint: t('register.email.hint'),
    value: typed?.email ?? '',
    attributes: html` type="email" autocomplete="email" spellcheck="false" autocapitalize="none"`,
  });
  return letter(
    frame,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead">${t('register.lead')}</p>
<section class="card"><form method="post" action="${keeping(frame, action)}" novalidate>${name}${email}<p><button class="button primary">${t('code.send')}</button></p></form></section>
<p>${t('register.have')} <a href="${keeping(frame, signIn)}">${t('signIn.title')}</a></p>
<p class="small quiet">${t('register.organization')}</p>`,
  );
}
