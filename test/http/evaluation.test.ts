import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../shared/contracts/routes.ts';
import { PurchaseId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { anApplication } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { seats } from '../support/an-evaluation.ts';
import {
  address,
  app,
  ask,
  begin,
  codeOf,
  cookies,
  first,
  later,
  lookAt,
  purchase,
  rubric,
  second,
  see,
} from '../support/evaluating.ts';
import { people } from '../support/people.ts';

beforeAll(begin);

const round = async (who: string) => (await see(who)).rounds.at(-1);

/** A project whose purchase is at its mid-term evaluation. */
async function aProject() {
  const { purchase: stored, now } = await storedIn(app.table, 'midTermEvaluation');
  if (now > app.clock.now()) app.clock.set(now);
  lookAt(stored.id);
}

const open = { type: 'openRound', phase: 'midTerm', rubric: rubric.id, seats };

const at = { round: 'midTerm.1' };

const selfReport = {
  type: 'handInSelfReport',
  ...at,
  report: {
    reflection: '服务按计划开展，下半年加强上门。',
    points: { implementation: 38 },
    purchaser: { marks: { clear: 4, paid: 2 }, note: '第一笔付款晚了二十天' },
  },
};

const marks = { implementation: 36, resources: 17, finance: 15, effect: 16.5 };

const sheet = (points: object, findings = '资料齐全，服务规范') => ({
  type: 'lockSheet',
  ...at,
  sheet: { points, findings, reasons: { effect: '秘密理由' } },
});

async function toRating() {
  await aProject();
  await ask('author', open);
  await ask('organization', selfReport);
  await ask('author', { type: 'freeze', ...at });
  await ask('author', { type: 'openRating', ...at });
}

describe('a round of evaluation', () => {
  test('[1-18] runs from self-report to final grade, each by whose turn it is', async () => {
    await toRating();
    expect((await round('organization'))?.state).toBe('rating');
    expect(app.mails.map(({ subject }) => subject).join()).not.toContain('undefined');
    expect((await ask('evaluator', sheet(marks))).status).toBe(200);
    expect(
      (await ask('community', sheet({ implementation: 20, resources: 15, effect: 16 }))).status,
    ).toBe(200);
    expect(
      (
        await ask(
          'financeOfficer',
          sheet({ implementation: 30, resources: 15, finance: 12, effect: 14 }),
        )
      ).status,
    ).toBe(200);
    await ask('author', { type: 'close', ...at });
    // 36 and 20 of 40 are 40 % apart, more than the 30 the tenant lets pass.
    expect((await round('author'))?.toTalkOver).toEqual(['implementation']);
    expect(await codeOf('author', { type: 'notice', ...at })).toBe('items-to-talk-over');
    const correction = {
      type: 'correct',
      ...at,
      item: 'implementation',
      points: 30,
      reason: '补看了外展记录',
    };
    expect((await ask('community', correction)).status).toBe(200);
    expect(
      (await round('evaluator'))?.sheets.flatMap(({ corrections }) => corrections ?? []),
    ).toMatchObject([{ item: 'implementation', from: 20, to: 30, reason: '补看了外展记录' }]);
    await ask('author', { type: 'notice', ...at });
    const noticed = await round('organization');
    // Implementation (36×70 + 30×20 + 30×10)/100 = 34.2; resources (17×70 + 15×20 + 15×10)/100 = 16.4;
    // finance (15×70 + 12×10)/80 = 14.625; effect (16.5×70 + 16×20 + 14×10)/100 = 16.15: 81.375.
    expect(noticed?.result).toMatchObject({ points: 81.3, grade: 'pass', isPass: true });
    expect(noticed?.sheets).toEqual([]);
    expect(await codeOf('author', { type: 'finish', ...at })).toBe('notice-runs');
    later(9);
    await ask('author', { type: 'finish', ...at });
    expect((await round('organization'))?.state).toBe('final');
  });

  test('a rater cannot see others before close, by any route and in any post', async () => {
    await toRating();
    await ask('evaluator', sheet(marks));
    const places: Record<string, string> = {
      tenant: 'kunshan',
      purchase,
      organization: first.id,
      entry: '0'.repeat(26),
      year: '2026',
      key: 'rubrics',
      version: '1',
    };
    const reads = routes.filter(
      ({ method, path }) => method === 'get' && path.startsWith('/api/t/'),
    );
    /** What is not of a purchase answers all officials alike: one of them asks there. */
    const isNear = (path: string) => /:purchase|evaluations|audit/.test(path);
    const readers = [
      'officeHead',
      'author',
      'community',
      'financeOfficer',
      'auditor',
      'organization',
    ];
    for (const who of readers)
      for (const { path, access } of reads.filter(
        (one) => who === 'officeHead' || isNear(one.path),
      )) {
        const own = access === 'officialOrOrganization' && who === 'organization';
        const found = path.replace(/:(\w+)/g, (_, name) => places[name] ?? '0'.repeat(26));
        const { text, status } = await app.ask(
          'GET',
          `${found}${own ? `?organization=${first.id}` : ''}`,
          {
            cookie: cookies[who] ?? '',
          },
        );
        expect(status, `${who} ${path}`).toBeLessThan(500);
        expect(text.includes('秘密理由') || text.includes('"effect":16.5'), `${who} ${path}`).toBe(
          false,
        );
      }
    expect((await round('community'))?.seats.map(({ isIn }) => isIn)).toEqual([true, false, false]);
    expect((await round('community'))?.selfReport?.points).toBeUndefined();
    expect((await round('evaluator'))?.sheets).toHaveLength(1);
  });

  test('[1-18] what an item rests on is chosen from the records, stays as it was frozen, and raters see each other’s after the close', async () => {
    await aProject();
    const place = {
      tenant: kunshan.id,
      purchase: PurchaseId.parse(purchase),
      organization: first.id,
    };
    await anActivityWith(app.table, place, { at: app.clock.now(), list: 24 });
    await ask('author', open);
    const before = (await round('organization'))?.evidence ?? [];
    const [known] = before;
    expect(known).toMatchObject({
      kind: 'activity',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const link = { kind: 'activity', id: known?.id };
    const report = (effect: object) => ({
      ...selfReport,
      report: { ...selfReport.report, evidence: { effect: [effect] } },
    });
    const { problem } = await ask('organization', report({ kind: 'activity', id: 'nowhere' }));
    expect(JSON.stringify(problem)).toContain('/report/evidence/effect');
    expect((await ask('organization', report(link))).status).toBe(200);
    await ask('author', { type: 'freeze', ...at });
    await anActivityWith(app.table, place, { at: app.clock.now(), list: 3, name: '冻结以后' });
    await ask('author', { type: 'openRating', ...at });
    const rating = await round('evaluator');
    expect(rating?.evidence).toEqual(before);
    expect(rating?.frozen?.evidence).toMatchObject({
      count: before.length,
      linked: { effect: [known] },
    });
    const given = sheet(marks);
    const linked = { ...given, sheet: { ...given.sheet, evidence: { finance: [link] } } };
    expect((await ask('evaluator', linked)).status).toBe(200);
    expect((await round('community'))?.sheets).toEqual([]);
    later(20);
    await ask('author', { type: 'close', ...at });
    expect((await round('community'))?.sheets).toMatchObject([{ linked: { finance: [known] } }]);
    expect((await round('leadingGroupHead'))?.sheets).toHaveLength(1);
  });

  test('a sheet is locked when it is handed in, and only by who has the seat', async () => {
    await toRating();
    await ask('evaluator', sheet(marks));
    expect(await codeOf('evaluator', sheet(marks))).toBe('sheet-locked');
    expect(await codeOf('officeHead', sheet(marks))).toBe('not-permitted');
    const { problem } = await ask('community', sheet({ implementation: 41, finance: 3 }));
    expect(problem).toMatchObject({ code: 'invalid-request' });
    expect(JSON.stringify(problem)).toContain('/sheet/points/finance');
    expect(await codeOf('author', { type: 'close', ...at })).toBe('rating-runs');
    later(20);
    await ask('author', { type: 'close', ...at });
    // Community and finance did not come: the evaluator stands alone.
    const closed = await round('author');
    expect(closed?.outcome).toMatchObject({ points: 84.5, missing: ['community', 'finance'] });
  });

  test('late without cause is a fail where the tenant says so; on appeal somebody else may excuse it', async () => {
    await aProject();
    await ask('author', open);
    expect(await codeOf('author', { type: 'freeze', ...at })).toBe('self-report-runs');
    later(30);
    await ask('author', { type: 'freeze', ...at });
    await ask('author', { type: 'notice', ...at });
    expect((await round('organization'))?.result).toMatchObject({ points: 0, isPass: false });
    await ask('organization', { type: 'appeal', ...at, grounds: '负责人住院，材料无人提交' });
    expect(
      await codeOf('author', {
        type: 'decideAppeal',
        ...at,
        outcome: 'upheld',
        reason: '情况属实',
      }),
    ).toBe('must-recuse');
    await ask('leadingGroupHead', {
      type: 'decideAppeal',
      ...at,
      outcome: 'upheld',
      reason: '情况属实',
    });
    expect((await round('organization'))?.state).toBe('frozen');
  });

  test('who did the buying does not rate, nobody rates twice, and a stranger finds nothing', async () => {
    await aProject();
    const unfit = { ...open, seats: [{ kind: 'evaluator', personId: people.author }] };
    expect(JSON.stringify((await ask('author', unfit)).problem)).toContain('rater-unfit');
    const twice = { ...open, seats: [seats[0], seats[0]] };
    expect(JSON.stringify((await ask('author', twice)).problem)).toContain('rater-unfit');
    expect(await codeOf('evaluator', open)).toBe('not-permitted');
    const { status } = await app.ask('GET', `${address()}?organization=${second.id}`, {
      cookie: cookies['stranger'] ?? '',
    });
    expect(status).toBe(404);
    const same = 'evaluation-again';
    await ask('author', open, same);
    expect((await ask('author', open, same)).status).toBe(200);
    expect((await see('author')).rounds).toHaveLength(1);
    expect(await codeOf('author', open)).toBe('round-open');
  });
});

test('[3-23] what an evaluation rests on of the money is what the ledger says, with its vouchers', async () => {
  const budget = [{ item: '社工服务', quantity: 900, unitFen: 100_00 }];
  const sent = [anApplication(first, {}, { budget }), anApplication(second)];
  const { purchase: stored, now } = await storedIn(app.table, 'midTermEvaluation', { sent });
  if (now > app.clock.now()) app.clock.set(now);
  lookAt(stored.id);
  const spend = (amountFen: number, number: string) =>
    app.ask('POST', `${address().replace(/evaluation$/, 'ledger')}?organization=${first.id}`, {
      cookie: cookies['organization'] ?? '',
      headers: { 'idempotency-key': `evaluation-ledger-${number}` },
      body: {
        type: 'recordExpense',
        lineId: 'l1',
        amountFen,
        paidOn: dayOf(app.clock.now()),
        payee: '昆山市某某餐饮有限公司',
        source: 'welfareLottery',
        voucher: { number },
      },
    });
  expect((await spend(12_000_00, '2026-1')).status).toBe(200);
  const other = await spend(3_000_00, '2026-2');
  expect(other.status).toBe(200);
  const facts = (await see('author')).opening?.facts;
  expect(facts).toMatchObject({
    budgetUsed: { actual: 15_000_00, planned: stored.projects[first.id]?.amountFen },
    expensesVouched: { actual: 0, planned: 2 },
  });
});
