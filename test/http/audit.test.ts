import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';
import { straight } from '../support/straight-line.ts';

const app = anApp();
let auditor: string;
let evaluator: string;
let handler: string;
beforeAll(async () => {
  auditor = await app.signIn(people.auditor);
  evaluator = await app.signIn(people.evaluator);
  handler = await app.signIn(people.author);
});

/** Goes on from a stored state by the straight line until `isThere`, a commit for each move. */
async function goOn(from: StoredPosition, isThere: (position: StoredPosition) => boolean) {
  let position = from;
  while (!isThere(position)) {
    const { purchase, now } = position;
    const move = straight[purchase.state]?.(purchase, { now, applications: [] });
    if (!move) throw new Error(`no move from ${purchase.state}`);
    position = await playStored(app.table, position, move);
  }
  return position;
}

describe('[1-10] the audit chain', () => {
  test('is read page by page, oldest first, and verifies', async () => {
    const { path, ...start } = await publishedIn(app, 'drafting');
    await goOn(start, ({ purchase }) => purchase.state === 'biddingOpen');
    const entries: unknown[] = [];
    let next: string | undefined;
    do {
      const query = `?limit=2${next ? `&cursor=${encodeURIComponent(next)}` : ''}`;
      const page = await app.ask('GET', `${path}/audit${query}`, { cookie: auditor });
      const { items, next: following } = page.json as { items: unknown[]; next?: string };
      expect(items.length).toBeLessThanOrEqual(2);
      entries.push(...items);
      next = following;
    } while (next);
    expect(entries).toMatchObject([
      { seq: 1, command: 'createPurchase', to: 'drafting' },
      { seq: 2, command: 'submitPlan', from: 'drafting', to: 'planApproval' },
      { seq: 3, command: 'decideApproval' },
      { seq: 4, command: 'decideApproval', to: 'noticePreparation' },
      { seq: 5, command: 'publishNotice' },
      { seq: 6, command: 'openBidding', actor: 'system' },
    ]);
    const verified = await app.ask('GET', `${path}/audit/verification`, { cookie: auditor });
    expect(verified.json).toMatchObject({ entries: 6, isIntact: true });
  });

  test('that was changed in the table is reported with the first entry at fault', async () => {
    const { path, purchase, ...rest } = await publishedIn(app, 'drafting');
    await goOn({ purchase, ...rest }, (at) => at.purchase.state === 'biddingOpen');
    const page = await app.ask('GET', `${path}/audit?limit=100`, { cookie: auditor });
    const third = (page.json as { items: Record<string, unknown>[] }).items[2];
    await write(app.table, {
      ...keys.audit(purchase.tenantId, purchase.id, 3),
      et: 'audit',
      ...third,
      actor: 'person:somebody-else',
    });
    const verified = await app.ask('GET', `${path}/audit/verification`, { cookie: auditor });
    expect(verified.json).toMatchObject({ isIntact: false, brokenAt: 3 });
  });

  test('does not tell who judges while they judge, and tells it afterwards', async () => {
    const { path, ...start } = await publishedIn(app, 'panelForming');
    const seated = await goOn(start, ({ purchase }) => purchase.state === 'scoring');
    const sheets = (at: StoredPosition) => Object.keys(at.purchase.sheets).length;
    const judging = await goOn(seated, (at) => sheets(at) === 1);
    const read = async () =>
      (await app.ask('GET', `${path}/audit?limit=100`, { cookie: auditor })).text;
    const during = await read();
    const seats = judging.purchase.panel?.seats.map(({ personId }) => personId) ?? [];
    expect(seats).toHaveLength(5);
    for (const personId of seats) expect(during).not.toContain(personId);
    expect(during).not.toContain('方案可行');
    const ranked = await goOn(
      judging,
      ({ purchase }) => purchase.state === 'awardNoticePreparation',
    );
    const before = await read();
    for (const personId of seats) expect(before).not.toContain(personId);
    await goOn(ranked, ({ purchase }) => purchase.state === 'standstill');
    expect(await read()).toContain(seats[0]);
  });

  test('opens to those who answer for the purchase, and is absent where the purchase is', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const absent = `/api/t/kunshan/purchases/${aPurchaseId()}`;
    for (const rest of ['/audit', '/audit/verification']) {
      expect((await app.ask('GET', path + rest, { cookie: evaluator })).status).toBe(403);
      expect((await app.ask('GET', absent + rest, { cookie: evaluator })).status).toBe(403);
      expect((await app.ask('GET', absent + rest, { cookie: auditor })).status).toBe(404);
      expect((await app.ask('GET', path + rest)).status).toBe(401);
    }
  });
});

describe('[0-09] links to the survey', () => {
  test('are made while it runs, each another', async () => {
    const { path } = await publishedIn(app, 'finalEvaluation');
    const answer = await app.ask('GET', `${path}/ballots?count=50`, { cookie: handler });
    const { links } = answer.json as { links: string[] };
    expect(new Set(links).size).toBe(50);
    expect(links[0]).toMatch(/^https:\/\/sanshe\.example\/s\/[\w-]+\.[\w-]+$/);
  });

  test('are refused before and after, and to who does not organize it', async () => {
    const before = await publishedIn(app, 'implementing');
    const refused = await app.ask('GET', `${before.path}/ballots`, { cookie: handler });
    expect(refused.problem).toMatchObject({ code: 'survey-closed', status: 409 });
    const after = await publishedIn(app, 'acceptanceApproval');
    const late = await app.ask('GET', `${after.path}/ballots`, { cookie: handler });
    expect(late.problem).toMatchObject({ code: 'survey-closed', status: 409 });
    const other = await app.ask('GET', `${before.path}/ballots`, { cookie: auditor });
    expect(other.problem).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  test.each(['0', '201', 'many', '1.5'])('not %s of them', async (count) => {
    const { path } = await publishedIn(app, 'finalEvaluation');
    const { problem } = await app.ask('GET', `${path}/ballots?count=${count}`, { cookie: handler });
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/count' }] });
  });
});
