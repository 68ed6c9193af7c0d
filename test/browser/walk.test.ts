import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ventureCast } from '../../infra/demo/casts.ts';
import { httpClient } from '../../infra/demo/http-client.ts';
import { approvalPath } from '../../infra/demo/letter-reader.ts';
import { mailboxClient } from '../../infra/demo/mailbox-client.ts';
import { plan, publishNotice } from '../../infra/demo/scenes-buying.ts';
import { Story } from '../../infra/demo/story.ts';
import { type LocalSystem, startLocal } from '../../infra/local/server.ts';
import { launchBrowser } from '../support/browser.ts';

/** One system, walked through from the portal to the approval link, in a real browser. */
let system: LocalSystem;
let browser: Browser;
let dataDirectory: string;
let story: Story;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'sanshe-walk-'));
  system = await startLocal({ port: 0, dataDirectory });
  browser = await launchBrowser();
  const http = httpClient(system.baseUrl);
  const mailbox = mailboxClient(http, `${system.baseUrl}/dev/mail`);
  story = new Story({ http, mailbox }, ventureCast);
  await plan(story);
  await publishNotice(story);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

const visit = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
};

/** Signs in on the page that is shown, with the code that arrives by mail. */
async function signIn(page: Page, email: string): Promise<void> {
  const known = await story.world.mailbox.ids(email);
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const code = await story.world.mailbox.freshCode(email, known);
  await page.getByLabel('验证码').fill(code ?? '');
  await page.getByRole('button', { name: '登录' }).click();
}

const close = (context: BrowserContext) => context.close();

describe('a social organization that heard of a call', () => {
  test('[1-03] finds it on the portal, signs in, writes, checks and submits, and keeps a receipt', async () => {
    const { context, page, complaints } = await visit({ viewport: { width: 1366, height: 768 } });
    const { punctual } = story.cast;
    await page.goto(`${system.baseUrl}/`);
    await page.getByRole('link', { name: story.cast.plan.title }).first().click();
    await page.locator('a[href^="/work/application/"]').first().click();
    await page.locator('a[href^="/sign-in"]').first().click();
    await signIn(page, punctual.email);

    await page.locator('#f-title').fill(punctual.body.title);
    await page.locator(`input[name="category"][value="${punctual.body.category}"]`).check();
    await page.locator('#f-summary').fill(punctual.body.summary);
    await page.locator('#f-approach').fill(punctual.body.approach);
    await page.locator('#f-team').fill(punctual.body.team);
    await page.locator('#f-budget-0-item').fill('送餐员补贴');
    await page.locator('#f-budget-0-quantity').fill('12');
    await page.locator('#f-budget-0-unitFen').fill('5000');
    for (const box of await page.locator('input[name="documents"]').all()) await box.check();
    await page.locator('input[name="hasIdea"][value="no"]').check();

    await page.waitForResponse((r) => r.url().endsWith('/draft') && r.ok());
    await page.reload();
    await page.locator('#f-title').waitFor();
    expect(await page.locator('#f-title').inputValue()).toBe(punctual.body.title);
    expect(await page.locator('#f-budget-0-unitFen').inputValue()).toBe('5000');

    await page.getByRole('button', { name: '核对' }).click();
    await page.locator('main').getByText('60,000.00').first().waitFor();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('申报已提交').waitFor();
    expect(await page.locator('main').textContent()).toMatch(/[0-9a-f]{64}/);
    expect(complaints).toEqual([]);
    await close(context);
  });
});

describe('an official who got a mail', () => {
  test('[3-09] decides on a phone without JavaScript, by a typed code, and by nothing less', async () => {
    const second = new Story(story.world, ventureCast);
    const handler = await second.handler();
    const { id } = await handler.post<{ id: string }>(`${second.tenantPath}/purchases`, {
      plan: { ...ventureCast.plan, title: '社区长者食堂运营服务' },
    });
    second.begin(id);
    await handler.command(second.place, { type: 'submitPlan' });
    const email = ventureCast.officeHead;
    const used = new Set<string>();
    const first = await approvalPath(story.world, email, used, '社区长者食堂运营服务');

    const { context, page } = await visit({
      javaScriptEnabled: false,
      viewport: { width: 375, height: 667 },
    });
    await page.goto(system.baseUrl + first);
    expect(await page.locator('body').textContent()).toContain('社区长者食堂运营服务');
    expect(await page.locator('input[name="decision"]:checked').count()).toBe(0);

    await page.getByRole('button', { name: '提交' }).click();
    expect(await page.locator('.error-summary').textContent()).toContain('请选择');

    await page.locator('input[name="decision"][value="approve"]').check();
    await page.locator('textarea[name="opinion"]').fill('同意立项');
    await page.locator('input[name="code"]').fill('000000');
    await page.getByRole('button', { name: '提交' }).click();
    expect(await page.locator('textarea[name="opinion"]').inputValue()).toBe('同意立项');
    expect((await second.view()).purchase.approvals['plan-1']?.steps[0]?.decision).toBeUndefined();

    const known = await story.world.mailbox.ids(email);
    await page.getByRole('button', { name: '验证码' }).click();
    const code = await story.world.mailbox.freshCode(email, known);
    await page.locator('input[name="decision"][value="approve"]').check();
    await page.locator('input[name="code"]').fill(code ?? '');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('.notice.good').waitFor();
    const { purchase } = await second.view();
    expect(purchase.approvals['plan-1']?.steps[0]?.decision).toBe('approve');
    await close(context);
  });
});
