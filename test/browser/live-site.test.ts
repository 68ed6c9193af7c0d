import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  [browser, live] = await Promise.all([launchBrowser(), aLiveSite(app)]);
});
afterAll(() => browser.close());

test('the task list of an official, in front of the real units', async () => {
  const cookie = await app.signIn(people.officeHead);
  const one = { name: 'live-tasks', path: '/work/', cookie };
  await inspect(live, browser, one);
  await walkByKeyboard(live, browser, one);
});
