import { Hono } from 'hono';
import { MoveClock } from '../../../shared/contracts/clock.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { millisBetween } from '../../../shared/domain/time.ts';
import { advanceClock, readClockOffset } from '../../../shared/store/tenants.ts';
import { nextDue } from '../../../shared/store/workflow-items.ts';
import type { Env } from '../../http/environment.ts';
import { invalid } from '../../http/problem.ts';
import { valid } from '../../http/valid.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

/** Further ahead, no calendar is published and a time soon has no four digits for its year. */
const furthestMillis = 10 * 366 * 86_400_000;

async function clockView(deps: Deps, tenant: TenantId) {
  const config = await tenantConfig(deps, tenant);
  const { isSandbox } = config.summary;
  const nextDeadline = isSandbox ? await nextDue(deps.table, tenant) : undefined;
  return {
    now: await tenantNow(deps, config),
    isSandbox,
    offsetMillis: isSandbox ? await readClockOffset(deps.table, tenant) : 0,
    ...(nextDeadline && { nextDeadline }),
  };
}

/** The movable clock of a sandbox tenant: months of a purchase in minutes. Never for a real tenant. */
export const clock = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json(await clockView(c.var.deps, tenant), 200);
  })
  .post('/', valid('param', TenantPath), valid('json', MoveClock), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const { to } = c.req.valid('json');
    const view = await clockView(deps, tenant);
    if (!view.isSandbox || !deps.settings.isSandboxAllowed)
      throw new DomainError({ code: 'not-a-sandbox' });
    const target = to === 'nextDeadline' ? (view.nextDeadline ?? view.now) : to;
    const isPast = target < view.now;
    if (millisBetween(deps.clock.now(), target) > furthestMillis)
      throw invalid([{ pointer: '/to', code: 'date-too-far' }]);
    if (isPast && to !== 'nextDeadline') throw new DomainError({ code: 'clock-only-forward' });
    const offset = isPast ? view.offsetMillis : millisBetween(deps.clock.now(), target);
    if (!(await advanceClock(deps.table, tenant, Math.max(offset, view.offsetMillis))))
      throw new DomainError({ code: 'clock-only-forward' });
    return c.json(await clockView(deps, tenant), 200);
  });
