import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { organizations } from '../../infra/seed/organizations.ts';
import { seed } from '../../infra/seed/seed.ts';
import { methods } from '../../shared/domain/policy/method-names.ts';
import { posts } from '../../shared/domain/policy/posts.ts';
import { emailHash, findByEmail, readStanding } from '../../shared/store/people.ts';
import { readRegions } from '../../shared/store/regions.ts';
import { listTenants, loadTenant, putTenant } from '../../shared/store/tenants.ts';
import { monday } from '../support/a-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';

const table = aTable();
const secrets = {
  linkKey: 'l'.repeat(43),
  codePepper: 'p'.repeat(43),
  cursorKey: 'c'.repeat(43),
  signingKey: 's'.repeat(43),
};
const into = { table, secrets };

test('two sandbox tenants stand ready, with rules for every track and method, people and places', async () => {
  expect(await seed(into)).toEqual(['kunshan', 'wuxing']);
  const tenants = await listTenants(table);
  expect(tenants.map(({ id, isSandbox }) => [id, isSandbox])).toEqual([
    ['kunshan', true],
    ['wuxing', true],
  ]);
  for (const { id } of tenants) {
    const { rules, members, calendar, settings } = await loadTenant(table, id, monday);
    expect([...new Set(rules.map(({ track }) => track))].sort()).toEqual([
      'BELOW_LIMIT',
      'PROCUREMENT',
      'VENTURE',
    ]);
    expect(new Set(rules.map(({ method }) => method)).size).toBe(methods.length);
    expect(settings.thresholds?.every(({ source }) => source.includes('example'))).toBe(true);
    expect(members).toHaveLength(id === 'kunshan' ? 29 : 28);
    const held = new Set(members.flatMap((one) => one.posts));
    expect(posts.filter((post) => !held.has(post))).toEqual([]);
    const street = members.find((one) => one.posts.includes('streetOffice'));
    expect(street?.scopes.streetOffice).toHaveLength(1);
    expect(Object.keys(calendar)).toContain('2026');
    expect((await readRegions(table, id)).length).toBeGreaterThan(5);
  }
});

test('who signs in finds what they may act as', async () => {
  const find = async (email: string) => {
    const id = await findByEmail(table, emailHash(email, secrets.linkKey));
    return id && (await readStanding(table, id));
  };
  const head = await find('shen.yue@kunshan.example');
  expect(head?.memberships).toEqual([{ tenant: 'kunshan', name: '昆山市', posts: ['officeHead'] }]);
  const expert = await find('lin.qiushi@experts.example');
  expect(expert?.memberships.map(({ tenant }) => tenant)).toEqual(['kunshan', 'wuxing']);
  const { organization, member } = organizations.chenxi;
  expect((await find(member.email))?.organizations).toEqual([
    {
      id: organization.id,
      name: organization.name,
      creditCode: organization.creditCode,
      role: 'owner',
    },
  ]);
});

test('seeding again changes nothing, not even what people changed since', async () => {
  const [tenant] = await listTenants(table);
  if (!tenant) throw new TypeError('seeded above');
  const config = await loadTenant(table, tenant.id, monday);
  const regions = await readRegions(table, tenant.id);
  await putTenant(table, { ...config, regions, rules: config.rules.slice(0, 1) });
  const before = await everything(table);
  expect(await seed(into)).toEqual([]);
  expect(await everything(table)).toEqual(before);
});

test('a tenant that a crash left out is added, and the other one left alone', async () => {
  await table.client.send(
    new DeleteItemCommand({
      TableName: table.name,
      Key: { PK: { S: 'PLATFORM' }, SK: { S: 'TENANT#wuxing' } },
    }),
  );
  expect(await seed(into)).toEqual(['wuxing']);
  expect(await listTenants(table)).toHaveLength(2);
});
