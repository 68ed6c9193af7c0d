import { Hono } from 'hono';
import { ulid } from 'ulid';
import { PageQuery } from '../../../shared/contracts/common.ts';
import { CreatePurchase, PurchasePath, TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { PurchaseId } from '../../../shared/domain/ids.ts';
import { sightsOf } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { HumanCommand } from '../../../shared/domain/purchase/commands.ts';
import { viewFor, waitingSeenBy } from '../../../shared/domain/purchase/views.ts';
import { listPurchases, loadPurchase } from '../../../shared/store/purchases.ts';
import { act } from '../../act.ts';
import { createPurchase } from '../../create-purchase.ts';
import { ActingFor } from '../../http/acting-for.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
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
  .post('/', valid('param', TenantPath), valid('json', CreatePurchase), async (c) => {
    const { deps, session, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { plan, follows } = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, follows ? { plan, follows } : plan);
    const id = PurchaseId.parse(ulid().toLowerCase());
    return c.json(
      await createPurchase(deps, { tenant, id, actor, plan, repeat, ...(follows && { follows }) }),
      201,
    );
  })
  .get('/:purchase', valid('param', PurchasePath), valid('query', ActingFor), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    const view = await purchaseView(deps, purchase, actor);
    c.header('ETag', `"v${purchase.version}"`);
    return c.json(view, 200);
  })
  .post(
    '/:purchase/commands',
    valid('param', PurchasePath),
    valid('query', ActingFor),
    valid('json', HumanCommand),
    async (c) => {
      const { deps, session, actor } = c.var;
      const { tenant, purchase } = c.req.valid('param');
      const command = c.req.valid('json');
      const { organization } = c.req.valid('query');
      // An approval is decided in the letter, where its documents are shown and a code is typed.
      if (command.type === 'decideApproval') throw new DomainError({ code: 'not-permitted' });
      const repeat = repeatOf(c, organization ?? session.person.id, command);
      const expectedVersion = versionRequired(c, 'v');
      const loaded = await loadPurchase(deps.table, tenant, purchase);
      // Whoever may not know of it learns nothing from how it is refused.
      if (!viewFor(loaded.purchase, actor)) throw new DomainError({ code: 'not-found' });
      const request = { tenant, purchase, actor, command, expectedVersion, repeat, loaded };
      const done = await act(deps, request);
      c.header('ETag', `"v${done.version}"`);
      return c.json(done, 200);
    },
  );
