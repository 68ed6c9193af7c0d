import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { stages } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { listNotices, readPublished } from '../../../shared/store/published.ts';
import { calendarFile, calendarHeaders, type Dated } from '../../calendar-file.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig } from '../../tenants.ts';

type Tenant = Parameters<typeof readPublished>[1];
type Purchase = Parameters<typeof readPublished>[2];

/** The newest notices; what is older is over. */
const listed = 50;

/** The dates of one purchase as its public page says them: the closing, and when the running stage ends. */
async function datesOf(deps: Deps, tenant: Tenant, id: Purchase): Promise<Dated[]> {
  const purchase = await readPublished(deps.table, tenant, id);
  if (!purchase) return [];
  const url = `${deps.settings.publicBaseUrl}/t/${tenant}/purchases/${id}/`;
  const dated = (stage: (typeof stages)[number], at: Instant): Dated => ({
    id: `${tenant}-${id}-${stage}`,
    at,
    summary: `${terms('zh-CN')(`stage.${stage}`)} · ${purchase.title}`,
    description: purchase.tenant.name,
    url,
  });
  const running = purchase.timeline.find(({ status }) => status === 'current');
  const isClosing = running?.stage === 'biddingWindow';
  return [
    dated('biddingWindow', purchase.closesAt),
    ...(running?.due && !isClosing ? [dated(running.stage, running.due)] : []),
  ];
}

/** The public dates of a tenant as an iCalendar feed: nothing that its public pages do not say. */
export const publicCalendar = new Hono<Env>().get(
  '/t/:tenant/calendar.ics',
  valid('param', TenantPath),
  async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const { summary } = await tenantConfig(deps, tenant);
    const { items } = await listNotices(deps.table, tenant, { limit: listed });
    const dates = await Promise.all(
      items.map(({ purchaseId }) => datesOf(deps, tenant, purchaseId)),
    );
    const file = calendarFile(summary.name, dates.flat(), deps.clock.now());
    return c.body(file, 200, { ...calendarHeaders, 'cache-control': 'public, max-age=300' });
  },
);
