import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Env } from '../../http/environment.ts';
import { answerLetter, frameOf } from '../../http/letter-answer.ts';
import { notFoundLetter } from '../../letters/problem.ts';
import type { Settings } from '../../ports.ts';

/**
 * Public and work pages: our own scripts and styles, nobody else's. Work pages send files where files arrive, and show
 * photographs from where they are kept.
 */
const policyOf = (path: string, { uploadOrigin, downloadOrigin }: Settings) => {
  const isWork = path.startsWith('work/');
  const reached = isWork && uploadOrigin ? `'self' ${uploadOrigin}` : "'self'";
  const seen = isWork && downloadOrigin ? `'self' ${downloadOrigin}` : "'self'";
  return `default-src 'none'; script-src 'self'; style-src 'self'; img-src ${seen} data:; connect-src ${reached}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
};

/** A name with a content hash never changes its content; everything else is asked again. */
const cacheOf = (path: string) =>
  /-[A-Z0-9]{8}\.\w+$|^c\//.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=30, must-revalidate';

/** An address that is no text names no file. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const fileOf = (path: string) => {
  const plain = decoded(path)?.replace(/^\/+/, '');
  if (plain === undefined) return undefined;
  if (plain.split('/').includes('..')) return undefined;
  return plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
};

async function serve(c: Context<Env>) {
  const path = fileOf(c.req.path);
  const file = path === undefined ? undefined : await c.var.deps.site.read(path);
  if (!file && path && !/\.\w+$/.test(path)) {
    const folder = await c.var.deps.site.read(`${path}/index.html`);
    if (folder) return c.redirect(`${c.req.path}/`, 301);
  }
  if (!file || path === undefined) return answerLetter(c, notFoundLetter(frameOf(c, '/')), 404);
  const etag = `"${createHash('sha256').update(file.content).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', etag);
  c.header('Cache-Control', cacheOf(path));
  c.header('Content-Security-Policy', policyOf(path, c.var.deps.settings));
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  c.header('Content-Type', file.contentType);
  return c.body(new Uint8Array(file.content));
}

/** Files of the site: pages that were written when something was published, and the work pages. */
export const site = new Hono<Env>().get('*', serve);
