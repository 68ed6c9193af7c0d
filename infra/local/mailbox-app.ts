import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languageOf } from '../../shared/messages/translate.ts';
import type { Mailbox } from './mailbox.ts';
import { mailboxPage } from './mailbox-page.ts';

/**
 * Nothing of a mail may run here or load from elsewhere. The frame inherits this policy, hence the inline styles that
 * mails consist of.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

function languageAsked(c: Context): Language {
  const asked = c.req.query('lang');
  if (asked) setCookie(c, 'lang', languageOf(asked) === 'en' ? 'en' : 'zh', { sameSite: 'Lax' });
  const explicit = asked ?? getCookie(c, 'lang');
  if (explicit) return languageOf(explicit);
  return /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'zh-CN';
}

/** `/dev/mail`: what the mailbox got, for people and, as JSON, for programs. */
export function mailboxApp(mailbox: Mailbox): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('content-security-policy', policy);
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
  });
  app.get('/dev/mail/messages', (c) => c.json(mailbox.list(c.req.query('to'))));
  app.get('/dev/mail', (c) => {
    const to = c.req.query('to') ?? '';
    return c.html(mailboxPage({ language: languageAsked(c), messages: mailbox.list(to), to }));
  });
  app.get('/dev/mail/m/:id', (c) => {
    const to = c.req.query('to') ?? '';
    const shown = mailbox.find(c.req.param('id')) ?? 'missing';
    const page = mailboxPage({
      language: languageAsked(c),
      messages: mailbox.list(to),
      to,
      shown,
    });
    return c.html(page, shown === 'missing' ? 404 : 200);
  });
  return app;
}
