import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  type Sight,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { type ARoom, aRoom, type Who } from '../support/a-room.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
let browser: Browser;
let live: LiveSite;
let room: ARoom;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  room = await aRoom(app);
  const certificate = { level: 'socialWorker', number: 'SW20180001' };
  const workers = [
    { id: 'w1', name: '王雅琴', duty: '项目负责人', certificate },
    { id: 'w2', name: '李社工', duty: '社工' },
  ];
  await transact(app.table, [
    put(app.table, { ...keys.passport(own.id), et: 'passport', v: 1, data: { workers } }),
  ]);
});
afterAll(() => browser.close());

const isOfOrganization = (who: Who) => who === 'member' || who === 'socialWorker';
const pathFor = (who: Who, tab = '') =>
  `/work/room/?tenant=kunshan&purchase=${room.purchase}&project=${own.id}${isOfOrganization(who) ? `&organization=${own.id}` : ''}${tab && `&tab=${tab}`}`;

let count = 0;
async function act(who: Who, body: object, what = 'room') {
  count += 1;
  const query = isOfOrganization(who) ? `?organization=${own.id}` : '';
  const address = `/api/t/kunshan/purchases/${room.purchase}/projects/${own.id}/${what}${query}`;
  const headers = { 'idempotency-key': `key-seen-${count}` };
  const answer = await app.ask('POST', address, { cookie: room.cookies[who], headers, body });
  expect(answer.status).toBe(201);
}

async function write(page: Page, text: string) {
  await page.locator('#f-text').first().fill(text);
  await page.getByRole('button', { name: '发送' }).first().click();
  await page.locator('.message', { hasText: text }).waitFor();
}

describe('the room of a project', () => {
  test('[1-12] a phone in the community writes, the social worker answers, and an action is agreed', async () => {
    const phone = await live.visit(browser, { cookie: room.cookies.community, width: 390 });
    await phone.page.goto(site + pathFor('community'));
    await phone.page.getByText('还没有留言').waitFor();
    await write(phone.page, '活动室周三下午可以用吗？');
    const { page, errors } = await live.visit(browser, { cookie: room.cookies.socialWorker });
    await page.goto(site + pathFor('socialWorker'));
    await page.getByRole('button', { name: '答复' }).click();
    await page.locator('.message #f-text').fill('可以，我来布置');
    await page.locator('.message').getByRole('button', { name: '发送' }).click();
    await page.locator('.message', { hasText: '可以，我来布置' }).waitFor();
    await page.getByRole('link', { name: '事项与交接' }).click();
    await page.locator('summary', { hasText: '记下一项约定' }).click();
    await page.locator('#f-what').first().fill('布置活动室');
    await page.locator('#f-body').selectOption('socialWorker');
    await page.locator('#f-name').fill('李社工');
    await page.locator('#f-due').fill(plusDays(dayOf(app.clock.now()), 2));
    await page.getByRole('button', { name: '记下约定' }).click();
    await page.locator('.task', { hasText: '布置活动室' }).waitFor();
    expect([...phone.errors, ...errors]).toEqual([]);
  });

  test('looks finished in both languages, on a phone and on a desk, and works by keyboard', async () => {
    const today = dayOf(app.clock.now());
    await act('community', {
      type: 'handOver',
      handOff: { what: '12 号楼一户独居老人需要助浴评估', to: 'socialWorker', answerBy: today },
    });
    await act('community', {
      type: 'recordMinutes',
      minutes: {
        title: '七月碰头会',
        heldOn: today,
        place: '湖滨社区',
        purpose: 'execution',
        present: [
          { body: 'community', name: '陈书记' },
          { body: 'organization', name: '王雅琴' },
          { body: 'socialWorker', name: '李社工' },
        ],
        agreed: '助餐点搬到一楼，七月一日前完成。',
      },
    });
    for (const worker of ['w1', 'w2'])
      await act(
        'member',
        {
          type: 'assign',
          assignment: { worker, role: '项目社工', sharePercent: 100, from: today },
        },
        'team',
      );
    app.clock.pass(4 * 24 * 3_600_000);
    const open = (page: Page) => page.locator('main summary').first().click();
    const sights: Sight[] = [
      { name: 'room-talk', cookie: room.cookies.office, path: pathFor('office'), first: open },
      {
        name: 'room-agreed',
        cookie: room.cookies.socialWorker,
        path: pathFor('socialWorker', 'agreed'),
      },
      { name: 'room-minutes', cookie: room.cookies.member, path: pathFor('member', 'minutes') },
      { name: 'room-team', cookie: room.cookies.member, path: pathFor('member', 'team') },
    ];
    for (const one of sights) await inspect(live, browser, one);
    const [talk] = sights;
    if (talk) await walkByKeyboard(live, browser, talk);
  });
});
