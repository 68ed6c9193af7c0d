import { describe, expect, test } from 'vitest';
import { plusMillis } from '../../shared/domain/time.ts';
import { transact } from '../../shared/store/items.ts';
import {
  emailHash,
  findByEmail,
  putMember,
  putOrganization,
  putPerson,
  readStanding,
} from '../../shared/store/people.ts';
import { endingItems, putSession, readSession } from '../../shared/store/sessions.ts';
import { monday } from '../support/a-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';
import { aPerson, kunshan, wuxing } from '../support/a-tenant.ts';
import { anOrganization, register } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

const table = aTable();
const key = 'k'.repeat(43);
const [first, second, third, fourth] = organizations;

const session = {
  person: { id: people.author, name: '某人1' },
  memberships: [],
  organizations: [],
  expiresAt: plusMillis(monday, 1000),
};

describe('a session', () => {
  test('ends when its time is over, though the table still holds it', async () => {
    await putSession(table, 'hash-1', session);
    expect(await readSession(table, 'hash-1', monday)).toEqual(session);
    expect(await readSession(table, 'hash-1', plusMillis(monday, 999))).toEqual(session);
    expect(await readSession(table, 'hash-1', plusMillis(monday, 1000))).toBeUndefined();
  });

  test('ends at once when somebody signs out, and only theirs', async () => {
    await putSession(table, 'hash-2', session);
    await putSession(table, 'hash-3', session);
    const end = () =>
      transact(table, endingItems(table, 'hash-2', { session, id: '', origin: {} }));
    await end();
    await end();
    expect(await readSession(table, 'hash-2', monday)).toBeUndefined();
    expect(await readSession(table, 'hash-3', monday)).toEqual(session);
  });
});

describe('an address', () => {
  test('belongs to one person, whichever way it is written', async () => {
    const person = aPerson(people.author, { email: 'author@kunshan.example' });
    expect(await putPerson(table, person, key)).toBe(true);
    const taken = { ...aPerson(people.secondHandler), email: 'Author@Kunshan.example' };
    expect(await putPerson(table, taken, key)).toBe(false);
    expect(await putPerson(table, { ...person, name: '新名字' }, key)).toBe(true);
    expect(await findByEmail(table, emailHash(' AUTHOR@kunshan.example ', key))).toBe(person.id);
    expect(await findByEmail(table, emailHash('author@kunshan.example', 'other'))).toBeUndefined();
  });

  test('cannot be read off the look-up items', async () => {
    const lookUps = (await everything(table)).filter((item) => item['et'] === 'email');
    expect(lookUps.length).toBeGreaterThan(0);
    expect(JSON.stringify(lookUps)).not.toContain('@');
  });
});

describe('what a person may act as', () => {
  test('is read with all tenants and organizations', async () => {
    const person = aPerson(people.evaluator);
    await putPerson(table, person, key);
    await putMember(table, kunshan, person, ['evaluator']);
    await putMember(table, wuxing, person, ['auditor']);
    await register(table, anOrganization(first, person), key);
    expect(await readStanding(table, person.id)).toEqual({
      person: { id: person.id, name: person.name },
      language: 'zh-CN',
      memberships: [
        { tenant: 'kunshan', name: kunshan.name, posts: ['evaluator'] },
        { tenant: 'wuxing', name: wuxing.name, posts: ['auditor'] },
      ],
      organizations: [
        { id: first.id, name: first.name, creditCode: first.creditCode, role: 'owner' },
      ],
    });
  });

  test('is replaced when posts change', async () => {
    const person = aPerson(people.auditor);
    await putPerson(table, person, key);
    await putMember(table, kunshan, person, ['auditor']);
    await putMember(table, kunshan, person, ['handler', 'expert']);
    const { memberships } = await readStanding(table, person.id);
    expect(memberships).toMatchObject([{ posts: ['handler', 'expert'] }]);
  });
});

test('[3-19] a credit code registers one organization, and nothing is left of the second', async () => {
  const { organization, member } = anOrganization(second);
  expect(await putOrganization(table, organization, member)).toBe(true);
  const copy = { ...anOrganization(third), organization: { ...organization, id: third.id } };
  expect(await putOrganization(table, copy.organization, copy.member)).toBe(false);
  expect(JSON.stringify(await everything(table))).not.toContain(third.id);
  const other = anOrganization(fourth);
  expect(await putOrganization(table, other.organization, other.member)).toBe(true);
});
