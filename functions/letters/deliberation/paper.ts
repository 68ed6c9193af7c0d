import type { PaperProposals } from '../../../shared/domain/vote/proposal.ts';
import type { Choice, Vote } from '../../../shared/domain/vote/vote.ts';
import { deliberationWords } from '../../../shared/messages/deliberation.ts';
import { instant, lastMinute, money } from '../../../shared/messages/format.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { type Frame, keeping, letter } from '../letter.ts';
import { proposedBy } from './proposals.ts';

type Paper = Frame & {
  action: string;
  vote: Vote;
  /** What was ticked when it was sent, and what is wrong with it. */
  picks?: readonly string[];
  fault?: 'nothing-picked' | 'too-many-picks';
  made?: PaperProposals | undefined;
};

const boxOf = (
  { language, vote, picks = [] }: Paper,
  { id, title, about, costFen }: Choice,
): Markup => {
  const t = deliberationWords(language);
  const isOne = vote.mostPicks === 1;
  const name = isOne
    ? html`type="radio" name="pick" value="${id}"`
    : html`type="checkbox" name="${id}" value="yes"`;
  return html`<label class="choice"><input ${name} id="${id}"${picks.includes(id) ? html` checked` : ''}><span><strong lang="zh-CN">${title}</strong><span class="hint"><span lang="zh-CN">${about ? `${about} · ` : ''}</span>${t('choice.cost', { cost: money(costFen, language) })}</span></span></label>`;
};

/** A paper on a phone: tick, send. No account, no script, nothing to type. */
export function paperLetter(props: Paper): string {
  const { language, vote, action, fault } = props;
  const t = deliberationWords(language);
  const { mostPicks, choices, closesAt, title } = vote;
  const said = fault && t(`fault.${fault}`, { n: mostPicks });
  const legend = mostPicks === 1 ? t('paper.legend.one') : t('paper.legend', { n: mostPicks });
  return letter(
    props,
    t('paper.title'),
    html`${said ? html`<div class="error-summary" id="errors" role="alert" tabindex="-1"><h2><a href="#${choices[0]?.id ?? ''}">${said}</a></h2></div>` : none}<h1 lang="zh-CN">${title}</h1>
<section class="card"><form method="post" action="${keeping(props, action)}" novalidate><fieldset class="field${said ? ' has-error' : ''}"><legend>${legend}</legend>${said ? html`<p class="error">${said}</p>` : none}<div>${choices.map((choice) => boxOf(props, choice))}</div></fieldset><p><button class="button primary">${t('paper.send')}</button></p></form></section>
${proposedBy(language, props.made)}<p class="small quiet">${t('paper.secret')} ${t('vote.until', { opens: instant(vote.opensAt), closes: lastMinute(closesAt) })}</p>`,
  );
}

export type PaperEnd = 'counted' | 'again' | 'voided' | 'soon' | 'closed';

/** What became of a paper. */
export function paperEndLetter(
  props: Frame & {
    vote: Vote;
    end: PaperEnd;
    publicPage: string;
    made?: PaperProposals | undefined;
  },
): string {
  const { language, vote, end, publicPage } = props;
  const t = deliberationWords(language);
  return letter(
    props,
    t(`end.${end}`),
    html`<h1>${t(`end.${end}`)}</h1><p class="lead" lang="zh-CN">${vote.title}</p>
<div class="notice ${end === 'counted' ? 'good' : 'warn'}" role="status"><p>${t(`end.${end}.next`, { opens: instant(vote.opensAt) })}</p></div>${proposedBy(language, props.made)}<p><a href="${keeping(props, publicPage)}">${t('see')}</a></p>`,
  );
}
