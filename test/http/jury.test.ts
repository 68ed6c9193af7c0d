import { describe, expect, test } from 'vitest';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { countVotes } from '../../shared/store/residents.ts';
import { aPlan } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [first, second, third] = organizations;
const plan = aPlan({ voices: { experts: 60, residents: 30, organizations: 10 } });

const form = (...supports: string[]) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: supports.map((id) => `supports-${id}=1`).join('&'),
});

describe('[3-51] residents and organizations join in judging', () => {
  test('one link votes once, nobody is recorded with the vote, and it closes with the scoring', async () => {
    const { purchase } = await storedIn(app.table, 'scoring', { plan });
    const cookie = await app.signIn(people.author);
    const place = `/api/t/kunshan/purchases/${purchase.id}/ballots`;
    const links = async (voice: string) => {
      const answer = await app.ask('GET', `${place}?count=2&voice=${voice}`, { cookie });
      return (answer.json as { links: string[] }).links.map((link) => new URL(link).pathname);
    };
    const [one = '', other = ''] = await links('residents');
    const [unit = ''] = await links('organizations');
    const shown = await app.ask('GET', one);
    expect([shown.status, shown.text.includes(first.name)]).toEqual([200, true]);
    expect((await app.ask('POST', one, form(first.id, second.id))).status).toBe(200);
    expect((await app.ask('POST', one, form(third.id))).status).toBe(409);
    // Two awards: nobody supports three.
    expect((await app.ask('POST', other, form(first.id, second.id, third.id))).status).toBe(422);
    expect((await app.ask('POST', other, form(second.id))).status).toBe(200);
    expect((await app.ask('POST', unit, form())).status).toBe(200);
    expect(await countVotes(app.table, purchase.tenantId, purchase.id)).toEqual({
      residents: { ballots: 2, votes: { [first.id]: 1, [second.id]: 2 } },
      organizations: { ballots: 1, votes: {} },
    });
    const kept = await queryAll(app.table, partitions.votes(purchase.tenantId, purchase.id));
    for (const item of kept)
      expect(Object.keys(item).sort()).toEqual(['PK', 'SK', 'day', 'et', 'supports', 'voice']);
  });

  test('after the last sheet nobody votes, and without a jury nobody is invited', async () => {
    const { purchase } = await storedIn(app.table, 'scoring');
    const cookie = await app.signIn(people.author);
    const place = `/api/t/kunshan/purchases/${purchase.id}/ballots?voice=residents`;
    const answer = await app.ask('GET', place, { cookie });
    expect(answer.problem).toMatchObject({ code: 'voting-closed' });
  });
});
