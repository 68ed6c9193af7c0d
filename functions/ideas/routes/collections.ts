import { Hono } from 'hono';
import { CollectionPath, IdeaCommand, OpenCollection } from '../../../shared/contracts/ideas.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { change } from '../change.ts';
import type { Official } from '../official.ts';
import { openCollection } from '../open-collection.ts';
import { collectionsOf, viewOf } from '../view.ts';

/** A tenant's collections of ideas. */
export const collections = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) =>
    c.json(await collectionsOf(c.var.deps, c.req.valid('param').tenant), 200),
  )
  .post('/', valid('param', TenantPath), valid('json', OpenCollection), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const announcement = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...announcement });
    const actor = c.var.actor as Official;
    return c.json(await openCollection(deps, { tenant, actor, announcement, repeat }), 201);
  })
  .get('/:collection', valid('param', CollectionPath), async (c) => {
    const actor = c.var.actor as Official;
    return c.json(await viewOf(c.var.deps, { ...c.req.valid('param'), actor }), 200);
  })
  .post('/:collection', valid('param', CollectionPath), valid('json', IdeaCommand), async (c) => {
    const { deps, session } = c.var;
    const place = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { ...place, ...command });
    const asked = { ...place, actor: c.var.actor as Official, command, repeat };
    await change(deps, asked);
    return c.json(await viewOf(deps, asked), 200);
  });
