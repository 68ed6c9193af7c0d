import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core';
import { expect } from 'vitest';
import { createHttpUnits } from '../../functions/http-units.ts';
import { blobsPath } from '../../infra/local/blobs.ts';
import { unitFor } from '../../infra/local/front-door.ts';
import { type Language, languages } from '../../shared/messages/translate.ts';
import type { AnApp } from './an-app.ts';
import { builtWeb } from './built-web.ts';
import { judgeArrivals } from './files.ts';
import { keepPicture, loaded, sideways, site, tabThrough, violations } from './look-at.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
/** As the site answers: our own style and script, nothing inline, nobody else's. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

type Visit = { cookie?: string; language?: Language; width?: number };
export type Visited = { page: Page; errors: string[] };

export type LiveSite = {
  /** A fresh browser profile with a session of `cookie`. `errors` is what its console complains about. */
  visit(browser: Browser, visit: Visit): Promise<Visited>;
};

function fileIn(built: string, path: string) {
  const name = join(built, path.endsWith('/') ? `${path}index.html` : path);
  if (!name.startsWith(built) || !existsSync(name) || !extname(name)) return undefined;
  const type = types[extname(name)] ?? 'application/octet-stream';
  return {
    body: readFileSync(name),
    headers: { 'content-type': type, 'content-security-policy': policy },
  };
}

const isBlob = (path: string) => path.startsWith(`${blobsPath}/`);

async function sentBy(request: Request) {
  const body = request.postDataBuffer();
  return {
    method: request.method(),
    headers: await request.allHeaders(),
    ...(body && { body: new Uint8Array(body) }),
  };
}

/** Files go past the units; what has arrived is looked at on the spot. */
async function sentOrFetched(app: AnApp, request: Request) {
  const answer = await app.blobs.answer(
    new globalThis.Request(request.url(), await sentBy(request)),
  );
  await judgeArrivals(app);
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

/** Where a redirect leads, the browser would ask the real network for; a page that leads on stays here. */
const leading = (location: string) => ({
  body: `<meta http-equiv="refresh" content="0;url=${location.replaceAll('&', '&amp;')}">`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

/** A redirect that is answered for the server loses its cookies on the way to the browser: they are put there. */
async function keepCookies(context: BrowserContext, given: readonly string[]): Promise<void> {
  for (const cookie of given) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    const kept = { name, value, url: site, secure: true, httpOnly: true, sameSite: 'Lax' } as const;
    if (value) await context.addCookies([kept]);
    else await context.clearCookies({ name });
  }
}

/** What the browser gets of an answer: its cookies kept, a redirect as a page that leads on. */
async function answered(context: BrowserContext, route: Route, answer: Response): Promise<void> {
  const cookies = answer.headers.getSetCookie();
  await keepCookies(context, cookies);
  const location = answer.headers.get('location');
  if (location) return route.fulfill(leading(location));
  return route.fulfill({
    status: answer.status,
    headers: {
      ...Object.fromEntries(answer.headers),
      ...(cookies.length > 0 && { 'set-cookie': cookies.join('\n') }),
    },
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

/** The pages as they are built, in front of the real units over a real table: nothing here is made up. */
export async function aLiveSite(app: AnApp): Promise<LiveSite> {
  const built = await builtWeb();
  const settings = { ...app.deps.settings, publicBaseUrl: site };
  const units = createHttpUnits({ ...app.deps, settings });
  return {
    async visit(browser, { cookie, language = 'zh-CN', width = 1440 }) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      });
      await context.addCookies([
        { name: 'lang', value: language === 'en' ? 'en' : 'zh', url: site },
      ]);
      const [key, value = ''] = (cookie ?? '').split('=');
      if (key)
        await context.addCookies([
          { name: key, value, url: site, secure: true, httpOnly: true, sameSite: 'Lax' },
        ]);
      await context.route(`${site}/**`, async (route) => {
        const request = route.request();
        const { pathname } = new URL(request.url());
        const file = request.method() === 'GET' ? fileIn(built, pathname) : undefined;
        if (file) return route.fulfill(file);
        if (isBlob(pathname)) return route.fulfill(await sentOrFetched(app, request));
        const unit = units[unitFor(request.method(), pathname)];
        const answer = await unit.request(request.url(), await sentBy(request));
        return answered(context, route, answer);
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      return { page, errors };
    },
  };
}

/** One page as one person sees it. */
export type Sight = {
  name: string;
  cookie?: string;
  path: string;
  /** What to do once it is there: open a form, press on. */
  first?(page: Page): Promise<unknown>;
};

export async function opened(page: Page, { path, first }: Sight): Promise<void> {
  await page.goto(site + path);
  await page.locator('main h1, main .notice').first().waitFor();
  await loaded(page);
  await first?.(page);
}

/**
 * What every page promises, in both languages, on a desk and on a phone: nothing for axe to find, no place
 * without words, nothing off the side, one place at most lit in the navigation, no complaint of the console. Pictures are kept in `.cache/screenshots`.
 */
export async function inspect(live: LiveSite, browser: Browser, one: Sight): Promise<void> {
  for (const language of languages) {
    const { page, errors } = await live.visit(browser, {
      language,
      ...(one.cookie && { cookie: one.cookie }),
    });
    await opened(page, one);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.locator('body').textContent()).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(await page.locator('nav.side [aria-current=page]').count()).toBeLessThanOrEqual(1);
    await keepPicture(page, `${one.name}-${language}-1440`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways(page)).toBe(0);
    await keepPicture(page, `${one.name}-${language}-390`);
    expect(errors).toEqual([]);
    await page.context().close();
  }
}

/** Goes through a page with Tab alone: everything reached can be seen, and shows that it has the focus. */
export async function walkByKeyboard(live: LiveSite, browser: Browser, one: Sight): Promise<void> {
  const { page } = await live.visit(browser, one.cookie ? { cookie: one.cookie } : {});
  await opened(page, one);
  const stops = await tabThrough(page);
  expect(stops.length).toBeGreaterThan(5);
  expect(stops.filter(({ isVisible, hasFocusStyle }) => !(isVisible && hasFocusStyle))).toEqual([]);
  await page.context().close();
}
