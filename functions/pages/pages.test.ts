import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { elderCareAt, names, wuxing } from '../../test/support/elder-care-call.ts';
import { everyPage, publicPurchases } from '../../test/support/every-page.ts';
import { groupOf } from './notice-list.ts';
import { publicPurchase } from './public-purchase.ts';
import { renderPurchasePage } from './render-purchase-page.ts';
import { renderTenantPortal } from './render-tenant-portal.ts';

const budgets = { html: 15 * 1024, css: 6 * 1024, script: 15 * 1024 };
const target = ['chrome69', 'safari14.1', 'firefox78'];
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

const pages = everyPage().map(({ path, html }) => [path, html] as const);

function gzipped(entry: string): number {
  const [file] = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target,
  }).outputFiles;
  return gzipSync(file?.contents ?? '').length;
}

describe('published pages', () => {
  test.each(pages)('%s: complete, in its language, within 15 KB, nothing inline', (path, html) => {
    expect(html).toContain(`<html lang="${path.startsWith('en/') ? 'en' : 'zh-CN'}"`);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
    expect(html.replace('data-found="{n}', '').replace(/data-found="[^"]*"/, '')).not.toMatch(
      /\{\w+\}/,
    );
    expect(html).not.toMatch(
      /<script(?! src="\/assets\/list\.js" defer>)|<style|\sstyle=|\son\w+=/,
    );
    expect(gzipSync(html).length).toBeLessThanOrEqual(budgets.html);
  });

  test.each(pages)(
    '%s: one first heading, ids in order, links that lead somewhere',
    (_path, html) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(html.match(/<h1/g)).toHaveLength(1);
      for (const [, target] of html.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
        expect(ids).toContain(target);
    },
  );

  test('style and script stay within what a phone page may weigh', () => {
    expect(gzipped('web/styles/public.css')).toBeLessThanOrEqual(budgets.css);
    expect(gzipped('web/public/list.ts')).toBeLessThanOrEqual(budgets.script);
  });

  test('both languages of a page know each other', () => {
    const [purchase] = publicPurchases();
    if (!purchase) throw new Error('no purchase is public');
    const [zh, en] = renderPurchasePage(purchase);
    expect(zh?.path).toBe(`t/wuxing/purchases/${purchase.purchaseId}/index.html`);
    expect(en?.path).toBe(`en/${zh?.path}`);
    expect(zh?.html).toContain(
      `hreflang="en" href="/en/t/wuxing/purchases/${purchase.purchaseId}/"`,
    );
    expect(en?.html).toContain(`lang="zh-CN" hreflang="zh-CN">`);
  });
});

describe('the page of a purchase', () => {
  const pageOf = (state: Parameters<typeof elderCareAt>[0]) => {
    const { purchase, now } = elderCareAt(state);
    const shown = publicPurchase(purchase, wuxing, names, now);
    const [zh] = shown ? renderPurchasePage(shown) : [];
    return zh?.html ?? '';
  };

  test('[0-09] shows budget, ranking, awards, experts and payments once they are public', () => {
    const html = pageOf('disclosed');
    for (const fact of ['300,000.00 元', '100.00 分', '入选 · 148,000.00 元', '周雅琴', '已拨付'])
      expect(html).toContain(fact);
    expect(pageOf('scoring')).not.toMatch(/周雅琴|100\.00 分|昆山市晨光/);
  });

  test('[1-07] draws the thirteen stages with a word for the state of each', () => {
    const html = pageOf('standstill');
    expect(html.match(/<li class="step /g)).toHaveLength(13);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/已完成/g)).toHaveLength(7);
    expect(html.match(/未开始/g)).toHaveLength(5);
  });

  test('names the statutory medium, its address and the time, and carries the meta tags of a government site', () => {
    const html = pageOf('standstill');
    expect(html).toContain('href="https://www.ccgp-jiangsu.gov.cn/notice/1"');
    expect(html).toContain('2026-03-02 12:00');
    for (const name of ['SiteName', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'])
      expect(html).toContain(`<meta name="${name}" content="`);
  });

  test('an objection upheld takes the awards from the page, not the ranking', () => {
    const [purchase] = publicPurchases().filter(({ state }) => state === 'standstill');
    if (!purchase) throw new Error('nothing stands still');
    const results = purchase.results.map(({ awardFen: _none, ...result }) => result);
    const [zh] = renderPurchasePage({ ...purchase, state: 'ranked', results });
    expect(zh?.html).toContain('原结果已不再适用');
    expect(zh?.html).not.toContain('入选 ·');
  });

  test('too few answers are not averaged', () => {
    const [purchase] = publicPurchases();
    if (!purchase) throw new Error('no purchase is public');
    const [zh] = renderPurchasePage({ ...purchase, survey: { responses: 3 } });
    expect(zh?.html).toContain('答卷少于 5 份');
  });

  test('whatever people typed stays text, and an address that is none is no link', () => {
    const [purchase] = publicPurchases();
    if (!purchase) throw new Error('no purchase is public');
    const all = renderPurchasePage({
      ...purchase,
      title: hostile,
      goals: hostile,
      need: { ...purchase.need, summary: hostile },
      requiredDocuments: [hostile],
      criteria: [{ id: 'a', name: hostile, max: 100 }],
      deliverables: [{ id: 'a', name: hostile, unit: hostile, quantity: 1 }],
      tenant: { ...purchase.tenant, name: hostile, nameEn: hostile },
      notice: { ...purchase.notice, medium: hostile, url: 'javascript:alert(1)' },
      results: [{ organization: hostile, rank: 1, totalPoints: 9_000, awardFen: 1 }],
      experts: [hostile],
      state: 'suspended',
      reason: hostile,
    });
    for (const { html } of all) {
      expect(html).not.toMatch(/<script>|<img/);
      expect(html).not.toContain('href="javascript:');
      expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(12);
    }
  });
});

describe('the list of notices', () => {
  test.each([
    ['biddingOpen', 'biddingWindow', 'open'],
    ['sealed', 'opening', 'deciding'],
    ['implementing', 'implementation', 'running'],
    ['suspended', 'biddingWindow', 'deciding'],
    ['disclosed', 'settlement', 'ended'],
    ['cancelled', 'expertReview', 'ended'],
  ] as const)('%s belongs to the group %s → %s', (state, stage, group) => {
    expect(groupOf({ state, stage })).toBe(group);
  });

  test('is complete without the script, and says so when it is empty', () => {
    const [full] = renderTenantPortal(wuxing, publicPurchases());
    expect(full?.html.match(/<li class="row"/g)).toHaveLength(8);
    expect(full?.html).toMatch(/<form class="filters" data-filters hidden/);
    const [empty] = renderTenantPortal(wuxing, []);
    expect(empty?.html).toContain('还没有公告');
  });
});
