import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { ChangeRegions, RegionPath, TreeQuery } from '../../../shared/contracts/region-tree.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { readHouseholds } from '../../../shared/store/communities.ts';
import { readEvents, readTree } from '../../../shared/store/regions.ts';
import type { Table } from '../../../shared/store/table.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../appointing.ts';
import { changeRegions } from '../change-regions.ts';
import { openTree } from '../opened-tree.ts';

const changers = ['tenantAdmin', 'officeHead', 'streetOffice'];

async function stored(table: Table, tenant: TenantId) {
  const found = await readTree(table, tenant);
  if (!found) throw new DomainError({ code: 'not-found' });
  return found;
}

/** City, district, street, community, grid and courtyard, as they are and as they were. */
export const regionTree = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', TreeQuery), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const actor = c.var.actor as Official;
    const mayChange = actor.posts.some((post) => changers.includes(post));
    const [tree, households] = await Promise.all([
      stored(deps.table, tenant),
      readHouseholds(deps.table, tenant),
    ]);
    c.header('ETag', `"v${tree.version}"`);
    const about = { mayChange, stated: households };
    return c.json(openTree(tree, c.req.valid('query'), about), 200);
  })
  .post('/changes', valid('param', TenantPath), valid('json', ChangeRegions), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, body);
    const expected = versionRequired(c, 'v');
    const actor = c.var.actor as Official;
    const done = await changeRegions(deps, { tenant, actor, body, expected, repeat });
    c.header('ETag', `"v${done.version}"`);
    return c.json(done, 200);
  })
  .get('/:node/history', valid('param', RegionPath), async (c) => {
    const { deps } = c.var;
    const { tenant, node } = c.req.valid('param');
    const { tree } = await stored(deps.table, tenant);
    const found = tree.nodes.get(node);
    if (!found) throw new DomainError({ code: 'not-found' });
    const items = await readEvents(deps.table, tenant, node);
    return c.json({ names: found.formerNames, items }, 200);
  });
