import { beforeAll, describe, expect, test } from 'vitest';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import { putMember } from '../../shared/store/people.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan, postsOf } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations, people } from '../support/people.ts';

const app = anApp();
const list = '/api/t/kunshan/purchases';
let handler: string;
let officeHead: string;
let expert: string;
let member: string;
beforeAll(async () => {
  handler = await app.signIn(people.author);
  officeHead = await app.signIn(people.officeHead);
  expert = await app.signIn(people.experts[0] as typeof people.author);
  const actor = as.organization(organizations[0].id);
  member = await app.signIn(actor.kind === 'organization' ? actor.personId : people.author);
});

let keys = 0;
const key = () => {
  keys += 1;
  return { 'idempotency-key': `key-${String(keys).padStart(8, '0')}` };
};
const seen = (version: number) => ({ 'if-match': `"v${version}"`, ...key() });
const create = (plan: unknown, headers = key(), cookie = handler) =>
  app.ask('POST', list, { cookie, headers, body: { plan } });

describe('beginning a purchase', () => {
  test('makes a draft that can be read by its ETag, and that the list shows', async () => {
    const answer = await create(aPlan({ title: '新的采购' }));
    expect(answer.json).toMatchObject({ version: 1, state: 'drafting' });
    const { id } = answer.json as { id: string };
    const read = await app.ask('GET', `${list}/${id}`, { cookie: handler });
    expect(read.headers.get('etag')).toBe('"v1"');
    expect(read.json).toMatchObject({
      purchase: { id, author: people.author, plan: { title: '新的采购' } },
      commands: ['revisePlan', 'submitPlan', 'requestStop'],
      tasks: [{ command: 'submitPlan' }],
    });
    const listed = await app.ask('GET', list, { cookie: handler });
    expect(listed.json).toMatchObject({ items: [{ id, title: '新的采购' }] });
  });

  test('under one key begins one, and another plan under that key is refused', async () => {
    const headers = key();
    const [one, two] = [await create(aPlan(), headers), await create(aPlan(), headers)];
    expect(two.json).toEqual(one.json);
    const other = await create(aPlan({ title: '另一个' }), headers);
    expect(other.problem).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  test.each([undefined, 'short', 'with spaces in it', '钥匙钥匙钥匙钥匙'])(
    'needs a key that can be told from others (%s)',
    async (value) => {
      const headers = value ? { 'idempotency-key': encodeURIComponent(value) } : {};
      const answer = await create(aPlan(), headers as ReturnType<typeof key>);
      expect(answer.problem).toMatchObject({ code: 'idempotency-key-required', status: 400 });
    },
  );

  test('is the handler’s right', async () => {
    const answer = await create(aPlan(), key(), officeHead);
    expect(answer.problem).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  test.each([
    ['no money', { ...aPlan(), budgetFen: 0 }, '/plan/budgetFen'],
    ['half a fen', { ...aPlan(), budgetFen: 1.5 }, '/plan/budgetFen'],
    ['a title of spaces', { ...aPlan(), title: ' ' }, '/plan/title'],
    ['an unknown category', { ...aPlan(), categories: ['robots'] }, '/plan/categories/0'],
    ['110 points', { ...aPlan(), priceWeight: 10 }, '/plan/criteria'],
    ['90 %', { ...aPlan(), tranches: [{ percent: 90, after: 'final' }] }, '/plan/tranches'],
    ['no rules for it', { ...aPlan(), track: 'PROCUREMENT' }, '/plan/method'],
    ['nothing', undefined, '/plan'],
    ['a text', 'text', '/plan'],
  ])('a plan with %s is answered with the place and words for it', async (_what, plan, pointer) => {
    const { problem } = await create(plan);
    expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
    const fault = problem.errors?.find((error) => error.pointer === pointer);
    expect(fault?.message).toMatch(/[\u4e00-\u9fff]/);
  });
});

test('[3-09] a post that was taken away is gone within half a minute, not with the session', async () => {
  const person = aPerson(people.secondHandler);
  const cookie = await app.signIn(person.id);
  const path = `${list}?limit=1`;
  expect((await app.ask('GET', path, { cookie })).status).toBe(200);
  await putMember(app.table, kunshan, person, ['expert']);
  app.clock.pass(30_000);
  expect((await app.ask('GET', path, { cookie })).problem.code).toBe('not-permitted');
  expect((await create(aPlan(), key(), cookie)).problem.code).toBe('not-permitted');
  await putMember(app.table, kunshan, person, []);
  app.clock.pass(30_000);
  expect((await app.ask('GET', path, { cookie })).problem.code).toBe('not-found');
  expect((await app.ask('GET', '/api/tasks', { cookie })).json).toEqual({ items: [] });
  await putMember(app.table, kunshan, person, postsOf(person.id));
  app.clock.pass(30_000);
});

describe('asking something of a purchase', () => {
  const command = (
    path: string,
    body: unknown,
    headers: Record<string, string>,
    cookie = handler,
  ) => {
    const place = placeOf(String((body as { type?: unknown } | undefined)?.type));
    return app.ask('POST', `${path}/${place}`, { cookie, headers, body });
  };

  test('moves it, once, and answers a repetition as before', async () => {
    const { path, purchase } = await publishedIn(app, 'drafting');
    const headers = seen(purchase.version);
    const done = await command(path, { type: 'submitPlan' }, headers);
    expect(done.json).toEqual({ id: purchase.id, version: 2, state: 'planApproval' });
    expect(done.headers.get('etag')).toBe('"v2"');
    expect((await command(path, { type: 'submitPlan' }, headers)).json).toEqual(done.json);
    const read = await app.ask('GET', path, { cookie: handler });
    expect(read.headers.get('etag')).toBe('"v2"');
  });

  test('over a version that is no more is refused, without one it is not even tried', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const stale = await command(path, { type: 'submitPlan' }, seen(7));
    expect(stale.problem).toMatchObject({ code: 'version-conflict', status: 412 });
    for (const etag of ['', '*', 'v1', 'W/"v1"', '"v-1"', '"d1"', '"v1", "v2"']) {
      const answer = await command(path, { type: 'submitPlan' }, { ...key(), 'if-match': etag });
      expect(answer.problem).toMatchObject({ code: 'version-required', status: 428 });
    }
  });

  test('that its state does not know is refused with state and command in words', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const body = { type: 'disclose' };
    const zh = await command(path, body, seen(1));
    expect(zh.problem).toMatchObject({ code: 'illegal-move', status: 409 });
    expect(zh.problem.title).toMatch(/[\u4e00-\u9fff]/);
    const en = await command(`${path}`, body, { ...seen(1), 'accept-language': 'en-GB,en;q=0.9' });
    expect(en.problem.title).toMatch(/^[\x20-\x7e’“”]+$/);
  });

  test('is refused to who holds no post for it', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const answer = await command(path, { type: 'submitPlan' }, seen(1), officeHead);
    expect(answer.problem).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  test('an approval is not decided here, where its documents are not shown', async () => {
    const { path, purchase } = await publishedIn(app, 'planApproval');
    const [approval] = Object.values(purchase.approvals);
    const body = {
      type: 'decideApproval',
      approvalId: approval?.id,
      decision: 'approve',
      opinion: '',
      documentsHash: approval?.documentsHash,
    };
    const answer = await command(path, body, seen(purchase.version), officeHead);
    expect(answer.problem).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  test.each(['openBidding', 'closeBidding', 'openApplications', 'endStandstill', 'recordSurvey'])(
    'the workflow’s own command %s is none of the API’s',
    async (type) => {
      const { path } = await publishedIn(app, 'noticePublished');
      const answer = await command(path, { type, applications: [] }, seen(1));
      expect(answer.problem).toMatchObject({ code: 'invalid-request', status: 422 });
    },
  );

  test.each([
    ['without a type', {}, '/type'],
    ['of an unknown type', { type: 'dance' }, '/type'],
    ['with something added', { type: 'submitPlan', extra: 1 }, ''],
    ['without its reason', { type: 'requestStop', kind: 'failCall' }, '/reason'],
    [
      'with too long a reason',
      { type: 'requestStop', kind: 'failCall', reason: '字'.repeat(501) },
      '/reason',
    ],
    [
      'with a date in words',
      { type: 'extendBidding', reason: '改', closesAt: 'soon' },
      '/closesAt',
    ],
    ['with an id that is none', { type: 'signContract', id: '../x' }, ''],
    ['that is a list', [], ''],
    ['that is null', null, ''],
  ])('a command %s is refused with the place at fault', async (_what, body, pointer) => {
    const { path } = await publishedIn(app, 'drafting');
    const { problem } = await command(path, body, seen(1));
    expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test('of five people who saw the same, one is done and four are told to look again', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => command(path, { type: 'submitPlan' }, seen(1))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
  });

  test('one that comes before its time is refused, and changes nothing', async () => {
    const { path, purchase } = await publishedIn(app, 'biddingOpen');
    for (const type of ['confirmOpening', 'concludeEligibility', 'requestAcceptance']) {
      const answer = await command(path, { type }, seen(purchase.version));
      expect(answer.problem).toMatchObject({ code: 'illegal-move', status: 409 });
    }
    const read = await app.ask('GET', path, { cookie: handler });
    expect(read.headers.get('etag')).toBe(`"v${purchase.version}"`);
  });
});

describe('who may not know of a purchase finds what is not there', () => {
  const bare = (text: string) => text.replace(/"traceId":"\w+"/, '');
  const own = `?organization=${organizations[0].id}`;

  test('an expert off the panel, an applicant before the notice: reading and commanding alike', async () => {
    const { path, purchase } = await publishedIn(app, 'drafting');
    const absent = `${list}/${aPurchaseId()}`;
    const asks = [
      [expert, ''],
      [member, own],
    ] as const;
    for (const [cookie, query] of asks) {
      const read = await app.ask('GET', path + query, { cookie });
      expect(read.status).toBe(404);
      const nothing = await app.ask('GET', absent + query, { cookie });
      expect(bare(read.text)).toBe(bare(nothing.text));
      for (const version of [purchase.version, 99]) {
        const send = (to: string) =>
          app.ask('POST', `${to}/commands${query}`, {
            cookie,
            headers: seen(version),
            body: { type: 'raiseObjection', grounds: '不公平' },
          });
        const [there, gone] = [await send(path), await send(absent)];
        expect(there.status).toBe(404);
        expect(bare(there.text)).toBe(bare(gone.text));
      }
    }
  });

  test('a list is not an expert’s, nor a member’s', async () => {
    expect((await app.ask('GET', list, { cookie: expert })).problem.code).toBe('not-permitted');
    expect((await app.ask('GET', list, { cookie: member })).problem.code).toBe('not-found');
  });
});
