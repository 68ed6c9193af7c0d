import { beforeAll, describe, expect, test } from 'vitest';
import { createApiApp } from '../../functions/api/app.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { posts } from '../../shared/domain/policy/posts.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { asPlatformAdmin } from '../support/a-platform-admin.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPurchaseId, stored } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
let cookie: string;
let member: string;
let platform: string;
beforeAll(async () => {
  // Somebody in every post: what one post may not send would be refused before it is read.
  const allrounder = aPerson(PersonId.parse('p0000000000000000000000777'));
  await putPerson(app.table, allrounder, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, allrounder, posts);
  cookie = await app.signIn(allrounder.id, 'proved');
  platform = await asPlatformAdmin(app);
  member = await app.signIn(anOrganization(organizations[0]).member.id);
});
/** Whoever is let in: what somebody else sends is not even read. */
function cookieFor(path: string) {
  if (path.startsWith('/api/platform/')) return platform;
  const isMembers = path.startsWith('/api/organizations/') || /field-sync|reflection/.test(path);
  return isMembers ? member : cookie;
}

const places: Record<string, string> = {
  tenant: 'kunshan',
  purchase: aPurchaseId(),
  organization: organizations[0].id,
  applicant: organizations[0].id,
  leader: organizations[1].id,
  partner: organizations[2].id,
  key: 'plan',
  contract: organizations[0].id,
  person: people.secondHandler,
  entry: '0'.repeat(26),
  ticket: '0'.repeat(26),
  year: '2026',
  line: '2026-fiscal',
  community: '320583103001',
  collection: '0'.repeat(26),
  need: '0'.repeat(26),
  round: '0'.repeat(26),
  facility: '0'.repeat(16),
  goal: '0'.repeat(16),
  activity: '0'.repeat(26),
  import: '0'.repeat(20),
  outlet: '1',
  meeting: '0'.repeat(20),
  vote: '0'.repeat(20),
  setting: 'rules',
  phase: 'final',
  document: 'd0000000000000000000000001',
  delegation: 'd0000000000000000000000001',
  id: people.secondHandler,
};
const address = (path: string) => path.replace(/:(\w+)/g, (_, name) => places[name] ?? name);
const changing = routes
  .filter(({ method }) => method !== 'get')
  .map(({ method, path, body }) => ({
    method: method.toUpperCase(),
    path: address(path),
    hasBody: body !== undefined,
  }));
const taking = changing.filter(({ hasBody }) => hasBody);
const headers = { 'idempotency-key': 'key-00000001', 'if-match': '"v1"' };

describe('every route that takes a body', () => {
  test.each(taking)(
    '$method $path: more than 256 KB is refused before it is read',
    async ({ method, path }) => {
      const body = { text: 'x'.repeat(256 * 1024) };
      const { problem } = await app.ask(method, path, { cookie, headers, body });
      expect(problem).toMatchObject({ code: 'request-too-large', status: 413 });
      expect(problem.title).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  test.each(taking)('$method $path: text that is no JSON is named so', async ({ method, path }) => {
    for (const body of ['{"email": ', 'undefined', '', '{"a":1}}']) {
      const sent = { cookie: cookieFor(path), headers, body };
      const { problem } = await app.ask(method, path, sent);
      expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
      expect(problem.errors).toMatchObject([{ pointer: '', code: 'not-json' }]);
      expect(problem.errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test.each(taking)(
    '$method $path: a form, a text and an unknown type are refused',
    async ({ method, path }) => {
      const types = ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data', ''];
      for (const type of types) {
        const { problem } = await app.ask(method, path, {
          cookie,
          headers: { ...headers, 'content-type': type },
          body: '{}',
        });
        expect(problem).toMatchObject({ code: 'unsupported-media-type', status: 415 });
      }
    },
  );
});

describe('every route that changes something', () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'https://sanshe.example.evil.example' },
    { origin: 'sanshe.example' },
    { origin: 'https://' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://sanshe.example' },
  ];
  test.each(changing)(
    '$method $path: a page of another origin changes nothing',
    async ({ method, path, hasBody }) => {
      for (const from of foreign) {
        const sent = { cookie, headers: { ...headers, ...from }, ...(hasBody && { body: {} }) };
        const { problem } = await app.ask(method, path, sent);
        expect(problem).toMatchObject({ code: 'origin-refused', status: 403 });
      }
    },
  );

  test('a page of our own, and a program that sends no origin, are let in', async () => {
    const own = [
      { origin: 'https://sanshe.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'https://sanshe.example' },
      {},
    ];
    for (const [i, from] of own.entries()) {
      const answer = await app.ask('PUT', '/api/drafts/own', {
        cookie,
        headers: { 'if-match': `"d${i}"`, ...from },
        body: { body: {} },
      });
      expect(answer.status).toBe(200);
    }
  });
});

test('a body that grows past the limit while it is read is refused as too large', async () => {
  const chunk = new TextEncoder().encode('"'.padEnd(64 * 1024, 'x'));
  let left = 8;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const answer = await createApiApp(app.deps).request('/api/session/codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    body: stream,
    duplex: 'half',
  } as RequestInit);
  expect(answer.status).toBe(413);
});

test('half of a character is mended before it is stored, and the chain still verifies', async () => {
  const path = '/api/t/kunshan/purchases';
  const created = await app.ask('POST', path, {
    cookie,
    headers: { 'idempotency-key': 'key-surrogate' },
    body: { plan: aPlan({ title: '半个字\ud83d' }) },
  });
  expect(created.status).toBe(201);
  const { id } = created.json as { id: string };
  const verified = await app.ask('GET', `${path}/${id}/audit/verification`, { cookie });
  expect(verified.json).toMatchObject({ isIntact: true, entries: 1 });
});

test('JSON made to exhaust the stack is refused', async () => {
  const body = `{"body":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  const { problem } = await app.ask('PUT', '/api/drafts/deep', {
    cookie,
    headers: { 'if-match': '"d0"' },
    body,
  });
  expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
});

test.each([
  ['/sign-in', 'multipart/form-data; boundary=x'],
  ['/sign-in/code', 'multipart/form-data'],
  ['/s/token', 'multipart/form-data; boundary='],
])('a form for %s that is none of the type it names is refused in words', async (path, type) => {
  const answer = await app.ask('POST', path, { headers: { 'content-type': type }, body: '--y' });
  expect([404, 422]).toContain(answer.status);
  expect(answer.text).toMatch(/<html lang="zh-CN"/);
});

test('a program that asks for what is no route finds nothing, signed in or not', async () => {
  const answer = await app.ask('GET', '/api/t/kunshan/nothing', { cookie });
  expect(answer.problem).toMatchObject({ code: 'not-found', status: 404 });
  const page = await app.ask('GET', '/nothing/%E0%A4%A');
  expect(page.status).toBe(404);
});

test('nothing of all this was written down', async () => {
  const { purchase } = await stored(app.table);
  const found = await everything(app.table);
  expect(found.filter((item) => item['et'] === 'purchase').length).toBe(2);
  expect(JSON.stringify(found)).not.toContain('xxxxxxxx');
  expect(purchase.version).toBe(1);
});
