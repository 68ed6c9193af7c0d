import { expect, test } from 'vitest';
import { aNeed, storeNeed } from '../support/a-need.ts';
import { at } from '../support/a-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';

const table = aTable();

test('a need is kept under its own letter and counted where it is, with nothing about who reported it', async () => {
  const need = aNeed(at('2026-03-31T23:30:00+08:00'));
  await storeNeed(table, kunshan.id, need);
  const items = await under(table, 'T#kunshan#NEED#n');
  const kept = items[`N#${need.id}`];
  expect(kept?.['data']).toEqual(need);
  expect(Object.keys(kept ?? {}).sort()).toEqual(
    ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK', 'data', 'et', 'sum', 'v'].sort(),
  );
  expect(Object.keys(need)).not.toEqual(expect.arrayContaining(['name']));
  const counted = await under(table, 'T#kunshan#NEEDN');
  expect(counted['C#320583103001']).toMatchObject({ f: 1, ner: 1, qr: 1, gs: 1 });
});
