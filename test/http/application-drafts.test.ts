import { beforeAll, describe, expect, test } from 'vitest';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
let cookie: string;
beforeAll(async () => {
  cookie = await app.signIn(anOrganization(own).member.id);
});

const placeOf = ({ purchase }: AppPosition) =>
  `/api/organizations/${own.id}/applications/${purchase.tenantId}/${purchase.id}`;

const save = (position: AppPosition, version: number | undefined, draft: unknown) =>
  app.ask('PUT', `${placeOf(position)}/draft`, {
    cookie,
    headers: version === undefined ? {} : { 'if-match': `"d${version}"` },
    body: { body: draft },
  });

describe('the draft of an application', () => {
  test('is kept for every member and every device, over the version last seen', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    expect((await save(position, 0, { title: '草稿' })).json).toMatchObject({ version: 1 });
    const state = await app.ask('GET', placeOf(position), { cookie });
    expect(state.json).toMatchObject({ draft: { body: { title: '草稿' }, version: 1 } });
    const stale = await save(position, 0, { title: '另一台' });
    expect(stale.problem).toMatchObject({ code: 'version-conflict', status: 412 });
    const blind = await save(position, undefined, {});
    expect(blind.problem).toMatchObject({ code: 'version-required', status: 428 });
  });

  test('that is too long is refused in words', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const { problem } = await save(position, 0, {
      summary: '长'.repeat(60_000),
      more: '长'.repeat(50_000),
    });
    expect(problem.status).toBe(413);
    const long = await save(position, 0, { summary: 'a'.repeat(100_001) });
    expect(long.problem).toMatchObject({
      status: 422,
      errors: [{ pointer: '/body', code: 'draft-too-large' }],
    });
  });
});

describe('what several write at one draft', () => {
  const put = (position: AppPosition, who: string, version: number, draft: object) =>
    app.ask('PUT', `${placeOf(position)}/draft`, {
      cookie: who,
      headers: { 'if-match': `"d${version}"` },
      body: { body: draft },
    });
  const revisions = async (position: AppPosition) =>
    (
      (await app.ask('GET', `${placeOf(position)}/revisions`, { cookie })).json as {
        items: { savedBy: string; body: object }[];
      }
    ).items;

  test('is kept revision by revision, and each can be had back', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    await put(position, cookie, 0, { title: '一稿', summary: '早先写的' });
    app.clock.pass(6 * 60_000);
    await put(position, cookie, 1, { title: '二稿' });
    expect((await revisions(position)).map(({ body }) => body)).toEqual([
      { title: '二稿' },
      { title: '一稿', summary: '早先写的' },
    ]);
  });

  test('a consultant from outside writes at the one they were invited to, and does nothing else', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const consultant = anOrganization(organizations[3]).member;
    const guest = await app.signIn(consultant.id);
    expect((await put(position, guest, 0, { title: '不速之客' })).status).toBe(404);
    const invited = await app.ask('POST', `${placeOf(position)}/guests`, {
      cookie,
      body: { email: consultant.email, name: '顾问' },
    });
    expect(invited.status).toBe(201);
    const saved = await put(position, guest, 0, { title: '顾问写的' });
    expect(saved.json).toMatchObject({ version: 1, savedBy: consultant.name });
    const state = await app.ask('GET', placeOf(position), { cookie: guest });
    expect(state.json).toEqual({
      draft: expect.objectContaining({ body: { title: '顾问写的' } }),
      isGuest: true,
    });
    const submission = await app.ask('POST', `${placeOf(position)}/submission`, {
      cookie: guest,
      headers: { 'idempotency-key': 'guest-submits' },
      body: { body: anApplication(own).body },
    });
    expect(submission.status).toBe(404);
    const elsewhere = await publishedIn(app, 'biddingOpen');
    expect((await put(elsewhere, guest, 0, { title: '别的' })).status).toBe(404);
    const [{ id } = { id: '' }] = (invited.json as { items: { id: string }[] }).items;
    await app.ask('DELETE', `${placeOf(position)}/guests/${id}`, { cookie });
    expect((await put(position, guest, 1, { title: '已送走' })).status).toBe(404);
  });
});

describe('[1-03] an application that was submitted', () => {
  const submit = (position: AppPosition, revision: number, title: string) =>
    app.ask('POST', `${placeOf(position)}/submission`, {
      cookie,
      headers: {
        'idempotency-key': `withdrawn-${position.purchase.id}-${revision}`,
        ...(revision > 0 && { 'if-match': `"r${revision}"` }),
      },
      body: { body: { ...anApplication(own).body, title } },
    });
  const withdraw = (position: AppPosition, revision: number) =>
    app.ask('POST', `${placeOf(position)}/withdrawal`, {
      cookie,
      headers: { 'if-match': `"r${revision}"` },
      body: {},
    });

  test('leaves no draft behind', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    await save(position, 0, { title: '草稿' });
    await submit(position, 0, '定稿');
    const state = await app.ask('GET', placeOf(position), { cookie });
    expect(state.json).toMatchObject({ draft: { body: {}, version: 2 } });
    const kept = await app.ask('GET', `${placeOf(position)}/revisions`, { cookie });
    expect(kept.json).toEqual({ items: [] });
  });

  test('is taken back with a receipt, and submitted anew, until the deadline', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    await submit(position, 0, '一');
    expect((await withdraw(position, 9)).problem.code).toBe('version-conflict');
    const taken = await withdraw(position, 1);
    expect(taken.json).toMatchObject({ revision: 2, withdrawnAt: position.now });
    expect((await withdraw(position, 1)).json).toEqual(taken.json);
    expect((await submit(position, 2, '二')).json).toMatchObject({ revision: 3 });
    app.clock.set(position.purchase.closesAt ?? position.now);
    expect((await withdraw(position, 3)).problem.code).toBe('bidding-closed');
  });
});
