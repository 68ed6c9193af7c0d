import { Hono } from 'hono';
import { CapacityPath } from '../../../shared/contracts/capacity.ts';
import { DecideVerification } from '../../../shared/contracts/organizations.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import {
  CapacityIndicators,
  TenantCapacityCommand,
} from '../../../shared/domain/organization/capacity.ts';
import { readCapacity } from '../../../shared/store/capacity.ts';
import { listVerifications, readVerification } from '../../../shared/store/verifications.ts';
import { capacityViewOf, changeCapacity } from '../../capacity.ts';
import { versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig } from '../../tenants.ts';
import { begunPlan, capacityOverview, saveIndicators } from '../capacity.ts';
import { decideVerification } from '../verify.ts';

const verifications = new Hono<Env>()
  .get('/verifications', valid('param', TenantPath), async (c) =>
    c.json({ items: await listVerifications(c.var.deps.table, c.req.valid('param').tenant) }, 200),
  )
  .get('/verifications/:organization', valid('param', CapacityPath), async (c) => {
    const { tenant, organization } = c.req.valid('param');
    const found = await readVerification(c.var.deps.table, tenant, organization);
    if (!found || found.status === 'withdrawn') throw new DomainError({ code: 'not-found' });
    return c.json(found, 200);
  })
  .post(
    '/verifications/:organization',
    valid('param', CapacityPath),
    valid('json', DecideVerification),
    async (c) => {
      const { deps, actor } = c.var;
      const place = c.req.valid('param');
      const seen = versionRequired(c, 'v');
      const decided = await decideVerification(deps, {
        ...place,
        ...c.req.valid('json'),
        actor,
        seen,
      });
      return c.json(decided, 200);
    },
  );

const capacity = new Hono<Env>()
  .get('/capacity', valid('param', TenantPath), async (c) =>
    c.json(await capacityOverview(c.var.deps, c.req.valid('param').tenant), 200),
  )
  .put(
    '/capacity/indicators',
    valid('param', TenantPath),
    valid('json', CapacityIndicators),
    async (c) => {
      const { deps, actor } = c.var;
      const { tenant } = c.req.valid('param');
      const version = versionRequired(c, 'v');
      await saveIndicators(deps, { tenant, actor, version, indicators: c.req.valid('json') });
      return c.json(await capacityOverview(deps, tenant), 200);
    },
  )
  .get('/capacity/:organization', valid('param', CapacityPath), async (c) => {
    const { deps } = c.var;
    const { tenant, organization } = c.req.valid('param');
    const [{ summary }, stored] = await Promise.all([
      tenantConfig(deps, tenant),
      readCapacity(deps.table, tenant, organization),
    ]);
    if (!stored) throw new DomainError({ code: 'not-found' });
    return c.json(capacityViewOf(summary, stored), 200);
  })
  .post(
    '/capacity/:organization',
    valid('param', CapacityPath),
    valid('json', TenantCapacityCommand),
    async (c) => {
      const { deps, actor } = c.var;
      const { tenant, organization } = c.req.valid('param');
      const command = c.req.valid('json');
      const { summary } = await tenantConfig(deps, tenant);
      const begun =
        command.type === 'enrol'
          ? await begunPlan(deps, { tenant, organization, command })
          : undefined;
      const done = await changeCapacity(deps, {
        tenant: summary,
        organization,
        actor,
        by: 'tenant',
        command,
        ...(begun && { begun }),
      });
      return c.json(done, 200);
    },
  );

/** A tenant verifies organizations and helps them grow. */
export const organizationCare = new Hono<Env>().route('/', verifications).route('/', capacity);
