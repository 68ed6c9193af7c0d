import { beforeAll, describe, expect, test } from 'vitest';
import { redeliver, runErrands, sweep } from '../../functions/cron/jobs.ts';
import { approvalToken } from '../../functions/links.ts';
import type { AuditEntry } from '../../shared/contracts/audit.ts';
import type { DelegationView, GiveDelegation } from '../../shared/contracts/delegations.ts';
import { type DelegationId, PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { delegationSubject } from '../../shared/store/delegations.ts';
import { bare, queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { published, publishedIn } from '../support/a-published-purchase.ts';
import { monday } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { as, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { storeWuxing } from '../support/principals.ts';

const app = anApp();
const path = '/api/t/kunshan/delegations';
const day = 86_400_000;
const numbered = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const admin = numbered(851);
const hostHead = numbered(852);
const cookies = new Map<string, string>();

const join = async (id: PersonId, posts: Post[]) => {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(id), posts);
};

const asked = [people.officeHead, people.financeOfficer, people.auditor, admin, hostHead];
beforeAll(async () => {
  await join(admin, ['tenantAdmin']);
  await join(hostHead, ['hostHead']);
  for (const id of [...asked, people.evaluator]) cookies.set(id, await app.signIn(id));
});

let keys = 0;
const headers = (version?: number) => {
  keys += 1;
  return {
    'idempotency-key': `key-delegate-${keys}`,
    ...(version !== undefined && { 'if-match': `"v${version}"` }),
  };
};

const proposal = (overrides: Partial<GiveDelegation> = {}): GiveDelegation => ({
  to: hostHead,
  scope: { kind: 'all' },
  firstDay: '2026-03-02',
  lastDay: '2026-03-20',
  reason: '外出学习两周',
  ...overrides,
});
type Done = { id: DelegationId; version: number };
const give = (overrides: Partial<GiveDelegation> = {}, by: PersonId = people.officeHead) =>
  app.ask('POST', path, {
    cookie: cookies.get(by) ?? '',
    headers: headers(),
    body: proposal(overrides),
  });
const revoke = ({ id, version }: Done, by: PersonId = people.officeHead) =>
  app.ask('POST', `${path}/${id}/revocation`, {
    cookie: cookies.get(by) ?? '',
    headers: headers(version),
    body: { reason: '已经回来' },
  });
const list = async (by: PersonId) =>
  (await app.ask('GET', path, { cookie: cookies.get(by) ?? '' })).json as {
    items: DelegationView[];
    purchases: unknown[];
    people: { personId: string }[];
  };

/** Every delegation of a test ends with it: the next one begins with none. */
async function withdrawAll() {
  const { items } = await list(admin);
  for (const one of items.filter(({ isRevocable }) => isRevocable)) await revoke(one, admin);
  await runErrands(app.deps, 0);
  app.mails.length = 0;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
function letterOf(purchase: Purchase, person: PersonId, step = 0) {
  const [approval] = Object.values(purchase.approvals);
  if (!approval) throw new Error('nothing is to be approved');
  const { tenantId: tenant, id } = purchase;
  const link = { tenant, purchase: id, approvalId: approval.id, step, personId: person };
  return {
    address: `/a/${approvalToken(app.deps.secrets.linkKey, link)}`,
    hash: approval.documentsHash,
  };
}
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
const codeIn = () => /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
const linkIn = (text: string) => /\/a\/[\w.-]+/.exec(text)?.[0] ?? '';

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
