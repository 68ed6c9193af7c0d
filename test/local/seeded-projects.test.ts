import { beforeAll, describe, expect, test } from 'vitest';
import { redeliver } from '../../functions/cron/jobs.ts';
import { freshSession } from '../../functions/http/session.ts';
import { createHttpUnits } from '../../functions/http-units.ts';
import { unitFor } from '../../infra/local/front-door.ts';
import { seededPurchase } from '../../infra/seed/ids.ts';
import { organizations } from '../../infra/seed/organizations.ts';
import { officials } from '../../infra/seed/people.ts';
import { promiseProjects, seedProjects } from '../../infra/seed/projects/seed-projects.ts';
import { seed } from '../../infra/seed/seed.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readRows } from '../../shared/store/communities.ts';
import { readStanding } from '../../shared/store/people.ts';
import { putSession } from '../../shared/store/sessions.ts';
import { at } from '../support/a-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';
import { answered } from '../support/answered.ts';
import { type Services, services } from '../support/services.ts';

/* What somebody who has just started the system finds: projects in the middle of their lives. */

const table = aTable();
let world: Services;
let units: ReturnType<typeof createHttpUnits>;

const write = async () => {
  await seed(world.deps, { before: (tenant) => promiseProjects(world.deps, tenant) });
  await seedProjects(world.deps);
};

beforeAll(async () => {
  world = await services(table);
  world.clock.set(at('2026-11-26T10:00:00+08:00'));
  units = createHttpUnits(world.deps);
  await write();
}, 120_000);

async function get(person: PersonId, address: string) {
  const { language: _language, ...standing } = await readStanding(table, person);
  const { secret, hash } = freshSession();
  const expiresAt = plusMillis(world.clock.now(), 3_600_000);
  await putSession(table, hash, { ...standing, expiresAt });
  const [path = ''] = address.split('?');
  const unit = units[unitFor('GET', path)];
  const answer = await answered(unit, {
    method: 'GET',
    address,
    cookie: `__Host-sid=${secret}`,
  });
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.json as Record<string, unknown>;
}

const postOf = (tenant: 'kunshan' | 'wuxing', post: string) => {
  const found = officials[tenant].find(({ posts }) => posts.some((one) => one === post));
  if (!found) throw new RangeError(post);
  return found.id;
};

const projects = [
  { tenant: 'kunshan', number: 1, by: organizations.chenxi, state: 'implementing' },
  { tenant: 'kunshan', number: 2, by: organizations.linban, state: 'settlement' },
  { tenant: 'wuxing', number: 3, by: organizations.tongxing, state: 'midTermEvaluation' },
] as const;

/** Of each page of a project, what must not be empty on it. */
const pages: readonly (readonly [below: string, ...filled: string[]])[] = [
  ['progress', 'deliverables'],
  ['activity-log', 'items'],
  ['monthly-sheet', 'items'],
  ['ledger', 'expenses', 'bankLines'],
  ['supervision', 'visits', 'checklist'],
  ['supervision/log', 'items'],
  ['satisfaction', 'counts', 'activities'],
  ['satisfaction/comments', 'shown'],
  ['room', 'messages', 'minutes', 'actions'],
  ['team', 'assignments', 'sessions'],
  ['payments', 'items'],
];

describe.for(projects)('the project of purchase $number in $tenant', (row) => {
  const { tenant, number, by, state } = row;
  const purchase = `/api/t/${tenant}/purchases/${seededPurchase(number)}`;
  const project = `${purchase}/projects/${by.organization.id}`;

  test('stands where it is said to stand, with a chain that holds', async () => {
    const handler = postOf(tenant, 'handler');
    const view = await get(handler, purchase);
    expect(view['purchase']).toMatchObject({ state, overdue: [] });
    expect(await get(handler, `${purchase}/audit/verification`)).toMatchObject({ isIntact: true });
  });

  test.for(pages)('shows something at %s, to the office and to the organization', async (page) => {
    const [below, ...filled] = page;
    const own = `?organization=${by.organization.id}`;
    const office = await get(postOf(tenant, 'handler'), `${project}/${below}`);
    const inside = await get(by.member.id, `${project}/${below}${own}`);
    for (const name of filled) {
      expect([name, office[name]]).not.toEqual([name, []]);
      expect([name, inside[name]]).not.toEqual([name, []]);
    }
  });

  test('has activities on the phone of its social worker', async () => {
    const kit = await get(by.worker.id, `${project}/field-kit?organization=${by.organization.id}`);
    expect(kit['activities']).not.toEqual([]);
  });
});

test('the office finds what waits for it: payments, rounds, flags, standings', async () => {
  const handler = postOf('kunshan', 'handler');
  const standings = await get(handler, '/api/t/kunshan/supervision');
  expect(standings['projects']).toHaveLength(2);
  expect(standings['waiting']).not.toEqual([]);
  const rounds = await get(postOf('wuxing', 'evaluator'), '/api/t/wuxing/evaluations');
  expect(rounds['items']).toMatchObject([{ state: 'rating', isMine: true }]);
  const payments = await get(postOf('kunshan', 'financeOfficer'), '/api/t/kunshan/payments');
  expect(JSON.stringify(payments)).toContain('paid');
});

test('communities have figures and needs, and a task of a department waits for its decision', async () => {
  const [handler, office] = [postOf('kunshan', 'handler'), '/api/t/kunshan'];
  for (const status of ['reported', 'verified', 'answered', 'listed', 'declined'])
    expect(await get(handler, `${office}/needs?status=${status}`)).toMatchObject({
      items: [{ status }],
    });
  const { applications } = await get(handler, `${office}/task-access`);
  expect(applications).toMatchObject([{ state: 'applied' }]);
  expect(await readRows(table, 'kunshan' as TenantId)).toHaveLength(3);
});

test('what is asked for now reaches those who answer by mail, and nothing of long ago does', async () => {
  await redeliver(world.deps, 0);
  const { mails } = world;
  expect(mails.length).toBeGreaterThan(0);
  expect(mails.length).toBeLessThan(12);
  expect(mails.some(({ text }) => /\/a\//.test(text))).toBe(true);
});

test('are written once', async () => {
  const before = await everything(table);
  await write();
  expect(await everything(table)).toEqual(before);
});
