import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Attend = Frame & {
  action: string;
  title: string;
  organization: string;
  /** Made with the page: pressed twice, it is one sign-in. */
  once: string;
  typed?: { name?: string };
  faults?: readonly Fault<'name'>[];
};

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
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate><input type="hidden" name="once" value="${props.once}">${name}<p><button class="button primary">${t('attend.submit')}</button></p></form></section>
<p class="small quiet">${t('attend.private')}</p>`,
  );
}

/** How a sign-in may end: done, or the code on the worker's phone has changed since. */
export function attendEndLetter(
  props: Frame & { outcome: 'thanks' | 'late'; title: string; receipt?: string },
): string {
  const t = letters(props.language);
  const title = t(`attend.${props.outcome}`);
  const receipt = props.receipt
    ? html`<p>${t('attend.receipt')}</p><p class="code">${props.receipt}</p>`
    : '';
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<div class="notice${props.outcome === 'thanks' ? ' good' : ''}" role="status"><p>${t(`attend.${props.outcome}.next`)}</p></div>${receipt}`,
  );
}
