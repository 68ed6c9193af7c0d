import { describe, expect, test } from 'vitest';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { listNotices, putPublished, readPublished } from '../../shared/store/published.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, wuxing } from '../support/a-tenant.ts';
import { playTo } from '../support/play-to.ts';

const table = aTable();

function aPage(overrides: Partial<PublicPurchase> = {}): PublicPurchase {
  const { purchase, now } = playTo('biddingOpen', { id: aPurchaseId() });
  const page = publicPurchase(purchase, kunshan, {}, now);
  if (!page) throw new Error('an open call is public');
  return { ...page, ...overrides };
}
const titleOf = async ({ purchaseId }: PublicPurchase) =>
  (await readPublished(table, kunshan.id, purchaseId))?.title;

describe('[3-07] a published page', () => {
  test('is read as it was written, with its row of the list', async () => {
    const page = aPage();
    expect(await putPublished(table, page, 5)).toBe(true);
    expect(await readPublished(table, kunshan.id, page.purchaseId)).toEqual(page);
    expect(await readPublished(table, wuxing.id, page.purchaseId)).toBeUndefined();
    const { items } = await listNotices(table, kunshan.id, { limit: 100 });
    expect(items).toContainEqual(expect.objectContaining({ purchaseId: page.purchaseId }));
  });

  test('never goes back to an older version, page and row alike', async () => {
    const page = aPage({ title: '第七版' });
    await putPublished(table, page, 7);
    expect(await putPublished(table, { ...page, title: '第六版' }, 6)).toBe(false);
    expect(await titleOf(page)).toBe('第七版');
    expect(await putPublished(table, { ...page, title: '又是第七版' }, 7)).toBe(true);
    const all = [9, 12, 8, 11, 10].map((v) => putPublished(table, { ...page, title: `v${v}` }, v));
    await Promise.all(all);
    expect(await titleOf(page)).toBe('v12');
    const { items } = await listNotices(table, kunshan.id, { limit: 100 });
    expect(items.find((row) => row.purchaseId === page.purchaseId)?.title).toBe('v12');
  });

  test('stands in the list newest first, each once over all pages', async () => {
    const pages = [1, 2, 3, 4, 5].map((hours) => {
      const page = aPage({ tenant: wuxing });
      return { ...page, publishedAt: plusMillis(page.publishedAt, hours * 3_600_000) };
    });
    for (const page of pages.toSorted(() => -1)) await putPublished(table, page, 1);
    const seen: string[] = [];
    let start: Parameters<typeof listNotices>[2]['start'];
    do {
      const found = await listNotices(table, wuxing.id, { limit: 2, start });
      seen.push(...found.items.map(({ purchaseId }) => purchaseId));
      start = found.last;
    } while (start);
    expect(seen).toEqual(pages.map(({ purchaseId }) => purchaseId as string).reverse());
  });
});
