import { beforeAll, expect, test } from 'vitest';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
let author: string;
let second: string;
beforeAll(async () => {
  author = await app.signIn(people.author);
  second = await app.signIn(people.secondHandler);
});
const path = '/api/drafts/plan.new-1';
const save = (cookie: string, etag: string | undefined, body: unknown) =>
  app.ask('PUT', path, { cookie, headers: etag ? { 'if-match': etag } : {}, body: { body } });

test('a draft of one’s own is kept over the version last seen, and nobody else finds it', async () => {
  expect((await app.ask('GET', path, { cookie: author })).json).toEqual({ body: {}, version: 0 });
  expect((await save(author, '"d0"', { title: '一' })).json).toMatchObject({ version: 1 });
  expect((await save(author, '"d1"', { title: '二' })).json).toMatchObject({ version: 2 });
  const conflict = await save(author, '"d1"', { title: '另一台电脑' });
  expect(conflict.problem).toMatchObject({ code: 'version-conflict', status: 412 });
  const read = await app.ask('GET', path, { cookie: author });
  expect(read.json).toMatchObject({ body: { title: '二' }, version: 2 });
  expect((await app.ask('GET', path, { cookie: second })).json).toEqual({ body: {}, version: 0 });
  expect((await save(second, '"d0"', { title: '别人的' })).json).toMatchObject({ version: 1 });
});

test.each([undefined, '"v2"', '*', 'd2'])(
  'without the version seen it is not saved (%s)',
  async (etag) => {
    const { problem } = await save(author, etag, {});
    expect(problem).toMatchObject({ code: 'version-required', status: 428 });
  },
);

test.each([['/api/drafts/UPPER'], ['/api/drafts/a%23b'], [`/api/drafts/${'a'.repeat(81)}`]])(
  '%s is no name of a draft',
  async (place) => {
    const { problem } = await app.ask('GET', place, { cookie: author });
    expect(problem).toMatchObject({ code: 'not-found', status: 404 });
  },
);

test.each([
  [{}, '/body'],
  [{ body: [] }, '/body'],
  [{ body: 'text' }, '/body'],
])('%j is no draft', async (body, pointer) => {
  const headers = { 'if-match': '"d0"' };
  const { problem } = await app.ask('PUT', path, { cookie: author, headers, body });
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
});

test('what JSON can say is kept as it was said', async () => {
  const body = { text: '', number: 1e200, deep: [[[[{ a: [null, true] }]]]], '': 'empty name' };
  const saved = await app.ask('PUT', '/api/drafts/odd', {
    cookie: author,
    headers: { 'if-match': '"d0"' },
    body: { body },
  });
  expect(saved.json).toMatchObject({ body });
  expect((await app.ask('GET', '/api/drafts/odd', { cookie: author })).json).toMatchObject({
    body,
  });
});
