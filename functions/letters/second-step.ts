import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type SecondStep = Frame & {
  action: string;
  /** The page that asks the browser for a passkey; that needs a script. */
  passkey: string;
  faults?: readonly Fault<'code'>[];
};

/** The second factor after the code from the mail: six digits of an authenticator app, or a recovery code. */
export function secondStepLetter({ action, passkey, faults, ...frame }: SecondStep): string {
  const { language } = frame;
  const t = letters(language);
  const title = t('factor.title');
  const code = textField({
    language,
    faults,
    name: 'code',
    label: t('factor.code'),
    hint: t('factor.code.hint'),
    attributes: html` autocomplete="one-time-code" spellcheck="false" autocapitalize="none" maxlength="20"`,
  });
  return letter(
    frame,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead">${t('factor.lead')}</p>
<section class="card"><form method="post" action="${keeping(frame, action)}" novalidate>${code}
<div class="field"><label class="choice"><input type="checkbox" name="remember" value="yes"><span>${t('factor.remember')}<span class="hint">${t('factor.remember.hint')}</span></span></label></div>
<p><button class="button primary">${t('signIn.submit')}</button></p></form>
<p><a href="${passkey}">${t('factor.passkey')}</a></p></section>
<p class="small quiet">${t('factor.lost')}</p>`,
  );
}
