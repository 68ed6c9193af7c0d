import { Hono } from 'hono';
import type { Conduct } from '../../../shared/contracts/hearing.ts';
import type { Precedent } from '../../../shared/contracts/objection-rows.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { OrganizationId } from '../../../shared/domain/ids.ts';
import { unfoundedComplaints } from '../../../shared/domain/policy/unfounded-complaints.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { listObjections } from '../../../shared/store/objections.ts';
import { dismissedSince } from '../../../shared/store/precedents.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

function monthsBefore(now: Instant, months: number): Instant {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString() as Instant;
}

/** Cases by whose they were, newest first. */
function byComplainant(all: readonly (Precedent & { complainant: OrganizationId })[]) {
  const found = new Map<OrganizationId, Precedent[]>();
  for (const { complainant, ...one } of all)
    found.set(complainant, [one, ...(found.get(complainant) ?? [])]);
  return found;
}

/** Organizations that complained here and whose complaints were found unfounded too often, with the cases. */
export const conduct = new Hono<Env>().get('/', valid('param', TenantPath), async (c) => {
  const { deps } = c.var;
  const { tenant } = c.req.valid('param');
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const [dismissed, { items: here }] = await Promise.all([
    dismissedSince(deps.table, monthsBefore(now, unfoundedComplaints.months)),
    listObjections(deps.table, tenant, { which: 'decided' }),
  ]);
  const items: Conduct['items'] = [...byComplainant(dismissed)].flatMap(
    ([organizationId, cases]) => {
      const known = here.find((row) => row.organizationId === organizationId);
      return known && cases.length >= unfoundedComplaints.count
        ? [{ organizationId, name: known.organization, cases }]
        : [];
    },
  );
  return c.json({ rule: unfoundedComplaints, items }, 200);
});
