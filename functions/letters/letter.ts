import { letters } from '../../shared/messages/letters.ts';
import { type Language, otherLanguage } from '../../shared/messages/translate.ts';
import { mark } from '../parts/mark.ts';
import { html, type Markup, raw, written } from '../parts/markup.ts';
import { letterStyle } from './style.ts';

export type Display = { size?: Size; contrast?: 'high' };
/** `normal` is only said where something larger would otherwise be remembered. */
export type Size = 'normal' | 'large' | 'huge';

/** What every letter is given. */
export type Frame = {
  language: Language;
  /** Relative address that shows this letter by GET; the switches lead there. Never a POST address. */
  here: string;
  display?: Display;
  tenantName?: string;
};

const withQuery = (address: string, query: Record<string, string | undefined>) => {
  const pairs = Object.entries(query)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}${address.includes('?') ? '&' : '?'}${pairs.join('&')}`;
};

/** `address` in the language and size the reader chose, so that the answer to a form keeps them. */
export const keeping = (frame: Frame, address: string): string =>
  withQuery(address, { lang: frame.language, ...frame.display });

const sizes: readonly string[] = ['normal', 'large', 'huge'] satisfies Size[];
export const isSize = (text: string | undefined): text is Size =>
  text !== undefined && sizes.includes(text);

/** The language and size asked for in the query of a letter's address; else the size this device remembers. */
export const displayOf = (
  query: { size?: string; contrast?: string },
  remembered?: Size,
): Display => {
  const size = isSize(query.size) ? query.size : remembered;
  return { ...(size && { size }), ...(query.contrast === 'high' && { contrast: query.contrast }) };
};

const nextSize = { normal: 'large', large: 'huge', huge: 'normal' } as const;

function switches(frame: Frame): Markup {
  const t = letters(frame.language);
  const { here, language, display = {} } = frame;
  const other = otherLanguage(language);
  const size = nextSize[display.size ?? 'normal'];
  const { contrast, ...sameSize } = display;
  const larger = { lang: language, ...display, size };
  const contrasted = { lang: language, ...sameSize, ...(!contrast && { contrast: 'high' }) };
  return html`<nav class="head-tools" aria-label="${t('display')}">
<a href="${withQuery(here, larger)}">${size === 'normal' ? t('display.normal') : t('display.larger')}</a>
<a href="${withQuery(here, contrasted)}">${contrast ? t('display.plain') : t('display.contrast')}</a>
<a href="${withQuery(here, { lang: other, ...display })}" lang="${other}" hreflang="${other}">${t('other-language')}</a>
</nav>`;
}

const attributes = ({ size, contrast }: Display): Markup =>
  html`${size && size !== 'normal' ? html` data-size="${size}"` : ''}${contrast ? html` data-contrast="${contrast}"` : ''}`;

/**
 * A whole letter: one column, one style element, no script. At most 8 KB gzip in all; send it with
 * `letterHeaders`.
 */
export function letter(frame: Frame, title: string, body: Markup): string {
  const t = letters(frame.language);
  const owner = frame.tenantName ?? t('platform');
  return written(html`<!doctype html>
<html lang="${frame.language}"${attributes(frame.display ?? {})}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<meta name="renderer" content="webkit">
<title>${title} - ${owner}</title>
<style>${raw(letterStyle)}</style>
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="head"><div class="in">
<div class="brand">${mark()}<span><span class="brand-name">${owner}</span><span class="brand-sub">${frame.tenantName ? t('platform') : t('platform.sub')}</span></span></div>
${switches(frame)}
</div></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="foot"><div class="in">
<p>${t('foot.password')}</p>
<p>${t('foot.where')}</p>
</div></footer>
</body>
</html>
`);
}
