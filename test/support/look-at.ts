import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const screenshots = join(import.meta.dirname, '../../.cache/screenshots');

/** Address the pages under test are served at; nothing leaves the browser. */
export const site = 'https://sanshe.test';

/** The reference phone and desktop of the screenshots. */
export const widths = [390, 1440] as const;

export const sized = (
  browser: Browser,
  width: number,
  isScriptOn = true,
): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    javaScriptEnabled: isScriptOn,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });

export type Served = { body: string; headers: Record<string, string> };

/** Answers every request under `site` from `files`, by path. */
export async function serve(
  context: BrowserContext,
  files: (path: string) => Served | undefined,
): Promise<void> {
  await context.route(`${site}/**`, async (route) => {
    const served = files(new URL(route.request().url()).pathname);
    await route.fulfill(served ?? { status: 404, body: '' });
  });
}

/** What axe finds against WCAG 2.2 AA, by rule and place; empty when nothing is wrong. */
export async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    // Our pages have no frames; without this mode each run opens a page of its own.
    .setLegacyMode()
    // What passed is not described: that is a third of the time.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}`),
  );
}

/** Waits until nothing on the page is still on its way. */
export const loaded = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.loading') === null);

/** How many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Keeps what the page looks like, for people to look at: the gate has nobody who does. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return;
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
}

type Stop = { tag: string; name: string; isVisible: boolean; hasFocusStyle: boolean };

/** Presses Tab until the page is through, and tells where the focus was each time. */
export async function tabThrough(page: Page, limit = 200): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < limit; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return undefined;
      const { width, height } = at.getBoundingClientRect();
      const style = getComputedStyle(at);
      return {
        tag: at.tagName.toLowerCase(),
        name: at.getAttribute('name') ?? at.getAttribute('href') ?? at.textContent?.trim() ?? '',
        isVisible: width > 0 && height > 0,
        hasFocusStyle: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
