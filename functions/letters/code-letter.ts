import { html } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

export type CodeForm = Frame & {
  action: string;
  typed?: string | undefined;
  faults?: readonly Fault<'code'>[] | undefined;
};

type Words = (key: 'mine.title' | 'mine.code' | 'mine.code.hint' | 'mine.submit') => string;

/** Looking something up by the code of its receipt: it goes in a form, never in an address. */
export function codeLetter(props: CodeForm, t: Words): string {
  const { language, faults } = props;
  const code = textField({
    language,
    faults,
    name: 'code',
    label: t('mine.code'),
    hint: t('mine.code.hint'),
    value: props.typed ?? '',
    attributes: html` autocomplete="off" maxlength="40"`,
  });
  return letter(
    props,
    t('mine.title'),
    html`${errorSummary(language, faults)}<h1>${t('mine.title')}</h1><section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${code}<p><button class="button primary">${t('mine.submit')}</button></p></form></section>`,
  );
}
