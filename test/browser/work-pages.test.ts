import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/messages/translate.ts';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { everyWorkPage, furnish, type WorkPage } from '../support/every-work-page.ts';
import { keepPicture, loaded, sideways, site, tabThrough, violations } from '../support/look-at.ts';

let browser: Browser;
let work: WorkSite;

beforeAll(async () => {
  [browser, work] = await Promise.all([launchBrowser(), aWorkSite({ isSandbox: true })]);
  furnish(work);
});
afterAll(() => browser.close());

async function open(page: Page, { path, first }: WorkPage) {
  work.drafts.clear();
  await page.goto(site + path);
  await page.locator('main h1, main .notice').first().waitFor();
  await loaded(page);
  await first?.(page);
}

describe.each(languages)('work pages in %s', (language) => {
  test.each(everyWorkPage)('$name: nothing for axe to find, nothing off the side', async (one) => {
    const { page, errors } = await work.visit(browser, { who: one.who, language });
    await open(page, one);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.locator('body').textContent()).not.toMatch(/\{\w+\}|undefined|NaN/);
    await keepPicture(page, `work-${one.name}-${language}-1440`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways(page)).toBe(0);
    await keepPicture(page, `work-${one.name}-${language}-390`);
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });

  test('on the smallest phone and at the largest print nothing runs off the side', async () => {
    const { page } = await work.visit(browser, { who: 'handler', language, width: 320 });
    for (const name of ['tasks', 'purchases', 'plan', 'overview', 'work', 'act-award'])
      for (const size of ['', 'huge']) {
        const one = everyWorkPage.find((of) => of.name === name);
        if (!one) throw new RangeError(name);
        await page.goto(`${site}/work/`);
        await page.evaluate((to) => localStorage.setItem('size', to), size);
        await open(page, one);
        expect({ name, size, sideways: await sideways(page) }).toEqual({ name, size, sideways: 0 });
      }
    await page.context().close();
  });
});

describe('the keyboard', () => {
  test.each(['tasks', 'purchases', 'plan', 'overview', 'act-award', 'application', 'sheet'])(
    'goes through %s, and what has the focus shows it',
    async (name) => {
      const one = everyWorkPage.find((of) => of.name === name);
      if (!one) throw new RangeError(name);
      const { page } = await work.visit(browser, { who: one.who });
      await open(page, one);
      const stops = await tabThrough(page);
      expect(stops.length).toBeGreaterThan(5);
      expect(stops.filter(({ isVisible, hasFocusStyle }) => !(isVisible && hasFocusStyle))).toEqual(
        [],
      );
      await page.context().close();
    },
  );
});

test('the switch of languages is kept, and so is large print', async () => {
  const { page } = await work.visit(browser, { who: 'handler' });
  await open(page, { name: 'tasks', who: 'handler', path: '/work/' });
  await page.getByRole('button', { name: '大字' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'My tasks' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
  await page.context().close();
});
