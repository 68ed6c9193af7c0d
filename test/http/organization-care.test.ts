import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import { putPerson } from '../../shared/store/people.ts';
import { registered, savePart, writePassport } from '../support/a-passport.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { storeWuxing } from '../support/principals.ts';

const app = anApp();
const somebody = PersonId.parse(`p${'0'.repeat(22)}777`);
const another = PersonId.parse(`p${'0'.repeat(22)}778`);
const own = { creditCode: '53100000500019795A', name: '昆山市和谐社工服务中心' };
let cookie: string;
let id: string;

beforeAll(async () => {
  await storeWuxing(app);
  for (const person of [somebody, another])
    await putPerson(app.table, aPerson(person), app.deps.secrets.linkKey);
  cookie = await app.signIn(somebody);
  id = await registered(app, cookie, own);
  await writePassport(app, cookie, id);
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
