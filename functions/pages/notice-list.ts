import type { NoticeSummary } from '../../shared/contracts/notices.ts';
import { stages } from '../../shared/domain/purchase/lifecycle.ts';
import { lastMinute, wan } from '../../shared/messages/format.ts';
import { pages } from '../../shared/messages/pages.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup } from '../parts/markup.ts';
import { stateKind, tag } from '../parts/tag.ts';
import { addressIn } from './page.ts';

/** A notice as a list shows it; `tenantName` where notices of several tenants stand together. */
export type ListedNotice = NoticeSummary & { tenantId: string; tenantName?: string };

/** What a reader looks for: something to apply to, something being decided or done, or something finished. */
export const groups = ['open', 'deciding', 'running', 'ended'] as const;
export type Group = (typeof groups)[number];

export function groupOf({ state, stage }: Pick<NoticeSummary, 'state' | 'stage'>): Group {
  if (state === 'noticePublished' || state === 'biddingOpen') return 'open';
  if (['disclosed', 'failedCall', 'cancelled', 'terminatedEarly'].includes(state)) return 'ended';
  return stages.indexOf(stage) >= stages.indexOf('implementation') ? 'running' : 'deciding';
}

export const purchasePlace = (tenantId: string, purchaseId: string): string =>
  `t/${tenantId}/purchases/${purchaseId}/`;

function row(language: Language, notice: ListedNotice): Markup {
  const t = pages(language);
  const term = terms(language);
  const categories = notice.categories.map((category) => term(`category.${category}`));
  const group = groupOf(notice);
  const closes =
    group === 'open'
      ? html`<span data-closes="${notice.closesAt}">${t('list.closes', { at: lastMinute(notice.closesAt) })}</span>`
      : t('list.closed', { at: lastMinute(notice.closesAt) });
  const owner = notice.tenantName ? html`<span lang="zh-CN">${notice.tenantName}</span> · ` : '';
  return html`<li class="row" data-group="${group}" data-categories="${notice.categories.join(' ')}" data-published="${notice.publishedAt}" data-budget="${notice.budgetFen}" data-closing="${notice.closesAt}"><div><h3><a class="row-link" href="${addressIn(language, purchasePlace(notice.tenantId, notice.purchaseId))}" lang="zh-CN">${notice.title}</a></h3><p class="small quiet">${owner}${term(`track.${notice.track}`)} · ${categories.join(t('and'))}</p></div><div class="row-facts"><p>${tag(stateKind(notice.state), term(`state.${notice.state}`))}</p><p>${t('list.budget', { amount: wan(notice.budgetFen, language) })}</p><p class="small quiet">${closes}</p></div></li>`;
}

/** Notices, one under the other; on a phone each is a card of its own. The script sorts and filters the rows. */
export const noticeList = (language: Language, notices: readonly ListedNotice[]): Markup =>
  html`<ul class="rows" data-list>${notices.map((notice) => row(language, notice))}</ul>`;

export const emptyList = (language: Language): Markup => {
  const t = pages(language);
  return html`<div class="empty"><p class="empty-title">${t('list.empty')}</p><p>${t('list.empty.next')}</p></div>`;
};
