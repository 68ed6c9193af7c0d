import { expect, test } from 'vitest';
import { WorkingCopy } from '../../infra/seed/projects/working-copy.ts';
import { isNew, put, query, read, transact, update, write } from '../../shared/store/items.ts';
import { aTable, everything } from '../support/a-table.ts';

const table = aTable();
const isOwn = (pk: string) => pk.startsWith('OWN#');
const counter = { PK: 'HELD', SK: 'line' };
const all = { kept: (row: object) => row as never, isLast: () => false };

test('what is written in a working copy is there for its writer at once, and for everybody at the end', async () => {
  await write(table, { ...counter, left: 10 });
  const copy = new WorkingCopy(table, isOwn);
  expect(
    await transact(copy.table, [put(copy.table, { PK: 'OWN#1', SK: 'b', n: 1 }, isNew)]),
  ).toEqual([]);
  expect(
    await transact(copy.table, [put(copy.table, { PK: 'OWN#1', SK: 'b', n: 2 }, isNew)]),
  ).toEqual([0]);
  await transact(copy.table, [
    put(copy.table, { PK: 'OWN#1', SK: 'a', n: 0 }),
    update(copy.table, counter, { expression: 'ADD left :less', values: { ':less': -4 } }),
  ]);
  const { items, last } = await query(copy.table, { pk: 'OWN#1', limit: 1 });
  expect([items, last]).toMatchObject([[{ SK: 'a', n: 0 }], { SK: { S: 'a' } }]);
  expect(await read(copy.table, counter)).toMatchObject({ left: 6 });
  expect(await everything(table)).toHaveLength(1);
  await copy.handOver(all);
  expect(await read(table, counter)).toMatchObject({ left: 6 });
  expect(await read(table, { PK: 'OWN#1', SK: 'b' })).toMatchObject({ n: 1 });
});

test('what an attempt that was cut off left in partitions of its own is cleared away', async () => {
  const copy = new WorkingCopy(table, isOwn);
  await transact(copy.table, [put(copy.table, { PK: 'OWN#1', SK: 'c' }, isNew)]);
  expect(await read(copy.table, { PK: 'OWN#1', SK: 'b' })).toBeUndefined();
  await transact(copy.table, [put(copy.table, { PK: 'OTHER', SK: 'x' })]);
  await copy.handOver({ ...all, isLast: ({ PK }) => PK?.S === 'OTHER' });
  const { items } = await query(table, { pk: 'OWN#1' });
  expect(items.map(({ SK }) => SK)).toEqual(['c']);
  expect(await read(table, { PK: 'OTHER', SK: 'x' })).toBeDefined();
});
