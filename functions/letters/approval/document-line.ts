import { contractLetter } from '../../../shared/messages/contract-letter.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup } from '../../parts/markup.ts';

/** Who reads, and where the documents lie that are to be approved. */
export type Reader = { language: Language; documents: string };

/** The document itself and the hash that stands on each of its pages: what the decision is about. */
export function documentLine(
  { language, documents }: Reader,
  { id, hash }: { id: string; hash: string },
  label: 'document.open' | 'document.open.supplement' = 'document.open',
): Markup {
  const t = contractLetter(language);
  return html`<p><a class="button" href="${documents}/${id}">${t(label)}</a></p><p class="small">${t('document.hash')}<br><span class="code">${hash}</span></p><p class="small quiet">${t('document.why')}</p>`;
}
