import { Hono } from 'hono';
import { ApplicationPath } from '../../../shared/contracts/applications.ts';
import { AnnounceSealedFile } from '../../../shared/contracts/documents.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { secretDocumentId } from '../../../shared/store/documents.ts';
import { readPublished } from '../../../shared/store/published.ts';
import { blobPaths } from '../../files/blob-paths.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';

/** Files sealed in the browser. Nothing is noted of them: whoever reads the table learns of none. */
export const sealedFiles = new Hono<Env>().post(
  '/',
  valid('param', ApplicationPath),
  valid('json', AnnounceSealedFile),
  async (c) => {
    const { deps } = c.var;
    const { tenant, purchase } = c.req.valid('param');
    if (!(await readPublished(deps.table, tenant, purchase)))
      throw new DomainError({ code: 'not-found' });
    const id = secretDocumentId();
    const { size, sha256 } = c.req.valid('json');
    const upload = await deps.blobs.admit({ path: blobPaths.sealed(id), size, sha256 });
    return c.json({ id, upload }, 201);
  },
);
