import { beforeAll, describe, expect, test } from 'vitest';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
let author: string;
let second: string;
beforeAll(async () => {
  author = await app.signIn(people.author);
  second = await app.signIn(people.secondHandler);
  for (const _ of [1, 2, 3]) await publishedIn(app, 'biddingOpen');
});

const list = '/api/t/kunshan/purchases';
const notices = '/api/t/kunshan/notices';
const page = (path: string, cursor: string, cookie = author) =>
  app.ask('GET', `${path}?limit=1&cursor=${encodeURIComponent(cursor)}`, { cookie });
const first = async (path: string) => {
  const answer = await app.ask('GET', `${path}?limit=1`, { cookie: author });
  return (answer.json as { next: string }).next;
};

describe('a cursor', () => {
  test.each([list, notices])(
    'of %s leads to the next page, and again to the same',
    async (path) => {
      const next = await first(path);
      const [one, two] = [await page(path, next), await page(path, next)];
      expect(one.status).toBe(200);
      const { items } = one.json as { items: unknown[] };
      expect(items).toHaveLength(1);
      expect(two.json).toMatchObject({ items });
    },
  );

  test('that was changed in any place is refused', async () => {
    const next = await first(list);
    for (let place = 0; place < next.length; place += 7) {
      const changed =
        next.slice(0, place) + (next[place] === 'A' ? 'B' : 'A') + next.slice(place + 1);
      const { problem } = await page(list, changed);
      expect(problem).toMatchObject({
        code: 'invalid-request',
        status: 422,
        errors: [{ pointer: '/cursor' }],
      });
    }
  });

  test('of another list, another person or nobody is refused', async () => {
    const next = await first(list);
    expect((await page(notices, next)).status).toBe(422);
    expect((await page(list, await first(notices))).status).toBe(422);
    expect((await page(list, next, second)).status).toBe(422);
    const forged = Buffer.from(
      JSON.stringify({ GSI1PK: { S: 'T#wuxing#PL' }, GSI1SK: { S: 'z' } }),
    ).toString('base64url');
    for (const cursor of [
      forged,
      `${forged}.`,
      `${forged}.x`,
      '.',
      'null',
      '{}',
      next.slice(0, -1),
    ])
      expect((await page(list, cursor)).status).toBe(422);
  });

  test('longer than any of ours is refused', async () => {
    const { problem } = await page(list, 'a'.repeat(2001));
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/cursor' }] });
  });
});

test.each(['0', '101', '-1', 'ten', '2.5'])('a page of %s rows is no page', async (limit) => {
  const { problem } = await app.ask('GET', `${list}?limit=${limit}`, { cookie: author });
  expect(problem).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/limit' }] });
});
