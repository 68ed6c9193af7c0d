import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { builtWeb } from './built-web.ts';
import { wuxing } from './elder-care-call.ts';
import { site } from './look-at.ts';
import type { Position } from './play-to.ts';
import type { Kept } from './work-api/kept.ts';
import { workApi } from './work-api.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** As the site answers: our own style and script, nothing inline, nobody else's. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

function file(built: string, path: string): Response {
  const name = join(built, path.endsWith('/') ? `${path}index.html` : path);
  if (!name.startsWith(built) || !existsSync(name)) return new Response('', { status: 404 });
  return new Response(readFileSync(name), {
    headers: {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    },
  });
}

type Visit = { who: string; language?: Language; width?: number };

export type WorkSite = Kept & {
  /** Puts a purchase on the site as it is at a moment; replaces one of the same id. */
  put(position: Position): void;
  /** A fresh browser profile of somebody, with the site behind it. `errors` is what its console complains about. */
  visit(browser: Browser, visit: Visit): Promise<{ page: Page; errors: string[] }>;
};

/** The work pages as they are built, with an API in memory behind them. */
export async function aWorkSite(tenant: Partial<TenantSummary> = {}): Promise<WorkSite> {
  const built = await builtWeb();
  const kept: Kept = {
    positions: new Map(),
    commands: [],
    drafts: new Map(),
    receipts: new Map(),
    answers: new Map(),
  };
  const app = new Hono()
    .route('/api', workApi(kept, { ...wuxing, ...tenant }))
    .get('*', (c) => file(built, new URL(c.req.url).pathname));
  return {
    ...kept,
    put: (position) => kept.positions.set(position.purchase.id, position),
    async visit(browser, { who, language = 'zh-CN', width = 1440 }) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        bypassCSP: false,
        locale: 'zh-CN',
        timezoneId: 'America/New_York',
      });
      await context.addCookies([
        { name: 'who', value: who, url: site },
        { name: 'lang', value: language === 'en' ? 'en' : 'zh', url: site },
      ]);
      await context.route(`${site}/**`, async (route) => {
        const request = route.request();
        const body = request.postDataBuffer();
        const answer = await app.request(request.url(), {
          method: request.method(),
          headers: await request.allHeaders(),
          ...(body && { body: new Uint8Array(body) }),
        });
        await route.fulfill({
          status: answer.status,
          headers: Object.fromEntries(answer.headers),
          body: Buffer.from(await answer.arrayBuffer()),
        });
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
