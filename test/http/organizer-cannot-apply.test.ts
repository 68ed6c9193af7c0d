import { beforeAll, expect, test } from 'vitest';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Employer } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [first, second, third] = organizations;
let keys = 0;

async function holds(personId: PersonId, post: Post, employer?: Employer) {
  const appointments = [{ post, from: '2026-01-01' }];
  const { name } = aPerson(personId);
  const member = { personId, name, appointments, version: 0, ...(employer && { employer }) };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
}

beforeAll(async () => {
  await holds(people.evaluator, 'evaluator', { name: first.name, creditCode: first.creditCode });
  await holds(anOrganization(second).member.id, 'organizer');
  await holds(anOrganization(third).member.id, 'expert');
});

async function apply(organization: (typeof organizations)[number]) {
  const { purchase } = await publishedIn(app, 'biddingOpen');
  keys += 1;
  const answer = await app.ask(
    'POST',
    `/api/organizations/${organization.id}/applications/kunshan/${purchase.id}/submission`,
    {
      cookie: await app.signIn(anOrganization(organization).member.id),
      headers: { 'idempotency-key': `key-applies-${keys}` },
      body: { body: anApplication(organization).body },
    },
  );
  return { answer, purchase };
}

test('[3-18] who organizes or evaluates for a purchaser does not apply there: by employer, or by membership', async () => {
  for (const organization of [first, second]) {
    const { answer, purchase } = await apply(organization);
    expect(answer.problem.code).toBe('organizer-cannot-apply');
    expect(await readSealed(app.table, kunshan.id, purchase.id)).toEqual([]);
  }
});

test('[3-18] an organization whose member is an expert here applies, and that is sealed with it', async () => {
  const { answer, purchase } = await apply(third);
  expect(answer.status).toBe(201);
  const [sealed] = await readSealed(app.table, kunshan.id, purchase.id);
  const context = { tenantId: kunshan.id, purchaseId: purchase.id, organizationId: third.id };
  const opened = await app.deps.unseal.open(context, sealed?.envelope ?? '');
  expect(opened.relatedMembers).toEqual([anOrganization(third).member.id]);
});
