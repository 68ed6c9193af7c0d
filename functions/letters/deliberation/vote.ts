import type { ResultLine } from '../../../shared/domain/vote/result.ts';
import type { Choice, Turnout, Vote, VotePhase } from '../../../shared/domain/vote/vote.ts';
import { deliberationWords } from '../../../shared/messages/deliberation.ts';
import { count, instant, lastMinute, money } from '../../../shared/messages/format.ts';
import { answers } from '../../parts/answers.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { errorSummary, type Fault, textField } from '../form.ts';
import { type Frame, keeping, letter } from '../letter.ts';

type Shown = Frame & {
  tenant: string;
  place: string;
  vote: Vote;
  phase: Exclude<VotePhase, 'drafting'>;
  turnout: readonly Turnout[];
  placeOf(region: string): string;
  typed?: string;
  faults?: readonly Fault<'code'>[];
};

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;
const percentOf = (part: number, whole: number) =>
  whole > 0 ? `${((part / whole) * 100).toFixed(1)}%` : '–';

/** What one choice came to, in a sentence or two: who paid how much, in which round, or what was missing. */
export function explained(
  language: Frame['language'],
  { by, why, round, paysFen = 0, payInFull = 0, payLess = 0, ...line }: ResultLine,
): string {
  const t = deliberationWords(language);
  const said = (fen: number) => money(fen, language);
  const left = said(line.leftFen);
  if (why) return t(`why.${why}`, { left, could: said(line.couldPayFen ?? 0) });
  const parts = [t('round', { n: round ?? 0 })];
  if (by === 'shares') {
    parts.push(t('pays', { n: count(payInFull), each: said(paysFen) }));
    if (payLess > 0) parts.push(t('pays.less', { n: count(payLess) }));
  } else parts.push(t(`by.${by ?? 'supporters'}`, { left }));
  return parts.join(language === 'en' ? '; ' : '；');
}

function resultOf({ language, vote, tenant, ...frame }: Shown): Markup {
  const t = deliberationWords(language);
  const { result } = vote;
  if (!result) return none;
  const { outcome } = result;
  const titles = new Map(vote.choices.map(({ id, title }) => [id as string, title]));
  const most = Math.max(1, ...outcome.lines.map(({ supporters }) => supporters));
  const taken = outcome.lines.filter(({ isTaken }) => isTaken).length;
  const lead = t('result.lead', {
    papers: count(outcome.papers),
    taken,
    spent: money(outcome.spentFen, language),
    budget: money(outcome.budgetFen, language),
  });
  const share =
    outcome.shareFen === undefined
      ? ''
      : t(outcome.raisedPercent ? 'result.share' : 'result.share.plain', {
          share: money(outcome.shareFen, language),
          percent: 100 + (outcome.raisedPercent ?? 0),
        });
  const drawn = outcome.lines.map((line) => ({
    label: html`<strong lang="zh-CN">${titles.get(line.id) ?? line.id}</strong> <span class="tag ${line.isTaken ? 'done' : 'stopped'}">${t(line.isTaken ? 'taken' : 'notTaken')}</span>`,
    value: t('supporters', { n: count(line.supporters) }),
    note: `${t('choice.cost', { cost: money(line.costFen, language) })} · ${explained(language, line)}`,
    parts: [
      { share: line.supporters / most, kind: line.isTaken ? ('good' as const) : ('rest' as const) },
    ],
  }));
  return html`<section class="card"><h2>${t('result')}</h2><p>${lead} ${share}</p>${bars(drawn)}<p><a href="${keeping({ language, ...frame }, `/t/${tenant}/votes/${vote.id}/result.pb`)}">${t('file')}</a></p></section>`;
}

const used = (turnout: readonly Turnout[]) =>
  turnout.reduce((sum, { phone, entered }) => sum + phone + entered, 0);

function turnoutOf({ language, turnout, vote, placeOf }: Shown): Markup {
  const t = deliberationWords(language);
  if (turnout.length === 0) return none;
  const out = (one: Turnout) => Math.max(0, one.printed - one.voided);
  const printed = turnout.reduce((sum, one) => sum + out(one), 0);
  const eligible =
    vote.eligible === undefined
      ? none
      : html`<p>${t('turnout.eligible', { eligible: count(vote.eligible), percent: percentOf(used(turnout), vote.eligible) })}</p>`;
  const rows = turnout.map(
    (one) =>
      html`<tr><th scope="row" lang="zh-CN">${placeOf(one.community)}</th><td class="num">${count(out(one))}</td><td class="num">${count(one.phone)}</td><td class="num">${count(one.entered)}</td><td class="num">${percentOf(one.phone + one.entered, out(one))}</td></tr>`,
  );
  return html`<section class="card"><h2>${t('turnout')}</h2><p>${t('turnout.lead', { printed: count(printed), used: count(used(turnout)), percent: percentOf(used(turnout), printed) })}</p>${eligible}<table><thead><tr><th scope="col">${t('col.community')}</th><th scope="col" class="num">${t('col.printed')}</th><th scope="col" class="num">${t('col.phone')}</th><th scope="col" class="num">${t('col.paper')}</th><th scope="col" class="num">${t('col.share')}</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

const choiceOf = (
  language: Frame['language'],
  { title, about, costFen, needs }: Choice,
): Markup => {
  const t = deliberationWords(language);
  const cited = needs.map(({ text }) => html`<li>${chinese(text)}</li>`);
  return html`<li><h3 lang="zh-CN">${title}</h3><p class="small quiet">${t('choice.cost', { cost: money(costFen, language) })}</p>${about ? html`<p>${chinese(about)}</p>` : none}${needs.length > 0 ? html`<details><summary>${t('choice.needs')}（${count(needs.length)}）</summary><ul class="points">${cited}</ul></details>` : none}</li>`;
};

/** The code typed from a paper, for whoever cannot scan it. */
function codeOf(props: Shown): Markup {
  const { language, tenant, vote, phase, typed, faults } = props;
  const t = deliberationWords(language);
  const until = phase === 'soon' ? vote.proposals?.until : undefined;
  if (phase !== 'running' && !until) return none;
  const lead = until ? html`<p>${t('propose.open', { until: lastMinute(until) })}</p>` : none;
  const field = textField({
    language,
    faults,
    name: 'code',
    label: t('have.code'),
    hint: t('have.hint'),
    value: typed ?? '',
    attributes: html` autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="30"`,
  });
  return html`<section class="card"><h2>${t('have')}</h2>${lead}<form method="post" action="${keeping(props, `/t/${tenant}/votes/${vote.id}`)}" novalidate>${field}<p><button class="button primary">${t('have.go')}</button></p></form></section>`;
}

const phaseKinds = {
  soon: 'current',
  running: 'current',
  over: 'current',
  counted: 'done',
  cancelled: 'stopped',
} as const;

/** A vote for everybody: what can be chosen, how it is counted, how many took part, what came of it. */
export function voteLetter(props: Shown): string {
  const { language, tenant, vote, phase, place, faults } = props;
  const t = deliberationWords(language);
  const { opensAt, closesAt, budgetFen, mostPicks, cancelled, notice } = vote;
  const rule =
    notice?.days === undefined
      ? ''
      : t('noticed.rule', { days: notice.days, source: notice.source ?? '' });
  return letter(
    props,
    t('kind.vote'),
    html`${errorSummary(language, faults)}<p class="step-of">${t('kind.vote')} <span class="tag ${phaseKinds[phase]}">${t(`phase.${phase}`)}</span></p><h1 lang="zh-CN">${vote.title}</h1>
${cancelled ? html`<div class="notice danger"><p>${t('cancelled', { reason: cancelled.reason })}</p></div>` : none}${codeOf(props)}${resultOf(props)}
<section class="card">${answers([
      [t('at'), t('vote.until', { opens: instant(opensAt), closes: lastMinute(closesAt) })],
      [t('where'), chinese(place)],
      [
        t('budget'),
        html`<strong>${money(budgetFen, language)}</strong> ${t('picks', { n: mostPicks })}`,
      ],
      [t('method'), html`${t(`method.${vote.method}`)} ${t('tie')}`],
      [t('noticed'), notice ? `${instant(notice.at)}${rule}` : '–'],
    ])}${vote.about ? html`<p>${chinese(vote.about)}</p>` : none}</section>
${turnoutOf(props)}<section class="card"><h2>${t('choices')}</h2><ul>${vote.choices.map((choice) => choiceOf(language, choice))}</ul></section>
<p><a href="${keeping(props, `/t/${tenant}/deliberation`)}">${t('back')}</a></p>`,
  );
}
