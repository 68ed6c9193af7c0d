import { describe, expect, test } from 'vitest';
import { approvalToken } from '../../functions/links.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { commit } from '../../shared/store/commit.ts';
import { write } from '../../shared/store/items.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aChange, nextOf } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const form = { 'content-type': 'application/x-www-form-urlencoded' };

function linkOf(purchase: Purchase, person = people.officeHead) {
  const [approval] = Object.values(purchase.approvals);
  if (!approval) throw new Error('nothing is to be approved');
  const step = approval.steps.findIndex(({ personId }) => personId === person);
  const token = approvalToken(app.deps.secrets.linkKey, {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    approvalId: approval.id,
    step,
    personId: person,
  });
  return { path: `/a/${token}`, approval };
}

const codeIn = (n = -1) => /\d{6}/.exec(app.mails.at(n)?.subject ?? '')?.[0] ?? '';
const askCode = (path: string) => app.ask('POST', `${path}/code`, { headers: form, body: '' });
const decide = (path: string, fields: Record<string, string>, cookie = '') =>
  app.ask('POST', `${path}/decision`, {
    headers: form,
    cookie,
    body: new URLSearchParams(fields).toString(),
  });
const now = async ({ tenantId, id }: Purchase) =>
  (await loadPurchase(app.table, tenantId, id)).purchase;
const snapshot = async () => (await everything(app.table)).map(hashOf).sort();

describe('[3-09] the link of an approval', () => {
  test('opened any number of times, with any method that asks, changes nothing', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    const before = await snapshot();
    const methods = ['GET', 'HEAD', 'GET', 'OPTIONS', 'GET'];
    const answers = await Promise.all(methods.map((method) => app.ask(method, path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 200]);
    const { text, headers } = answers[0] ?? { text: '', headers: new Headers() };
    expect(text).toContain(purchase.plan.title);
    expect(text).toContain(approval.documentsHash);
    expect(text).not.toMatch(/<script|checked|<a [^>]*\/decision/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(await snapshot()).toEqual(before);
  });

  test('that was changed in any place is as absent as any other address', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path } = linkOf(purchase);
    const foreign = linkOf(purchase, people.officeHead);
    const absent = await app.ask('GET', '/a/nothing');
    const tampered = [
      path.slice(0, -1),
      `${path}x`,
      path.replace('.', ''),
      `/a/${path.slice(3).split('.')[0]}.`,
    ];
    for (let place = 3; place < path.length; place += 9)
      tampered.push(
        path.slice(0, place) + (path[place] === 'A' ? 'B' : 'A') + path.slice(place + 1),
      );
    for (const address of tampered) {
      const answer = await app.ask('GET', address);
      expect(answer.status).toBe(404);
      expect(answer.text.replaceAll(address, '')).toBe(absent.text.replaceAll('/a/nothing', ''));
    }
    expect(foreign.path).toBe(path);
  });
});

describe('[3-09] a decision', () => {
  test('takes a code from the mailbox of the person asked, and burns it', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    expect((await askCode(path)).status).toBe(303);
    expect(app.mails.at(-1)).toMatchObject({ to: aPerson(people.officeHead).email });
    const fields = {
      decision: 'approve',
      opinion: '',
      code: codeIn(),
      documentsHash: approval.documentsHash,
    };
    expect((await decide(path, fields)).status).toBe(303);
    const decided = (await now(purchase)).approvals[approval.id];
    expect(decided?.steps[0]).toMatchObject({ decision: 'approve' });
    expect(decided && currentStep(decided)?.personId).toBe(people.financeOfficer);
    const version = (await now(purchase)).version;
    expect((await decide(path, fields)).status).toBe(303);
    expect((await now(purchase)).version).toBe(version);
    expect((await app.ask('GET', path)).text).not.toContain('name="decision"');
  });

  test('needs no code from somebody who is signed in as the person asked, and only from them', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    const fields = { decision: 'approve', opinion: '', documentsHash: approval.documentsHash };
    const stranger = await decide(path, fields, await app.signIn(people.financeOfficer));
    expect(stranger.status).toBe(422);
    expect((await now(purchase)).version).toBe(purchase.version);
    const own = await decide(path, fields, await app.signIn(people.officeHead));
    expect(own.status).toBe(303);
    expect((await now(purchase)).version).toBe(purchase.version + 1);
  });

  test.each([
    ['nothing at all', {}],
    ['no decision', { opinion: '同意', code: '123456' }],
    ['a decision of its own', { decision: 'maybe', code: '123456' }],
    ['a return without a word', { decision: 'return', opinion: '', code: '123456' }],
    ['no code', { decision: 'approve' }],
    ['half a code', { decision: 'approve', code: '123' }],
    [
      'an opinion past all measure',
      { decision: 'approve', code: '123456', opinion: '长'.repeat(1001) },
    ],
  ])('with %s is not one: the form comes back with what is wrong', async (_what, fields) => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    const before = await snapshot();
    const answer = await decide(path, { documentsHash: approval.documentsHash, ...fields });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('aria-invalid="true"');
    expect(await snapshot()).toEqual(before);
  });

  test('with five wrong codes closes until the next code is sent', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    const code = codeIn();
    const wrong = code === '000000' ? '000001' : '000000';
    const fields = { decision: 'approve', documentsHash: approval.documentsHash };
    for (let tries = 0; tries < 5; tries += 1)
      expect((await decide(path, { ...fields, code: wrong })).status).toBe(422);
    expect((await decide(path, { ...fields, code })).status).toBe(422);
    expect((await now(purchase)).version).toBe(purchase.version);
    await askCode(path);
    expect((await decide(path, { ...fields, code: codeIn() })).status).toBe(303);
  });

  test('guesses sent all at once do not decide together', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    const code = codeIn();
    const wrong = code === '000000' ? '000001' : '000000';
    const fields = { decision: 'approve', documentsHash: approval.documentsHash };
    const guesses = Array.from({ length: 19 }, () => decide(path, { ...fields, code: wrong }));
    await Promise.all(guesses);
    expect((await decide(path, { ...fields, code })).status).toBe(422);
    expect((await now(purchase)).version).toBe(purchase.version);
  });

  test('over documents that have changed records nothing and says so', async () => {
    const { purchase, loaded } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    await commit(
      app.table,
      aChange(loaded, nextOf(loaded, { plan: aPlan({ title: '换过的计划' }) })),
    );
    const fields = { decision: 'approve', code: codeIn(), documentsHash: approval.documentsHash };
    const answer = await decide(path, fields);
    expect(answer.status).toBe(409);
    const [kept] = Object.values((await now(purchase)).approvals);
    expect(kept?.steps[0]?.decision).toBeUndefined();
  });

  test('of two sent at once one counts', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    const fields = { code: codeIn(), documentsHash: approval.documentsHash };
    await Promise.all([
      decide(path, { ...fields, decision: 'approve' }),
      decide(path, { ...fields, decision: 'return', opinion: '金额需核实' }),
    ]);
    const after = await now(purchase);
    expect(after.version).toBe(purchase.version + 1);
    const [kept] = Object.values(after.approvals);
    expect(kept?.steps.filter(({ decision }) => decision)).toHaveLength(1);
  });

  test('from a page of another site is refused', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path } = linkOf(purchase);
    for (const from of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      const answer = await app.ask('POST', `${path}/code`, {
        headers: { ...form, ...from },
        body: '',
      });
      expect(answer.status).toBe(403);
    }
  });

  test('of somebody whose turn it is not is not even asked for', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path, approval } = linkOf(purchase, people.financeOfficer);
    const mails = app.mails.length;
    await askCode(path);
    expect(app.mails).toHaveLength(mails);
    const cookie = await app.signIn(people.financeOfficer);
    await decide(path, { decision: 'approve', documentsHash: approval.documentsHash }, cookie);
    expect((await now(purchase)).version).toBe(purchase.version);
  });

  test('codes for one step go out six times an hour', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { path } = linkOf(purchase);
    const statuses: number[] = [];
    for (let sent = 0; sent < 8; sent += 1) statuses.push((await askCode(path)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 303, 429, 429]);
  });
});

describe('where the tenant asks for a second factor', () => {
  const ask = (secondFactorFor: string[]) =>
    write(app.table, settingItem(kunshan.id, 'signIn', { version: 1, value: { secondFactorFor } }));

  test('an award is decided by who proved one, a code from the mail or a plain session is not enough', async () => {
    const { purchase } = await publishedIn(app, 'awardApproval');
    const approval = Object.values(purchase.approvals).find(({ subject }) => subject === 'award');
    if (!approval) throw new Error('no award is to be approved');
    const person = currentStep(approval)?.personId ?? people.officeHead;
    const step = approval.steps.findIndex(({ personId }) => personId === person);
    const path = `/a/${approvalToken(app.deps.secrets.linkKey, {
      tenant: purchase.tenantId,
      purchase: purchase.id,
      approvalId: approval.id,
      step,
      personId: person,
    })}`;
    await ask(['award']);
    app.clock.pass(60_000);
    const fields = {
      decision: 'approve',
      opinion: '同意立项',
      documentsHash: approval.documentsHash,
    };
    await askCode(path);
    const byCode = await decide(path, { ...fields, code: codeIn() });
    expect(byCode.status).toBe(422);
    expect(byCode.text).toContain('同意立项');
    expect(byCode.text).toContain('/sign-in?next=');
    const plain = await decide(path, fields, await app.signIn(person));
    expect(plain.status).toBe(422);
    expect(plain.text).toContain('/sign-in/factor?next=');
    expect((await now(purchase)).version).toBe(purchase.version);
    const proved = await decide(path, fields, await app.signIn(person, 'proved'));
    expect(proved.status).toBe(303);
    expect((await now(purchase)).version).toBeGreaterThan(purchase.version);
    await ask([]);
    app.clock.pass(60_000);
  });

  test('a plan is still decided with a code', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    await ask(['award', 'contract', 'payment']);
    app.clock.pass(60_000);
    const { path, approval } = linkOf(purchase);
    await askCode(path);
    const fields = { decision: 'approve', documentsHash: approval.documentsHash, code: codeIn() };
    expect((await decide(path, fields)).status).toBe(303);
  });
});
