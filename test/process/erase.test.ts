import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { eraseDue } from '../../functions/cron/erase.ts';
import type { PlatformTenants } from '../../shared/contracts/platform.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { asPlatformAdmin } from '../support/a-platform-admin.ts';
import { everything } from '../support/a-table.ts';
import { kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import {
  asked,
  blobsLeft,
  expectGone,
  failures,
  filesOf,
  fill,
  gated,
  itemsOf,
  others,
  turn,
  type World,
} from '../support/erasing.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a tenant whose deletion was asked for', () => {
  const app = anApp();
  let world: World;
  let due: Instant;
  beforeAll(async () => {
    world = await fill(app, ['implementing', 'scoring', 'noticePublished']);
    due = await asked(app, 15);
  }, 60_000);

  test('[4-16] is not touched a millisecond before its last day is over', async () => {
    const before = await everything(app.table);
    app.clock.set(plusMillis(due, -1));
    expect(await eraseDue(app.deps)).toBe(0);
    expect(await everything(app.table)).toEqual(before);
  });

  test('is not touched when the request is withdrawn, not even between reading it and beginning', async () => {
    const spy = failures();
    app.clock.set(due);
    let left = 1;
    const racing = gated(app, async (command) => {
      if (!(command instanceof TransactWriteItemsCommand) || left === 0) return;
      left -= 1;
      expect((await turn(app, 'resumption', { reason: '撤回' })).status).toBe(200);
    });
    const before = (await itemsOf(app, kunshan.id)).length;
    expect(await eraseDue(racing)).toBe(0);
    expect(spy).toHaveBeenCalledOnce();
    expect((await itemsOf(app, kunshan.id)).length).toBeGreaterThanOrEqual(before);
    expect(await eraseDue(app.deps)).toBe(0);
    due = await asked(app, 15);
    expect(await eraseDue(app.deps)).toBe(0);
  });

  test('[4-16] is gone when the day has passed, and nothing of anybody else', async () => {
    const spy = failures();
    const kept = new Map(app.archived);
    app.clock.set(due);
    const before = await others(app);
    const had = (await itemsOf(app, kunshan.id)).length;
    const neighbour = filesOf(app, wuxing.id).map((path) => app.files.get(path));
    expect(await eraseDue(app.deps, 1_000)).toBe(1);
    expect(spy).not.toHaveBeenCalled();
    expect(await others(app)).toEqual(before);
    expect(filesOf(app, wuxing.id).map((path) => app.files.get(path))).toEqual(neighbour);
    expect(kept.size).toBeGreaterThan(0);
    expect(app.archived).toEqual(kept);
    expect(await blobsLeft(app)).toEqual([
      'clean/c/wuxing/d1',
      'quarantine/q/wuxing/d2',
      'quarantine/s/d3',
    ]);
    await expectGone(app, world);
    console.warn(`a tenant of ${had} items deleted`);
  });

  test('leaves a record of who asked, when, how much, and the last root; its name is not given again', async () => {
    const cookie = await asPlatformAdmin(app);
    const { json } = await app.ask('GET', '/api/platform/tenants', { cookie });
    const { items, erasures } = json as PlatformTenants;
    expect(items.map(({ id }) => id)).toEqual([wuxing.id]);
    expect(erasures).toMatchObject([
      {
        id: kunshan.id,
        name: kunshan.name,
        requestedBy: expect.stringMatching(/^p0+777$/),
        reason: '单位撤销',
        erasedAt: due,
        items: expect.any(Number),
        lastRoot: { root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    const chain = (await everything(app.table)).filter(
      ({ PK }) => PK === 'PLATFORM#A#erasure#kunshan',
    );
    expect(chain.map(({ command }) => command).filter(Boolean)).toEqual(['beginErasure', 'erase']);
    expect(await eraseDue(app.deps)).toBe(0);
  });
});
