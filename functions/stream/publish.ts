import type { TenantSummary } from '../../shared/contracts/notices.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { listNotices, putPublished } from '../../shared/store/published.ts';
import { placeNames, readTree } from '../../shared/store/regions.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import { calendarOf } from '../calendar-of.ts';
import { namesIn } from '../names.ts';
import { inBothLanguages, type PublishedPage } from '../pages/page.ts';
import { publicPurchase } from '../pages/public-purchase.ts';
import { renderHome, renderNotFound } from '../pages/render-home.ts';
import { renderPurchasePage } from '../pages/render-purchase-page.ts';
import { renderTenantPortal } from '../pages/render-tenant-portal.ts';
import type { Deps } from '../ports.ts';
import { tenantNow } from '../tenants.ts';
import type { Delivery } from './send-mail.ts';

/** The list of a tenant shows this many notices; older ones are found through the API. */
const listed = 100;
/** The first page shows this many of each tenant. */
const newest = 5;

const writePages = async ({ site }: Deps, pages: readonly PublishedPage[]) => {
  await Promise.all(
    pages.map(({ path, html }) => site.write(path, html, 'text/html; charset=utf-8')),
  );
};

/** Names of streets, towns and communities by their division code. */
async function placesOf({ table }: Deps, tenant: TenantId): Promise<Record<string, string>> {
  const stored = await readTree(table, tenant);
  return stored ? placeNames(stored.tree) : {};
}

/** Writes the first page of the platform, which names every tenant and quotes its newest notices. */
export async function publishHome(deps: Deps): Promise<void> {
  const tenants = await listTenants(deps.table);
  const quoted = tenants.map(async ({ id, name }) => {
    const { items } = await listNotices(deps.table, id, { limit: newest });
    return items.map((notice) => ({ ...notice, tenantId: id, tenantName: name }));
  });
  const notices = (await Promise.all(quoted))
    .flat()
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  await writePages(deps, [...renderHome({ tenants, notices }), ...renderNotFound()]);
}

/** Writes a tenant's list of notices, and the first page of the platform that quotes it. */
export async function publishLists(deps: Deps, tenant: TenantSummary): Promise<void> {
  const { items } = await listNotices(deps.table, tenant.id, { limit: listed });
  await writePages(deps, renderTenantPortal(tenant, items));
  await publishHome(deps);
}

/** Takes the page in a folder of the public site away, in both languages. */
export async function unpublish({ site }: Deps, place: string): Promise<void> {
  const paths = inBothLanguages(place, () => '').map(({ path }) => path);
  await Promise.all(paths.map((path) => site.remove(path)));
}

/**
 * Publishes what everybody may know of a purchase now: the facts for the API and real HTML files for
 * people. A delivery that comes late never puts an older version in place of a newer one.
 */
export async function publish(deps: Deps, { purchase, config }: Delivery): Promise<void> {
  const now = await tenantNow(deps, config);
  const calendar = await calendarOf(deps, purchase, config);
  const names = namesIn(purchase, config);
  const facts = publicPurchase(purchase, config.summary, names, now, calendar);
  if (!facts || !(await putPublished(deps.table, facts, purchase.version))) return;
  await writePages(deps, renderPurchasePage(facts, await placesOf(deps, purchase.tenantId)));
  await publishLists(deps, config.summary);
}
