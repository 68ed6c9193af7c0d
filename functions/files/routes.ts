import { type Context, Hono } from 'hono';
import { AnnounceDocument, DocumentPath, DocumentsPath } from '../../shared/contracts/documents.ts';
import { Nothing } from '../../shared/contracts/exports.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { mayRead } from '../../shared/domain/files/document.ts';
import type { DocumentId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { listDocuments, readDocument } from '../../shared/store/documents.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { ActingFor } from '../http/acting-for.ts';
import { repeatOf } from '../http/commanding.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import { announceDocument } from './announce.ts';
import { blobPaths } from './blob-paths.ts';

type Named = { tenant: TenantId; purchase: PurchaseId; document: DocumentId };

/** A document the reader may read; one they may not is as absent as one that is not there. */
async function readable(
  { var: { deps, actor } }: Context<Env>,
  { tenant, purchase, document }: Named,
) {
  const [loaded, found] = await Promise.all([
    loadPurchase(deps.table, tenant, purchase),
    readDocument(deps.table, tenant, purchase, document),
  ]);
  if (!found || !mayRead(found, loaded.purchase, actor))
    throw new DomainError({ code: 'not-found' });
  return found;
}

/** The files of a purchase. None of them passes through here. */
export const documents = new Hono<Env>()
  .get('/', valid('param', DocumentsPath), valid('query', ActingFor), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const [{ purchase }, found] = await Promise.all([
      loadPurchase(deps.table, tenant, id),
      listDocuments(deps.table, tenant, id),
    ]);
    if (!viewFor(purchase, actor)) throw new DomainError({ code: 'not-found' });
    const listed = found.filter(
      (one) => one.purpose !== 'activity' && mayRead(one, purchase, actor),
    );
    return c.json({ items: listed }, 200);
  })
  .post(
    '/',
    valid('param', DocumentsPath),
    valid('query', ActingFor),
    valid('json', AnnounceDocument),
    async (c) => {
      const { deps, actor, session } = c.var;
      const { tenant, purchase: id } = c.req.valid('param');
      const { organization } = c.req.valid('query');
      const file = c.req.valid('json');
      const repeat = repeatOf(c, organization ?? session.person.id, file);
      const { purchase } = await loadPurchase(deps.table, tenant, id);
      if (actor.kind !== 'official' && actor.kind !== 'organization')
        throw new DomainError({ code: 'not-permitted' });
      return c.json(await announceDocument(deps, { purchase, actor, file, repeat }), 201);
    },
  )
  .get('/:document', valid('param', DocumentPath), valid('query', ActingFor), async (c) =>
    c.json(await readable(c, c.req.valid('param')), 200),
  )
  .post(
    '/:document/links',
    valid('param', DocumentPath),
    valid('query', ActingFor),
    valid('json', Nothing),
    async (c) => {
      const document = await readable(c, c.req.valid('param'));
      if (document.state !== 'clean' || !document.mediaType)
        throw new DomainError({ code: 'file-not-clean' });
      const { name, mediaType } = document;
      const path = blobPaths.clean(document);
      return c.json(await c.var.deps.blobs.link({ path, name, mediaType }), 201);
    },
  );
