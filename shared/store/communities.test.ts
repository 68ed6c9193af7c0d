import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { columns } from '../domain/communities/row.ts';
import { TenantId } from '../domain/ids.ts';
import { rowItem } from './communities.ts';
import { toItem } from './items.ts';

/** What DynamoDB counts of an attribute, in bytes, rounded up. */
function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.L) return 3 + value.L.reduce((sum, one) => sum + 1 + sizeOf(one), 0);
  if (value.M)
    return (
      3 +
      Object.entries(value.M).reduce((sum, [name, one]) => sum + name.length + 1 + sizeOf(one), 0)
    );
  return 1;
}

test('[4-15] the figures of two thousand communities, all of them stated, are one answer of a query', () => {
  const figures = Object.fromEntries(columns.map((column, i) => [column, 10 ** (3 + (i % 5)) + i]));
  const item = toItem(
    rowItem(TenantId.parse('sixteenletters16'), {
      community: '330502001001',
      on: '2026-06-30',
      countedOn: '2026-06-30',
      figures,
      indicators: { jobs: 12, disputes: 345, content: 96.5, joining: 41, circle: 88, outlets: 7 },
    }),
  );
  const bytes = Object.entries(item).reduce(
    (sum, [name, value]) => sum + name.length + sizeOf(value),
    0,
  );
  process.stderr.write(`figures of a community: ${bytes} bytes\n`);
  expect(bytes * 2_000).toBeLessThan(1_048_576);
});
