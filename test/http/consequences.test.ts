import { beforeAll, describe, expect, test } from 'vitest';
import { demandNotBarred } from '../../functions/applying/demand-not-barred.ts';
import { plusMonths } from '../../shared/domain/evaluation/consequence.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { aChange, storedIn } from '../support/a-stored-purchase.ts';
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
import { play } from '../support/play-to.ts';
import { approval } from '../support/straight-line.ts';

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
