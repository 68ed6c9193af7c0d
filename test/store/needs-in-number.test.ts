import { expect, test } from 'vitest';
import { letters, needCategories, needStatuses } from '../../shared/domain/needs/names.ts';
import { transact } from '../../shared/store/items.ts';
import { countItem, readCounts } from '../../shared/store/needs.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { recordCalls } from '../support/counting-client.ts';

const table = aTable();

/** Every counter a community can have, each of four digits. */
const full = Object.fromEntries([
  ...['f', 's', 'ti', 'tl', 'j'].map((name) => [name, 9999]),
  ...needCategories.flatMap((category) =>
    needStatuses.map((status) => [`n${letters.category[category]}${letters.status[status]}`, 999]),
  ),
  ...Object.values(letters.reason).map((letter) => [`x${letter}`, 999]),
  ...Object.values(letters.group).map((letter) => [`g${letter}`, 999]),
]) as Record<string, number>;

test('[3-44] two thousand communities with every counter are read in one call', async () => {
  for (let from = 0; from < 2000; from += 80)
    await transact(
      table,
      Array.from({ length: 80 }, (_, at) => {
        const community = String(320_583_000_000 + from + at);
        return countItem(table, kunshan.id, { community, street: '320583103' }, full);
      }),
    );
  const { calls, stop } = recordCalls(table.client);
  expect(await readCounts(table, kunshan.id)).toHaveLength(2000);
  stop();
  expect(calls).toHaveLength(1);
});
