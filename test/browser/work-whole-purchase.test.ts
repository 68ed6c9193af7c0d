import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Applicant } from '../../infra/demo/cast.ts';
import { ventureCast } from '../../infra/demo/casts.ts';
import { httpClient } from '../../infra/demo/http-client.ts';
import { mailboxClient } from '../../infra/demo/mailbox-client.ts';
import { Story } from '../../infra/demo/story.ts';
import { type LocalSystem, startLocal } from '../../infra/local/server.ts';
import { experts } from '../../infra/seed/people.ts';
import { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aDesk, type Desk } from '../support/a-desk.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPdf } from '../support/files.ts';

/** A whole purchase at the work pages of a running system; approvals by letter, time by the rehearsal's clock. */
let system: LocalSystem;
let browser: Browser;
let dataDirectory: string;
let story: Story;
const cast = ventureCast;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'sanshe-desks-'));
  system = await startLocal({ port: 0, dataDirectory });
  browser = await launchBrowser();
  const http = httpClient(system.baseUrl);
  story = new Story({ http, mailbox: mailboxClient(http, `${system.baseUrl}/dev/mail`) }, cast);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});

const at = (email: string) => aDesk(browser, system.baseUrl, story, email);
const publication = (n: number) => ({
  'publication.medium': cast.medium.name,
  'publication.url': `${cast.medium.url}${n}.html`,
});

async function planned(handler: Desk) {
  await handler.open(`/work/plan/?tenant=${cast.tenant}`);
  await handler.fill({ title: '社区为老服务公益创投', maximumAwards: '1' });
  await handler.page.locator('#f-regionCodes').selectOption({ index: 1 });
  await handler.page.getByRole('button', { name: '添加', exact: true }).click();
  await handler.check();
  await handler.page.getByRole('button', { name: '建立采购项目' }).click();
  await handler.page.waitForURL('**/work/purchase/**');
  story.begin(new URL(handler.page.url()).searchParams.get('purchase') ?? '');
  await handler.page.getByRole('link', { name: '提交立项审批' }).click();
  await handler.confirm();
  await story.approve('plan');
}

async function published(handler: Desk) {
  await handler.task('发布公告');
  await handler.fill(publication(1));
  await handler.check();
  await handler.confirm();
  await story.reaches('biddingOpen');
}

async function applied({ email, body }: Applicant) {
  const desk = await at(email);
  await desk.open(`/work/application/?tenant=${cast.tenant}&purchase=${story.id}`);
  await desk.fill({
    title: body.title,
    summary: body.summary,
    approach: body.approach,
    team: body.team,
    'budget.0.item': '社工服务',
    'budget.0.quantity': '600',
    'budget.0.unitFen': '120.50',
  });
  await desk.choose('category');
  for (const box of await desk.page.locator('input[name=documents]').all()) await box.check();
  await desk.check();
  await desk.page.getByRole('button', { name: '提交申报' }).click();
  await desk.page.getByText('申报已提交').waitFor();
  return desk;
}

async function opened(handler: Desk, head: Desk, applications: number) {
  await story.advanceTo('sealed');
  for (const desk of [handler, head]) {
    await desk.task('确认开启');
    await desk.confirm();
  }
  await story.reaches('eligibilityCheck');
  for (let i = 0; i < applications; i += 1) {
    await handler.task('作出资格审查结论');
    await handler.page.getByRole('button', { name: '其余各项全部满足' }).click();
    await handler.check();
    await handler.confirm();
  }
  await handler.task('结束资格审查');
  await handler.confirm();
}

async function scored(handler: Desk, applications: number) {
  await handler.task('抽取评审专家');
  await handler.check();
  await handler.confirm();
  const { purchase } = await loadPurchase(
    system.deps.table,
    TenantId.parse(cast.tenant),
    PurchaseId.parse(story.id),
  );
  const seats = purchase.panel?.seats ?? [];
  const panel = experts.filter(({ id }) => seats.some(({ personId }) => personId === id));
  const desks = await Promise.all(panel.map(({ email }) => at(email)));
  for (const desk of desks) {
    await desk.task('提交回避声明');
    await desk.choose('conflict');
    await desk.check();
    await desk.page.getByRole('button', { name: '提交回避声明' }).click();
    await desk.page.getByText('您已声明').or(desk.page.getByText('份申报要评分')).waitFor();
  }
  for (const desk of desks) {
    for (let i = 0; i < applications; i += 1) {
      await desk.task('锁定评分表');
      await desk.page.locator('.task', { hasText: '待评分' }).first().getByRole('link').click();
      await desk.page.locator('.marks input').first().waitFor();
      for (const mark of await desk.page.locator('.marks input').all()) await mark.fill(`${9 - i}`);
      await desk.fill({ comment: '方案可行' });
      await desk.check();
      await desk.page.getByRole('button', { name: '锁定评分表' }).click();
      await desk.page.getByText('评分表已锁定').waitFor();
    }
  }
  await story.reaches('reportSigning');
  for (const desk of desks) {
    await desk.task('签署评审报告');
    await desk.page.locator('#f-verdict').check();
    await desk.page.getByRole('button', { name: '签署评审报告' }).click();
    await desk.page.locator('#f-verdict').waitFor({ state: 'detached' });
    await desk.leave();
  }
  await story.reaches('ranked');
}

async function awarded(handler: Desk, head: Desk, applicant: Desk) {
  await handler.task('提交立项推荐');
  await handler.check();
  await handler.confirm();
  await story.approve('award');
  await handler.task('发布结果公告');
  await handler.fill(publication(2));
  await handler.check();
  await handler.confirm();
  const { organizationId } = cast.punctual;
  await applicant.open(
    `/work/organization-purchase/?tenant=${cast.tenant}&purchase=${story.id}&organization=${organizationId}`,
  );
  await applicant.page.getByRole('link', { name: '提出询问、质疑或投诉' }).click();
  await applicant.page.getByRole('link', { name: '提出质疑' }).last().click();
  await applicant.page.locator('#f-grounds').waitFor();
  await applicant.page.getByLabel('未按标准评分').check();
  await applicant.fill({ grounds: '第三项评分与公告列明的标准不一致。' });
  await agreed(applicant, '#f-grounds', '提出询问、质疑或投诉');
  await head.task('答复询问或质疑');
  await head.page.locator('#f-finding').check();
  await head.fill({ text: '经复核，评分与公告列明的标准一致。' });
  await agreed(head, '#f-text', '答复询问或质疑');
  await story.advanceTo('contractDrafting');
}

/** An act on the page of contracts: filled in beforehand, looked at once more, done. */
async function agreed({ page }: Desk, first: string, last: string) {
  await page.locator(first).waitFor();
  await page.locator('main button[type=submit]').last().click();
  await page.getByRole('button', { name: last }).click();
  await page.locator('#done').waitFor();
}

async function contracted(handler: Desk, head: Desk, applicants: readonly Desk[]): Promise<Desk> {
  await handler.task('提交合同审批');
  await agreed(handler, '#f-subject', '提交合同审批');
  await story.approve('contract');
  const { purchase } = await story.reaches('contractSigning');
  const isFirst = purchase.awards[0]?.organizationId === cast.punctual.organizationId;
  const winner = applicants[isFirst ? 0 : 1];
  if (!winner) throw new Error('nobody won');
  await winner.task('签订合同');
  await winner.page.locator('#f-method-platform').check();
  await agreed(winner, '#f-method', '签订合同');
  await head.task('签订合同');
  await head.page.locator('#f-method-provider').check();
  await head.page.locator('#f-document').setInputFiles({
    name: '双方签章.pdf',
    mimeType: 'application/pdf',
    buffer: aPdf('双方签章'),
  });
  await head.page.locator('.tag.done', { hasText: '检查通过' }).waitFor();
  const project = Object.values(purchase.projects).find(({ status }) => status === 'awarded');
  const hash = project ? hashOf(contractDocument(purchase, project)) : '';
  await head.page.locator('#f-printed').fill(hash.slice(-8));
  await head.page.locator('#f-reference').fill('CA-2026-118');
  await agreed(head, '#f-method', '签订合同');
  return winner;
}

async function paid(handler: Desk, finance: Desk, voucher: string) {
  await handler.task('申请拨款');
  await handler.confirm();
  await story.approve('payment');
  await finance.task('登记拨款');
  await finance.fill({ voucher });
  await finance.check();
  await finance.confirm();
}

async function worked(handler: Desk, winner: Desk) {
  await winner.task('提交实施报告');
  await winner.page.locator('#f-narrative').waitFor();
  for (const count of await winner.page.locator('fieldset input').all()) await count.fill('700');
  await winner.fill({ spentFen: '24000', narrative: '按计划完成本期服务，居民反映良好。' });
  await winner.check();
  await winner.confirm();
  await handler.task('验收实施报告');
  await handler.choose('verdict');
  await handler.check();
  await handler.confirm();
}

async function evaluated(evaluator: Desk) {
  await evaluator.task('提交评估意见');
  await evaluator.page.locator('#f-findings').waitFor();
  await evaluator.fill({ points: '88', findings: '查阅记录并走访居民，达到约定目标。' });
  await evaluator.check();
  await evaluator.confirm();
}

test('a venture call is handled at the work pages from the plan to its disclosure', async () => {
  const [handler, head] = [await at(cast.handler), await at(cast.officeHead)];
  await planned(handler);
  await published(handler);
  const applicants = [await applied(cast.punctual), await applied(cast.incomplete)];
  await opened(handler, head, applicants.length);
  await scored(handler, applicants.length);
  await awarded(handler, head, applicants[0] as Desk);
  const winner = await contracted(handler, head, applicants);
  const [finance, evaluator] = [await at(cast.financeOfficer), await at(cast.evaluator)];
  await worked(handler, winner);
  await paid(handler, finance, '2026-0001');
  await story.advanceTo('midTermEvaluation');
  await evaluated(evaluator);
  await handler.task('结束中期评估');
  await handler.confirm();
  await paid(handler, finance, '2026-0002');
  await worked(handler, winner);
  await story.advanceTo('finalEvaluation');
  await evaluated(evaluator);
  await story.advanceUntil('the survey', (purchase) => purchase.surveyResult !== undefined);
  await handler.task('提交验收审批');
  await handler.confirm();
  await story.approve('acceptance');
  await paid(handler, finance, '2026-0003');
  await handler.task('办结并公开');
  await handler.confirm();
  expect((await story.view()).purchase.state).toBe('disclosed');
  await handler.page.getByRole('link', { name: '操作日志' }).click();
  await handler.page.getByText('日志完整').waitFor();
}, 300_000);
