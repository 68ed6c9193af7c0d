import { Hono } from 'hono';
import { NeedPath, ResourceCommand } from '../../../shared/contracts/needs.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { matchesOf } from '../../../shared/domain/needs/matching.ts';
import { listNeedProjects, listResources } from '../../../shared/store/need-lists.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../official.ts';
import { commandResource } from '../resources.ts';
import { needOr404 } from '../views.ts';

/** Beside the list of needs the two others: what can be put in, and the projects that came of it. */
export const needLists = new Hono<Env>()
  .get('/projects', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await listNeedProjects(c.var.deps.table, tenant) }, 200);
  })
  .get('/resources', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await listResources(c.var.deps.table, tenant) }, 200);
  })
  .post('/resources', valid('param', TenantPath), valid('json', ResourceCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    await commandResource(deps, { tenant, actor: c.var.actor as Official, command, repeat });
    return c.json({ items: await listResources(deps.table, tenant) }, 200);
  })
  .get('/:need/matches', valid('param', NeedPath), async (c) => {
    const { deps } = c.var;
    const { tenant, need } = c.req.valid('param');
    const [wanted, resources] = await Promise.all([
      needOr404(deps, tenant, need),
      listResources(deps.table, tenant),
    ]);
    return c.json({ items: matchesOf(wanted, resources).slice(0, 20) }, 200);
  });
