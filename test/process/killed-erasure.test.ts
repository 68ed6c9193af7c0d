import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { eraseDue } from '../../functions/cron/erase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan, storeTenant } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import {
  asked,
  expectGone,
  failures,
  fill,
  gated,
  itemsOf,
  others,
  turn,
} from '../support/erasing.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a deletion that is killed', () => {
  const app = anApp();

  test('[4-16] before every single write goes on with the next run, and counts nothing twice', async () => {
    const spy = failures();
    await storeTenant(app.table, { ...kunshan, isSandbox: true });
    const world = await fill(app, ['noticePublished']);
    app.clock.set(await asked(app, 0));
    const before = await others(app);
    const had = (await itemsOf(app, kunshan.id)).length;
    let runs = 0;
    for (let erased = 0; erased === 0; runs += 1) {
      let allowed = 1;
      const dying = gated(app, async (command) => {
        if (!(command instanceof TransactWriteItemsCommand)) return;
        if (allowed === 0) throw new Error('killed');
        allowed -= 1;
      });
      erased = await eraseDue(dying);
      if (runs === 3)
        expect((await turn(app, 'resumption', { reason: '太晚' })).problem.code).toBe(
          'erasure-begun',
        );
      expect(runs).toBeLessThan(200);
    }
    expect(spy).toHaveBeenCalledTimes(runs - 1);
    expect(await others(app)).toEqual(before);
    await expectGone(app, world);
    const erasure = (await everything(app.table)).find(({ SK }) => SK === 'ERASED#kunshan');
    expect(erasure?.['items']).toBe(had);
    console.warn(`killed ${runs - 1} times, ${had} items deleted`);
  }, 120_000);
});
