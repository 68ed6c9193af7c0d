import { html, raw } from 'hono/html';
import { instant } from '../../shared/messages/format.ts';
import { type Language, otherLanguage } from '../../shared/messages/translate.ts';
import type { Message } from './mailbox.ts';
import { mailboxStyle } from './mailbox-style.ts';
import { type MailboxTexts, mailboxTexts } from './mailbox-texts.ts';

type Page = {
  language: Language;
  messages: readonly Message[];
  /** The address the list is limited to; empty for all. */
  to: string;
  shown?: Message | 'missing' | undefined;
};

const address = (path: string, query: Record<string, string>) => {
  const given = Object.entries(query).filter(([, value]) => value);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

export const messagePath = (id: string) => `/dev/mail/m/${encodeURIComponent(id)}`;

/**
 * The links of a text, to be clicked; everything else as it is. Whoever reads a mail as plain text must get as far as
 * the one who sees its HTML.
 */
function linked(text: string) {
  const parts = text.split(/(https?:\/\/[^\s<>"'，。；）】]+)/);
  return parts.map((part, i) =>
    i % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : part,
  );
}

/** Links of a mail open a window of their own: the frame itself may not go anywhere. */
const framed = (body: string) => `<base target="_blank">${body}`;

function letter(message: Message, t: MailboxTexts) {
  const { subject, to, date, text } = message;
  const frame = html`<h3>${t('asHtml')}</h3>
    <iframe
      title="${t('frame', { subject })}"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
      srcdoc="${framed(message.html)}"
    ></iframe>`;
  return html`<article>
    <h2>${subject || t('noSubject')}</h2>
    <dl>
      <dt>${t('to')}</dt>
      <dd>${to}</dd>
      <dt>${t('date')}</dt>
      <dd><time datetime="${date}">${instant(date)}</time></dd>
    </dl>
    ${message.html ? frame : ''}
    <h3>${t('asText')}</h3>
    <pre>${linked(text)}</pre>
  </article>`;
}

function row(message: Message, { to, shown }: Page, t: MailboxTexts) {
  const isShown = typeof shown === 'object' && shown.id === message.id;
  return html`<li>
    <a href="${address(messagePath(message.id), { to })}" ${isShown ? raw('aria-current="true"') : ''}>
      <strong>${message.subject || t('noSubject')}</strong>
      <small><span>${message.to}</span><time datetime="${message.date}">${instant(message.date)}</time></small>
    </a>
  </li>`;
}

function list(page: Page, t: MailboxTexts) {
  const { to, messages } = page;
  const nothing = to ? t('noneFor', { to }) : t('none');
  return html`<nav class="card" aria-label="${t('inbox')}">
    <form action="/dev/mail" method="get">
      <label for="to">${t('filterLabel')}</label>
      <div class="row">
        <input id="to" name="to" type="email" value="${to}" placeholder="${t('filterHint')}" />
        <button>${t('filter')}</button>
      </div>
    </form>
    <p class="sum">
      <span>${t('count', { n: messages.length })}</span>
      ${to ? html`<a href="/dev/mail">${t('all')}</a>` : ''}
    </p>
    ${
      messages.length > 0
        ? html`<ol>
            ${messages.toReversed().map((message) => row(message, page, t))}
          </ol>`
        : html`<p class="empty">${nothing}</p>`
    }
  </nav>`;
}

function detail({ shown }: Page, t: MailboxTexts) {
  if (typeof shown === 'object') return letter(shown, t);
  return html`<p class="empty">${shown === 'missing' ? t('missing') : t('choose')}</p>`;
}

/** The mailbox as a page: the list, and one mail as it looks and as plain text. Needs no script. */
export function mailboxPage(page: Page) {
  const t = mailboxTexts(page.language);
  const { to, shown } = page;
  const here = typeof shown === 'object' ? messagePath(shown.id) : '/dev/mail';
  const other = otherLanguage(page.language);
  return html`<!doctype html>
<html lang="${page.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${typeof shown === 'object' ? `${shown.subject} – ` : ''}${t('title')}</title>
  <style>${raw(mailboxStyle)}</style>
</head>
<body>
  <header><div class="in">
    <h1>${t('title')}</h1>
    <p>${t('lead')}</p>
    <a href="/dev/mail/messages">${t('raw')}</a>
    <a href="/">${t('back')}</a>
    <a lang="${other}" href="${address(here, { to, lang: other })}">${t('language')}</a>
  </div></header>
  <main>
    ${list(page, t)}
    <section class="card ${shown ? '' : 'none'}">${detail(page, t)}</section>
  </main>
</body>
</html>`;
}
