import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { phoneBallot } from '../../functions/links.ts';
import type { Item } from '../../shared/store/items.ts';
import {
  countAnswers,
  noteBurst,
  putAnswer,
  readTallies,
  satisfactionOf,
} from '../../shared/store/satisfaction.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations } from '../support/people.ts';

const table = aTable();
const aPlace = () => ({
  tenant: kunshan.id,
  purchase: aPurchaseId(),
  organization: organizations[0].id,
});
const kept = async (purchase: string) =>
  (await everything(table)).filter((item) => String(item['PK']).includes(purchase));
const ofKind = (items: readonly Item[], et: string) => items.filter((item) => item['et'] === et);

describe('[0-09] a resident’s ballot', () => {
  test('is used once, however many try at the same moment', async () => {
    const place = aPlace();
    const once = { ballotHash: 'hash' };
    const tries = [1, 2, 3, 4, 5].map((overall) =>
      putAnswer(table, place, anAnswer({ ...once, overall })),
    );
    const taken = await Promise.all(tries);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await putAnswer(table, place, anAnswer(once))).toBe(false);
    expect(await countAnswers(table, place.tenant, place.purchase)).toEqual({
      responses: 1,
      meanScore: taken.indexOf(true) + 1,
    });
    const { counted } = await readTallies(table, place);
    expect(counted.map(({ tally }) => tally.n)).toEqual([1]);
  });

  test('counts in a mean of two decimals, and call-backs apart', async () => {
    const place = aPlace();
    for (const overall of [5, 4, 4]) await putAnswer(table, place, anAnswer({ overall }));
    await putAnswer(table, place, anAnswer({ overall: 1, channel: 'callBack' }));
    expect(await countAnswers(table, place.tenant, place.purchase)).toEqual({
      responses: 3,
      meanScore: 4.33,
    });
    const whole = await satisfactionOf(table, place, { period: 'all', smallest: 3 });
    expect(whole).toMatchObject({ n: 3, suppressed: false, mean: 13 / 3 });
    expect(await satisfactionOf(table, place, { period: 1, smallest: 5 })).toEqual({
      n: 3,
      suppressed: true,
    });
    expect(await satisfactionOf(table, place, { period: 2, smallest: 5 })).toEqual({
      n: 0,
      suppressed: true,
    });
  });

  test('of a phone is the same however often it is asked for, and not to be told from the sign-in', () => {
    const place = aPlace();
    const secret = 'secret-of-a-phone';
    const ballot = phoneBallot('key', place, secret);
    expect(phoneBallot('key', place, secret)).toBe(ballot);
    expect(phoneBallot('key', place, 'another')).not.toBe(ballot);
    /** What an insider with the key can make of what is kept of the sign-in is not the ballot. */
    const hash = createHash('sha256').update(secret).digest('hex');
    expect(phoneBallot('key', place, hash)).not.toBe(ballot);
  });
});

describe('[0-05] in a dump of the table', () => {
  test('ballot, answer and comment have nothing in common, and none says when', async () => {
    const place = aPlace();
    const given = Array.from({ length: 12 }, (_, i) =>
      anAnswer({ ballotHash: `${i}`.padStart(64, 'e'), comment: i < 3 ? `第${i}条意见` : '' }),
    );
    for (const one of given) await putAnswer(table, place, one);
    const items = await kept(place.purchase);
    const shapes = (et: string) => [
      ...new Set(ofKind(items, et).map((item) => Object.keys(item).sort().join())),
    ];
    expect(shapes('ballot')).toEqual(['PK,SK,et']);
    expect(shapes('answer')).toEqual(['PK,SK,again,channel,et,items,organizationId,period,score']);
    expect(shapes('comment')).toEqual(['PK,SK,et,period,text']);
    /** No value that is in one of them and names it is in another. */
    const names = (et: string) => ofKind(items, et).map(({ SK }) => String(SK).slice(2));
    for (const [one, other] of [
      ['ballot', 'answer'],
      ['answer', 'ballot'],
      ['answer', 'comment'],
      ['comment', 'answer'],
      ['comment', 'ballot'],
    ] as const) {
      const text = JSON.stringify(ofKind(items, other));
      expect(names(one).filter((name) => text.includes(name))).toEqual([]);
    }
    /** Nothing that reads as a date or a time, nor as milliseconds since 1970. */
    const text = JSON.stringify(items.map(({ PK: _PK, ...rest }) => rest));
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|\d\d:\d\d|"at"|"day"|[^0-9a-f]1[6-9]\d{11}[^0-9a-f]/);
  });

  test('a burst is a number, nothing about the place it came from', async () => {
    const place = aPlace();
    await noteBurst(table, place);
    await noteBurst(table, place);
    expect((await readTallies(table, place)).bursts).toBe(2);
    const [item] = await kept(place.purchase);
    expect(Object.keys(item ?? {}).sort()).toEqual(['PK', 'SK', 'et', 'hours']);
  });
});

test('[0-09] an answer costs one call, and the count one query, however many answered before', async () => {
  const place = aPlace();
  const figures: string[] = [];
  for (const upTo of [1, 100, 300]) {
    const { counted } = await readTallies(table, place);
    const before = counted.reduce((sum, { tally }) => sum + tally.n, 0);
    const rest = Array.from({ length: upTo - before - 1 }, () => anAnswer({}));
    for (let at = 0; at < rest.length; at += 20)
      await Promise.all(rest.slice(at, at + 20).map((one) => putAnswer(table, place, one)));
    const { calls, stop } = recordCalls(table.client);
    await putAnswer(table, place, anAnswer({}));
    const writes = calls.length;
    const { counted: now } = await readTallies(table, place);
    stop();
    expect(now.reduce((sum, { tally }) => sum + tally.n, 0)).toBe(upTo);
    expect(now.length).toBeLessThanOrEqual(16);
    figures.push(`${upTo}: ${writes} to answer, ${calls.length - writes} to count`);
    expect(calls.map(({ command }) => command)).toEqual([
      'TransactWriteItemsCommand',
      'QueryCommand',
    ]);
  }
  process.stdout.write(`DynamoDB calls by answers kept\n${figures.join('\n')}\n`);
});
