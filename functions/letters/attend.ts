import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { checkField, errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

export type AttendField = 'name' | 'phoneTail' | 'mayBeAsked';

type Attend = Frame & {
  action: string;
  title: string;
  organization: string;
  /** Made with the page: pressed twice, it is one sign-in. */
  once: string;
  typed?: { name?: string; phoneTail?: string; mayBeAsked?: boolean };
  faults?: readonly Fault<AttendField>[];
};

/** Being called afterwards is agreed to, or it does not happen; the box is empty, and so is its field. */
function callFields({ language, faults, typed = {} }: Attend) {
  const t = letters(language);
  return html`${checkField({
    language,
    faults,
    name: 'mayBeAsked',
    label: t('attend.mayBeAsked'),
    hint: t('attend.mayBeAsked.hint'),
    isChecked: typed.mayBeAsked === true,
  })}${textField({
    language,
    faults,
    name: 'phoneTail',
    label: t('attend.tail'),
    hint: t('attend.tail.hint'),
    value: typed.phoneTail ?? '',
    attributes: html` inputmode="numeric" maxlength="4" autocomplete="off"`,
  })}`;
}

/** Says that somebody was there. A name is not asked for; whoever likes gives one. */
export function attendLetter(props: Attend): string {
  const { language, faults, typed = {} } = props;
  const t = letters(language);
  const name = textField({
    language,
    faults,
    name: 'name',
    label: t('attend.name'),
    hint: t('attend.name.hint'),
    value: typed.name ?? '',
  });
  const title = t('attend.title');
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<p class="quiet" lang="zh-CN">${props.organization}</p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate><input type="hidden" name="once" value="${props.once}">${name}${callFields(props)}<p><button class="button primary">${t('attend.submit')}</button></p></form></section>
<p class="small quiet">${t('attend.private')}</p>`,
  );
}

type End = Frame & {
  outcome: 'thanks' | 'already' | 'late';
  title: string;
  receipt?: string;
  /** Where the ballot of this attendance is found. */
  mine?: string;
  /** Where somebody else signs in on the same phone. */
  another?: string;
};

/** How a sign-in may end: done, done before on this phone, or the code on the worker's phone has changed since. */
export function attendEndLetter(props: End): string {
  const { outcome, mine, another } = props;
  const t = letters(props.language);
  const title = t(`attend.${outcome}`);
  const receipt = props.receipt
    ? html`<details><summary>${t('attend.receipt')}</summary><p class="code">${props.receipt}</p></details>`
    : '';
  const more = mine
    ? html`<p><a class="button primary" href="${keeping(props, mine)}">${t('attend.mine')}</a></p>`
    : '';
  const other = another
    ? html`<p><a href="${keeping(props, another)}">${t('attend.another')}</a></p>`
    : '';
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<div class="notice${outcome === 'late' ? '' : ' good'}" role="status"><p>${t(`attend.${outcome}.next`)}</p></div>${more}${other}${receipt}`,
  );
}
