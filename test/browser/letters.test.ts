import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterHeaders } from '../../functions/letters/style.ts';
import { languages } from '../../shared/messages/translate.ts';
import { launchBrowser } from '../support/browser.ts';
import { everyLetter } from '../support/every-letter.ts';
import {
  keepPicture,
  serve,
  sideways,
  site,
  sized,
  tabThrough,
  violations,
  widths,
} from '../support/look-at.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Letters as the API sends them, with their own policy; axe itself has to get past it. */
const letterAt = (letters: Record<string, string>) => (path: string) => {
  const body = letters[path.slice(1)];
  return body === undefined ? undefined : { body, headers: { ...letterHeaders } };
};

describe.each(languages)('letters in %s', (language) => {
  const letters = everyLetter(language);

  test('every letter and state: nothing for axe to find, nothing off the side', async () => {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        bypassCSP: true,
      });
      await serve(context, letterAt(letters));
      const page = await context.newPage();
      for (const name of Object.keys(letters)) {
        await page.goto(`${site}/${name}`);
        // One column at every width: what axe reads on a phone is what it reads on a desk.
        if (width < 600)
          expect({ name, found: await violations(page) }).toEqual({ name, found: [] });
        expect({ name, width, sideways: await sideways(page) }).toEqual({
          name,
          width,
          sideways: 0,
        });
        await keepPicture(page, `letter-${name}-${language}-${width}`);
      }
      await context.close();
    }
  });

  test('the policy lets the style through, with scripts switched off', async () => {
    const context = await sized(browser, 390, false);
    await serve(context, letterAt(letters));
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.goto(`${site}/approval-award`);
    const head = page.locator('.head');
    expect(await head.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(
      'rgb(20, 86, 184)',
    );
    expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
    await context.close();
  });

  test('on the smallest phone and at the largest print nothing runs off the side', async () => {
    const context = await sized(browser, 320);
    await serve(context, letterAt(letters));
    const page = await context.newPage();
    for (const name of Object.keys(letters)) {
      await page.goto(`${site}/${name}`);
      for (const size of ['', 'huge']) {
        await page.evaluate((to) => document.documentElement.setAttribute('data-size', to), size);
        expect({ name, size, sideways: await sideways(page) }).toEqual({ name, size, sideways: 0 });
      }
    }
    await context.close();
  });
});

describe('deciding by keyboard alone', () => {
  test('Tab reaches code, decision, opinion and submit, each with a visible focus', async () => {
    const context = await sized(browser, 1440, false);
    await serve(context, letterAt(everyLetter('zh-CN')));
    const page = await context.newPage();
    await page.goto(`${site}/approval-award`);
    const stops = await tabThrough(page);
    expect(stops[0]).toMatchObject({ tag: 'a', name: '#main' });
    const inForm = stops.map((stop) => stop.name);
    const order = ['decision', 'opinion', 'code', '提交决定'].map((name) => inForm.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(stops.filter((stop) => !stop.isVisible || !stop.hasFocusStyle)).toEqual([]);
    await context.close();
  });

  test('a line of the error summary leads to its field', async () => {
    const context = await sized(browser, 390, false);
    await serve(context, letterAt(everyLetter('zh-CN')));
    const page = await context.newPage();
    await page.goto(`${site}/approval-faults`);
    await page.locator('.error-summary a').last().press('Enter');
    expect(new URL(page.url()).hash).toBe('#code');
    await page.keyboard.press('Tab');
    const button = page.locator('button:focus');
    expect((await button.count()) + (await page.locator('#code:focus').count())).toBe(1);
    await context.close();
  });
});
