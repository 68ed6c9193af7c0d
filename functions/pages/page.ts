import { pages } from '../../shared/messages/pages.ts';
import { type Language, languages, otherLanguage } from '../../shared/messages/translate.ts';
import { mark } from '../parts/mark.ts';
import { html, type Markup, none, written } from '../parts/markup.ts';

/** A finished page and where it goes: a path of the site without a slash at the start. */
export type PublishedPage = { path: string; html: string };

/** Addresses of the style and of the small script every published page shares. */
const style = '/assets/public.css';
const script = '/assets/list.js';

/** Address of a page of the site in `language`; `place` is its folder, with a slash at the end. */
export const addressIn = (language: Language, place: string): string =>
  language === 'en' ? `/en/${place}` : `/${place}`;

export type Crumb = { words: Markup | string; href?: string };

export type PageProps = {
  language: Language;
  /** The folder of the page in Chinese, with a slash at the end: `t/kunshan/`. The English one is under `en/`. */
  place: string;
  title: string;
  /** Whose page it is, with its folder and its meta name; the platform itself where there is none. */
  owner?: { name: string; siteName: string; place: string };
  /** Which item of the navigation this is. */
  current?: 'home' | 'list' | 'need';
  crumbs?: readonly Crumb[];
  meta?: Readonly<Record<string, string | undefined>>;
  body: Markup;
};

const metaTags = (meta: PageProps['meta'] = {}): Markup[] =>
  Object.entries(meta)
    .filter(([, content]) => content !== undefined)
    .map(([name, content]) => html`<meta name="${name}" content="${content}">\n`);

/** Shown once the script is there: without it the browser's own zoom does the same. */
const tools = ({ language, place }: PageProps): Markup => {
  const t = pages(language);
  const other = otherLanguage(language);
  return html`<div class="head-tools"><button type="button" data-switch="size" hidden>${t('display.size')}</button><button type="button" data-switch="contrast" hidden>${t('display.contrast')}</button><a href="${addressIn(other, place)}" lang="${other}" hreflang="${other}">${t('other-language')}</a></div>`;
};

function navigation({ language, owner, current }: PageProps): Markup {
  const t = pages(language);
  const items = [
    { key: 'home', href: addressIn(language, ''), words: t('nav.home') },
    ...(owner
      ? [
          { key: 'list', href: addressIn(language, owner.place), words: t('nav.list') },
          {
            key: 'need',
            href: `/${owner.place}need${language === 'en' ? '?lang=en' : ''}`,
            words: t('nav.need'),
          },
          {
            key: 'ideas',
            href: `/${owner.place}ideas${language === 'en' ? '?lang=en' : ''}`,
            words: t('nav.ideas'),
          },
          {
            key: 'boards',
            href: `/${owner.place}communities${language === 'en' ? '?lang=en' : ''}`,
            words: t('nav.boards'),
          },
        ]
      : []),
    { key: 'work', href: '/work/', words: t('nav.work') },
  ];
  return html`<nav class="nav" aria-label="${t('nav')}"><div class="nav-in"><ul>${items.map(
    ({ key, href, words }) =>
      html`<li><a href="${href}"${key === current ? html` aria-current="page"` : ''}>${words}</a></li>`,
  )}</ul></div></nav>`;
}

const breadcrumb = ({ language, crumbs }: PageProps): Markup =>
  crumbs
    ? html`<nav class="crumbs" aria-label="${pages(language)('crumbs')}"><ol>${crumbs.map(
        ({ words, href }) =>
          html`<li>${href ? html`<a href="${href}">${words}</a>` : html`<span aria-current="page">${words}</span>`}</li>`,
      )}</ol></nav>`
    : none;

const head = (props: PageProps): Markup => {
  const t = pages(props.language);
  const site = props.owner?.siteName ?? t('platform');
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="renderer" content="webkit">
<meta name="SiteName" content="${site}">
${metaTags(props.meta)}<title>${props.title} - ${site}</title>
<link rel="stylesheet" href="${style}">
${languages.map((language) => html`<link rel="alternate" hreflang="${language}" href="${addressIn(language, props.place)}">\n`)}<script src="${script}" defer></script>
</head>`;
};

const brand = ({ language, owner }: PageProps): Markup => {
  const t = pages(language);
  return html`<a class="brand" href="${addressIn(language, owner?.place ?? '')}">${mark()}<span><span class="brand-name">${owner?.name ?? t('platform')}</span><span class="brand-sub">${owner ? t('platform') : t('platform.sub')}</span></span></a>`;
};

/** A whole page of the public site, layout B. At most 15 KB gzip; everything on it can be read without the script. */
export function page(props: PageProps): string {
  const t = pages(props.language);
  const { owner } = props;
  return written(html`<!doctype html>
<html lang="${props.language}">
${head(props)}
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header class="head"><div class="head-in">${brand(props)}${tools(props)}</div></header>
${navigation(props)}
${breadcrumb(props)}
<main id="main" class="layout-b" tabindex="-1">
${props.body}
</main>
<footer class="foot"><div class="foot-in">
${owner ? html`<p>${t('foot.host', { name: owner.name })}</p>` : ''}
<p>${t('foot.statutory')}</p>
<p>${t('foot.privacy')}</p>
</div></footer>
</body>
</html>
`);
}

/** The same page in both languages, each under its own path. */
export const inBothLanguages = (
  place: string,
  render: (language: Language) => string,
): PublishedPage[] =>
  languages.map((language) => ({
    path: `${addressIn(language, place).slice(1)}index.html`,
    html: render(language),
  }));
