import { beforeAll, describe, expect, test } from 'vitest';
import { hashOfNotice } from '../../functions/notice-is-ours.ts';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import { resultNotice } from '../../functions/pages/purchase/result-notice.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { resultText, sittingExperts } from '../../shared/messages/result-notice-text.ts';
import { published } from '../support/a-published-purchase.ts';
import { aConsultationPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { publication } from '../support/straight-line.ts';

/* The notice of a result says what REG §43 asks for, here and in the statutory medium word for word. */

const app = anApp();
let handler = '';
beforeAll(async () => {
  handler = await app.signIn(people.author);
});

const start = () => ({
  id: aPurchaseId(),
  rules: consultationRules,
  plan: aConsultationPlan(),
});
const tenant = { id: 'kunshan', name: '昆山市民政局' } as Parameters<typeof publicPurchase>[1];
const publicOf = (purchase: Purchase) => {
  const names = Object.fromEntries([
    ...organizations.map(({ id, name }) => [id, name]),
    ...people.experts.map((id, i) => [id, `专家${i + 1}`]),
  ]);
  const shown = publicPurchase(purchase, tenant, names, purchase.createdAt);
  if (!shown) throw new Error('not public');
  return shown;
};
const [first, second] = organizations;

describe('[0-09] the notice of a result', () => {
  test('names winner, amount, work, experts, points and ranks, and how long it can be challenged', async () => {
    const { purchase, path } = await published(app, playTo('awardNoticePreparation', start()));
    const { status, json } = await app.ask('GET', `${path}/result-notice`, { cookie: handler });
    const { experts, names } = json as { experts: string[]; names: Record<string, string> };
    expect(status).toBe(200);
    expect(experts).toEqual(sittingExperts(purchase));
    const nameOf = (id: string) => names[id] ?? '';
    const text = resultText({ purchase, tenantName: tenant.name, nameOf, experts });
    for (const part of [first.name, '中选金额', '上门服务：2000次', '第1名', '第2名', second.name])
      expect(text).toContain(part);
    for (const id of experts) expect(text).toContain(nameOf(id));
    expect(text).toContain('公告期限届满之日起7个工作日内');
    expect(text).toContain('评审费：无');
  });

  test('is taken with the hash of the same text only, and with the fee it says', async () => {
    const { purchase, path, now } = await published(app, playTo('awardNoticePreparation', start()));
    const { json } = await app.ask('GET', `${path}/result-notice`, { cookie: handler });
    const { experts, names } = json as { experts: string[]; names: Record<string, string> };
    const said = (reviewFeeFen: number) =>
      resultText({
        purchase,
        tenantName: tenant.name,
        nameOf: (id) => names[id] ?? '',
        experts,
        reviewFeeFen,
      });
    const publish = (contentHash: string) =>
      app.ask('POST', `${path}/commands`, {
        cookie: handler,
        headers: {
          'idempotency-key': contentHash.slice(0, 26),
          'if-match': `"v${purchase.version}"`,
        },
        body: {
          type: 'publishAwardNotice',
          publication: { ...publication(now), contentHash },
          reviewFeeFen: 2_400_00,
        },
      });
    const other = await publish(hashOfNotice(said(1_00)));
    expect(other).toMatchObject({
      status: 422,
      problem: { errors: [{ pointer: '/publication/contentHash', code: 'text-differs' }] },
    });
    expect((await publish(hashOfNotice(said(2_400_00)))).status).toBe(200);
  });

  test('is read by nobody before the award is decided: it names the panel', async () => {
    const { path } = await published(app, playTo('awardApproval', start()));
    const { status } = await app.ask('GET', `${path}/result-notice`, { cookie: handler });
    expect(status).toBe(404);
  });

  test('on the public page: each winner, the last day to challenge, the fee, and a winner by law as such', () => {
    const prepared = playTo('awardNoticePreparation', start());
    const announced = play(prepared, {
      actor: as.handler,
      command: {
        type: 'publishAwardNotice',
        publication: publication(prepared.now),
        reviewFeeFen: 2_400_00,
      },
    });
    const shown = publicOf(announced.purchase);
    expect(shown.decision).toMatchObject({
      isDeemed: false,
      reviewFeeFen: 2_400_00,
      challengeUntil: announced.purchase.deadlines['standstill']?.at,
    });
    const page = resultNotice('zh-CN', shown).toString();
    for (const part of [first.name, '2,000次', '质疑截止', '2,400']) expect(page).toContain(part);

    const ranked = playTo('ranked', start());
    const deemed = play(ranked, {
      actor: as.system,
      command: { type: 'closeAwardDecision' },
      at: ranked.purchase.deadlines['awardDecision']?.at,
    });
    const { source } = consultationRules.deemedAward ?? {};
    expect(source).toBeDefined();
    const byLaw = play(deemed, {
      actor: as.handler,
      command: { type: 'publishAwardNotice', publication: publication(deemed.now) },
    });
    expect(publicOf(byLaw.purchase).decision).toMatchObject({ isDeemed: true, source });
    expect(resultNotice('zh-CN', publicOf(byLaw.purchase)).toString()).toContain('依规视为中选');
    const text = resultText({
      purchase: byLaw.purchase,
      tenantName: tenant.name,
      nameOf: (id) => id,
      experts: [],
    });
    expect(text).toContain(source);
  });
});
