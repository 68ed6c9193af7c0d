import { Hono } from 'hono';
import { OrganizationPath } from '../../../shared/contracts/organizations.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { overviewOf, overviewOfOrganization } from '../overview/view.ts';

/** How projects stand, from one street to the whole tenant. */
export const overview = new Hono<Env>().get('/overview', valid('param', TenantPath), async (c) => {
  const { deps, actor } = c.var;
  return c.json(await overviewOf(deps, c.req.valid('param').tenant, actor), 200);
});

/** How the projects of one organization stand, in every district it works in. */
export const ownOverview = new Hono<Env>().get(
  '/:organization/overview',
  valid('param', OrganizationPath),
  async (c) => {
    const { organization } = c.req.valid('param');
    return c.json(await overviewOfOrganization(c.var.deps, organization), 200);
  },
);
