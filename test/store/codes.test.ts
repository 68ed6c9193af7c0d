import { beforeAll, describe, expect, test } from 'vitest';
import { checkCode, issueCode } from '../../functions/http/codes.ts';
import { limit, sends } from '../../functions/http/limits.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { remove, transact } from '../../shared/store/items.ts';
import { type Key, keys } from '../../shared/store/keys.ts';
import {
  countAttempt,
  countUse,
  readCode,
  stillAsRead,
  type TypedCode,
} from '../../shared/store/sign-in-codes.ts';
import { at, monday } from '../support/a-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';
import { type Services, services } from '../support/services.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
});

/** Uses a code up as signing in does: in a transaction that holds only over the code as it was read. */
const burnt = async (key: Key, code: TypedCode) =>
  (await transact(table, [remove(table, key, stillAsRead(code))])).length === 0;

const minute = 60_000;
let count = 0;
/** A fresh code under a key of its own. */
async function issued() {
  count += 1;
  world.clock.set(monday);
  const key = keys.signInCode(`hash-${count}`);
  const code = await issueCode(world.deps, key);
  const wrong = code === '000000' ? '000001' : '000000';
  const type = async (typed: string) => {
    try {
      await checkCode(world.deps, key, { stored: await readCode(table, key), typed });
      return 'right';
    } catch (error) {
      return (error as Error).name;
    }
  };
  return { key, code, wrong, type };
}

describe('a code from a mail', () => {
  test('opens when it is typed as it was sent, with a space around it too', async () => {
    const { code, type } = await issued();
    expect(code).toMatch(/^\d{6}$/);
    expect(await type(code)).toBe('right');
    expect(await type(` ${code} `)).toBe('right');
  });

  test('is nowhere in the table, nor is a hash that fits another key', async () => {
    const [one, other] = [await issued(), await issued()];
    const text = JSON.stringify(await everything(table));
    expect(text).not.toContain(`"${one.code}"`);
    const stored = await readCode(table, one.key);
    if (one.code !== other.code)
      await expect(
        checkCode(world.deps, other.key, { stored, typed: one.code }),
      ).rejects.toMatchObject({ name: 'code-wrong' });
  });

  test('is worth nothing once its ten minutes have passed', async () => {
    const { code, type } = await issued();
    world.clock.set(plusMillis(monday, 10 * minute - 1));
    expect(await type(code)).toBe('right');
    world.clock.set(plusMillis(monday, 10 * minute));
    expect(await type(code)).toBe('code-expired');
  });

  test('is worth nothing after five wrong tries', async () => {
    const { code, wrong, type } = await issued();
    for (let tries = 0; tries < 5; tries += 1) expect(await type(wrong)).toBe('code-wrong');
    expect(await type(code)).toBe('code-expired');
  });

  test('is replaced by the next one', async () => {
    const { key, code, type } = await issued();
    const next = await issueCode(world.deps, key);
    if (next !== code) expect(await type(code)).toBe('code-wrong');
    expect(await type(next)).toBe('right');
  });

  test('is used up once, however many try at the same moment', async () => {
    const { key } = await issued();
    const stored = await readCode(table, key);
    if (!stored) throw new Error('the code is stored');
    const all = await Promise.all([1, 2, 3, 4].map(() => burnt(key, stored)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await readCode(table, key)).toBeUndefined();
  });

  test('does not open for whoever read it before a wrong try was counted', async () => {
    const { key } = await issued();
    const stored = await readCode(table, key);
    if (!stored) throw new Error('the code is stored');
    await countAttempt(table, key);
    expect(await burnt(key, stored)).toBe(false);
  });

  test('a wrong try at a code that is gone leaves nothing behind', async () => {
    const key = keys.signInCode('nobody');
    await countAttempt(table, key);
    expect(await readCode(table, key)).toBeUndefined();
  });
});

describe('how often', () => {
  const start = at('2026-03-02T10:59:00+08:00');

  test('uses are counted in their window, all of those that come at once', async () => {
    const counts = await Promise.all(
      Array.from({ length: 10 }, () => countUse(table, 'scope', start, 3600)),
    );
    expect(counts.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await countUse(table, 'scope', plusMillis(start, 3_600_000), 3600)).toBe(1);
    expect(await countUse(table, 'other', start, 3600)).toBe(1);
  });

  const from = (address: string) => ({ ...world.deps, origin: { address } });

  test('six codes an hour go out to one address; the seventh is told how long to wait', async () => {
    world.clock.set(start);
    const send = (to = 'somebody') => limit(world.deps, 'sign-in', to, sends);
    for (let sent = 0; sent < 6; sent += 1) await send();
    await expect(send()).rejects.toMatchObject({
      name: 'too-many-requests',
      detail: { seconds: 60, minutes: 1 },
    });
    await send('somebody-else');
    world.clock.pass(minute);
    await expect(send()).resolves.toBeUndefined();
  });

  test('one place on the network has a window of its own, and being stopped there uses up nobody else’s', async () => {
    world.clock.set(at('2026-03-03T09:00:00+08:00'));
    const few = { one: 2, place: 3, all: 100 };
    for (const to of ['a', 'b', 'c']) await limit(from('203.0.113.7'), 'try', to, few);
    for (const address of ['203.0.113.7', '::ffff:203.0.113.7'])
      await expect(limit(from(address), 'try', 'd', few)).rejects.toThrow('too-many-requests');
    for (let tries = 0; tries < 2; tries += 1) await limit(from('203.0.113.8'), 'try', 'd', few);
    await expect(limit(from('203.0.113.8'), 'try', 'd', few)).rejects.toThrow('too-many-requests');
  });

  test('of an IPv6 household every address counts as one, and the machine itself counts as nobody', async () => {
    world.clock.set(at('2026-03-03T10:00:00+08:00'));
    const few = { one: 100, place: 1, all: 100 };
    await limit(from('2001:db8:1:2::1'), 'try', 'a', few);
    await expect(limit(from('2001:db8:1:2:ffff::9'), 'try', 'a', few)).rejects.toThrow();
    await limit(from('2001:db8:1:3::1'), 'try', 'a', few);
    for (let tries = 0; tries < 3; tries += 1) await limit(from('::1'), 'try', 'a', few);
  });

  test('the whole installation has a window, whoever asks from wherever', async () => {
    world.clock.set(at('2026-03-03T11:00:00+08:00'));
    const few = { one: 9, place: 9, all: 3 };
    for (const n of [1, 2, 3]) await limit(from(`198.51.100.${n}`), 'try', `${n}`, few);
    await expect(limit(from('198.51.100.4'), 'try', '4', few)).rejects.toThrow('too-many-requests');
  });

  test('the table keeps no address of the network', async () => {
    const text = JSON.stringify(await everything(table));
    expect(text).not.toMatch(/203\.0\.113|2001:db8/);
  });
});
