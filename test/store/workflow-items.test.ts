import { describe, expect, test } from 'vitest';
import { loadPurchase } from '../../shared/store/purchases.ts';
import {
  readExecution,
  readWaits,
  storeExecution,
  storeWait,
} from '../../shared/store/workflow-items.ts';
import { stored } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';

const table = aTable();
const reference = async () => {
  const { purchase } = await stored(table);
  return { tenant: purchase.tenantId, purchase: purchase.id };
};

describe('what the workflow keeps beside a purchase', () => {
  test('of one stage the last wait counts; other stages keep theirs', async () => {
    const here = await reference();
    await storeWait(table, here, { stage: 'biddingWindow', token: 'old', version: 3 });
    await storeWait(table, here, { stage: 'biddingWindow', token: 'new', version: 4 });
    await storeWait(table, here, { stage: 'opening', token: 'other', version: 4 });
    const waits = await readWaits(table, here);
    expect(waits.map(({ token }) => token).sort()).toEqual(['new', 'other']);
    expect(await readWaits(table, await reference())).toEqual([]);
  });

  test('of several who start the first execution of a stage one is written', async () => {
    const here = await reference();
    const started = await Promise.all(
      [1, 2, 3, 4].map((entered) =>
        storeExecution(table, here, 'opening', {
          next: { number: 1, entered },
          former: undefined,
        }),
      ),
    );
    expect(started.filter(Boolean)).toHaveLength(1);
    const kept = await readExecution(table, here, 'opening');
    expect(kept).toEqual({ number: 1, entered: started.indexOf(true) + 1 });
  });

  test('a successor is written only over the execution that was read', async () => {
    const here = await reference();
    const first = { number: 1, entered: 2 };
    const second = { number: 2, entered: 5 };
    await storeExecution(table, here, 'standstill', { next: first, former: undefined });
    const after = { next: second, former: first };
    expect(await storeExecution(table, here, 'standstill', after)).toBe(true);
    expect(await storeExecution(table, here, 'standstill', after)).toBe(false);
    expect(await readExecution(table, here, 'standstill')).toEqual(second);
    expect(await readExecution(table, here, 'contract')).toBeUndefined();
  });

  test('none of it is part of the purchase', async () => {
    const { purchase } = await stored(table);
    const here = { tenant: purchase.tenantId, purchase: purchase.id };
    await storeWait(table, here, { stage: 'opening', token: 't', version: 1 });
    const now = await loadPurchase(table, here.tenant, here.purchase);
    expect(now.purchase).toEqual(purchase);
  });
});
