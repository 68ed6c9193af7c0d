import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { remindOfExpiry } from '../../functions/cron/remind.ts';
import type { ApplicationState } from '../../shared/contracts/applications.ts';
import { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import type { SubmittedApplication } from '../../shared/domain/purchase/application.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { putPerson } from '../../shared/store/people.ts';
import {
  aRegistration,
  passportOf,
  registered,
  savePart,
  writePassport,
} from '../support/a-passport.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication, at } from '../support/a-purchase.ts';
import { aPerson, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';
import { storeWuxing } from '../support/principals.ts';

const app = anApp();
const somebody = PersonId.parse(`p${'0'.repeat(22)}777`);
const another = PersonId.parse(`p${'0'.repeat(22)}778`);
const own = { creditCode: '53100000500019795A', name: '昆山市和谐社工服务中心' };
let cookie: string;
let id: string;
let keys = 0;
const key = () => {
  keys += 1;
  return { 'idempotency-key': `key-passport-${String(keys).padStart(4, '0')}` };
};

beforeAll(async () => {
  await storeWuxing(app);
  for (const person of [somebody, another])
    await putPerson(app.table, aPerson(person), app.deps.secrets.linkKey);
  cookie = await app.signIn(somebody);
  id = await registered(app, cookie, own);
  await writePassport(app, cookie, id);
});

const place = ({ purchase }: AppPosition) =>
  `/api/organizations/${id}/applications/${purchase.tenantId}/${purchase.id}`;
const stateOf = async (position: AppPosition) =>
  (await app.ask('GET', place(position), { cookie })).json as ApplicationState;
const submit = (position: AppPosition, more: object) =>
  app.ask('POST', `${place(position)}/submission`, {
    cookie,
    headers: key(),
    body: { body: { ...anApplication(organizations[0]).body, ...more } },
  });
async function unsealed({ purchase }: AppPosition): Promise<SubmittedApplication | undefined> {
  const [sealed] = await readSealed(app.table, purchase.tenantId, purchase.id);
  return (
    sealed &&
    app.deps.unseal.open(
      {
        tenantId: purchase.tenantId,
        purchaseId: purchase.id,
        organizationId: sealed.organizationId,
      },
      sealed.envelope,
    )
  );
}

describe('registering an organization', () => {
  test('the session knows of it at once, and its first member owns it', async () => {
    const { json } = await app.ask('GET', '/api/session', { cookie });
    expect(json).toMatchObject({ organizations: [{ id, name: own.name, role: 'owner' }] });
  });

  test('sent twice under one key it is one organization', async () => {
    const sent = {
      cookie,
      headers: key(),
      body: {
        creditCode: '５３１０００００５０００２１３２６ｄ',
        name: '某基金会',
        email: 'office@passport.example',
        registration: aRegistration,
      },
    };
    const [first, again] = [
      await app.ask('POST', '/api/organizations', sent),
      await app.ask('POST', '/api/organizations', sent),
    ];
    expect(first.status).toBe(201);
    expect(again.json).toEqual(first.json);
    const view = await passportOf(app, cookie, (first.json as { id: string }).id);
    expect(view.organization.creditCode).toBe('53100000500021326D');
  });

  test('a code that is taken stays with whoever has it, and nobody learns who that is', async () => {
    const answer = await app.ask('POST', '/api/organizations', {
      cookie: await app.signIn(another),
      headers: key(),
      body: { ...own, email: 'x@passport.example', registration: aRegistration },
    });
    expect(answer.problem).toMatchObject({ code: 'organization-registered', status: 409 });
    expect(answer.text).not.toContain(id);
    expect(answer.text).not.toContain(somebody);
  });

  test('an institution’s code is flagged, not refused', async () => {
    const answer = await app.ask('POST', '/api/organizations', {
      cookie,
      headers: key(),
      body: {
        creditCode: '12100000400009127B',
        name: '某大学',
        email: 'x@passport.example',
        registration: { ...aRegistration, type: 'publicInstitution' },
      },
    });
    expect(answer.json).toMatchObject({ mustBeChecked: true });
  });
});

describe('the passport', () => {
  test('[0-04] is complete, names what ends next, and keeps four digits of the account', async () => {
    const view = await passportOf(app, cookie, id);
    expect(view).toMatchObject({ completeness: 100, missing: [], mustBeChecked: false });
    expect(view.expiring[0]).toMatchObject({ title: '食品经营许可证', validUntil: '2026-05-10' });
    expect(view.passport.bank?.masked).toBe('************7890');
    expect(JSON.stringify(view)).not.toContain('0212');
  });

  test('is nobody else’s to read: another member, an official, nobody signed in', async () => {
    const path = `/api/organizations/${id}/passport`;
    for (const reader of [another, people.author])
      expect((await app.ask('GET', path, { cookie: await app.signIn(reader) })).status).toBe(404);
    expect((await app.ask('GET', path)).status).toBe(401);
    expect((await app.ask('GET', `/api/profiles/${id}`)).status).toBe(404);
  });

  test('two who save over the same version: the second is told', async () => {
    const { version } = await passportOf(app, cookie, id);
    const stale = await app.ask('PUT', `/api/organizations/${id}/passport`, {
      cookie,
      headers: { 'if-match': `"v${version - 1}"` },
      body: { section: 'scale', value: null },
    });
    expect(stale.problem).toMatchObject({ code: 'version-conflict', status: 412 });
  });

  test.each([
    [
      'an assessment that ends before it begins',
      {
        section: 'assessment',
        value: { level: 3, grantedOn: '2026-01-01', validUntil: '2025-01-01', issuer: 'x' },
      },
      '/value/validUntil',
    ],
    [
      'an account of letters',
      { section: 'bank', value: { bank: 'x', holder: 'y', account: 'abc' } },
      '/value/account',
    ],
    [
      'a level of nine',
      {
        section: 'assessment',
        value: { level: 9, grantedOn: '2026-01-01', validUntil: '2027-01-01', issuer: 'x' },
      },
      '/value/level',
    ],
  ])('refuses %s and says where', async (_what, body, pointer) => {
    const { version } = await passportOf(app, cookie, id);
    const answer = await app.ask('PUT', `/api/organizations/${id}/passport`, {
      cookie,
      headers: { 'if-match': `"v${version}"` },
      body,
    });
    expect(answer.problem.errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  test('reminds 60, 30 and 7 days before something ends, once each', async () => {
    const before = app.clock.now();
    const sent = async (day: string) => {
      app.clock.set(at(day));
      app.mails.length = 0;
      await remindOfExpiry(app.deps);
      await remindOfExpiry(app.deps);
      await runErrands(app.deps, 0);
      return app.mails.filter(({ text }) => text.includes('食品经营许可证')).length;
    };
    await savePart(app, cookie, { id, section: 'sanctions', value: [] });
    expect(await sent('2026-03-10')).toBe(0);
    expect(await sent('2026-03-13')).toBe(1);
    expect(await sent('2026-04-11')).toBe(1);
    expect(await sent('2026-05-04')).toBe(1);
    expect(await sent('2026-05-05')).toBe(0);
    app.clock.set(before);
  });
});

describe('an application', () => {
  test('[0-08] carries the papers of the day, with the share of certified workers; later edits do not reach it', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const answer = await submit(position, { workers: ['w1', 'w2', 'w3'] });
    expect(answer.status).toBe(201);
    await savePart(app, cookie, {
      id,
      section: 'charter',
      value: { scope: '改过了', categories: [] },
    });
    const sealed = await unsealed(position);
    expect(sealed?.organization.passport).toMatchObject({
      charter: { scope: '为老年人、残疾人提供社会工作服务' },
      assessment: { level: 4 },
      hasBankAccount: true,
      documents: [{ title: '法人登记证书' }, { title: '年度审计报告' }],
    });
    const named = sealed?.organization.passport?.workers ?? [];
    expect(named.filter(({ certificate }) => certificate)).toHaveLength(2);
    expect(named).toHaveLength(3);
    expect(JSON.stringify(sealed)).not.toContain('7890');
  });

  test('[3-19] registered in Kunshan it bids in Wuxing without typing anything twice, verified nowhere', async () => {
    const first = await publishedIn(app, 'biddingOpen');
    await submit(first, { workers: ['w1'] });
    const second = await publishedIn(app, 'biddingOpen', { tenantId: wuxing.id });
    const { prefill } = await stateOf(second);
    const asked = {
      team: prefill?.team,
      workers: prefill?.workers.map(({ id: worker }) => worker),
      documents: prefill?.documents,
      ...prefill?.facts,
    };
    const again = Object.values(asked).filter((value) => String(value ?? '') === '');
    process.stdout.write(
      `fields re-entered to bid in Wuxing: ${again.length} of ${Object.keys(asked).length}\n`,
    );
    expect(again).toEqual([]);
    const answer = await submit(second, {
      team: asked.team,
      workers: asked.workers,
      documents: asked.documents,
    });
    expect(answer.status).toBe(201);
    expect((await unsealed(second))?.organization.passport?.registration?.registrar).toBe(
      '昆山市民政局',
    );
  });
});

describe('verification', () => {
  const path = () => `/api/organizations/${id}/verifications/kunshan`;
  test('shows a tenant what the organization chose, with its consent, and no other tenant anything', async () => {
    const official = await app.signIn(people.author);
    const seen = `/api/t/kunshan/verifications/${id}`;
    expect((await app.ask('GET', seen, { cookie: official })).status).toBe(404);
    const body = { shows: ['registration', 'inspections'], consents: false };
    expect((await app.ask('PUT', path(), { cookie, body })).problem.code).toBe('consent-missing');
    await app.ask('PUT', path(), { cookie, body: { ...body, consents: true } });
    const found = await app.ask('GET', seen, { cookie: official });
    expect(found.json).toMatchObject({
      status: 'requested',
      shown: { registration: { registrar: '昆山市民政局' }, inspections: [{ year: 2025 }] },
    });
    expect(found.text).not.toContain('governance');
    const stranger = await app.signIn(PersonId.parse(`p${'0'.repeat(22)}501`));
    expect((await app.ask('GET', seen, { cookie: stranger })).status).toBe(404);
    expect(
      (await app.ask('GET', `/api/t/wuxing/verifications/${id}`, { cookie: stranger })).status,
    ).toBe(404);
    const decided = await app.ask('POST', seen, {
      cookie: official,
      headers: { 'if-match': '"v1"' },
      body: { decision: 'verified', reason: '与登记信息一致' },
    });
    expect(decided.json).toMatchObject({ status: 'verified', revision: 2 });
    const own = await app.ask('GET', `/api/organizations/${id}/verifications`, { cookie });
    expect(own.json).toMatchObject({ items: [{ tenant: 'kunshan', status: 'verified' }] });
    await app.ask('DELETE', path(), { cookie });
    expect((await app.ask('GET', seen, { cookie: official })).status).toBe(404);
  });
});

describe('members', () => {
  const members = () => `/api/organizations/${id}/members`;
  const versionOf = async () =>
    ((await app.ask('GET', members(), { cookie })).json as { version: number }).version;

  test('are invited by mail, accept with their own address, and are out at once when let go', async () => {
    await app.ask('POST', `/api/organizations/${id}/invitations`, {
      cookie,
      headers: { 'if-match': `"v${await versionOf()}"` },
      body: { email: aPerson(another).email, name: '同事', role: 'manager' },
    });
    app.mails.length = 0;
    await runErrands(app.deps, 0);
    const invitation =
      /invitation=([0-9a-z]{26})/.exec(app.mails.map(({ text }) => text).join())?.[1] ?? '';
    const address = `/api/organizations/${id}/invitations/${invitation}`;
    const accepts = { body: { accepts: true } };
    const wrong = await app.signIn(people.author);
    expect(
      (await app.ask('POST', `${address}/acceptance`, { cookie: wrong, ...accepts })).status,
    ).toBe(404);
    const theirs = await app.signIn(another);
    expect((await app.ask('GET', address, { cookie: theirs })).json).toMatchObject({
      role: 'manager',
    });
    expect(
      (await app.ask('POST', `${address}/acceptance`, { cookie: theirs, ...accepts })).status,
    ).toBe(201);
    expect((await app.ask('GET', members(), { cookie: theirs })).status).toBe(200);
    const { purchase } = await publishedIn(app, 'biddingOpen');
    const submission = `/api/organizations/${id}/applications/kunshan/${purchase.id}/submission`;
    const submit = () => app.ask('POST', submission, { cookie: theirs, body: {} });
    expect((await submit()).status).toBe(422);
    expect(
      (await app.ask('POST', `${address}/acceptance`, { cookie: theirs, ...accepts })).status,
    ).toBe(404);
    await app.ask('DELETE', `${members()}/${another}`, {
      cookie,
      headers: { 'if-match': `"v${await versionOf()}"` },
    });
    expect((await app.ask('GET', members(), { cookie: theirs })).status).toBe(404);
    expect((await submit()).status).toBe(404);
  });

  test('the last owner stays', async () => {
    const answer = await app.ask('DELETE', `${members()}/${somebody}`, {
      cookie,
      headers: { 'if-match': `"v${await versionOf()}"` },
    });
    expect(answer.problem).toMatchObject({ code: 'last-owner', status: 409 });
  });
});

describe('growth', () => {
  const tenantSide = () => `/api/t/kunshan/capacity/${id}`;
  test('[2-11] [3-33] [0-12] [3-06] [3-05] both sides keep hours, stages, milestones and results', async () => {
    const official = await app.signIn(people.author);
    await app.ask('PUT', `/api/organizations/${id}/verifications/kunshan`, {
      cookie,
      body: { shows: ['registration'], consents: true },
    });
    const say = (body: object) => app.ask('POST', tenantSide(), { cookie: official, body });
    const hours = {
      id: 'h1',
      kind: 'brand',
      on: '2026-03-01',
      halfHours: 5,
      people: 3,
      topic: '品牌',
      mentor: '',
    };
    expect((await say({ type: 'logHours', hours })).problem.code).toBe('not-enrolled');
    await say({ type: 'enrol', goal: '独立承接项目', startedOn: '2026-03-01' });
    await say({ type: 'moveTo', stage: 'incubating', reason: '通过初评' });
    await say({ type: 'setMentors', mentors: [{ name: '陈老师', field: '财务' }] });
    await say({
      type: 'setMilestone',
      milestone: { id: 'm1', title: '建立财务制度', due: '2026-06-01', state: 'reached' },
    });
    await say({ type: 'logHours', hours });
    await say({
      type: 'note',
      note: { id: 'n1', system: 'incentive', on: '2026-03-02', text: '推荐评优' },
    });
    await say({
      type: 'reportGrowth',
      growth: {
        year: 2025,
        staff: 11,
        certified: 2,
        projects: 3,
        incomeFen: 1,
        beneficiaries: 900,
      },
    });
    const answer = await app.ask('POST', `/api/organizations/${id}/capacity/kunshan`, {
      cookie,
      body: { type: 'logHours', hours: { ...hours, id: 'h2', kind: 'supervision', halfHours: 4 } },
    });
    expect(answer.json).toMatchObject({
      hoursByKind: { brand: 2.5, supervision: 2 },
      plan: {
        stage: 'incubating',
        hours: [{ by: 'tenant' }, { by: 'organization' }],
        milestones: [{ state: 'reached' }],
        notes: [{ system: 'incentive' }],
        growth: [{ year: 2025, staff: 11 }],
      },
    });
  });

  test('[4-36] density is organizations per 10,000 residents, against the tenant’s own target', async () => {
    const official = await app.signIn(people.author);
    const answer = await app.ask('PUT', '/api/t/kunshan/capacity/indicators', {
      cookie: official,
      headers: { 'if-match': '"v0"' },
      body: {
        targetPer10k: 800,
        years: [
          {
            year: 2025,
            organizations: 295,
            members: 9816,
            activities: 2000,
            participants: 35_000,
            residents: 2_100_000,
          },
        ],
      },
    });
    expect(answer.json).toMatchObject({ density: [{ year: 2025, per10k: 140 }] });
  });
});

test('a profile is public once the organization agrees, and gone once it does not', async () => {
  const page = `/organizations/${id}/`;
  expect((await app.ask('GET', page)).status).toBe(404);
  await savePart(app, cookie, { id, section: 'consents', value: { profile: true, record: true } });
  const shown = await app.ask('GET', page);
  expect(shown.text).toContain(own.name);
  expect(shown.text).not.toContain('7890');
  expect((await app.ask('GET', `/en${page}`)).text).toContain('Unified social credit code');
  await savePart(app, cookie, {
    id,
    section: 'consents',
    value: { profile: false, record: false },
  });
  expect((await app.ask('GET', page)).status).toBe(404);
  expect(OrganizationId.safeParse(id).success).toBe(true);
});
