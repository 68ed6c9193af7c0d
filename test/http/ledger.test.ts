import { beforeAll, describe, expect, test } from 'vitest';
import { LedgerView } from '../../shared/contracts/ledger.ts';
import type { SupervisionView } from '../../shared/contracts/supervision.ts';
import { supervision } from '../../shared/domain/settings/templates/supervision.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { documentIdFor, documentRecord } from '../../shared/store/documents.ts';
import { put, transact } from '../../shared/store/items.ts';
import { record } from '../../shared/store/record.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { anApplication } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { as, organizations, people } from '../support/people.ts';

const app = anApp();
const [first, second] = organizations;
let ledger = '';
let worker = '';
let handler = '';
let keys = 0;

beforeAll(async () => {
  const value = supervision.settings.supervision;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'supervision', { version: 1, value })),
  ]);
  const budget = [
    { item: '社工服务', quantity: 900, unitFen: 100_00 },
    { item: '项目管理费', quantity: 1, unitFen: 10_000_00 },
  ];
  const sent = [anApplication(first, {}, { budget }), anApplication(second)];
  const { purchase, now } = await storedIn(app.table, 'implementing', { sent });
  app.clock.set(now);
  ledger = `/api/t/kunshan/purchases/${purchase.id}/projects/${first.id}/ledger`;
  worker = await app.signIn(anOrganization(first).member.id);
  handler = await app.signIn(people.author);
});

const mine = () => `${ledger}?organization=${first.id}`;
async function change(body: object, by = worker, address = mine(), key?: string) {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `ledger-key-${keys}` };
  return app.ask('POST', address, { cookie: by, headers, body });
}
const today = () => dayOf(app.clock.now());
const expense = (rest: object = {}) => ({
  type: 'recordExpense',
  lineId: 'l1',
  amountFen: 1_000_00,
  paidOn: today(),
  payee: '昆山市某某餐饮有限公司',
  source: 'welfareLottery',
  voucher: { number: '2026-001' },
  ...rest,
});
const see = async (cookie = worker, address = mine()) =>
  LedgerView.parse((await app.ask('GET', address, { cookie })).json);
const idIn = ({ json }: { json: unknown }) => (json as { id: string }).id;

describe('the ledger of a project', () => {
  test('is kept by the organization, read by the office, and absent for anybody else', async () => {
    const made = await change(expense());
    expect(made.json).toMatchObject({ version: 1, id: expect.any(String) });
    expect((await see(handler, ledger)).figures.totals.spentFen).toBe(1_000_00);
    expect((await see()).may).toEqual({ record: true, decide: false });
    expect((await change(expense(), handler, ledger)).problem.code).toBe('not-permitted');
    const other = await app.signIn(anOrganization(second).member.id);
    const theirs = `${ledger}?organization=${second.id}`;
    expect((await app.ask('GET', theirs, { cookie: other })).status).toBe(404);
    expect((await app.ask('GET', mine(), { cookie: other })).status).toBe(404);
  });

  test('takes an expense once, however often it is sent', async () => {
    const before = (await see()).expenses.length;
    const body = expense({ voucher: { number: '2026-002' } });
    const once = await change(body, worker, mine(), 'ledger-again-1');
    const again = await change(body, worker, mine(), 'ledger-again-1');
    expect(idIn(again)).toBe(idIn(once));
    expect((await see()).expenses).toHaveLength(before + 1);
  });

  test('freezes what goes over its line, says why, and counts it once the office let money be moved', async () => {
    const over = await change(expense({ lineId: 'l2', amountFen: 10_500_00 }));
    expect(over.json).toMatchObject({ frozen: { over: 'line', leftFen: 10_000_00 } });
    const asked = await change({
      type: 'askShift',
      from: 'l1',
      to: 'l2',
      amountFen: 500_00,
      reason: '场地费上涨',
    });
    const decide = { type: 'decideShift', shift: idIn(asked), decision: 'approved', opinion: '' };
    expect((await change(decide)).problem.code).toBe('not-permitted');
    await change(decide, handler, ledger);
    expect((await change(decide, handler, ledger)).problem.code).toBe('already-decided');
    const { figures } = await see();
    expect(figures.standings[idIn(over)]).toEqual({ status: 'counted' });
    await change({ type: 'reverse', entry: idIn(over), reason: '发票抬头错误' });
    const twice = await change({ type: 'reverse', entry: idIn(over), reason: '再冲一次' });
    expect(twice.problem.code).toBe('already-decided');
    expect((await see()).figures.standings[idIn(over)]).toEqual({ status: 'reversed' });
  });

  test('[3-20] refuses money that is not of this project', async () => {
    const { problem } = await change(expense({ source: 'fiscal' }));
    expect(problem).toMatchObject({ code: 'source-out-of-scope', status: 422 });
    const early = await change(expense({ paidOn: '2026-01-05' }));
    expect(early.problem.code).toBe('expense-outside-contract');
  });

  test('keeps a voucher with the hash of its file, once the file was found clean', async () => {
    const purchase = ledger.split('/')[5] as never;
    const file = {
      id: documentIdFor(purchase, { principal: first.id, key: 'voucher-1' }),
      tenant: 'kunshan' as never,
      purchase,
      name: '发票.jpg',
      size: 10,
      sha256: 'a'.repeat(64),
      purpose: 'report' as const,
      audience: 'office' as const,
      organization: first.id,
      by: people.author,
      at: app.clock.now(),
    };
    const keep = (state: 'pending' | 'clean') =>
      record(
        app.table,
        documentRecord(
          app.table,
          { ...file, state },
          {
            actor: as.handler,
            command: 'announceFile',
            now: app.clock.now(),
            worldNow: app.clock.now(),
          },
        ),
      );
    const body = expense({ voucher: { number: '2026-003', documentId: file.id } });
    await keep('pending');
    expect((await change(body)).problem.code).toBe('file-not-clean');
    await keep('clean');
    const made = await change(body);
    expect((await see()).expenses.find(({ id }) => id === idIn(made))?.voucher).toEqual({
      number: '2026-003',
      documentId: file.id,
      sha256: 'a'.repeat(64),
    });
  });

  test('reads a bank statement in GBK, keeps each row once, and a person says which entry it is', async () => {
    const made = await change(expense({ amountFen: 2_345_60, voucher: { number: '2026-004' } }));
    // 交易日期,借方发生额,对方户名 — as a bank's page writes it on a Chinese Windows.
    const head = Buffer.from('bdbbd2d7c8d5c6da2cbde8b7bdb7a2c9fab6ee2cb6d4b7bdbba7c3fb', 'hex');
    const rows = Buffer.from(`\n${today()},"2,345.60",\n${today()},abc,\n`);
    const content = Buffer.concat([head, rows]).toString('base64');
    const send = (keep: boolean) =>
      change({ content, keep }, worker, `${ledger}/statements?organization=${first.id}`);
    const looked = await send(false);
    expect(looked.json).toMatchObject({
      kept: 0,
      rows: [{ row: 2, amountFen: -2_345_60, isKnown: false }],
      faults: [{ row: 3, column: 'out', code: 'not-an-amount', text: 'abc' }],
    });
    expect((await send(true)).json).toMatchObject({ kept: 1 });
    expect((await send(true)).json).toMatchObject({ kept: 0, rows: [{ isKnown: true }] });
    const [line] = (await see()).bankLines;
    expect(line?.suggestions).toEqual([idIn(made)]);
    await change({ type: 'settleBankLine', line: line?.id, entry: idIn(made) });
    expect((await see()).bankLines[0]?.settled).toMatchObject({ entryId: idIn(made) });
  });
});

test('[1-10] supervision reads what the ledger says: a voucher paid twice, and money ahead of the work', async () => {
  const watch = async () => {
    const path = ledger.replace(/ledger$/, 'supervision');
    const { json } = await app.ask('GET', path, { cookie: handler });
    const { flags = [], figures } = json as SupervisionView;
    return { flags, figures, kinds: flags.map(({ kind }) => kind) };
  };
  const before = await watch();
  expect(before.kinds).not.toContain('burnAhead');
  const twice = { payee: '昆山市玉山镇文具店', voucher: { number: '2026-088' } };
  const [one, other] = [
    await change(expense({ ...twice, amountFen: 40_000_00 })),
    await change(expense({ ...twice, amountFen: 41_000_00, voucher: { number: ' 2026-088' } })),
  ];
  const after = await watch();
  const flagOf = (kind: string) => after.flags.filter((flag) => flag.kind === kind);
  expect(flagOf('voucherTwice').map(({ rows }) => rows.map(({ id }) => id).sort())).toContainEqual(
    [idIn(one), idIn(other)].sort(),
  );
  const { grantSpentFen } = (await see()).figures.totals;
  expect(flagOf('burnAhead')).toMatchObject([{ because: { spentFen: grantSpentFen } }]);
  expect(after.figures.spentPercent).toBeGreaterThan(before.figures.spentPercent ?? 0);
  await change({ type: 'reverse', entry: idIn(other), reason: '同一张发票记了两次' });
  const corrected = (await watch()).flags.filter(({ kind }) => kind === 'voucherTwice');
  expect(corrected.flatMap(({ rows }) => rows.map(({ id }) => id))).not.toContain(idIn(other));
});
