import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../shared/domain/ids.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/api/account/calendar-feed';

/** Makes a feed and returns the path of its secret address. */
async function madeBy(person: PersonId): Promise<string> {
  const { status, json } = await app.ask('POST', path, {
    cookie: await app.signIn(person),
    body: {},
  });
  expect(status).toBe(201);
  return new URL((json as { address: string }).address).pathname;
}
const read = async (address: string) => {
  const answer = await app.ask('GET', address);
  return { status: answer.status, text: answer.text.replace(/\r\n /g, '') };
};
const all = async () => {
  const items = await everything(app.table);
  return Object.fromEntries(items.map((item) => [`${item['PK']} ${item['SK']}`, item]));
};
const eventsIn = (text: string) => text.split('BEGIN:VEVENT').slice(1);

describe('the calendar of one’s own deadlines', () => {
  test('[1-07] says what the task list says, at an address that needs no session', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    const { status, text } = await read(await madeBy(people.officeHead));
    expect(status).toBe(200);
    expect(text).toContain('BEGIN:VCALENDAR');
    const own = eventsIn(text).filter((event) => event.includes(purchase.id));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(`SUMMARY:审批 · ${purchase.plan.title}`);
    expect(own[0]).toContain('DTSTART;VALUE=DATE:');
    expect(own[0]).toMatch(/DESCRIPTION:.*个工作日/);
    expect(own[0]).toContain(`/work/purchase/?tenant=kunshan&purchase=${purchase.id}`);
  });

  test('says nothing of what is not theirs, and follows when the turn passes on', async () => {
    const { purchase } = await publishedIn(app, 'planApproval');
    for (const other of [people.author, people.financeOfficer]) {
      const { text } = await read(await madeBy(other));
      expect(text).not.toContain(purchase.id);
      expect(text).not.toContain(purchase.plan.title);
    }
  });

  test('has a date for the closing of a call and none that tells how many applied', async () => {
    await publishedIn(app, 'biddingOpen');
    for (const person of [people.author, people.officeHead, people.auditor]) {
      const { text } = await read(await madeBy(person));
      expect(text).not.toMatch(/applications?|份申报|\d+ 家/);
    }
  });

  test('an earlier address ends with the next, and the last when it is ended', async () => {
    const first = await madeBy(people.officeHead);
    const second = await madeBy(people.officeHead);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    const cookie = await app.signIn(people.officeHead);
    expect((await app.ask('GET', path, { cookie })).json).toHaveProperty('madeAt');
    expect((await app.ask('DELETE', path, { cookie })).status).toBe(200);
    expect((await read(second)).status).toBe(404);
    expect((await app.ask('GET', path, { cookie })).json).toEqual({});
    expect((await app.ask('DELETE', path, { cookie })).status).toBe(200);
  });

  test.each(['nobody', 'p0000000000000000000000001.', '.', 'a.b.c', '%00', `${'x'.repeat(500)}`])(
    'a made-up address %s opens nothing',
    async (token) => {
      expect((await app.ask('GET', `/calendar/${token}`)).status).toBe(404);
    },
  );

  test('keeps only a hash of the secret, and reading it writes nothing', async () => {
    const address = await madeBy(people.officeHead);
    const secret = address.split('.')[1] ?? '';
    const before = await all();
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(before)).not.toContain(secret);
    await read(address);
    expect(await all()).toEqual(before);
  });
});

describe('the calendar of what a tenant has published', () => {
  const calendar = async () => read('/api/t/kunshan/calendar.ics');

  test('says when a call closes, and nothing of a purchase before its notice', async () => {
    const open = await publishedIn(app, 'biddingOpen');
    const unpublished = await publishedIn(app, 'planApproval');
    const { status, text } = await calendar();
    expect(status).toBe(200);
    const own = eventsIn(text).filter((event) => event.includes(open.purchase.id));
    expect(own).toHaveLength(1);
    expect(own[0]).toContain(open.purchase.plan.title);
    expect(text).not.toContain(unpublished.purchase.id);
  });

  test('a tenant that is not there has none', async () => {
    expect((await app.ask('GET', '/api/t/nowhere/calendar.ics')).status).toBe(404);
  });
});
