import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { putMember } from '../../shared/store/people.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  live = await aLiveSite(app);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A device with a fingerprint reader that always says yes. */
async function withAuthenticator(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('WebAuthn.enable');
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Types address and code on the sign-in letter. */
async function enterByLetter(page: Page, email: string): Promise<void> {
  await page.goto(`${site}/sign-in?next=/work/account/`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('验证码').waitFor();
  await runErrands(app.deps, 0);
  const mail = app.mails.findLast((one) => one.to === email && /^\d{6} /.test(one.subject));
  await page.getByLabel('验证码').fill(mail?.subject.slice(0, 6) ?? '');
  await page.getByRole('button', { name: '登录' }).click();
}

describe('the account page', () => {
  test('keeps its promises empty and with a form open', async () => {
    const cookie = await app.signIn(people.officeHead);
    await inspect(live, browser, { name: 'account', cookie, path: '/work/account/' });
    await inspect(live, browser, {
      name: 'account-totp',
      cookie,
      path: '/work/account/',
      first: async (page) => {
        await page.locator('.actions .button.primary').first().click();
        await page.locator('img[width="200"]').waitFor();
      },
    });
    await walkByKeyboard(live, browser, { name: 'account', cookie, path: '/work/account/' });
  });

  test('keeps its promises with recoveries that wait for an administrator', async () => {
    await putMember(app.table, kunshan, aPerson(people.evaluator), ['tenantAdmin']);
    const lost = people.financeOfficer;
    const { page } = await live.visit(browser, { cookie: await app.signIn(lost) });
    await withAuthenticator(page);
    await opened(page, { name: '', path: '/work/account/' });
    await addPasskey(page);
    await page.context().close();
    const body = { reason: '手机丢失，在换号' };
    const cookie = await app.signIn(lost);
    expect((await app.ask('POST', '/api/session/recoveries', { cookie, body })).status).toBe(202);
    const admin = await app.signIn(people.evaluator);
    await inspect(live, browser, {
      name: 'account-recovery',
      cookie: admin,
      path: '/work/account/',
      first: (shown) => shown.locator('.task .button').first().waitFor(),
    });
    const { page: asked } = await live.visit(browser, { cookie: admin, width: 390 });
    await opened(asked, { name: '', path: '/work/account/' });
    await asked.locator('.task .button').first().click();
    await asked.locator('#prove-title').waitFor();
    await keepPicture(asked, 'account-recovery-prove-390');
    await asked.context().close();
  });

  test('the second step keeps its promises without a session', async () => {
    await inspect(live, browser, { name: 'second-step', path: '/work/second-step/' });
  });
});

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByLabel('名称').fill('办公电脑');
  await page.getByRole('button', { name: '创建通行密钥' }).click();
  await page.getByText('已添加。').waitFor();
}

describe('a passkey', () => {
  test('is made, asked for at the next sign-in, and opens what needs a second factor', async () => {
    const { email } = aPerson(people.author);
    const { page, errors } = await live.visit(browser, {});
    await withAuthenticator(page);
    await enterByLetter(page, email);
    await page.locator('h1', { hasText: '账号与安全' }).waitFor();
    await addPasskey(page);
    await page.getByRole('button', { name: '生成新的恢复码' }).click();
    await page.getByText('只显示这一次').waitFor();
    expect(await page.locator('.chips code').count()).toBe(10);
    await keepPicture(page, 'account-codes');
    await page.context().clearCookies({ name: '__Host-sid' });
    await enterByLetter(page, email);
    await page.getByRole('heading', { name: '第二重验证' }).waitFor();
    await keepPicture(page, 'second-step-letter');
    await page.getByRole('link', { name: /改用通行密钥/ }).click();
    await page.getByRole('button', { name: '用通行密钥验证' }).click();
    await page.locator('h1', { hasText: '账号与安全' }).waitFor();
    await page.getByRole('button', { name: '删除 办公电脑' }).click();
    await page.getByText('已删除。').waitFor();
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await page.context().close();
  });

  test('of nobody is refused in words, and the form stays', async () => {
    const { page } = await live.visit(browser, { cookie: await app.signIn(people.auditor) });
    await withAuthenticator(page);
    await page.goto(`${site}/work/second-step/`);
    await page.getByRole('button', { name: '用通行密钥验证' }).click();
    await page.getByText('第二重验证没有通过').waitFor();
    expect(await page.getByLabel(/身份验证器里的数字/).isVisible()).toBe(true);
    await page.context().close();
  });
});

test('a scanner that runs the scripts of every page and presses every button gets no session', async () => {
  let tries = 0;
  for (const path of [
    '/sign-in',
    '/register',
    '/sign-in/factor',
    '/work/second-step/',
    '/work/account/',
  ]) {
    const { page } = await live.visit(browser, {});
    await page.goto(site + path);
    await page.locator('main').waitFor();
    for (const typed of ['123456', aPerson(people.officeHead).email]) {
      for (const field of await page
        .locator('main input:not([type=hidden]):not([type=checkbox])')
        .all())
        await field.fill(typed);
      for (let place = 0; place < (await page.locator('main button').count()); place += 1) {
        await page
          .locator('main button')
          .nth(place)
          .click({ timeout: 2000 })
          .catch(() => undefined);
        tries += 1;
      }
    }
    const cookies = await page.context().cookies();
    expect(cookies.filter(({ name }) => name.endsWith('sid'))).toEqual([]);
    await page.context().close();
  }
  expect(tries).toBeGreaterThan(8);
});
