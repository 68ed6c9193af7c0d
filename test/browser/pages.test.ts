import { buildSync } from 'esbuild';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { everyPage } from '../support/every-page.ts';
import {
  keepPicture,
  type Served,
  serve,
  sideways,
  site,
  sized,
  tabThrough,
  violations,
  widths,
} from '../support/look-at.ts';

/** As the site answers: our own style and script, nothing inline, nobody else's. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const bundle = (entry: string) =>
  buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome69', 'safari14.1', 'firefox78'],
  }).outputFiles[0]?.text ?? '';

const answered = (body: string, type: string): Served => ({
  body,
  headers: { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy },
});

const pages = everyPage();
let browser: Browser;
let files: Map<string, Served>;

beforeAll(async () => {
  files = new Map([
    ['/assets/public.css', answered(bundle('web/styles/public.css'), 'text/css')],
    ['/assets/list.js', answered(bundle('web/public/list.ts'), 'text/javascript')],
    ...pages.map(({ path, html }) => [addressOf(path), answered(html, 'text/html')] as const),
  ]);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`;
const pictureOf = (path: string) =>
  `page-${
    addressOf(path)
      .replace(/^\/|\/$/g, '')
      .replaceAll('/', '-') || 'home'
  }`;

async function opened(context: BrowserContext, address: string) {
  await serve(context, (path) => files.get(path));
  const page = await context.newPage();
  await page.goto(`${site}${address}`);
  return page;
}

describe('published pages in a browser', () => {
  test.each(widths)('%i pixels: nothing for axe to find, nothing off the side', async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    const page = await opened(context, '/');
    for (const { path } of pages) {
      await page.goto(`${site}${addressOf(path)}`);
      // Each page once in Chinese on a phone and once in English on a desk.
      if (path.startsWith('en/') === width > 600)
        expect({ path, found: await violations(page) }).toEqual({ path, found: [] });
      expect({ path, sideways: await sideways(page) }).toEqual({ path, sideways: 0 });
      await keepPicture(page, `${pictureOf(path)}-${width}`);
    }
    await context.close();
  });

  test('320 pixels and the largest print: everything still fits', async () => {
    const context = await sized(browser, 320);
    const page = await opened(context, '/');
    for (const { path } of pages) {
      await page.goto(`${site}${addressOf(path)}`);
      for (const size of ['', 'huge']) {
        await page.evaluate((to) => document.documentElement.setAttribute('data-size', to), size);
        expect({ path, size, sideways: await sideways(page) }).toEqual({ path, size, sideways: 0 });
      }
    }
    await context.close();
  });

  test('with high contrast axe still finds nothing', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await opened(context, '/t/wuxing/');
    await page.getByRole('button', { name: '高对比度' }).click();
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('high');
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  test('the keyboard reaches every control, and the focus shows', async () => {
    const context = await sized(browser, 1440);
    const page = await opened(context, '/t/wuxing/');
    const stops = await tabThrough(page);
    expect(stops[0]).toMatchObject({ tag: 'a', name: '#main' });
    for (const name of ['q', 'group', 'category', 'sort'])
      expect(stops.map((stop) => stop.name)).toContain(name);
    expect(stops.filter((stop) => !stop.isVisible || !stop.hasFocusStyle)).toEqual([]);
    await context.close();
  });

  test('paper shows the page without what can only be pressed', async () => {
    const context = await sized(browser, 1440);
    const page = await opened(context, addressOf(pages.at(-2)?.path ?? ''));
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.head-tools', '.nav', '.crumbs'])
      expect(await page.locator(part).isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  });
});

describe('the list of notices', () => {
  test('without the script: every notice, no control that does nothing', async () => {
    const context = await sized(browser, 390, false);
    const page = await opened(context, '/t/wuxing/');
    expect(await page.locator('.row:visible').count()).toBe(8);
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('[data-switch]:visible').count()).toBe(0);
    await context.close();
  });

  test('filters as one types, says how many are left, and keeps the question in the address', async () => {
    const context = await sized(browser, 1440);
    const page = await opened(context, '/t/wuxing/');
    await page.getByLabel('名称').fill('青少年');
    expect(await page.locator('.row:visible').count()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('共 1 个项目');
    await page.reload();
    expect(await page.getByLabel('名称').inputValue()).toBe('青少年');
    expect(await page.locator('.row:visible').count()).toBe(1);
    await page.getByLabel('进度').selectOption('ended');
    expect(await page.getByRole('status').textContent()).toContain('没有符合条件的项目');
    await context.close();
  });

  test('closing soonest puts what is open first', async () => {
    const context = await sized(browser, 1440);
    const page = await opened(context, '/t/wuxing/?sort=closing');
    const first = page.locator('.row').first();
    expect(await first.getAttribute('data-group')).toBe('open');
    await context.close();
  });

  test('says how long an open call still runs, by the reader’s clock', async () => {
    const context = await sized(browser, 1440);
    await context.clock.setFixedTime('2026-04-09T04:00:00Z');
    const page = await opened(context, '/t/wuxing/');
    expect(await page.locator('.left').textContent()).toBe('还剩 2 天');
    await context.close();
  });

  test('larger print stays chosen on the next page', async () => {
    const context = await sized(browser, 390);
    const page = await opened(context, '/t/wuxing/');
    await page.getByRole('button', { name: '大字版' }).click();
    await page.goto(`${site}/`);
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    expect(await page.getByRole('button', { name: '大字版' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await context.close();
  });
});
