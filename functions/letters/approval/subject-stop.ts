import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup } from '../../parts/markup.ts';
import type { Summary } from './summary.ts';

/** How the purchase is to end, why, and what that does. */
export function stopSubject(
  language: Language,
  { stop, state, applicants }: Extract<Summary, { subject: 'stop' }>,
): Markup {
  const t = letters(language);
  const term = terms(language);
  const facts = answers([
    [t('stop.kind'), term(`stop.${stop.kind}`), 'big'],
    [t('stop.reason'), html`<span lang="zh-CN">${stop.reason}</span>`],
    [t('stop.state'), term(`state.${state}`)],
    [t('stop.applicants'), t('stop.applicants.value', { n: applicants })],
  ]);
  return html`${facts}<p>${t('stop.effect')}</p>`;
}
