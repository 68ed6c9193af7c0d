import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { published } from '../../shared/domain/draw/what-is-told.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { putHeard } from '../../shared/store/precedents.ts';
import { listNotices, putPublished, readPublished } from '../../shared/store/published.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { placeNames, readTree } from '../../shared/store/regions.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import { calendarOf } from '../calendar-of.ts';
import { lotKeysOf } from '../lot-keys.ts';
import { namesIn } from '../names.ts';
import { inBothLanguages, type PublishedPage } from '../pages/page.ts';
import { publicPurchase } from '../pages/public-purchase.ts';
import { renderHome, renderNotFound } from '../pages/render-home.ts';
import { drawPath, renderPurchasePage } from '../pages/render-purchase-page.ts';
import { renderTenantPortal } from '../pages/render-tenant-portal.ts';
import type { Deps } from '../ports.ts';
import { tenantNow } from '../tenants.ts';
import { boughtIn } from './bought-in.ts';
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

/** The record of the draw, for anybody to draw again, from the publication of the result on. */
async function publishDraw({ site, secrets }: Deps, purchase: Purchase): Promise<void> {
  const draw = purchase.draws['panel'];
  if (!draw || !purchase.awardNotice) return;
  const keys = lotKeysOf(secrets.linkKey, purchase.tenantId, purchase.id);
  const text = JSON.stringify(published(draw, keys, hashOf), null, 1);
  await site.write(drawPath(purchase), text, 'application/json; charset=utf-8');
}

/**
 * Publishes what everybody may know of a purchase now: the facts for the API and real HTML files for
 * people. A delivery that comes late never puts an older version in place of a newer one.
 */
export async function publish(deps: Deps, delivery: Delivery): Promise<void> {
  const { config } = delivery;
  const purchase = await linkable(deps, delivery.purchase);
  const now = await tenantNow(deps, config);
  const calendar = await calendarOf(deps, purchase, config);
  const names = namesIn(purchase, config);
  const bought = await boughtIn(deps, purchase, config);
  const facts = publicPurchase(purchase, config.summary, names, now, calendar, bought);
  if (!facts || !(await putPublished(deps.table, facts, purchase.version))) return;
  await publishDraw(deps, purchase);
  await putHeard(deps.table, purchase, config.summary.name);
  await writePages(deps, renderPurchasePage(facts, await placesOf(deps, purchase.tenantId)));
  await publishLists(deps, config.summary);
  await linkBack(deps, purchase, delivery);
}

/** The call held in its place is named once that is published itself. */
async function linkable({ table }: Deps, purchase: Purchase): Promise<Purchase> {
  const { followedBy, tenantId, ...rest } = purchase;
  const isPublished = followedBy && (await readPublished(table, tenantId, followedBy));
  return isPublished ? purchase : { ...rest, tenantId };
}

/** The page of the failed call leads on to this one. */
async function linkBack(deps: Deps, { id, tenantId, follows }: Purchase, delivery: Delivery) {
  if (!follows) return;
  const before = await readPublished(deps.table, tenantId, follows.purchaseId);
  if (!before || before.followedBy === id) return;
  const { purchase } = await loadPurchase(deps.table, tenantId, follows.purchaseId);
  await publish(deps, { ...delivery, purchase });
}
