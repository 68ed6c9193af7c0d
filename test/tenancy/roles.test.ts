import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import { memberUnitIds } from '../../shared/domain/people/units.ts';
import { posts } from '../../shared/domain/policy/posts.ts';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import { en } from '../../shared/messages/work-people.en.ts';
import { zh } from '../../shared/messages/work-people.zh.ts';
import { putPerson } from '../../shared/store/people.ts';
import { passportOf, registered, writePassport } from '../support/a-passport.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { app, appointed, begin, by, get, held, key, numbered } from '../support/role-holders.ts';

/* What each role of the plan sees and does, asked as its holder asks. */

let draft: AppPosition;

let work: AppPosition;

beforeAll(async () => {
  await begin();
  draft = await publishedIn(app, 'drafting');
  work = await publishedIn(app, 'implementing');
}, 60_000);

const viewOf = async (cookie: string) => (await get(work.path, cookie)).json as PurchaseView;

const commandIn = (path: string, cookie: string, type: string, version: number) =>
  app.ask('POST', `${path}/${placeOf(type)}`, {
    cookie,
    headers: { ...key(), 'if-match': `"v${version}"` },
    body: {
      type,
      reason: '试一试',
      ...(type === 'requestStop' && { kind: 'terminateEarly' }),
    },
  });

const memberOf = (n: 0 | 1 | 2 | 3) => app.signIn(anOrganization(organizations[n]).member.id);

describe('those who take part beside the office', () => {
  test('[1-17] enterprises, resident units and media follow the published work and decide nothing', async () => {
    for (const cookie of [by.observer, by.memberUnit]) {
      expect((await get(draft.path, cookie)).problem.code).toBe('not-found');
      const { purchase, commands, tasks } = await viewOf(cookie);
      expect(Object.keys(purchase.projects).length).toBeGreaterThan(0);
      expect(purchase.awards.length).toBeGreaterThan(0);
      expect([purchase.applications, purchase.sheets, purchase.approvals]).toEqual([{}, {}, {}]);
      expect([commands, tasks]).toEqual([[], []]);
      const { version } = work.purchase;
      const refused = await commandIn(work.path, cookie, 'suspend', version);
      expect(refused.problem.code).toBe('not-permitted');
    }
  });

  test('[2-04] who leads, governs, carries out, takes part and watches the law: each finds their own side', async () => {
    const leads = await viewOf(await app.signIn(people.leadingGroupHead));
    const governs = await viewOf(await app.signIn(people.author));
    expect(Object.keys(leads.purchase.approvals).length).toBeGreaterThan(0);
    expect(Object.keys(governs.purchase.applications).length).toBeGreaterThan(1);
    expect(leads.commands).not.toContain('requestPayment');
    expect(governs.commands).toContain('requestPayment');
    const [award] = Object.values(work.purchase.projects);
    const n = organizations.findIndex(({ id }) => id === award?.organizationId) as 0 | 1 | 2 | 3;
    const own = await get(`${work.path}?organization=${organizations[n].id}`, await memberOf(n));
    const carries = own.json as PurchaseView;
    expect(Object.keys(carries.purchase.applications)).toEqual([organizations[n].id]);
    expect(carries.commands).toContain('submitReport');
    const watches = await viewOf(by.observer);
    expect(watches.purchase.applications).toEqual({});
    const residents = await app.ask('GET', `/api/t/kunshan/notices/${work.purchase.id}`);
    expect(residents.status).toBe(200);
  });

  test('[3-11] the host bureau plans and sees everything through; its head decides no part alone', async () => {
    const [drafted, followed] = [await get(draft.path, by.host), await viewOf(by.host)];
    expect((drafted.json as PurchaseView).purchase.plan.title).toBe(draft.purchase.plan.title);
    expect(Object.keys(followed.purchase.applications).length).toBeGreaterThan(1);
    const plans = (await get(draft.path, await app.signIn(people.author))).json as PurchaseView;
    expect(plans.commands).toEqual(expect.arrayContaining(['revisePlan', 'submitPlan']));
    for (const type of ['suspend', 'requestStop']) {
      const refused = await commandIn(work.path, by.host, type, work.purchase.version);
      expect(refused.problem.code).toBe('not-permitted');
    }
  });

  test('[3-43] the government decides, organizations operate: neither may do the other’s part', async () => {
    const { version } = work.purchase;
    const governs = await viewOf(by.office);
    expect(governs.commands).not.toContain('submitReport');
    const [project] = Object.values(work.purchase.projects);
    const n = organizations.findIndex(({ id }) => id === project?.organizationId) as 0 | 1 | 2 | 3;
    const cookie = await memberOf(n);
    const asCarrier = `?organization=${organizations[n].id}`;
    const decided = await app.ask('POST', `${work.path}/commands${asCarrier}`, {
      cookie,
      headers: { ...key(), 'if-match': `"v${version}"` },
      body: { type: 'suspend', reason: '试一试' },
    });
    expect(decided.problem.code).toBe('not-permitted');
    const operates = (await get(`${work.path}${asCarrier}`, cookie)).json as PurchaseView;
    expect(operates.commands).toContain('submitReport');
    const entry = {
      region: '320583103001',
      name: '陈小雨',
    };
    const social = {
      ...entry,
      kind: 'socialWorker',
      organization: organizations[n].name,
      project: work.purchase.plan.title,
      certificate: 'assistant',
      payBand: '50to80k',
    };
    const volunteer = {
      ...entry,
      kind: 'volunteer',
      skills: ['elderCare'],
      isRetired: true,
      hours: 12,
      servedMonths: ['2026-03'],
      honours: [],
      mayPublish: false,
      isInNationalSystem: true,
    };
    for (const one of [social, volunteer]) {
      const sent = { headers: key(), body: { entry: one } };
      const path = '/api/t/kunshan/workforce';
      expect((await app.ask('POST', path, { cookie: by.office, ...sent })).status).toBe(201);
      expect((await app.ask('POST', path, { cookie, ...sent, headers: key() })).status).toBe(404);
    }
    const { json } = await get('/api/t/kunshan/workforce', by.office);
    expect((json as { items: unknown[] }).items).toHaveLength(2);
  });
});

test('[2-03] the community is the platform, the organization the carrier, its social workers the support', async () => {
  const { cookie } = await appointed(
    '邵玉兰',
    held('communityCommittee', { scope: ['320583103'] }),
  );
  const platform = await viewOf(cookie);
  expect(Object.keys(platform.purchase.projects).length).toBeGreaterThan(0);
  expect(platform.commands).toEqual([]);
  const [owner, worker] = [aPerson(numbered(778)), aPerson(numbered(777))];
  for (const one of [worker, owner]) await putPerson(app.table, one, app.deps.secrets.linkKey);
  const asOwner = await app.signIn(owner.id);
  const id = await registered(app, asOwner, {
    creditCode: '53100000500021326D',
    name: '昆山市晨星社工服务中心',
  });
  const place = `/api/organizations/${id}`;
  const { version } = (await get(`${place}/members`, asOwner)).json as { version: number };
  await app.ask('POST', `${place}/invitations`, {
    cookie: asOwner,
    headers: { 'if-match': `"v${version}"` },
    body: { email: worker.email, name: '社工', role: 'socialWorker' },
  });
  app.mails.length = 0;
  await runErrands(app.deps, 0);
  const mailed = app.mails.map(({ text }) => text).join();
  const invitation = /invitation=([0-9a-z]{26})/.exec(mailed)?.[1];
  const first = await app.signIn(worker.id);
  await app.ask('POST', `${place}/invitations/${invitation}/acceptance`, {
    cookie: first,
    body: { accepts: true },
  });
  const asWorker = await app.signIn(worker.id);
  const path = `${place}/passport`;
  const seen = await passportOf(app, asOwner, id);
  const scale = { section: 'scale', value: null };
  expect((await get(path, asWorker)).status).toBe(200);
  const put = (who: string) =>
    app.ask('PUT', path, {
      cookie: who,
      headers: { 'if-match': `"v${seen.version}"` },
      body: scale,
    });
  expect((await put(asWorker)).problem.code).toBe('not-permitted');
  expect((await put(asOwner)).status).toBe(200);
});

test('[3-14] the registration authority checks who asks to be verified, and keeps whom it mobilized', async () => {
  const person = aPerson(numbered(779));
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const cookie = await app.signIn(person.id);
  const code = { creditCode: '53100000500019795A', name: '昆山市和谐社工服务中心' };
  const id = await registered(app, cookie, code);
  await writePassport(app, cookie, id);
  const shows = { shows: ['registration'], consents: true };
  await app.ask('PUT', `/api/organizations/${id}/verifications/kunshan`, { cookie, body: shows });
  const path = `/api/t/kunshan/verifications/${id}`;
  expect((await get('/api/t/kunshan/verifications', by.registrar)).text).toContain(id);
  const decide = (who: string) =>
    app.ask('POST', path, {
      cookie: who,
      headers: { 'if-match': '"v1"' },
      body: { decision: 'verified', reason: '与登记信息一致' },
    });
  for (const who of [by.observer, by.memberUnit, by.host])
    expect((await decide(who)).problem.code).toBe('not-permitted');
  expect((await decide(by.registrar)).json).toMatchObject({ status: 'verified' });

  const units = '/api/t/kunshan/units';
  const bureau = {
    id: 'npoBureau',
    name: '民间组织管理局',
    role: 'registrar',
    tasks: [],
    invited: { firms: 0, organizations: 21 },
  };
  const { units: before } = (await get(units, by.office)).json as { units: object[] };
  const body = { units: [...before, bureau], reason: '动员情况' };
  const sent = { cookie: by.office, headers: { ...key(), 'if-match': '"v0"' }, body };
  expect((await app.ask('PUT', units, sent)).status).toBe(200);
  expect((await get(units, by.registrar)).json).toMatchObject({
    units: expect.arrayContaining([bureau]),
  });
});

test('[3-58] every post and every unit is told its part in both languages; the host builds the platform', () => {
  for (const texts of [zh, en] as Record<string, string>[]) {
    for (const post of posts) expect(texts[`postHelp.${post}`]?.length).toBeGreaterThan(8);
    for (const id of memberUnitIds) expect(texts[`unitDuty.${id}`]?.length).toBeGreaterThan(8);
  }
  expect(zh['postHelp.hostHead']).toContain('主平台');
  expect(en['postHelp.hostHead']).toContain('main platform');
});
