import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { readTable } from '../../functions/spreadsheets/read-table.ts';
import { writeCsv } from '../../functions/spreadsheets/write-table.ts';
import { LineageView, Payments, ProjectPayments } from '../../shared/contracts/paying.ts';
import { BatchFile, BatchMade, ConfirmationsRead } from '../../shared/contracts/payment-batches.ts';
import { safeCell } from '../../shared/domain/paying/batch.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import { countedPlan, held } from '../support/a-field-phone.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId, stored } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { type Position, play, playTo } from '../support/play-to.ts';
import { paying } from '../support/straight-line.ts';

const app = anApp();
const [first, second] = organizations;
let finance = '';
let handler = '';
let worker = '';
let keys = 0;

beforeAll(async () => {
  finance = await app.signIn(people.financeOfficer);
  handler = await app.signIn(people.author);
  worker = await app.signIn(anOrganization(first).member.id);
});

const post = (path: string, body: object, cookie = finance) => {
  keys += 1;
  return app.ask('POST', path, {
    cookie,
    headers: { 'idempotency-key': `paying-${keys}-key` },
    body,
  });
};

/** Everything of the first organization is approved and nothing sent; the second waits. */
async function approved(): Promise<Purchase> {
  let position: Position = playTo('settlement', { id: aPurchaseId() });
  const isDone = () =>
    position.purchase.projects[first.id]?.payments.every(({ status }) => status === 'approved');
  for (let left = 20; left > 0 && !isDone(); left -= 1) {
    const { purchase } = position;
    const open = Object.entries(purchase.projects).map(([id, project]) => [
      id,
      {
        ...project,
        payments: id === first.id ? project.payments.filter((p) => p.status !== 'approved') : [],
      },
    ]);
    const move = paying({ ...purchase, projects: Object.fromEntries(open) });
    if (!move) break;
    position = play(position, move);
  }
  app.clock.set(position.now);
  const { purchase } = await stored(app.table, position.purchase);
  return purchase;
}

describe('payments on their way to the finance bureau', () => {
  test('[3-07] go out in one file at the account of each payee, and are paid once they are confirmed to the fen', async () => {
    const { id } = await approved();
    const payments = [1, 2].map((number) => ({ purchase: id, organizationId: first.id, number }));
    const early = BatchMade.parse(
      (await post('/api/t/kunshan/payment-batches', { payments })).json,
    );
    expect(early.left.map(({ why }) => why)).toEqual(['account-missing', 'account-missing']);
    const payee = `/api/t/kunshan/purchases/${id}/projects/${first.id}/payee?organization=${first.id}`;
    const account = { bank: '昆山农商银行', account: '3052018800123456', holder: first.name };
    await post(payee, { type: 'ask', ...account, reason: '' }, worker);
    const other = { purchase: id, organizationId: second.id, number: 1 };
    const answer = await post('/api/t/kunshan/payment-batches', { payments: [...payments, other] });
    const { batch, left } = BatchMade.parse(answer.json);
    expect(left).toMatchObject([{ organizationId: second.id, why: 'account-missing' }]);
    const file = BatchFile.parse(
      (await app.ask('GET', `/api/t/kunshan/payment-batches/${batch?.id}`, { cookie: finance }))
        .json,
    );
    const csv = await readTable(Buffer.from(file.csv, 'base64'));
    expect(csv[1]?.slice(1, 5)).toEqual([
      first.name,
      '昆山农商银行',
      '3052018800123456',
      '50000.00',
    ]);
    const xlsx = await readTable(Buffer.from(file.xlsx, 'base64'));
    expect(xlsx).toEqual(csv.filter((row) => row.length > 1));

    const [one = '', two = ''] = batch?.rows.map(({ reference }) => reference) ?? [];
    const day = dayOf(app.clock.now());
    const content = writeCsv([
      ['业务参考号', '支付金额（元）', '支付日期', '凭证号'],
      [one, '50,000.00', day, '支-001'],
      [two, '49,999.99', day, '支-002'],
      ['nobodyknows1', '1.00', day, '支-003'],
      [one, '50,000.00', day, '支-004'],
    ]).toString('base64');
    const send = async (keep: boolean) => {
      const { json } = await post('/api/t/kunshan/payment-confirmations', { content, keep });
      return ConfirmationsRead.parse(json).rows.map(({ outcome, isRecorded }) => [
        outcome,
        isRecorded,
      ]);
    };
    const looked = [
      ['fits', false],
      ['differs', false],
      ['unknown', false],
      ['twice', false],
    ];
    expect(await send(false)).toEqual(looked);
    expect(await send(true)).toEqual([['fits', true], ...looked.slice(1)]);
    expect(await send(true)).toEqual([['done', false], ...looked.slice(1)]);
    const seen = await app.ask('GET', '/api/t/kunshan/payments', { cookie: handler });
    const { items, batches } = Payments.parse(seen.json);
    expect(
      items.filter(({ organizationId }) => organizationId === first.id).map((p) => p.standing),
    ).toEqual(['paid', 'sent']);
    expect(items.find((p) => p.organizationId === second.id)?.standing).toBe('eligible');
    expect(batches).toMatchObject([{ rows: 2, paid: 1, amountFen: 100_000_00 }]);
  });

  test('no cell of the file is a formula', () => {
    expect(['=1+1', '+8', '-1', '@x', ' =A1', '昆山'].map(safeCell)).toEqual([
      "'=1+1",
      "'+8",
      "'-1",
      "'@x",
      "' =A1",
      '昆山',
    ]);
  });
});

describe('where an organization is paid', () => {
  test('[3-07] is in its own name, and changes only once a second person has compared it with a paper', async () => {
    const { path } = await publishedIn(app, 'implementing');
    const place = `${path}/projects/${first.id}`;
    const own = `?organization=${first.id}`;
    const see = async (cookie: string, query = '') =>
      ProjectPayments.parse((await app.ask('GET', `${place}/payments${query}`, { cookie })).json)
        .payee;
    const said = {
      bank: '昆山农商银行',
      account: '3052018800123456',
      holder: first.name,
      reason: '',
    };
    const ask = (change: object = {}) =>
      post(`${place}/payee${own}`, { type: 'ask', ...said, ...change }, worker);
    expect((await ask({ holder: '张三' })).problem.code).toBe('payee-differs');
    expect((await ask()).status).toBe(200);
    expect(await see(handler)).toMatchObject({
      account: { masked: '****3456', holder: first.name },
      may: [],
    });
    const other = { bank: '苏州银行', account: '6222000011112222' };
    expect((await ask(other)).status).toBe(422);
    expect((await ask({ ...other, reason: '原账户销户' })).status).toBe(200);
    const waiting = await see(finance);
    expect(waiting).toMatchObject({
      account: { masked: '****3456' },
      next: { masked: '****2222', reason: '原账户销户' },
      may: ['confirm', 'refuse'],
    });
    const askedAt = waiting.next?.askedAt;
    const confirm = (digits: string, cookie = finance, query = '') =>
      post(`${place}/payee${query}`, { type: 'confirm', askedAt, digits }, cookie);
    expect((await see(worker, own)).may).toEqual(['ask', 'refuse']);
    expect((await confirm('112222', worker, own)).problem.code).toBe('not-permitted');
    expect((await confirm('999999')).problem.code).toBe('payee-differs');
    const done = await confirm('112222');
    expect(done.status).toBe(200);
    expect(ProjectPayments.parse(done.json).payee).toMatchObject({
      account: { bank: '苏州银行', masked: '****2222' },
      past: [{ masked: '****3456', outcome: 'replaced', reason: '原账户销户' }],
    });
    expect(JSON.stringify(done.json)).not.toContain('6222000011112222');
    expect((await confirm('112222')).problem.code).toBe('not-permitted');
    const sent = app.mails.filter(({ subject }) => subject.includes('收款账户已更改'));
    await runErrands(app.deps, 0);
    expect(app.mails.filter(({ subject }) => subject.includes('收款账户已更改')).length).toBe(
      sent.length + 1,
    );
  });
});

describe('every yuan', () => {
  test('[1-15] any payment leads to its work, to who came and to the need it answers', async () => {
    const { path, now } = await publishedIn(app, 'implementing', { plan: countedPlan });
    const place = `${path}/projects/${first.id}`;
    const later = plusMillis(now, 100 * 86_400_000);
    for (const at of [now, later]) {
      app.clock.set(plusMillis(at, 7_200_000));
      const { items } = held(at, { deliverableId: 'visits', people: 2, place: '周老先生家' });
      await app.ask('POST', `${place}/field-sync`, { cookie: worker, body: { items } });
    }
    for (const number of [1, 2])
      for (const [cookie, query] of [
        [handler, ''],
        [worker, `?organization=${first.id}`],
      ] as const) {
        const { json } = await app.ask('GET', `${place}/lineage/${number}${query}`, { cookie });
        const line = LineageView.parse(json);
        expect(line.deliverables.length).toBeGreaterThan(0);
        expect(line.activities).toMatchObject([{ deliverableId: 'visits', place: '周老先生家' }]);
        expect(line.attendances).toBeGreaterThan(0);
        expect(line.needs.summary).not.toBe('');
      }
    const stranger = await app.signIn(anOrganization(second).member.id);
    const theirs = `${place}/lineage/1?organization=${second.id}`;
    expect((await app.ask('GET', theirs, { cookie: stranger })).status).toBe(404);
  });
});
