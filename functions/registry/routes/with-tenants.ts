import { Hono } from 'hono';
import {
  OrganizationPath,
  OrganizationTenantPath,
  RequestVerification,
} from '../../../shared/contracts/organizations.ts';
import { OrganizationCapacityCommand } from '../../../shared/domain/organization/capacity.ts';
import { readCapacity, tenantsWithPlan } from '../../../shared/store/capacity.ts';
import { joiningsFor } from '../../../shared/store/joint.ts';
import { verificationsOf } from '../../../shared/store/verifications.ts';
import { capacityViewOf, changeCapacity } from '../../capacity.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { atTenant, requestVerification, withdrawVerification } from '../verifications.ts';

const verifications = new Hono<Env>()
  .get('/:organization/verifications', valid('param', OrganizationPath), async (c) => {
    const { organization } = c.req.valid('param');
    return c.json({ items: await verificationsOf(c.var.deps.table, organization) }, 200);
  })
  .put(
    '/:organization/verifications/:tenant',
    valid('param', OrganizationTenantPath),
    valid('json', RequestVerification),
    async (c) => {
      const { deps, actor, session } = c.var;
      const asked = { ...c.req.valid('param'), actor, person: session.person.id };
      await requestVerification(deps, asked, c.req.valid('json'));
      return c.json({ items: await verificationsOf(deps.table, asked.organization) }, 200);
    },
  )
  .delete(
    '/:organization/verifications/:tenant',
    valid('param', OrganizationTenantPath),
    async (c) => {
      const { deps, actor, session } = c.var;
      const asked = { ...c.req.valid('param'), actor, person: session.person.id };
      await withdrawVerification(deps, asked);
      return c.json({ items: await verificationsOf(deps.table, asked.organization) }, 200);
    },
  );

const capacity = new Hono<Env>()
  .get('/:organization/capacity', valid('param', OrganizationPath), async (c) => {
    const { deps, session } = c.var;
    const { organization } = c.req.valid('param');
    const tenants = await tenantsWithPlan(deps.table, organization);
    const items = await Promise.all(
      tenants.map(async (tenant) => {
        const place = { organization, tenant, person: session.person.id };
        const { summary, inside } = await atTenant(deps, place);
        const stored = await readCapacity(inside.table, tenant, organization);
        return stored ? [capacityViewOf(summary, stored)] : [];
      }),
    );
    return c.json({ items: items.flat() }, 200);
  })
  .post(
    '/:organization/capacity/:tenant',
    valid('param', OrganizationTenantPath),
    valid('json', OrganizationCapacityCommand),
    async (c) => {
      const { deps, session, actor } = c.var;
      const place = { ...c.req.valid('param'), person: session.person.id };
      const { summary, inside } = await atTenant(deps, place);
      const done = await changeCapacity(inside, {
        tenant: summary,
        organization: place.organization,
        actor,
        by: 'organization',
        command: c.req.valid('json'),
      });
      return c.json(done, 200);
    },
  );

const joint = new Hono<Env>().get(
  '/:organization/joint',
  valid('param', OrganizationPath),
  async (c) => {
    const { organization } = c.req.valid('param');
    return c.json({ items: await joiningsFor(c.var.deps.table, organization) }, 200);
  },
);

/** What tenants know of an organization and do for it, from its own side. */
export const withTenants = new Hono<Env>()
  .route('/', verifications)
  .route('/', capacity)
  .route('/', joint);
