import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { TenantId } from '../../shared/domain/ids.ts';
import { photographBytes } from '../../shared/domain/needs/photograph.ts';
import { secretDocumentId } from '../../shared/store/documents.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { blobPaths } from '../files/blob-paths.ts';
import type { Env } from '../http/environment.ts';
import { answerLetter } from '../http/letter-answer.ts';
import { type PhotographForm, photographScript } from '../letters/need-photographs.ts';
import { letterHeaders } from '../letters/style.ts';
import type { Deps } from '../ports.ts';

/**
 * A form that is good for one photograph of this need, for some minutes, given to whoever holds its receipt. Nothing is
 * kept of it: what comes is counted when it is looked at.
 *
 * @returns nothing where the tenant takes no photographs
 */
export async function photographFormFor(
  c: Context<Env>,
  { deps, tenant, config }: { deps: Deps; tenant: TenantId; config: TenantConfig },
  need: string,
): Promise<{ photographs?: PhotographForm }> {
  const most = config.settings.needs?.photographs ?? 0;
  if (most === 0 || config.summary.isSuspended) return {};
  const { url, fields } = await deps.blobs.admitForm({
    path: blobPaths.photograph({ tenant, need, id: secretDocumentId() }),
    mostBytes: photographBytes,
    onward: `${deps.settings.publicBaseUrl}/t/${tenant}/need/photo?lang=${c.var.language}`,
  });
  return { photographs: { url, fields, most } };
}

const scriptHash = createHash('sha256').update(photographScript).digest('base64');

/** A letter with the form for a photograph: its one script is named by its hash, and the page works without it. */
export function answerWithForm(
  c: Context<Env>,
  letter: string,
  status: ContentfulStatusCode = 200,
) {
  if (!letter.includes('data-photo')) return answerLetter(c, letter, status);
  const page = letter.replace('</body>', `<script>${photographScript}</script></body>`);
  const answer = answerLetter(c, page, status);
  const { uploadOrigin } = c.var.deps.settings;
  const policy = letterHeaders['content-security-policy'] ?? '';
  const own = uploadOrigin
    ? policy.replace("form-action 'self'", `form-action 'self' ${uploadOrigin}`)
    : policy;
  answer.headers.set(
    'content-security-policy',
    `${own}; img-src blob:; script-src 'sha256-${scriptHash}'`,
  );
  return answer;
}
