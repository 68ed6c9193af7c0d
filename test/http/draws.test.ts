import { beforeAll, describe, expect, test } from 'vitest';
import type { DrawPreparation, Registrations } from '../../shared/contracts/draws.ts';
import { expertWrite } from '../../shared/store/experts.ts';
import { record } from '../../shared/store/record.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [first] = organizations;
const [tied] = people.experts;
let handler: string;
let expert: string;
beforeAll(async () => {
  handler = await app.signIn(people.author);
  expert = await app.signIn(tied ?? people.author);
});

const drawOf = (id: string) => `/api/t/kunshan/draws/${id}`;

/** The first expert declares that they are a director of the first applicant. */
async function declares(person = people.experts[0] ?? people.author) {
  const now = app.clock.now();
  await record(app.table, {
    subject: { tenant: 'kunshan' as never, kind: 'expert', id: person },
    expected: 0,
    writes: (version: number) => [
      expertWrite(app.table, 'kunshan' as never, person, {
        profile: {
          fields: ['elderly'],
          declared: {
            employers: [{ name: '某某大学', from: '2020-01-01' }],
            relations: [
              { kind: 'directorOrSupervisor', organization: first.name, note: '名誉理事' },
            ],
          },
        },
        version,
      }),
    ],
    actor: { kind: 'official', personId: person, posts: ['expert'] },
    command: 'declareTies',
    now,
    worldNow: now,
  } as never);
}

describe('[1-04] how a draw is prepared', () => {
  test('before it: the pool with what keeps whom out and by which link; nothing else of what was declared', async () => {
    const { purchase } = await publishedIn(app, 'panelForming');
    await declares();
    const answer = await app.ask('GET', drawOf(purchase.id), { cookie: handler });
    expect(answer.status).toBe(200);
    const found = answer.json as DrawPreparation;
    expect(found).toMatchObject({ size: 5, experts: 4, mostRepresentatives: 1, lookBackYears: 3 });
    expect(found.pool).toHaveLength(8);
    const out = found.pool?.filter(({ ties, bars }) => ties.length + bars.length > 0);
    expect(out).toEqual([
      expect.objectContaining({
        personId: tied,
        ties: [{ organizationId: first.id, path: ['directorOrSupervisor', 'name'] }],
      }),
    ]);
    expect(answer.text).not.toContain('某某大学');
    expect(answer.text).not.toContain('名誉理事');
  });

  test('after it: not who was in the pool, for that would help to guess who sits', async () => {
    const { purchase } = await publishedIn(app, 'conflictDeclaration');
    const { json } = await app.ask('GET', drawOf(purchase.id), { cookie: handler });
    expect(json).not.toHaveProperty('pool');
    const seated = purchase.panel?.seats.map(({ personId }) => personId) ?? [];
    for (const id of seated) expect(JSON.stringify(json)).not.toContain(id);
  });

  test('not before the applications are open, and for no expert', async () => {
    const { purchase } = await publishedIn(app, 'sealed');
    const sealed = await app.ask('GET', drawOf(purchase.id), { cookie: handler });
    expect(sealed.status).toBe(404);
    expect((await app.ask('GET', drawOf(purchase.id), { cookie: expert })).status).toBe(403);
  });
});

test('[3-14] the registering bureau reads the facts of registration and nothing of what is offered', async () => {
  const { purchase } = await publishedIn(app, 'eligibilityCheck');
  const path = `/api/t/kunshan/registrations/${purchase.id}`;
  const answer = await app.ask('GET', path, { cookie: handler });
  expect(answer.status).toBe(200);
  const found = answer.json as Registrations;
  expect(found.items.map(({ name }) => name)).toContain(first.name);
  expect(found.mayConfirm).toBe(false);
  for (const secret of ['requestedFen', 'approach', 'budget', '上门助餐'])
    expect(answer.text).not.toContain(secret);
  expect((await app.ask('GET', path, { cookie: expert })).status).toBe(403);
  const { purchase: sealed } = await publishedIn(app, 'sealed');
  const closed = await app.ask('GET', `/api/t/kunshan/registrations/${sealed.id}`, {
    cookie: handler,
  });
  expect(closed.status).toBe(404);
});
