import type { Browser, Page } from 'playwright-core';
import type { Story } from '../../infra/demo/story.ts';

/** Somebody at the work pages of a running system. Every step is what a person would press. */
export type Desk = {
  page: Page;
  open(path: string): Promise<void>;
  /** Opens the first task called `name` in the list of tasks, which may be a moment behind. */
  task(name: string): Promise<void>;
  /** From the form to its check page. */
  check(): Promise<void>;
  /** The last word, and the answer to it. */
  confirm(): Promise<void>;
  fill(fields: Readonly<Record<string, string>>): Promise<void>;
  choose(field: string): Promise<void>;
  leave(): Promise<void>;
};

const field = (name: string) => `#f-${name.replace(/\./g, '-')}`;

/** Signs `email` in with the code that arrives by mail, and waits for their list of tasks. */
export async function aDesk(
  browser: Browser,
  base: string,
  story: Story,
  email: string,
): Promise<Desk> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const known = await story.world.mailbox.ids(email);
  await page.goto(`${base}/sign-in?next=/work/`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('button', { name: '获取验证码' }).click();
  const code = await story.world.mailbox.freshCode(email, known);
  await page.getByLabel('验证码').fill(code ?? '');
  await page.getByRole('button', { name: '登录' }).click();
  const list = page.locator('.page-title .lead');
  await list.waitFor();
  const fill: Desk['fill'] = async (fields) => {
    for (const [name, text] of Object.entries(fields)) await page.locator(field(name)).fill(text);
  };
  return {
    page,
    fill,
    open: async (path) => {
      await page.goto(base + path);
      await page.locator('main h1').waitFor();
    },
    task: async (name) => {
      const link = page.locator('.tasks').getByRole('link', { name }).first();
      for (let tries = 0; tries < 20; tries += 1) {
        await page.goto(`${base}/work/`);
        await list.waitFor();
        if ((await link.count()) > 0) return link.click();
        await page.waitForTimeout(500);
      }
      throw new Error(`${email} is not asked for ${name}`);
    },
    check: () => page.locator('main button[type=submit]').last().click(),
    confirm: async () => {
      await page.locator('main button.primary').click();
      await page.getByText('已办理：').waitFor();
    },
    choose: (name) => page.locator(field(name)).check(),
    leave: () => context.close(),
  };
}
