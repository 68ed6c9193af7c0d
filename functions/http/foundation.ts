import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Language, languageOf } from '../../shared/messages/translate.ts';
import type { Scope } from '../../shared/store/isolation/scopes.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';
import type { Env } from './environment.ts';
import { requestOrigin } from './request-origin.ts';

/** No request body of ours is larger; files do not pass through the API. */
const bodyBytes = 256 * 1024;

function asked(c: Parameters<MiddlewareHandler<Env>>[0]): Language {
  const explicit = c.req.query('lang') ?? getCookie(c, 'lang');
  if (explicit) return languageOf(explicit);
  const accepted = c.req.header('accept-language') ?? '';
  return /^en\b/i.test(accepted.trim()) ? 'en' : 'zh-CN';
}

/** Hands every route its services, its language and an id that answer and log share. */
export const provide =
  (deps: Deps, scope: Scope): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('deps', { ...(await within(deps, scope)), origin: requestOrigin(c) });
    c.set('language', asked(c));
    c.set('traceId', randomBytes(8).toString('hex'));
    await next();
    c.header('x-trace-id', c.var.traceId);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };

/** Letters come with a policy of their own, for their one inlined style. */
export const headers: MiddlewareHandler<Env> = secureHeaders({
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginResourcePolicy: 'same-origin',
});

export const limitBody: MiddlewareHandler<Env> = bodyLimit({
  maxSize: bodyBytes,
  onError: () => {
    throw new DomainError({ code: 'request-too-large', detail: { kilobytes: bodyBytes / 1024 } });
  },
});

const changes = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** An address we cannot read is nobody's whom we know. */
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '');

/** Refuses a change that a page of another origin asks for, by Fetch Metadata and by Origin. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (changes(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const own = new URL(c.var.deps.settings.publicBaseUrl).host;
    const isForeign =
      origin !== undefined &&
      origin !== 'null' &&
      ![own, c.req.header('host')].includes(hostOf(origin));
    if (site === 'cross-site' || isForeign) throw new DomainError({ code: 'origin-refused' });
  }
  await next();
};

/** Changes come as JSON: a form of another site cannot send that. */
export const jsonOnly: MiddlewareHandler<Env> = async (c, next) => {
  const type = c.req.header('content-type') ?? '';
  const hasBody = c.req.method === 'POST' || c.req.method === 'PUT';
  if (hasBody && !type.startsWith('application/json'))
    throw new DomainError({ code: 'unsupported-media-type' });
  await next();
};
