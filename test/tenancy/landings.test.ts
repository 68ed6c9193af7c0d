import { beforeAll, expect, test } from 'vitest';
import type { Landings } from '../../shared/contracts/landings.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { type AppPosition, published, publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
const community = '320583103001';
const by = {} as Record<'street' | 'elsewhere' | 'committee' | 'handler' | 'observer', string>;
let call: AppPosition;
let draft: AppPosition;

async function someone(n: number, post: Post, scope?: string[]): Promise<string> {
  const person = aPerson(PersonId.parse(`p${String(n).padStart(25, '0')}`));
  const appointments = [{ post, from: '2026-01-01', ...(scope && { scope }) }];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}

beforeAll(async () => {
  by.street = await someone(801, 'streetOffice', ['320583103']);
  by.elsewhere = await someone(802, 'streetOffice', ['320583104']);
  by.committee = await someone(803, 'communityCommittee', [community]);
  by.observer = await someone(804, 'observer');
  by.handler = await app.signIn(people.author);
  draft = await publishedIn(app, 'drafting');
  const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
  const plan = { ...purchase.plan, regionCodes: ['320583103'] };
  call = await published(app, { purchase: { ...purchase, plan }, now });
});

const pathOf = ({ purchase }: AppPosition) => `/api/t/kunshan/landings/${purchase.id}`;
const seen = async (cookie: string) =>
  (await app.ask('GET', pathOf(call), { cookie })).json as Landings;
let keys = 0;
function confirm(cookie: string, { of = call, at = community, key = '' } = {}) {
  keys += 1;
  return app.ask('POST', pathOf(of), {
    cookie,
    headers: { 'idempotency-key': key || `key-landing-${keys}` },
    body: { community: at, reason: '活动室已腾出' },
  });
}

test('[3-16] a street confirms once that the work has its place in a community, and the office sees it', async () => {
  const waiting = { community, name: '巴城镇湖滨社区' };
  expect((await seen(by.street)).open).toEqual([{ ...waiting, mayConfirm: true }]);
  expect((await seen(by.committee)).open).toEqual([{ ...waiting, mayConfirm: true }]);
  expect((await seen(by.handler)).open).toEqual([{ ...waiting, mayConfirm: false }]);
  const { version, state } = call.loaded.purchase;
  const first = await confirm(by.street, { key: 'key-landing-once' });
  expect(first.status).toBe(201);
  expect((await confirm(by.street, { key: 'key-landing-once' })).status).toBe(201);
  expect((await confirm(by.committee)).problem.code).toBe('version-conflict');
  expect(await seen(by.handler)).toMatchObject({
    confirmed: [{ ...waiting, reason: '活动室已腾出', by: '某人801' }],
    open: [],
  });
  const { purchase } = (await app.ask('GET', call.path, { cookie: by.handler })).json as {
    purchase: object;
  };
  expect(purchase).toMatchObject({ version, state });
  const month = call.now.slice(0, 7);
  const audit = await app.ask('GET', `/api/t/kunshan/audit?month=${month}`, {
    cookie: await app.signIn(people.auditor),
  });
  expect(audit.text).toContain('confirmLanding');
});

test('[3-16] nobody confirms for others’ streets, for places the work is not done in, or before it is published', async () => {
  for (const cookie of [by.handler, by.observer])
    expect((await confirm(cookie)).problem.code).toBe('not-permitted');
  expect((await confirm(by.elsewhere)).problem.code).toBe('not-found');
  expect((await app.ask('GET', pathOf(call), { cookie: by.elsewhere })).status).toBe(404);
  expect((await confirm(by.street, { of: draft })).problem.code).toBe('not-found');
  const { problem } = await confirm(by.street, { at: '320583104001' });
  expect(problem.errors).toMatchObject([{ pointer: '/community', code: 'region-unknown' }]);
});
