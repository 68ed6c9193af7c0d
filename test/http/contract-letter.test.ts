import { describe, expect, test } from 'vitest';
import { approvalToken } from '../../functions/links.ts';
import { standardTerms } from '../../shared/domain/contract/standard-terms.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { openSteps } from '../../shared/domain/purchase/approval-rounds.ts';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { published } from '../support/a-published-purchase.ts';
import { aConsultationPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations } from '../support/people.ts';
import { type Position, play, playTo } from '../support/play-to.ts';
import { readPdf } from '../support/read-pdf.ts';
import { approval, type Move } from '../support/straight-line.ts';

const app = anApp();
const [first] = organizations;

/** The address of the letter to whoever is asked now. */
function letterOf(purchase: Purchase) {
  const open = Object.values(purchase.approvals).find(({ status }) => status === 'open');
  const [seat] = open ? openSteps(open) : [];
  if (!open || !seat) throw new Error('nobody is asked');
  const token = approvalToken(app.deps.secrets.linkKey, {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    approvalId: open.id,
    step: open.steps.indexOf(seat),
    personId: seat.personId,
  });
  return `/a/${token}`;
}

const drafting = () => playTo('contractDrafting', { id: aPurchaseId() });
const draft = (
  { purchase, now }: Position,
  changes: Partial<ReturnType<typeof standardTerms>> = {},
  tranches = purchase.plan.tranches,
): Move => ({
  actor: as.handler,
  command: {
    type: 'draftContracts',
    tranches,
    terms: { ...standardTerms(purchase.plan, dayOf(now)), ...changes },
  },
});
const read = async (path: string) => (await app.ask('GET', path)).text.replace(/<[^>]+>/g, ' ');

describe('[1-15] the letter about contracts', () => {
  test('leads to each page, names the hash that is printed on it, and sums it up', async () => {
    const { purchase } = await published(app, playTo('contractApproval', { id: aPurchaseId() }));
    const path = letterOf(purchase);
    const { text } = await app.ask('GET', path);
    const project = purchase.projects[first.id];
    const hash = project && hashOf(contractDocument(purchase, project));
    expect(text).toContain(hash);
    expect(text).toContain(`href="${path}/documents/${first.id}"`);
    for (const words of [project?.contract?.number ?? '', '与采购文件和中选结果一致', '履约保证金'])
      expect(text).toContain(words);
    const page = await app.ask('GET', `${path}/documents/${first.id}`);
    expect(page.headers.get('content-type')).toBe('application/pdf');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    const pdf = readPdf(page.content);
    expect(pdf.text).toContain(`SHA-256 ${hash?.slice(0, 16)}`);
  });

  test('the page is there for that letter only, and as long as it asks', async () => {
    const position = playTo('contractApproval', { id: aPurchaseId() });
    const { purchase } = await published(app, position);
    const path = letterOf(purchase);
    const absent = [
      `${path}/documents/${organizations[3].id}`,
      `${path}/documents/${first.id}.s1`,
      `${path}x/documents/${first.id}`,
      `/a/nothing/documents/${first.id}`,
    ];
    for (const address of absent) expect((await app.ask('GET', address)).status).toBe(404);
    const plan = await published(app, playTo('planApproval', { id: aPurchaseId() }));
    const other = letterOf(plan.purchase);
    expect((await app.ask('GET', `${other}/documents/${first.id}`)).status).toBe(404);
  });

  test('says where the contract departs from what the call has settled, and by which law that matters', async () => {
    const start = drafting();
    const { plan } = start.purchase;
    const [work] = plan.deliverables;
    const less = plan.deliverables.map(({ id, quantity }) => ({
      id,
      quantity: id === work?.id ? quantity - 1 : quantity,
    }));
    const moved = play(start, draft(start, { deliverables: less, months: 3 }));
    const { purchase } = await published(app, moved);
    const text = await read(letterOf(purchase));
    expect(text).toContain('政府采购法第四十六条');
    expect(text).toContain(`采购文件：${work?.quantity} ${work?.unit}`);
    expect(text).toContain(`合同：${(work?.quantity ?? 0) - 1} ${work?.unit}`);
    expect(text).toContain('合同：3');
  });

  test('after it was returned, says why and what was written anew since, and nothing else', async () => {
    const start = drafting();
    const asked = play(start, draft(start));
    const sentBack = play(asked, approval(asked.purchase, 'return'));
    const opinion = Object.values(sentBack.purchase.approvals)
      .flatMap(({ steps }) => steps)
      .find(({ decision }) => decision === 'return')?.opinion;
    const again = play(
      sentBack,
      draft(start, {
        breach: '乙方逾期的，按日支付违约金。',
        performanceBond: { percent: 5, form: 'guarantee' },
        ownClauses: [{ title: '保密', text: '双方对履行中知悉的信息保密。' }],
      }),
    );
    const { purchase } = await published(app, again);
    const text = await read(letterOf(purchase));
    const changes = text.slice(text.indexOf('上次退回后改了什么'), text.indexOf('与采购文件不同'));
    expect(changes).toContain(opinion);
    for (const words of ['违约责任', '现：乙方逾期的', '保函，合同金额的 5%', '保密', '原：（无）'])
      expect(changes).toContain(words);
    for (const words of ['服务地点', '开始日期', '验收方案']) expect(changes).not.toContain(words);
  });
});

describe('[1-15] the letter about a supplement', () => {
  test('says what becomes more, what it comes to, what may still be added, and leads to its page', async () => {
    const rules = {
      ...consultationRules,
      supplementPercent: { value: 10, source: 'LAW §49', certainty: 'primary' as const },
    };
    const working = playTo('implementing', { id: aPurchaseId(), plan: aConsultationPlan(), rules });
    const [winner] = Object.keys(working.purchase.projects) as [typeof first.id];
    const amount = working.purchase.projects[winner]?.amountFen ?? 0;
    const [work] = working.purchase.projects[winner]?.deliverables ?? [];
    if (!work) throw new Error('no work');
    const proposed = play(working, {
      actor: as.handler,
      command: {
        type: 'proposeSupplement',
        organizationId: winner,
        reason: 'moreOfTheSame',
        text: '社区新增两栋居民楼',
        quantities: { [work.id]: work.quantity + 100 },
        changeFen: amount / 20,
      },
    });
    const { purchase } = await published(app, proposed);
    const path = letterOf(purchase);
    const text = await read(path);
    const yuan = (fen: number) => (fen / 100).toLocaleString('en');
    for (const words of [
      '社区新增两栋居民楼',
      `+${yuan(amount / 20)}`,
      yuan(amount * 1.05),
      (work.quantity + 100).toLocaleString('en'),
      '累计不超过原合同金额的 10%',
      '其他条款都不变',
    ])
      expect(text).toContain(words);
    const page = await app.ask('GET', `${path}/documents/${winner}.s1`);
    expect(readPdf(page.content).text).toContain('补充合同');
    expect((await app.ask('GET', `${path}/documents/${winner}`)).status).toBe(404);
  });
});
