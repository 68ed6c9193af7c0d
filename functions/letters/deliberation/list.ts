import type { GatheringRow } from '../../../shared/contracts/meetings.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { phaseOf } from '../../../shared/domain/vote/vote.ts';
import { deliberationWords } from '../../../shared/messages/deliberation.ts';
import { instant, money } from '../../../shared/messages/format.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { type Frame, keeping, letter } from '../letter.ts';

type Listed = Frame & {
  tenant: string;
  state: 'next' | 'over';
  rows: readonly GatheringRow[];
  now: Instant;
  placeOf(region: string): string;
};

export const shownPhase = (row: GatheringRow & { is: 'vote' }, now: Instant) => {
  const phase = phaseOf(row, now);
  return phase === 'drafting' ? 'soon' : phase;
};

const kinds = {
  running: 'current',
  soon: 'current',
  announced: 'current',
  held: 'current',
  over: 'current',
  concluded: 'done',
  counted: 'done',
  cancelled: 'stopped',
} as const;

function rowOf(props: Listed, row: GatheringRow): Markup {
  const { language, tenant, now, placeOf } = props;
  const t = deliberationWords(language);
  const isVote = row.is === 'vote';
  const address = `/t/${tenant}/${isVote ? 'votes' : 'meetings'}/${row.id}`;
  const phase = isVote ? shownPhase(row, now) : row.status;
  const state = isVote ? t(`phase.${shownPhase(row, now)}`) : t(`status.${row.status}`);
  const when = isVote
    ? t('vote.until', { opens: instant(row.opensAt), closes: instant(row.closesAt) })
    : t('meets.at', { at: instant(row.at) });
  const more = isVote ? money(row.budgetFen, language) : row.place;
  return html`<section class="card"><p class="small quiet">${t(isVote ? 'kind.vote' : `kind.${row.kind}`)} · <span lang="zh-CN">${placeOf(row.region)}</span> <span class="tag ${kinds[phase]}">${state}</span></p><h2 lang="zh-CN"><a href="${keeping(props, address)}">${row.title}</a></h2><p>${when}</p><p class="quiet" lang="zh-CN">${more}</p></section>`;
}

/** Meetings and votes of everywhere, the next first: anybody may look. */
export function gatheringsLetter(props: Listed): string {
  const { language, tenant, state, rows } = props;
  const t = deliberationWords(language);
  const here = `/t/${tenant}/deliberation`;
  const other =
    state === 'next'
      ? html`<a href="${keeping(props, `${here}?state=over`)}">${t('tab.over')}</a>`
      : html`<a href="${keeping(props, here)}">${t('tab.next')}</a>`;
  const list =
    rows.length === 0
      ? html`<section class="card"><p>${t(`none.${state}`)}</p></section>`
      : rows.map((row) => rowOf(props, row));
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p><p><strong>${t(`tab.${state}`)}</strong> · ${other}</p>${list}${none}`,
  );
}
