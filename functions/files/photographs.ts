import { Hono } from 'hono';
import { NeedPath } from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { mayImport, mayReport } from '../../shared/domain/needs/permissions.ts';
import { isKept, type Photograph } from '../../shared/domain/needs/photograph.ts';
import { listPhotographs } from '../../shared/store/need-photographs.ts';
import { readNeed } from '../../shared/store/needs.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import { blobPaths } from './blob-paths.ts';

/** Photographs of needs: those who deal with needs there see what came, everybody else what was shown. */
export const photographs = new Hono<Env>().get('/:need', valid('param', NeedPath), async (c) => {
  const { deps, actor } = c.var;
  const { tenant, need: id } = c.req.valid('param');
  const [need, all] = await Promise.all([
    readNeed(deps.table, tenant, id),
    listPhotographs(deps.table, tenant, id),
  ]);
  if (!need) throw new DomainError({ code: 'not-found' });
  const isNear = mayReport(actor, need.community);
  const linked = async (photo: Photograph) => {
    if (!isKept(photo)) return photo;
    const path = blobPaths.photograph({ tenant, need: id, id: photo.id });
    const { mediaType } = photo;
    const name = mediaType === 'image/png' ? 'photo.png' : 'photo.jpg';
    return { ...photo, url: (await deps.blobs.link({ path, name, mediaType })).url };
  };
  const seen = all.filter(({ state }) => isNear || state === 'shown');
  const items = await Promise.all(seen.map(linked));
  return c.json({ items, mayDecide: mayImport(actor, [need.community]) }, 200);
});
