import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { instant, lastMinute } from '../../../shared/messages/format.ts';
import { publicCall } from '../../../shared/messages/public-call.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { changed } from './changed.ts';

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

/** What was asked of the call and what was answered. Who asked stays unsaid. */
export function questions(language: Language, purchase: PublicPurchase): Markup {
  const t = publicCall(language);
  const { questions: asked = [], openQuestions = 0, questionsCloseAt, state } = purchase;
  const isOpen = state === 'biddingOpen';
  if (asked.length === 0 && openQuestions === 0 && !isOpen) return none;
  const list = asked.map(
    ({ text, askedAt, answer }) =>
      html`<li><p class="small quiet">${instant(askedAt)}</p><p><strong>${t('question')}</strong> ${chinese(text)}</p><p><strong>${t('answer')}</strong> ${answer ? chinese(answer.text) : t('unanswered')}</p></li>`,
  );
  const pending =
    openQuestions > 0 ? html`<p class="quiet">${t('pending', { n: openQuestions })}</p>` : none;
  const way = `/work/organization-purchase/?tenant=${purchase.tenant.id}&amp;purchase=${purchase.purchaseId}&amp;act=askQuestion`;
  const ask =
    isOpen && questionsCloseAt
      ? html`<p class="quiet">${t('askUntil', { at: lastMinute(questionsCloseAt) })}</p><p class="actions"><a class="button" href="${way.replaceAll('&amp;', '&')}">${t('ask')}</a></p>`
      : none;
  return html`<section class="card"><h2 id="questions">${t('questions')}</h2>${
    asked.length > 0 ? html`<ol class="talk">${list}</ol>` : html`<p>${t('none')}</p>`
  }${pending}${ask}</section>`;
}

/** How the call has changed since it was published: every change with what was and what is, the latest first. */
export function editions(language: Language, purchase: PublicPurchase): Markup {
  const t = publicCall(language);
  const { amendments = [], edition = 1 } = purchase;
  if (amendments.length === 0) return none;
  const list = [...amendments]
    .reverse()
    .map(
      (one) =>
        html`<section class="edition"><h3>${t(`kind.${one.kind}`)}${one.kind === 'amendment' ? html` · ${t('edition', { n: one.edition })}` : none}</h3><p class="small quiet">${instant(one.at)}</p><p><strong>${t('reason')}</strong> ${chinese(one.reason)}</p>${
          one.closesAfter === one.closesBefore
            ? none
            : html`<p><strong>${t('closes')}</strong> <del>${lastMinute(one.closesBefore)}</del> → <ins>${lastMinute(one.closesAfter)}</ins></p>`
        }${changed(language, one.changes)}</section>`,
    );
  return html`<section class="card"><h2 id="editions">${t('editions')}</h2><p class="card-lead">${t('inForce', { n: edition })}</p>${list}</section>`;
}
