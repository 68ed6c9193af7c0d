import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands, sweep } from '../../functions/cron/jobs.ts';
import type { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import type { GiveDelegation } from '../../shared/contracts/delegations.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { delegationSubject } from '../../shared/store/delegations.ts';
import { bare, queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { published, publishedIn } from '../support/a-published-purchase.ts';
import { monday } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import {
  admin,
  app,
  begin,
  cookies,
  type Done,
  day,
  give,
  headers,
  hostHead,
  letterOf,
  linkIn,
  list,
  numbered,
  path,
  proposal,
  revoke,
  withdrawAll,
} from '../support/delegating.ts';
import { as, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { storeWuxing } from '../support/principals.ts';

beforeAll(begin);

describe('[3-09] a delegation', () => {
  test('is told to both sides, and the delegate gets a letter for what waits already', async () => {
    app.clock.set(monday);
    await withdrawAll();
    const { purchase } = await publishedIn(app, 'planApproval');
    const { status, json } = await give();
    expect(status).toBe(201);
    await runErrands(app.deps, 0);
    const told = app.mails.map(({ to, subject }) => [to, subject]);
    expect(told).toContainEqual([aPerson(people.officeHead).email, '您的审批已委托给某人852']);
    expect(told).toContainEqual([aPerson(hostHead).email, '某人3委托您代为审批']);
    const letters = app.mails.filter(({ subject }) => subject.startsWith('请您代某人3审批'));
    const mine = letters.map(({ text }) => linkIn(text));
    expect(mine).toContain(letterOf(purchase, hostHead).address);
    expect((await revoke(json as Done)).status).toBe(200);
    app.mails.length = 0;
    await runErrands(app.deps, 0);
    const both = [people.officeHead, hostHead].map((id) => aPerson(id).email).sort();
    expect(app.mails.map(({ to }) => to).sort()).toEqual(both);
    expect(app.mails[0]?.subject).toContain('委托已收回');
  });

  test('asked for again under its key is the same one, on one record that fits together', async () => {
    const sent = { cookie: cookies.get(people.officeHead) ?? '', headers: headers() };
    const first = await app.ask('POST', path, { ...sent, body: proposal() });
    const again = await app.ask('POST', path, { ...sent, body: proposal() });
    expect(again.json).toEqual(first.json);
    const done = first.json as Done;
    expect((await revoke({ ...done, version: 7 })).status).toBe(412);
    await revoke(done);
    expect((await revoke({ ...done, version: 2 })).problem).toMatchObject({
      code: 'delegation-over',
    });
    const subject = delegationSubject(kunshan.id as Purchase['tenantId'], done.id);
    const entries = (await queryAll(app.table, partitions.chain(subject))).map(
      (item) => bare(item) as AuditEntry,
    );
    expect(entries.map(({ command }) => command)).toEqual(['delegate', 'revokeDelegation']);
    expect(verifyChain(entries).isIntact).toBe(true);
  });

  test.each([
    ['oneself', { to: people.officeHead }, '/to', 'delegate-is-giver'],
    ['an evaluator', { to: people.evaluator }, '/to', 'delegate-cannot-approve'],
    ['nobody here', { to: numbered(999) }, '/to', 'delegate-cannot-approve'],
    [
      'whoever records payments, for payments',
      { to: people.financeOfficer, scope: { kind: 'subjects', subjects: ['payment'] } },
      '/to',
      'delegate-records-payments',
    ],
    ['a day before it begins', { lastDay: '2026-03-01' }, '/lastDay', 'until-before-from'],
    ['the past', { firstDay: '2026-01-01', lastDay: '2026-01-02' }, '/lastDay', 'day-is-past'],
    [
      'more days than the tenant allows',
      { lastDay: '2026-04-01' },
      '/lastDay',
      'delegation-too-long',
    ],
  ] as const)('to %s is refused', async (_what, changes, pointer, code) => {
    const { status, problem } = await give(changes as Partial<GiveDelegation>);
    expect(status).toBe(422);
    expect(problem.errors).toMatchObject([{ pointer, code }]);
  });

  test('lasts as long as the tenant has set, and no longer', async () => {
    const set = (cookie: string) =>
      app.ask('PUT', `${path}/limit`, {
        cookie,
        headers: headers(0),
        body: { maximumDays: 10, reason: '按本局规定' },
      });
    expect((await set(cookies.get(people.officeHead) ?? '')).status).toBe(403);
    expect((await set(cookies.get(admin) ?? '')).json).toMatchObject({ maximumDays: 10 });
    expect((await give()).problem.errors).toMatchObject([{ code: 'delegation-too-long' }]);
    expect((await give({ lastDay: '2026-03-11' })).status).toBe(201);
    const back = { maximumDays: 30, reason: '按本局规定' };
    const cookie = cookies.get(admin) ?? '';
    await app.ask('PUT', `${path}/limit`, { cookie, headers: headers(1), body: back });
  });

  test('of somebody who is away is an administrator’s to give, never to themselves', async () => {
    await withdrawAll();
    const away = { from: people.officeHead };
    expect((await give(away, people.auditor)).status).toBe(403);
    expect((await give({ ...away, to: admin }, admin)).problem.errors?.[0]).toMatchObject({
      pointer: '/to',
    });
    expect((await give(away, admin)).status).toBe(201);
    await runErrands(app.deps, 0);
    const mail = app.mails.find(({ to }) => to === aPerson(people.officeHead).email);
    expect(mail?.text).toContain('某人851');
  });

  test('is seen by its two sides, by administrators and auditors, and by nobody else', async () => {
    await withdrawAll();
    const { json } = await give();
    const { id } = json as Done;
    const sees = async (by: PersonId) => (await list(by)).items.some((one) => one.id === id);
    for (const by of [people.officeHead, hostHead, admin, people.auditor])
      expect(await sees(by)).toBe(true);
    expect(await sees(people.financeOfficer)).toBe(false);
    expect((await list(admin)).purchases).toEqual([]);
    const stranger = await app.ask('GET', path, { cookie: cookies.get(people.evaluator) ?? '' });
    expect(stranger.status).toBe(403);
    expect((await revoke(json as Done, people.financeOfficer)).status).toBe(404);
    await storeWuxing(app);
    const foreign = path.replace('kunshan', 'wuxing');
    const cookie = cookies.get(people.officeHead) ?? '';
    expect((await app.ask('GET', foreign, { cookie })).status).toBe(404);
    const sent = { cookie, headers: headers(), body: proposal() };
    expect((await app.ask('POST', foreign, sent)).status).toBe(404);
  });

  test('begins and ends by itself, and both sides hear of the end once', async () => {
    await withdrawAll();
    app.clock.set(monday);
    const { purchase } = await publishedIn(app, 'planApproval');
    app.clock.set(monday);
    await give({ firstDay: '2026-03-10', lastDay: '2026-03-12' });
    await runErrands(app.deps, 0);
    expect(app.mails.map(({ subject }) => subject).join()).not.toContain('请您代');
    app.mails.length = 0;
    app.clock.set(plusMillis(monday, 8 * day));
    await sweep(app.deps);
    await runErrands(app.deps, 0);
    expect(app.mails.map(({ text }) => linkIn(text))).toContain(
      letterOf(purchase, hostHead).address,
    );
    app.mails.length = 0;
    app.clock.set(plusMillis(monday, 11 * day));
    for (let times = 0; times < 3; times += 1) await sweep(app.deps);
    await runErrands(app.deps, 0);
    expect(app.mails.map(({ subject }) => subject)).toEqual([
      '委托已到期：某人3 → 某人852',
      '委托已到期：某人3 → 某人852',
    ]);
  });
});

test('[0-07] an administrator sees whose absence holds a request up, and not what it is about', async () => {
  const late = play(playTo('planApproval', { id: aPurchaseId() }), {
    actor: as.system,
    command: { type: 'noteOverdue', deadline: 'plan-1.0' },
    at: plusMillis(monday, 20 * day),
  });
  const { purchase } = await published(app, late);
  const answer = await app.ask('GET', '/api/tasks', { cookie: cookies.get(admin) ?? '' });
  const { items } = answer.json as { items: { purchaseId: string; absent?: string }[] };
  expect(items.find(({ purchaseId }) => purchaseId === purchase.id)).toMatchObject({
    absent: '某人3',
    isOverdue: true,
  });
  expect(answer.text).not.toContain(purchase.plan.title);
  app.clock.set(monday);
});
