import { beforeAll, describe, expect, test } from 'vitest';
import { openApplications } from '../../functions/opener/task.ts';
import { deliver } from '../../functions/stream/deliver.ts';
import { noticeResult } from '../../functions/stream/notice-result.ts';
import { forgetTenant } from '../../functions/tenants.ts';
import { CreditAnswer } from '../../shared/contracts/credit.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { guangdongConsequences } from '../../shared/domain/settings/presets/evaluation.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { putSealed } from '../../shared/store/applications.ts';
import { barWrite } from '../../shared/store/evaluation.ts';
import { put, transact } from '../../shared/store/items.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { readOutbox } from '../../shared/store/workflow-items.ts';
import { published, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople, wuxing } from '../support/a-tenant.ts';
import { seats } from '../support/an-evaluation.ts';
import {
  app,
  ask,
  begin,
  codeOf,
  first,
  later,
  lookAt,
  purchase,
  rubric,
  second,
} from '../support/evaluating.ts';
import { as, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';

const at = { round: 'midTerm.1' };
const secret = '评委私下的理由';

/** Everything of evaluations that was written, as the stream gives it, and gives it again. */
async function stream() {
  const items = await everything(app.table);
  for (const item of [...items, ...items]) await noticeResult(app.deps, item);
}

async function record(organization: string = first.id) {
  const { json, status } = await app.ask('GET', `/api/profiles/${organization}/credit`);
  expect(status).toBe(200);
  return CreditAnswer.parse(json);
}

const page = (path: string) => app.ask('GET', path);
const notice = async () => (await page((await record()).record.pending[0]?.notice ?? '')).text;

const lock = (who: string, points: object) =>
  ask(who, {
    type: 'lockSheet',
    ...at,
    sheet: { points, findings: secret, reasons: { effect: secret } },
  });

/** A project rated below the mark, with its result noticed. */
async function noticed() {
  const { purchase: stored } = await publishedIn(app, 'midTermEvaluation', { id: aPurchaseId() });
  lookAt(stored.id);
  await ask('author', { type: 'openRound', phase: 'midTerm', rubric: rubric.id, seats });
  await ask('organization', { type: 'handInSelfReport', ...at, report: { reflection: secret } });
  await ask('author', { type: 'freeze', ...at });
  await ask('author', { type: 'openRating', ...at });
  await lock('evaluator', { implementation: 20, resources: 10, finance: 10, effect: 10 });
  await lock('community', { implementation: 20, resources: 10, effect: 10 });
  await lock('financeOfficer', { implementation: 20, resources: 10, finance: 10, effect: 10 });
  await ask('author', { type: 'close', ...at });
  await ask('author', { type: 'notice', ...at });
}

beforeAll(async () => {
  await begin();
  await storeTenantWithPeople(app.table, wuxing, app.deps.secrets.linkKey);
});

describe('the credit record of an organization across districts', () => {
  test('no record is said as none, for whoever has none', async () => {
    const { record: nothing } = await record(second.id);
    expect(nothing).toMatchObject({ lines: [], past: [], pending: [], bars: [] });
    expect(nothing.score).toBeUndefined();
    const { text } = await page(`/organizations/${second.id}/results/`);
    expect(text).toContain('没有记录不等于记录不好');
    expect(text).not.toContain('不合格');
  });

  test('[1-18] a result is noticed to everybody, corrected after an appeal with what it corrects, and counts once it is final', async () => {
    await noticed();
    await stream();
    const before = (await record()).record;
    expect(before.score).toBeUndefined();
    expect(before.pending).toMatchObject([{ points: 50, isPass: false, standing: 'noticed' }]);
    expect(await notice()).toContain('评估结果公示');
    await ask('organization', { type: 'appeal', ...at, grounds: '漏看了外展记录，请重新评定' });
    await stream();
    await ask('leadingGroupHead', {
      type: 'decideAppeal',
      ...at,
      outcome: 'upheld',
      reason: '情况属实',
    });
    await stream();
    expect((await record()).record.pending).toMatchObject([{ standing: 'reopened' }]);
    for (const who of ['evaluator', 'community', 'financeOfficer'])
      await ask(who, {
        type: 'correct',
        ...at,
        item: 'implementation',
        points: 34,
        reason: secret,
      });
    await ask('author', { type: 'notice', ...at });
    await stream();
    expect(await notice()).toContain('更正前的结果');
    expect(await codeOf('author', { type: 'finish', ...at })).toBe('notice-runs');
    later(9);
    await ask('author', { type: 'finish', ...at });
    await stream();
    const { record: after, today } = await record();
    expect(after).toMatchObject({
      score: 64,
      pending: [],
      lines: [{ points: 64, months: 0, weight: 3, share: 64, corrects: [{ points: 50 }] }],
    });
    expect(today).toBe(dayOf(app.clock.now()));
    const [line] = after.lines;
    const { text: html } = await page(line?.notice ?? '');
    for (const text of [
      html,
      JSON.stringify(after),
      (await page(`/organizations/${first.id}/results/`)).text,
    ])
      for (const hidden of [secret, seats[0]?.personId ?? '', '漏看了外展记录', '情况属实'])
        expect(text).not.toContain(hidden);
    expect((await page(`/en/organizations/${first.id}/results/`)).text).toContain('Credit score');
  });

  test('a bar in another district takes points, and neither district’s partition holds a word of the other', async () => {
    const today = app.clock.now();
    const { purchase: there } = await publishedIn(app, 'midTermEvaluation', {
      id: aPurchaseId(),
      tenantId: wuxing.id,
    });
    app.clock.set(today);
    const from = dayOf(today);
    const bar = {
      ...{ organization: first.id, purchase: there.id, consequence: 'out.midTerm', from },
      ...{ name: { zh: '三年内不得申报', en: 'Out for three years' }, source: '中山市办法' },
      until: '2099-01-01',
    };
    const written = barWrite(app.table, TenantId.parse(wuxing.id), bar);
    await transact(app.table, [written.item]);
    await stream();
    const { record: found } = await record();
    expect(found).toMatchObject({
      ...{ score: 44, mean: 64, deduction: 20 },
      bars: [{ tenant: 'wuxing', name: { zh: '三年内不得申报' }, until: '2099-01-01' }],
    });
    const all = await everything(app.table);
    const mine = (tenant: string) =>
      JSON.stringify(
        all.filter(({ PK }) => new RegExp(`^(PUB#)?[TA]#${tenant}(#|$)`).test(String(PK))),
      );
    expect(mine(kunshan.id)).not.toContain(there.id);
    expect(mine(wuxing.id)).not.toContain(purchase);
    expect(all.filter(({ PK }) => String(PK).startsWith('PUB#CREDIT'))).toEqual([]);
  });

  test('what a sandbox rehearses counts nowhere, and is shown apart', async () => {
    const rehearsed = (await everything(app.table)).filter(({ et }) => et === 'publicResult');
    expect(rehearsed.map(({ GSI1PK }) => GSI1PK)).toEqual([`PUB#CREDIT#${first.id}`]);
    expect((await record()).rehearsal).toBeUndefined();
  });
});

describe('priority in the next round', () => {
  const cited = { source: '昆山市公益创投办法', certainty: 'tenant' as const };
  const priority = { value: 'points' as const, points: 3, months: 24, ...cited };

  /** A project whose final grade was A, with its priority asked for over HTTP and delivered. */
  async function earned(): Promise<string> {
    await transact(app.table, [
      put(
        app.table,
        settingItem(kunshan.id, 'consequences', { version: 2, value: guangdongConsequences }),
      ),
    ]);
    const position = playTo('finalEvaluation', { id: aPurchaseId() });
    const { purchase: work } = position;
    const project = work.projects[first.id];
    if (!project) throw new Error('nobody works');
    const round = { id: 'final.1', hash: 'ab'.repeat(32), grade: 'A', isPass: true };
    const evaluation = {
      ...{ phase: 'final' as const, points: 91, findings: '优秀', round },
      ...{ evaluator: people.evaluator, at: position.now },
    };
    const rated = { ...project, evaluations: [evaluation] };
    await published(app, {
      now: position.now,
      purchase: { ...work, projects: { ...work.projects, [first.id]: rated } },
    });
    forgetTenant(app.deps, kunshan.id);
    const { status, text } = await app.ask('POST', `/api/t/kunshan/purchases/${work.id}/work`, {
      cookie: await app.signIn(people.author),
      headers: { 'idempotency-key': 'priority-1', 'if-match': `"v${work.version}"` },
      body: {
        type: 'askConsequence',
        organizationId: first.id,
        rule: 'guangdong-excellent',
        reason: '末期评估优秀，下轮优先',
      },
    });
    expect(status, text).toBe(200);
    const reference = { tenant: kunshan.id, purchase: work.id };
    const outbox = await readOutbox(app.table, reference, work.version + 1);
    if (!outbox) throw new Error('nothing to deliver');
    await deliver(app.deps, outbox);
    return work.id;
  }

  test('[3-51] is announced in the call, and taken from the record at the opening', async () => {
    const work = await earned();
    const nextRound = app.clock.now();
    const start = playTo('biddingOpen', { id: aPurchaseId() });
    const called = {
      ...start.purchase,
      rules: { ...start.purchase.rules, priority },
    };
    let position: StoredPosition = await published(app, { ...start, purchase: called });
    const call = await app.ask('GET', `/api/t/kunshan/notices/${called.id}`);
    expect(call.json).toMatchObject({ priority });
    expect((await page(`/t/kunshan/purchases/${called.id}/`)).text).toContain('加 3 分');
    for (const organization of [first, second]) {
      const application = anApplication(organization);
      const place = {
        tenantId: kunshan.id,
        purchaseId: called.id,
        organizationId: organization.id,
      };
      await putSealed(app.table, {
        ...{ tenant: kunshan.id, purchase: called.id, organization: organization.id },
        envelope: await app.deps.seal.seal(place, application),
        receipt: { receipt: application.receipt, revision: 1, submittedAt: position.now },
        former: undefined,
        submittedBy: application.submittedBy,
        now: position.now,
      });
    }
    for (const move of [
      { actor: as.system, command: { type: 'closeBidding' }, at: called.closesAt },
      { actor: as.handler, command: { type: 'confirmOpening' } },
      { actor: as.officeHead, command: { type: 'confirmOpening' } },
    ] as const)
      position = await playStored(app.table, position, move);
    app.clock.set(nextRound);
    await openApplications({ tenantId: kunshan.id, purchaseId: called.id }, app.deps);
    const { purchase: opened } = await loadPurchase(app.table, kunshan.id, called.id);
    expect(opened.applications[first.id]?.priority).toMatchObject({
      ...{ purchase: work, grade: 'A', points: 91, round: 'final.1' },
      hash: 'ab'.repeat(32),
    });
    expect(opened.applications[second.id]?.priority).toBeUndefined();
  });
});
