import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { reaches } from '../../shared/domain/policy/scope.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
const places = [
  ['320583'],
  ['320583103'],
  ['320583103001'],
  ['320583103002', '320583104'],
  ['320583104001'],
  ['320583105'],
];
const states = ['drafting', 'biddingOpen', 'implementing'] as const satisfies State[];
const bounded: readonly Post[] = [
  'streetOffice',
  'communityCommittee',
  'gridWorker',
  'handler',
  'officeHead',
  'auditor',
  'evaluator',
];
const all: Purchase[] = [];

beforeAll(async () => {
  for (const regionCodes of places)
    for (const state of states) {
      const { purchase, now } = playTo(state, { id: aPurchaseId() });
      const moved = { ...purchase, plan: { ...purchase.plan, regionCodes } };
      all.push((await published(app, { purchase: moved, now })).purchase);
    }
}, 60_000);

let number = 600;
/** Somebody new with one post in `scope`, signed in. */
async function someone(post: Post, scope: string[]): Promise<string> {
  number += 1;
  const person = aPerson(PersonId.parse(`p${String(number).padStart(25, '0')}`));
  const appointments: Appointment[] = [{ post, scope, from: '2026-01-01' }];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  app.clock.pass(31_000);
  return app.signIn(person.id);
}

const scopeOf = fc.subarray(
  ['320583103', '320583103001', '320583104', '320583104001', '320583105'],
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** Outside its scope a post finds a purchase nowhere: neither itself nor what was done to it. */
async function demandUnseen(cookie: string, { id }: Purchase) {
  const place = `/api/t/kunshan/purchases/${id}`;
  const found = await app.ask('GET', place, { cookie });
  expect(found.problem.code).toBe('not-found');
  for (const path of [`${place}/audit`, `${place}/audit/verification`]) {
    const { problem } = await app.ask('GET', path, { cookie });
    expect(['not-found', 'not-permitted']).toContain(problem.code);
  }
}

describe('whoever is bounded to streets or communities', () => {
  test('[4-46] never sees a purchase outside them: not in the list, not by its address, not as a task', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bounded), scopeOf, async (post, scope) => {
        const cookie = await someone(post, scope);
        const list = await app.ask('GET', '/api/t/kunshan/purchases?limit=100', { cookie });
        const tasks = await app.ask('GET', '/api/tasks', { cookie });
        const near = all.filter(({ plan }) => reaches(scope, plan.regionCodes));
        for (const { id } of near.filter(({ notice }) => notice)) expect(list.text).toContain(id);
        for (const purchase of all.filter((one) => !near.includes(one))) {
          expect(list.text + tasks.text).not.toContain(purchase.id);
          await demandUnseen(cookie, purchase);
        }
      }),
      { seed: 9, numRuns: 12 },
    );
  }, 120_000);

  test('cannot act outside either, and begins nothing there', async () => {
    const cookie = await someone('handler', ['320583105']);
    const headers = { 'idempotency-key': 'key-scope-0001', 'if-match': '"v1"' };
    const [first] = all;
    const refused = await app.ask('POST', `/api/t/kunshan/purchases/${all[3]?.id}/commands`, {
      cookie,
      headers,
      body: { type: 'submitPlan' },
    });
    expect(refused.problem.code).toBe('not-found');
    expect(first).toBeDefined();
    const plan = { ...aPlan(), regionCodes: ['320583104'] };
    const begun = await app.ask('POST', '/api/t/kunshan/purchases', {
      cookie,
      headers: { 'idempotency-key': 'key-scope-0002' },
      body: { plan },
    });
    expect(begun.problem.errors).toMatchObject([{ code: 'outside-your-scope' }]);
  });
});
