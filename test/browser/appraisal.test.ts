import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAppraisals } from '../../infra/seed/appraisals.ts';
import { addVolunteers } from '../../infra/seed/volunteers.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { aLiveSite, inspect, type LiveSite, opened } from '../support/a-live-site.ts';
import { aSeat } from '../support/a-seat.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';

const app = anApp();
const community = '320583103001';
let browser: Browser;
let live: LiveSite;
let head: string;
let committee: string;
const at = (screen: string, rest = '') => `/work/${screen}/?tenant=kunshan${rest}`;

beforeAll(async () => {
  const street = {
    code: '320583103',
    name: '巴城镇',
    children: [{ code: community, name: '湖滨社区' }],
  };
  await addAppraisals(app.table, kunshan.id, { street, community, units: ['民政局'] });
  const name = '巴城镇 湖滨社区';
  await addVolunteers(app.table, kunshan.id, { community, name, byName: '某人' });
  const id = PersonId.parse(`p${'0'.repeat(22)}861`);
  committee = await aSeat(app, id, { post: 'communityCommittee', scope: [community] });
  head = await app.signIn(people.officeHead);
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser?.close());

test('[4-10] the results of a round and the figures of volunteers, as the district sees them', async () => {
  const round = '2025demo000000000000000000';
  for (const sight of [
    { name: 'appraisals', path: at('appraisal') },
    { name: 'appraisal-results', path: at('appraisal', `&round=${round}`) },
    { name: 'volunteers', path: at('volunteers') },
    { name: 'volunteers-community', path: at('volunteers', `&community=${community}`) },
  ])
    await inspect(live, browser, { ...sight, cookie: head });
}, 60_000);

test('[4-10] a committee fills in its sheet, and finds what it said', async () => {
  const { page } = await live.visit(browser, { cookie: committee, width: 390 });
  const path = at('appraisal', '&round=2026demo000000000000000000&act=sheet');
  await opened(page, { name: 'sheet', path });
  await page.getByText('湖滨社区的评议表').waitFor();
  await page.getByRole('radio', { name: '非常满意' }).first().check();
  await page.getByRole('button', { name: '交上评议表' }).click();
  await page.getByText('已经交上').waitFor();
  await opened(page, { name: 'sheet', path });
  await page.getByText('这张表已经交过').waitFor();
  expect(await page.getByRole('radio', { name: '非常满意' }).first().isChecked()).toBe(true);
}, 60_000);
