import { expect, test } from 'vitest';
import { putNeed } from '../../shared/store/residents.ts';
import { at } from '../support/a-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';

const table = aTable();

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
