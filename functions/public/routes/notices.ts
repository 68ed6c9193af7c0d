import { Hono } from 'hono';
import { PageQuery } from '../../../shared/contracts/common.ts';
import { PurchasePath, TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { listNotices, readPublished } from '../../../shared/store/published.ts';
import { currentRegions, formerPlaces, readTree } from '../../../shared/store/regions.ts';
import { listTenants } from '../../../shared/store/tenants.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig } from '../../tenants.ts';

/** What everybody may read, as JSON: the same facts as the published pages. */
export const notices = new Hono<Env>()
  .get('/tenants', async (c) => c.json({ items: await listTenants(c.var.deps.table) }, 200))
  .get('/t/:tenant/notices', valid('param', TenantPath), valid('query', PageQuery), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    await tenantConfig(deps, tenant);
    const scope = `notices~${tenant}`;
    const start = readCursor(deps.secrets.cursorKey, scope, cursor);
    const found = await listNotices(deps.table, tenant, { limit, start });
    const next = writeCursor(deps.secrets.cursorKey, scope, found.last);
    return c.json({ items: found.items, ...(next && { next }) }, 200);
  })
  .get('/t/:tenant/notices/:purchase', valid('param', PurchasePath), async (c) => {
    const { tenant, purchase } = c.req.valid('param');
    const published = await readPublished(c.var.deps.table, tenant, purchase);
    if (!published) throw new DomainError({ code: 'not-found' });
    return c.json(published, 200);
  })
  .get('/t/:tenant/display', valid('param', TenantPath), async (c) => {
    const { settings } = await tenantConfig(c.var.deps, c.req.valid('param').tenant);
    const { categories, fundSources, branding, languages } = settings;
    return c.json(
      {
        ...(categories && { categories }),
        ...(fundSources && { fundSources }),
        ...(branding && { branding }),
        ...(languages && { languages }),
      },
      200,
    );
  })
  .get('/t/:tenant/regions', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    const { deps } = c.var;
    await tenantConfig(deps, tenant);
    const stored = await readTree(deps.table, tenant);
    if (!stored) return c.json({ items: [], former: [] }, 200);
    const { tree } = stored;
    return c.json({ items: currentRegions(tree), former: formerPlaces(tree) }, 200);
  });
