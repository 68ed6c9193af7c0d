import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import {
  invitedTenderRules,
  singleSourceRules,
} from '../../shared/domain/policy/presets/further-methods.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { Threshold } from '../../shared/domain/settings/thresholds.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aConsultationPlan, at, monday } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { intention, publication } from '../support/straight-line.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
let handler: string;
let head: string;
let drafted: string;
let objected: string;

const figure = (kind: Threshold['kind'], valueFen: number): Threshold => ({
  id: kind.toLowerCase(),
  kind,
  place: '苏州市',
  year: 2026,
  valueFen,
  validFrom: '2026-01-01',
  source: '苏政办发〔2025〕12号',
  certainty: 'tenant',
});

async function put(setting: string, value: unknown) {
  const path = `/api/t/kunshan/settings/${setting}`;
  const seen = await app.ask('GET', path, { cookie: head });
  const done = await app.ask('PUT', path, {
    cookie: head,
    headers: {
      'if-match': seen.headers.get('etag') ?? '',
      'idempotency-key': `key-set-${setting}`,
    },
    body: { value, reason: '本地标准' },
  });
  expect(done.status).toBe(200);
}

const single = {
  rules: singleSourceRules,
  plan: aConsultationPlan({
    title: '2026年残疾人辅具适配服务',
    method: 'singleSource',
    priceWeight: 0,
    criteria: [{ id: 'plan', name: '服务方案', max: 100, indicator: '五项，每项完整得 20 分' }],
    invitees: [organizations[0].id],
    singleSource: {
      reason: 'unique',
      explanation: '只有该机构取得辅具适配资质',
      experts: [{ name: '王某', employer: '某大学', title: '教授', opinion: '资质唯一，符合规定' }],
    },
  }),
};

/** Both notices are public, and somebody objected to one. */
function announced() {
  const noticed = play(playTo('drafting', { id: aPurchaseId(), ...single }), {
    actor: as.handler,
    command: {
      type: 'publishSingleSourceNotice',
      publication: publication(at('2026-02-26T09:00:00+08:00')),
      supplier: organizations[0].name,
    },
  });
  const told = play(noticed, intention(noticed.now));
  return play(told, {
    actor: as.handler,
    command: {
      type: 'recordNoticeObjection',
      from: '苏州市某辅具中心',
      text: '本中心也取得了同样的资质，可以提供服务。',
    },
  });
}

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  app.clock.set(monday);
  [handler, head] = await Promise.all([app.signIn(people.author), app.signIn(people.officeHead)]);
  await put('rules', [ventureRules, consultationRules, invitedTenderRules, singleSourceRules]);
  await put('thresholds', [
    figure('openTender', 200_000_00),
    figure('procurementLimit', 100_000_00),
    figure('reservedForSmall', 500_000_00),
  ]);
  drafted = (
    await published(
      app,
      playTo('drafting', {
        id: aPurchaseId(),
        plan: aConsultationPlan(),
        rules: consultationRules,
      }),
    )
  ).purchase.id;
  objected = (await published(app, announced())).purchase.id;
}, 180_000);
afterAll(() => browser.close());

const choose = (method: string) => async (page: Page) => {
  await page.locator('#f-title').waitFor();
  await page.locator('input[name=track][value=PROCUREMENT]').check();
  await page.locator('#f-method').selectOption(method);
  await page.locator('output.sum.off').last().waitFor();
};

const acting = (act: string, id: string, rest = '') =>
  `/work/purchase/?tenant=kunshan&purchase=${id}&act=${act}${rest}`;
const plan = '/work/plan/?tenant=kunshan';

describe('the grounds of a method on the plan page', () => {
  test('are asked for with the figure and its source, and what is missing is said until it is there', async () => {
    const { page } = await live.visit(browser, { cookie: handler });
    await opened(page, { name: '', path: plan, first: choose('invitedTender') });
    const said = async () => (await page.locator('main').textContent()) ?? '';
    expect(await said()).toContain('苏政办发〔2025〕12号');
    expect(await said()).toContain('政府采购法第二十九条');
    expect(await said()).toMatch(/还须补充：法定情形和说明、财政部门的批准/);
    await page.locator('input[name="methodReason.ground"][value=limitedRange]').check();
    await page.locator('#f-methodReason-explanation').fill('只有三家具备资质');
    await page.locator('#f-methodApproval-authority').fill('苏州市财政局');
    await page.locator('#f-methodApproval-number').fill('苏财购〔2026〕8号');
    await page.locator('#f-methodApproval-date').fill('2026-02-20');
    await expect.poll(said).toMatch(/还须补充：是否面向中小企业、足够的被邀请机构/);
    await page.context().close();
  });

  test.each([
    ['plan-grounds-invited', (): string => handler, (): string => plan, choose('invitedTender')],
    ['plan-grounds-single', (): string => handler, (): string => plan, choose('singleSource')],
    [
      'plan-intention',
      (): string => handler,
      (): string => acting('publishIntention', drafted),
      undefined,
    ],
    [
      'plan-single-notice',
      (): string => handler,
      (): string => acting('publishSingleSourceNotice', objected),
      undefined,
    ],
    [
      'plan-judge-objection',
      (): string => head,
      (): string => acting('judgeNoticeObjection', objected, '&reference=n1'),
      undefined,
    ],
    [
      'plan-prior-notices',
      (): string => handler,
      (): string => `/work/purchase/?tenant=kunshan&purchase=${objected}`,
      undefined,
    ],
  ] as const)(
    '%s: in both languages, on a desk and a phone, nothing for axe',
    async (name, cookie, path, first) => {
      await inspect(live, browser, {
        name,
        cookie: cookie(),
        path: path(),
        ...(first && { first }),
      });
    },
    90_000,
  );

  test('by keyboard alone', async () => {
    await walkByKeyboard(live, browser, {
      name: '',
      cookie: handler,
      path: plan,
      first: choose('invitedTender'),
    });
  }, 60_000);
});
