import type { PaperProposals, Proposal } from '../../../shared/domain/vote/proposal.ts';
import type { Vote } from '../../../shared/domain/vote/vote.ts';
import { deliberationWords } from '../../../shared/messages/deliberation.ts';
import { instant, lastMinute } from '../../../shared/messages/format.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { errorSummary, type Fault, longTextField, textField } from '../form.ts';
import { type Frame, keeping, letter } from '../letter.ts';

const tags = { waiting: 'current', taken: 'done', merged: 'done', declined: 'stopped' } as const;

function proposed(language: Frame['language'], proposal: Proposal): Markup {
  const t = deliberationWords(language);
  const { title, about, state, choice, reason } = proposal;
  const said = t(`propose.${state}`, { n: choice?.slice(1) ?? '' });
  return html`<li><p><strong lang="zh-CN">${title}</strong> <span class="tag ${tags[state]}">${said}</span></p>${about ? html`<p class="prose" lang="zh-CN">${about}</p>` : none}${reason ? html`<p class="small quiet" lang="zh-CN">${reason}</p>` : none}</li>`;
}

/** What this paper proposed, and what became of it. */
export const proposedBy = (
  language: Frame['language'],
  made: PaperProposals | undefined,
): Markup =>
  made
    ? html`<section class="card"><h2>${deliberationWords(language)('propose.mine')}</h2><ul>${made.proposals.map((one) => proposed(language, one))}</ul></section>`
    : none;

type Proposing = Frame & {
  action: string;
  publicPage: string;
  vote: Vote;
  made: PaperProposals | undefined;
  /** Nothing more is taken, from this paper or at all. */
  isFull: boolean;
  isDone?: boolean;
  typed?: { title?: string; about?: string };
  faults?: readonly Fault<'title' | 'about'>[];
};

function formOf(props: Proposing): Markup {
  const { language, faults, typed = {}, action } = props;
  const t = deliberationWords(language);
  const title = textField({
    language,
    faults,
    name: 'title',
    label: t('propose.name'),
    hint: t('propose.hint'),
    value: typed.title ?? '',
    attributes: html` maxlength="60"`,
  });
  const about = longTextField({
    language,
    faults,
    name: 'about',
    label: t('propose.about'),
    hint: t('propose.hint'),
    value: typed.about ?? '',
    maximum: 400,
  });
  return html`<section class="card"><form method="post" action="${keeping(props, action)}" novalidate>${title}${about}<p><button class="button primary">${t('propose.send')}</button></p></form></section>`;
}

/** Before a vote begins, whoever holds a paper of it may propose a choice. */
export function proposeLetter(props: Proposing): string {
  const { language, vote, made, isFull, isDone, faults, publicPage } = props;
  const t = deliberationWords(language);
  const { perPaper = 0, until = vote.opensAt } = vote.proposals ?? {};
  const left = perPaper - (made?.proposals.length ?? 0);
  return letter(
    props,
    t('propose.title'),
    html`${errorSummary(language, faults)}<p class="lead" lang="zh-CN">${vote.title}</p><h1>${t('propose.title')}</h1>
${isDone ? html`<div class="notice good" role="status"><p>${t('propose.done')}</p></div>` : none}<p>${t('propose.lead', { until: lastMinute(until), n: perPaper, left })}</p>
${isFull ? none : formOf(props)}${proposedBy(language, made)}
<p class="small quiet">${t('propose.secret')} ${t('end.soon.next', { opens: instant(vote.opensAt) })}</p><p><a href="${keeping(props, publicPage)}">${t('see')}</a></p>`,
  );
}
