import { describe, expect, test } from 'vitest';
import { countAnswers, putAnswer, putNeed } from '../../shared/store/residents.ts';
import { at } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aTable, everything, under } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';

const table = aTable();
const answer = (id: string, score = 4) => ({ id, score, comment: '很好', day: '2026-03-02' });

describe('[0-09] a resident’s ballot', () => {
  test('is used once, however many try at the same moment', async () => {
    const place = { tenant: kunshan.id, purchase: aPurchaseId(), ballotHash: 'hash' };
    const tries = [1, 2, 3, 4, 5].map((n) => putAnswer(table, place, answer(`a${n}`, n)));
    const kept = await Promise.all(tries);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await putAnswer(table, place, answer('a6'))).toBe(false);
    expect(await countAnswers(table, kunshan.id, place.purchase)).toEqual({
      responses: 1,
      meanScore: kept.indexOf(true) + 1,
    });
  });

  test('shares nothing with its answer by which somebody could tell who said what', async () => {
    const place = { tenant: kunshan.id, purchase: aPurchaseId(), ballotHash: 'hash-of-a-ballot' };
    await putAnswer(table, place, answer('random'));
    const items = (await everything(table)).filter((item) =>
      String(item['PK']).includes(place.purchase),
    );
    const [ballot, given] = [
      items.find((item) => item['et'] === 'ballot'),
      items.find((item) => item['et'] === 'answer'),
    ];
    expect(Object.keys(ballot ?? {}).sort()).toEqual(['PK', 'SK', 'et']);
    expect(Object.keys(given ?? {}).sort()).toEqual(['PK', 'SK', 'comment', 'day', 'et', 'score']);
    expect(JSON.stringify(given)).not.toContain(place.ballotHash);
    expect(given?.['day']).toBe('2026-03-02');
  });

  test('counts in a mean of two decimals', async () => {
    const purchase = aPurchaseId();
    expect(await countAnswers(table, kunshan.id, purchase)).toEqual({ responses: 0, meanScore: 0 });
    for (const [i, score] of [5, 4, 4].entries())
      await putAnswer(
        table,
        { tenant: kunshan.id, purchase, ballotHash: `b${i}` },
        answer(`c${i}`, score),
      );
    expect(await countAnswers(table, kunshan.id, purchase)).toEqual({
      responses: 3,
      meanScore: 4.33,
    });
  });
});

test('a need is kept under its month in China, with nothing about who reported it', async () => {
  const need = {
    category: 'elderly' as const,
    regionCode: '320583103001',
    text: '三楼独居老人吃饭不方便',
    id: 'n1',
    at: at('2026-03-31T23:30:00+08:00'),
  };
  await putNeed(table, kunshan.id, need);
  const items = await under(table, 'T#kunshan#NEED#2026-03');
  expect(Object.keys(items['N#n1'] ?? {}).sort()).toEqual(
    ['PK', 'SK', 'et', ...Object.keys(need)].sort(),
  );
});
