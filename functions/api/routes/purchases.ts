import { Hono } from 'hono';
import { PageQuery } from '../../../shared/contracts/common.ts';
import { PurchasePath, TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { sightsOf } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { waitingSeenBy } from '../../../shared/domain/purchase/turns-seen.ts';
import { listPurchases, loadPurchase } from '../../../shared/store/purchases.ts';
import { ActingFor } from '../../http/acting-for.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { purchaseView } from '../purchase-view.ts';

/** Which rows of the list somebody sees: every file, those that were published, or none. */
function listSight(actor: Actor): 'file' | 'published' | undefined {
  const held = actor.kind === 'official' ? sightsOf(actor.posts) : [];
  if (held.includes('office') || held.includes('evaluation')) return 'file';
  return held.includes('published') ? 'published' : undefined;
}

export const purchases = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', PageQuery), async (c) => {
    const { deps, session, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const sight = listSight(actor);
    if (!sight) throw new DomainError({ code: 'not-permitted' });
    const scope = `purchases~${tenant}~${session.person.id}`;
    const start = readCursor(deps.secrets.cursorKey, scope, cursor);
    const found = await listPurchases(deps.table, tenant, { limit, start });
    const next = writeCursor(deps.secrets.cursorKey, scope, found.last);
    const items = found.items.flatMap((item) => {
      const near = actorAt(actor, item.regionCodes);
      const here = listSight(near);
      const isShown = here === 'file' || (here === 'published' && item.isPublished);
      return isShown ? [{ ...item, waiting: waitingSeenBy(item.waiting, near) }] : [];
    });
    return c.json({ items, ...(next && { next }) }, 200);
  })
  .get('/:purchase', valid('param', PurchasePath), valid('query', ActingFor), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    const view = await purchaseView(deps, purchase, actor);
    c.header('ETag', `"v${purchase.version}"`);
    return c.json(view, 200);
  });
