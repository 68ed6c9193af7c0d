import { communityWords } from '../../shared/messages/community-page.ts';
import { lastMinute } from '../../shared/messages/format.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { CommentShown } from '../../shared/store/comments.ts';
import { html, type Markup, none } from '../parts/markup.ts';

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** So many are shown. */
const most = 10;

function oneOf(language: Language, one: CommentShown): Markup {
  const t = communityWords(language);
  const { said, text, reply, reason, outcome, isConsent } = one;
  const silence = isConsent ? t('said.consent') : t(outcome ? 'said.silent' : 'said.waiting');
  const answer =
    reply && reason ? html`<br>${t('said.reply')}${t(`reply.${reply}`)} · ${own(reason)}` : none;
  return html`<li>${own(one.title)} <span class="small quiet">${own(one.department)} · ${t('said.due', { due: lastMinute(one.due) })}</span><br>${said ? html`${t(`said.${said}`)} · ${own(text ?? '')}` : silence}${answer}${outcome ? html`<br>${t('said.outcome')}${own(outcome)}` : none}</li>`;
}

/** What was laid before a community, what it said, and what became of that. */
export function commentParts(language: Language, all: readonly CommentShown[]): Markup {
  if (all.length === 0) return none;
  const t = communityWords(language);
  return html`<section class="card"><h2>${t('said')}</h2><ul>${all.slice(0, most).map((one) => oneOf(language, one))}</ul></section>`;
}

/** One community, one speciality (一社一品). */
export const specialityPart = (language: Language, speciality: string | undefined): Markup =>
  speciality
    ? html`<p class="lead">${communityWords(language)('speciality')} <strong lang="zh-CN">${speciality}</strong></p>`
    : none;
