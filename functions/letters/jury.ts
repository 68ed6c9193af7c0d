import type { VoiceKind } from '../../shared/domain/purchase/review.ts';
import { letters } from '../../shared/messages/letters.ts';
import { html } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Ballot = Frame & {
  title: string;
  voice: VoiceKind;
  /** How many may be supported. */
  most: number;
  applications: readonly { id: string; name: string; title: string; summary: string }[];
};

/** The ballot of a juror: every application with a box, readable on a phone. Nobody is asked for a name. */
export function juryLetter(props: Ballot): string {
  const t = letters(props.language);
  const title = t('jury.title');
  const boxes = props.applications.map(
    ({ id, name, title: what, summary }) =>
      html`<li class="card"><label class="choice"><input type="checkbox" name="supports-${id}" value="1"> <span lang="zh-CN"><b>${what}</b><br><span class="quiet">${name}</span></span></label><details><summary>${t('jury.more')}</summary><p class="prose" lang="zh-CN">${summary}</p></details></li>`,
  );
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<p>${t(`jury.voice.${props.voice}`)} ${t('jury.most', { n: props.most })}</p>
<form method="post" action="${keeping(props, props.here)}"><ul class="plain">${boxes}</ul><p><button class="button primary">${t('jury.submit')}</button></p></form>
<p class="small quiet">${t('jury.private')}</p>`,
  );
}

/** How a juror's link may end: voted now, voted before, or too late. */
export function juryEndLetter(
  props: Frame & { title: string; outcome: 'thanks' | 'used' | 'closed' },
): string {
  const t = letters(props.language);
  const title = t(`jury.${props.outcome}`);
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<div class="notice${props.outcome === 'thanks' ? ' good' : ''}" role="status"><p>${t(`jury.${props.outcome}.next`)}</p></div>`,
  );
}
