import { beforeAll, describe, expect, test } from 'vitest';
import { redeliver } from '../../functions/cron/jobs.ts';
import type { GiveDelegation } from '../../shared/contracts/delegations.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { monday } from '../support/a-purchase.ts';
import { aPerson } from '../support/a-tenant.ts';
import {
  app,
  begin,
  codeIn,
  cookies,
  type Done,
  day,
  give,
  headers,
  hostHead,
  letterOf,
  linkIn,
  revoke,
  withdrawAll,
} from '../support/delegating.ts';
import { people } from '../support/people.ts';

beforeAll(begin);

const form = { 'content-type': 'application/x-www-form-urlencoded' };

const decide = (
  { address, hash }: ReturnType<typeof letterOf>,
  { decision = 'approve', code = '', cookie = '' } = {},
) =>
  app.ask('POST', `${address}/decision`, {
    headers: form,
    cookie,
    body: new URLSearchParams({
      decision,
      opinion: '已核对材料',
      code,
      documentsHash: hash,
    }).toString(),
  });

const now = async ({ tenantId, id }: Purchase) =>
  (await loadPurchase(app.table, tenantId, id)).purchase;

describe('[3-09] a decision on behalf of somebody else', () => {
  async function delegated(overrides: Partial<GiveDelegation> = {}) {
    app.clock.set(monday);
    await withdrawAll();
    const { purchase } = await publishedIn(app, 'planApproval');
    app.clock.set(plusMillis(monday, 2 * 3_600_000));
    const { json } = await give(overrides);
    return { purchase, done: json as Done, letter: letterOf(purchase, hostHead) };
  }

  test('takes the delegate’s own code and names both in request and record', async () => {
    const { purchase, letter } = await delegated();
    const page = await app.ask('GET', letter.address);
    expect(page.status).toBe(200);
    expect(page.text).toContain('您受 某人3 委托');
    await app.ask('POST', `${letter.address}/code`, { headers: form, body: '' });
    expect(app.mails.at(-1)).toMatchObject({ to: aPerson(hostHead).email });
    const code = codeIn();
    const own = letterOf(purchase, people.officeHead);
    expect((await decide(own, { code })).status).toBe(422);
    expect((await decide(letter, { code })).status).toBe(303);
    const after = await now(purchase);
    expect(after.approvals['plan-1']?.steps[0]).toMatchObject({
      personId: people.officeHead,
      decidedBy: hostHead,
      decision: 'approve',
    });
    const entry = (await readWholeAudit(app.table, purchase.tenantId, purchase.id)).at(-1);
    expect(entry).toMatchObject({
      actor: `person:${hostHead}`,
      onBehalfOf: `person:${people.officeHead}`,
      command: 'decideApproval',
    });
    expect((await app.ask('GET', letter.address)).text).toContain('您受委托代 某人3 作出');
    expect((await app.ask('GET', own.address)).text).toContain('由 某人852 受托代签');
    await redeliver(app.deps, 0);
  });

  test('by both at once is one decision', async () => {
    for (const first of [true, false]) {
      const { purchase, letter } = await delegated();
      const own = letterOf(purchase, people.officeHead);
      const as = (id: PersonId) => ({ cookie: cookies.get(id) ?? '' });
      const both = [
        () => decide(letter, as(hostHead)),
        () => decide(own, { ...as(people.officeHead), decision: 'return' }),
      ];
      await Promise.all((first ? both : both.reverse()).map((send) => send()));
      const after = await now(purchase);
      expect(after.version).toBe(purchase.version + 1);
      const [approval] = Object.values(after.approvals);
      expect(approval?.steps.filter(({ decision }) => decision)).toHaveLength(1);
    }
  });

  test.each([
    ['withdrawn', async (done: Done) => void (await revoke(done))],
    ['over', async () => app.clock.set(plusMillis(monday, 20 * day))],
  ])('by a power that is %s is not made', async (_what, end) => {
    const { purchase, done, letter } = await delegated();
    await app.ask('POST', `${letter.address}/code`, { headers: form, body: '' });
    const code = codeIn();
    await end(done);
    await decide(letter, { code });
    await decide(letter, { cookie: await app.signIn(hostHead) });
    expect((await now(purchase)).version).toBe(purchase.version);
    expect((await app.ask('GET', letter.address)).text).toContain('委托已经结束');
  });

  test('for other subjects, or by somebody who was never asked, leads nowhere', async () => {
    const { purchase } = await delegated({
      to: people.auditor,
      scope: { kind: 'subjects', subjects: ['award'] },
    });
    for (const person of [people.auditor, people.leadingGroupHead]) {
      const letter = letterOf(purchase, person);
      expect((await app.ask('GET', letter.address)).status).toBe(404);
      expect((await decide(letter, { cookie: await app.signIn(person) })).status).toBe(404);
    }
    expect((await now(purchase)).version).toBe(purchase.version);
  });

  test('is refused to another signer of the request', async () => {
    const { purchase } = await delegated({ to: people.financeOfficer });
    const letter = letterOf(purchase, people.financeOfficer);
    expect((await app.ask('GET', letter.address)).text).toContain('这项审批您不能代办');
    await decide(letter, { cookie: cookies.get(people.financeOfficer) ?? '' });
    expect((await now(purchase)).version).toBe(purchase.version);
  });

  test('is asked for by mail with a link of the delegate’s own when a request is made meanwhile', async () => {
    app.clock.set(monday);
    await withdrawAll();
    const { purchase, path: address } = await publishedIn(app, 'drafting');
    app.clock.set(plusMillis(monday, 2 * 3_600_000));
    await give();
    const sent = await app.ask('POST', `${address}/commands`, {
      cookie: await app.signIn(people.author),
      headers: headers(purchase.version),
      body: { type: 'submitPlan' },
    });
    expect(sent.status).toBe(200);
    app.mails.length = 0;
    await redeliver(app.deps, 0);
    const asks = app.mails.filter(({ subject }) => subject.startsWith('请您审批'));
    const submitted = await now(purchase);
    const to = (id: PersonId) => asks.find((mail) => mail.to === aPerson(id).email)?.text ?? '';
    expect(linkIn(to(people.officeHead))).toBe(letterOf(submitted, people.officeHead).address);
    expect(linkIn(to(hostHead))).toBe(letterOf(submitted, hostHead).address);
    expect(to(hostHead)).toContain('代谁办理：某人3');
    expect(to(people.officeHead)).not.toContain('代谁办理');
  });

  test('stands in the task list of the delegate with whom it is for', async () => {
    const { purchase } = await delegated();
    const tasksOf = async (id: PersonId) =>
      (
        (await app.ask('GET', '/api/tasks', { cookie: cookies.get(id) ?? '' })).json as {
          items: { purchaseId: string; command: string; onBehalfOf?: string }[];
        }
      ).items.filter(({ purchaseId }) => purchaseId === purchase.id);
    expect(await tasksOf(hostHead)).toMatchObject([
      { command: 'decideApproval', onBehalfOf: '某人3' },
    ]);
    expect((await tasksOf(people.officeHead))[0]).not.toHaveProperty('onBehalfOf');
    expect(await tasksOf(people.auditor)).toEqual([]);
  });
});
