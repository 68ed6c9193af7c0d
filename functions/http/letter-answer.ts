import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { statuses } from '../../shared/contracts/problems.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { type Display, displayOf } from '../letters/letter.ts';
import { notFoundLetter, problemLetter } from '../letters/problem.ts';
import { letterHeaders } from '../letters/style.ts';
import { ownName } from '../mails/tenant-identity.ts';
import type { Env } from './environment.ts';
import { tellWhen } from './problem.ts';
import { rememberedIn } from './remembered.ts';

/** Answers with a letter: no script, no cache, no referrer. */
export function answerLetter(c: Context<Env>, html: string, status: ContentfulStatusCode = 200) {
  for (const [name, value] of Object.entries(letterHeaders)) c.header(name, value);
  return c.body(html, status);
}

export const frameOf = (c: Context<Env>, here: string) => ({
  language: c.var.language,
  here,
  display: displayOf(c.req.query(), rememberedIn(c).size) satisfies Display,
});

/** The tenant's name in the reader's language. */
export const ownerIn = (
  c: Context<Env>,
  config: Pick<TenantConfig, 'summary' | 'settings'>,
): string => ownName(config, c.var.language);

/** `error` for somebody who reads HTML. Whatever is not there looks the same, whoever asks. */
export function answerProblem(error: Error, c: Context<Env>) {
  const frame = frameOf(c, c.req.path);
  if (!(error instanceof DomainError)) {
    console.error(JSON.stringify({ traceId: c.var.traceId, stack: error.stack }));
    const refusal = { code: 'internal' } as const;
    return answerLetter(c, problemLetter({ ...frame, refusal, traceId: c.var.traceId }), 500);
  }
  const { name: code, detail, faults } = error;
  if (code === 'not-found') return answerLetter(c, notFoundLetter(frame), 404);
  tellWhen(c, error);
  const letter = problemLetter({
    ...frame,
    refusal: { code, detail },
    faults,
    traceId: c.var.traceId,
    back: c.req.path,
  });
  return answerLetter(c, letter, statuses[code]);
}

/** The text fields of a posted form; files and repeated names are left out. */
export async function formOf(c: Context<Env>): Promise<Record<string, string>> {
  const type = c.req.header('content-type') ?? '';
  const isForm =
    type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data');
  if (type && !isForm) throw new DomainError({ code: 'unsupported-media-type' });
  const body = await c.req.parseBody().catch(() => {
    throw new DomainError({ code: 'invalid-request' });
  });
  return Object.fromEntries(
    Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
