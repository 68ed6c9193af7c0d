import { beforeAll, describe, expect, test } from 'vitest';
import { demandNotBarred } from '../../functions/applying/demand-not-barred.ts';
import { Payments } from '../../shared/contracts/paying.ts';
import { Tasks } from '../../shared/contracts/tasks.ts';
import { plusMonths } from '../../shared/domain/evaluation/consequence.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aChange, aPurchaseId, stored, storedIn } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import {
  app,
  ask,
  begin,
  codeOf,
  cookies,
  day,
  first,
  later,
  lookAt,
  second,
  see,
} from '../support/evaluating.ts';
import { play, playTo } from '../support/play-to.ts';
import { approval, paying } from '../support/straight-line.ts';

beforeAll(begin);

describe('what follows from a breach', () => {
  test('[3-51] a bar: asked by rule, approved, appealed, decided by somebody else, refused at the next call', async () => {
    const work = await storedIn(app.table, 'implementing');
    if (work.now > app.clock.now()) app.clock.set(work.now);
    lookAt(work.purchase.id);
    const asked = await app.ask('POST', `/api/t/kunshan/purchases/${work.purchase.id}/work`, {
      cookie: cookies['author'] ?? '',
      headers: {
        'idempotency-key': 'evaluation-bar-1',
        'if-match': `"v${work.purchase.version}"`,
      },
      body: {
        type: 'askConsequence',
        organizationId: first.id,
        rule: 'zhongshan-breach',
        reason: '将项目整体转包给其他机构',
      },
    });
    expect(asked.status).toBe(200);
    expect((await see('organization')).consequences).toMatchObject([{ status: 'asked', may: [] }]);
    const before = await loadPurchase(app.table, kunshan.id, work.purchase.id);
    let position = { purchase: before.purchase, now: app.clock.now() };
    const isOpen = () =>
      Object.values(position.purchase.approvals).some(
        ({ subject, status }) => subject === 'consequence' && status === 'open',
      );
    while (isOpen())
      position = play(position, approval(position.purchase, 'approve', 'consequence'));
    const version = before.purchase.version + 1;
    await commit(app.table, aChange(before, { ...position.purchase, version }));
    const id = 'zhongshan-breach.midTerm';
    const grounds = '只有一场讲座由伙伴机构承办';
    await ask('organization', { type: 'appealConsequence', consequence: id, grounds });
    later(30);
    expect(await codeOf('author', { type: 'enforce', consequence: id })).toBe('not-permitted');
    const outcome = { outcome: 'dismissed', reason: '合同约定不得转包' };
    const decision = { type: 'decideConsequence', consequence: id, ...outcome };
    expect(await codeOf('author', decision)).toBe('not-permitted');
    const deciding = [];
    for (const who of ['officeHead', 'secondOfficeHead', 'leadingGroupHead'])
      if ((await see(who)).consequences[0]?.may.includes('decideConsequence')) deciding.push(who);
    expect(deciding).not.toHaveLength(0);
    expect((await ask(deciding[0] ?? '', decision)).status).toBe(200);
    expect((await ask('author', { type: 'enforce', consequence: id })).status).toBe(200);
    const [shown] = (await see('organization')).consequences;
    const now = app.clock.now();
    expect(shown?.barredUntil).toBe(plusMonths(dayOf(now), 36));
    const config = await loadTenant(app.table, kunshan.id, now);
    expect(() => demandNotBarred(config, first.id, now)).toThrow('barred');
    expect(() => demandNotBarred(config, second.id, now)).not.toThrow();
    expect(() => demandNotBarred(config, first.id, plusMillis(now, 1100 * day))).not.toThrow();
  });
});

describe('what follows from a failed evaluation', () => {
  const command = async (who: string, path: string, body: object, key: string) => {
    const { headers } = await app.ask('GET', path, { cookie: cookies[who] ?? '' });
    return app.ask('POST', `${path}/work`, {
      cookie: cookies[who] ?? '',
      headers: { 'idempotency-key': `consequence-${key}`, 'if-match': headers.get('etag') ?? '' },
      body,
    });
  };

  /** Everybody who is asked by mail approves. */
  async function approvedAll(id: PurchaseId) {
    const before = await loadPurchase(app.table, kunshan.id, id);
    let position = { purchase: before.purchase, now: app.clock.now() };
    const isOpen = () =>
      Object.values(position.purchase.approvals).some(
        ({ subject, status }) => subject === 'consequence' && status === 'open',
      );
    while (isOpen())
      position = play(position, approval(position.purchase, 'approve', 'consequence'));
    const version = before.purchase.version + 1;
    await commit(app.table, aChange(before, { ...position.purchase, version }));
  }

  test('[3-07] a claw-back orders the money back by itself when it takes effect, once however often it is asked', async () => {
    let position = playTo('finalEvaluation', { id: aPurchaseId() });
    for (let move = paying(position.purchase); move; move = paying(position.purchase))
      position = play(position, move);
    if (position.now > app.clock.now()) app.clock.set(position.now);
    const { purchase } = await stored(app.table, position.purchase);
    const path = `/api/t/kunshan/purchases/${purchase.id}`;
    lookAt(purchase.id);
    const evaluated = { type: 'submitEvaluation', organizationId: first.id, points: 30 };
    const findings = '服务量不足四成，台账缺失';
    expect((await command('evaluator', path, { ...evaluated, findings }, 'claw-1')).status).toBe(
      200,
    );
    const asking = {
      type: 'askConsequence',
      organizationId: first.id,
      rule: 'zhongshan-back',
      reason: '远未达到合同目标',
      percent: 50,
    };
    expect((await command('author', path, asking, 'claw-2')).status).toBe(200);
    await approvedAll(purchase.id);
    const consequence = 'zhongshan-back.final';
    const enforce = { type: 'enforceConsequence', organizationId: first.id, consequence };
    const toOrder = async () => {
      const asked = await app.ask('GET', '/api/tasks', { cookie: cookies['author'] ?? '' });
      return Tasks.parse(asked.json)
        .items.filter((one) => one.purchaseId === purchase.id)
        .flatMap((one) => (one.command === 'enforceConsequence' ? [one.reference] : []));
    };
    expect((await command('author', path, enforce, 'claw-3')).problem.code).toBe('appeal-open');
    expect(await toOrder()).toEqual([]);
    later(60);
    expect((await see('author')).consequences[0]?.may).toEqual(['orderBack']);
    expect(await toOrder()).toEqual([`${first.id}.${consequence}`]);
    expect((await command('author', path, enforce, 'claw-4')).status).toBe(200);
    const { items } = Payments.parse(
      (await app.ask('GET', '/api/t/kunshan/payments', { cookie: cookies['financeOfficer'] ?? '' }))
        .json,
    );
    const back = items.filter((one) => one.purchase === purchase.id && one.back);
    const amounts = back.map((one) => one.back?.amountFen);
    const [shown] = (await see('author')).consequences;
    expect(amounts).toEqual([shown?.orderedFen]);
    expect(shown?.orderedFen).toBeGreaterThan(0);
    expect(back[0]?.may).toContain('recordClawBack');
    const again = await command('author', path, enforce, 'claw-5');
    expect(again.problem.code).toBe('already-decided');
    const after = await loadPurchase(app.table, kunshan.id, purchase.id);
    const orders = after.purchase.projects[first.id]?.payments.filter((one) => one.clawBack);
    expect(orders).toHaveLength(1);
  });

  test('[0-14] an end by rule settles the project as an early end does, and is not repeated', async () => {
    let position = playTo('midTermEvaluation', { id: aPurchaseId(), sent: [anApplication(first)] });
    if (position.now > app.clock.now()) app.clock.set(position.now);
    position = { ...position, now: app.clock.now() };
    const { purchase } = await stored(app.table, position.purchase);
    const path = `/api/t/kunshan/purchases/${purchase.id}`;
    lookAt(purchase.id);
    const points = { organizationId: first.id, points: 40, findings: '整改后仍未达标' };
    await command('evaluator', path, { type: 'submitEvaluation', ...points }, 'end-1');
    const rule = { rule: 'haishu-end', reason: '整改后仍未达标' };
    const asking = { type: 'askConsequence', organizationId: first.id, ...rule };
    expect((await command('author', path, asking, 'end-2')).status).toBe(200);
    await approvedAll(purchase.id);
    const { purchase: over } = await loadPurchase(app.table, kunshan.id, purchase.id);
    expect(over).toMatchObject({ state: 'terminatedEarly', reason: 'projectsEnded' });
    expect(over.projects[first.id]?.status).toBe('terminated');
    expect((await command('author', path, asking, 'end-3')).problem.code).toBe('already-decided');
  });
});
