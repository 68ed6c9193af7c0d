import { beforeAll, describe, expect, test } from 'vitest';
import { act } from '../../functions/act.ts';
import { runErrands } from '../../functions/cron/jobs.ts';
import { PurchaseId } from '../../shared/domain/ids.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aLine, lineFor } from '../support/a-budget.ts';
import { budgetDesk, freshKey } from '../support/a-budget-desk.ts';
import { aConsultationPlan, aPlan } from '../support/a-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { approval } from '../support/straight-line.ts';

const app = anApp();
const desk = budgetDesk(app);
const purchases = '/api/t/kunshan/purchases';
const line = (id: string, rest: Parameters<typeof aLine>[0] = {}) => aLine({ id, ...rest });

describe('an annual plan', () => {
  test('[4-68] goes up the levels, comes back with reasons, goes round again and is in force', async () => {
    const first = await desk.keep(line('2027-meals', { name: '老年助餐', amountFen: 500_000_00 }));
    expect(first.json).toMatchObject({ state: 'draft' });
    await desk.keep(line('2027-visits', { name: '入户探访', amountFen: 300_000_00 }));
    expect((await desk.submit(2027)).json).toMatchObject({ state: 'submitted' });
    const up = await desk.see(2027);
    expect(up.may).toEqual({ write: false, submit: false, withdraw: true, decide: false });
    expect(up.rounds[0]?.steps.map(({ post, isOpen }) => [post, isOpen])).toEqual([
      ['officeHead', true],
      ['financeOfficer', false],
      ['leadingGroupHead', false],
    ]);
    const early = await desk.decide(2027, people.leadingGroupHead, 'approve');
    expect(early.problem.code).toBe('not-your-turn');
    await desk.decide(2027, people.officeHead, 'approve');
    const returned = await desk.decide(2027, people.financeOfficer, 'return', '探访金额没有依据');
    expect(returned.json).toMatchObject({ state: 'returned' });
    await desk.keep(line('2027-visits', { name: '入户探访', amountFen: 200_000_00 }));
    expect((await desk.see(2027)).rounds[0]?.steps[1]).toMatchObject({
      opinion: '探访金额没有依据',
    });
    await desk.submit(2027);
    await desk.approve(2027);
    const approved = await desk.see(2027);
    expect(approved).toMatchObject({ state: 'approved', inForce: { version: 1 } });
    expect(approved.figures['2027-visits']).toEqual({
      amountFen: 200_000_00,
      committedFen: 0,
      contractedFen: 0,
      leftFen: 200_000_00,
    });
    expect(approved.years).toContainEqual({ year: 2027, state: 'approved', totalFen: 700_000_00 });
  });

  test('whoever is asked gets a letter, whoever sent it up hears what came of it', async () => {
    await runErrands(app.deps, 0);
    app.mails.length = 0;
    await desk.keep(line('2027-meals', { name: '老年助餐', amountFen: 600_000_00 }));
    await desk.submit(2027, '市里追加助餐经费');
    await runErrands(app.deps, 0);
    expect(app.mails.map(({ subject }) => subject)).toEqual(['请审批2027年度购买计划']);
    expect(app.mails[0]?.text).toContain('市里追加助餐经费');
    expect(app.mails[0]?.text).toContain('/work/budget/?tenant=kunshan&year=2027');
    await desk.approve(2027);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toBe('2027年度购买计划已批准');
    expect((await desk.see(2027)).versions).toMatchObject([
      { version: 1 },
      { version: 2, reason: '市里追加助餐经费', totalFen: 800_000_00 },
    ]);
  });

  test('an adjustment says why, and what is in force stays so until it is approved', async () => {
    await desk.keep(line('2027-meals', { name: '老年助餐', amountFen: 1_00 }));
    expect((await desk.submit(2027)).problem.code).toBe('budget-reason-missing');
    const { inForce, state } = await desk.see(2027);
    expect(state).toBe('draft');
    expect(inForce?.lines.find(({ id }) => id === '2027-meals')?.amountFen).toBe(600_000_00);
    expect((await desk.submit(2027, '压减一般性支出')).json).toMatchObject({ state: 'submitted' });
    const back = await desk.ask('POST', '/withdrawal', { year: 2027, body: {} });
    expect(back.json).toMatchObject({ state: 'draft' });
  });

  test('[3-12] finance approves it; those who wrote it and those who are not asked do not', async () => {
    await desk.submit(2027, '压减一般性支出');
    const author = await desk.decide(2027, people.author, 'approve');
    expect(author.problem.code).toBe('author-cannot-approve');
    const outsider = await desk.decide(2027, people.auditor, 'approve');
    expect(outsider.problem.code).toBe('not-permitted');
    const silent = await desk.decide(2027, people.officeHead, 'return', '');
    expect(silent.problem.errors).toMatchObject([{ pointer: '/opinion', code: 'say-why' }]);
    const changed = await desk.ask('POST', '/decision', {
      year: 2027,
      person: people.officeHead,
      body: { decision: 'approve', opinion: '', contentHash: 'a'.repeat(64) },
    });
    expect(changed.problem.code).toBe('documents-changed');
    await desk.decide(2027, people.officeHead, 'approve');
    const again = await desk.decide(2027, people.officeHead, 'approve');
    expect(again.problem.code).toBe('already-decided');
    const finance = await desk.decide(2027, people.financeOfficer, 'approve', '资金已落实');
    expect(finance.json).toMatchObject({ state: 'submitted' });
    await desk.decide(2027, people.leadingGroupHead, 'approve');
    expect(await desk.see(2027)).toMatchObject({ state: 'approved', inForce: { version: 3 } });
  });

  test('a line belongs to the year of its plan, and only this year and the next are planned', async () => {
    const { id: _id, ...body } = line('2026-a');
    const other = await desk.ask('PUT', '/lines/2026-a', { year: 2027, body: { line: body } });
    expect(other.problem.errors).toMatchObject([{ pointer: '/line', code: 'other-year' }]);
    const past = await desk.keep(line('2025-a'));
    expect(past.problem.errors).toMatchObject([{ code: 'year-not-planned' }]);
    const fund = await desk.keep(line('2027-fund', { fundId: 'nobody-knows-it' }));
    expect(fund.problem.errors).toMatchObject([{ pointer: '/line/fundId' }]);
  });

  test('two who write at once do not overwrite each other; the same request twice is one', async () => {
    const { version } = await desk.see(2027);
    const { id: _id, ...body } = line('2027-late');
    const sent = { cookie: await desk.cookieOf(people.author), body: { line: body } };
    const headers = { ...freshKey(), 'if-match': `"v${version}"` };
    const address = `${desk.root}/2027/lines/2027-late`;
    const [one, two] = [
      await app.ask('PUT', address, { ...sent, headers }),
      await app.ask('PUT', address, { ...sent, headers }),
    ];
    expect(two.json).toEqual(one.json);
    const stale = await desk.ask('DELETE', '/lines/2027-late', { year: 2027, version });
    expect(stale.problem.code).toBe('version-conflict');
    const gone = await desk.ask('DELETE', '/lines/2027-late', { year: 2027 });
    expect(gone.status).toBe(200);
  });
});

const create = async (plan: unknown, person = people.author) =>
  app.ask('POST', purchases, {
    cookie: await desk.cookieOf(person),
    headers: freshKey(),
    body: { plan },
  });
async function command(id: string, body: object, person = people.author) {
  const cookie = await desk.cookieOf(person);
  const read = await app.ask('GET', `${purchases}/${id}`, { cookie });
  const { version } = (read.json as { purchase: { version: number } }).purchase;
  const headers = { ...freshKey(), 'if-match': `"v${version}"` };
  return app.ask('POST', `${purchases}/${id}/commands`, { cookie, headers, body });
}
/** Whoever is asked first decides, as a letter would have it. */
async function decideFirst(id: string, decision: 'approve' | 'return') {
  const loaded = await loadPurchase(app.table, kunshan.id, PurchaseId.parse(id));
  const { actor, command: decided } = approval(loaded.purchase, decision);
  return act(app.deps, {
    tenant: kunshan.id,
    purchase: loaded.purchase.id,
    actor,
    command: decided,
  });
}
const begun = async (plan: unknown) => ((await create(plan)).json as { id: string }).id;

const funded = (budgetLineId: string, budgetFen: number, rest: object = {}) =>
  aConsultationPlan({
    budgetFen,
    ceilingFen: budgetFen,
    funding: [{ source: 'fiscal', budgetLineId, amountFen: budgetFen }],
    ...rest,
  });

describe('a purchase and its budget line', () => {
  beforeAll(async () => {
    await desk.keep(line('2026-tight', { name: '助浴', amountFen: 500_000_00 }));
    await desk.submit(2026, '新增助浴服务');
    await desk.approve(2026);
  });

  test('does not begin without one, nor from one that has too little', async () => {
    const { funding: _none, ...unfunded } = aConsultationPlan();
    const none = await create(unfunded);
    expect(none.problem.errors).toMatchObject([
      { pointer: '/plan/funding', code: 'budget-line-missing' },
    ]);
    const short = await create(funded('2026-tight', 500_000_01));
    expect(short.problem.errors).toMatchObject([
      { pointer: '/plan/funding/0/amountFen', code: 'budget-line-short' },
    ]);
    expect((await create(aPlan())).status).toBe(201);
  });

  test('holds its budget from the day it goes up, and lets go of it when it comes back', async () => {
    const id = await begun(funded('2026-tight', 300_000_00));
    expect((await desk.see(2026)).figures['2026-tight']?.leftFen).toBe(500_000_00);
    expect((await command(id, { type: 'submitPlan' })).json).toMatchObject({
      state: 'planApproval',
    });
    const held = await desk.see(2026);
    expect(held.figures['2026-tight']).toMatchObject({
      committedFen: 300_000_00,
      leftFen: 200_000_00,
    });
    expect(held.uses).toMatchObject([
      { lineId: '2026-tight', purchaseId: id, amountFen: 300_000_00 },
    ]);
    const second = await create(funded('2026-tight', 300_000_00));
    expect(second.problem.errors).toMatchObject([{ code: 'budget-line-short' }]);
    expect(await decideFirst(id, 'return')).toMatchObject({ state: 'drafting' });
    const released = await desk.see(2026);
    expect(released.figures['2026-tight']?.leftFen).toBe(500_000_00);
    expect(released.uses).toEqual([]);
  });

  test('keeps the line from being lowered below what it holds, or taken away', async () => {
    const id = await begun(funded('2026-tight', 300_000_00));
    await command(id, { type: 'submitPlan' });
    await desk.keep(line('2026-tight', { name: '助浴', amountFen: 299_999_99 }));
    await desk.submit(2026, '压减助浴经费');
    await desk.decide(2026, people.officeHead, 'approve');
    await desk.decide(2026, people.financeOfficer, 'approve');
    const refused = await desk.decide(2026, people.leadingGroupHead, 'approve');
    expect(refused.problem).toMatchObject({ code: 'budget-line-held', status: 409 });
    expect(refused.problem.title).toContain('助浴');
    await desk.decide(2026, people.leadingGroupHead, 'return', '低于已占用金额');
    await desk.ask('DELETE', '/lines/2026-tight', { year: 2026 });
    await desk.submit(2026, '撤销助浴项');
    await desk.decide(2026, people.officeHead, 'approve');
    await desk.decide(2026, people.financeOfficer, 'approve');
    const gone = await desk.decide(2026, people.leadingGroupHead, 'approve');
    expect(gone.problem.code).toBe('budget-line-held');
    await desk.decide(2026, people.leadingGroupHead, 'return', '已有采购占用');
    await desk.keep(line('2026-tight', { name: '助浴', amountFen: 300_000_00 }));
    await desk.submit(2026, '按已占用金额调整');
    await desk.approve(2026);
    expect((await desk.see(2026)).figures['2026-tight']).toMatchObject({ leftFen: 0 });
  });

  test('does not go up on a survey of more than a year ago', async () => {
    const { survey } = aConsultationPlan();
    const old = { survey: { ...survey, heldFrom: '2025-02-01', heldTo: '2025-03-01' } };
    const id = await begun(funded(lineFor('fiscal'), 10_000_00, old));
    const refused = await command(id, { type: 'submitPlan' });
    expect(refused.problem.errors).toMatchObject([
      { pointer: '/plan/survey', code: 'survey-too-old' },
    ]);
  });
});
