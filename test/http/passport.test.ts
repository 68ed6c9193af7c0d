import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { remindOfExpiry } from '../../functions/cron/remind.ts';
import type { ApplicationState } from '../../shared/contracts/applications.ts';
import { PersonId } from '../../shared/domain/ids.ts';
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
