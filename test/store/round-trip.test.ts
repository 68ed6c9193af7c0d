import { describe, expect, test } from 'vitest';
import { isFinal, states } from '../../shared/domain/purchase/lifecycle.ts';
import { dueAt } from '../../shared/domain/purchase/plan-next.ts';
import { keys } from '../../shared/store/keys.ts';
import { listPurchases, summaryOf } from '../../shared/store/purchases.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';

const table = aTable();

describe('a purchase', () => {
  test.each(states)('in the state %s is read as it was written', async (state) => {
    const { purchase, loaded } = await storedIn(table, state);
    expect(loaded.purchase).toEqual(purchase);
    expect(loaded.auditHash).toMatch(/^[0-9a-f]{64}$/);
    const { '#META': root } = await under(table, keys.purchase(purchase.tenantId, purchase.id).PK);
    const runs = state !== 'suspended' && !isFinal(state);
    expect(root?.['GSI2PK']).toBe(runs ? 'OPEN#0' : undefined);
    expect(String(root?.['GSI3SK']).split('#')[0]).toBe(dueAt(purchase) ?? 'undefined');
  });

  test('appears in the list of its tenant once, newest first, page by page', async () => {
    await storedIn(table, 'drafting');
    const all = await listPurchases(table, kunshan.id, { limit: 100 });
    expect(all.items).toHaveLength(states.length + 1);
    expect(all.last).toBeUndefined();
    const ids = all.items.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    const paged: typeof all.items = [];
    let start: Parameters<typeof listPurchases>[2]['start'];
    do {
      const found = await listPurchases(table, kunshan.id, { limit: 7, start });
      paged.push(...found.items);
      start = found.last;
    } while (start);
    expect(paged).toEqual(all.items);
  });

  test('shows in the list what it is and whom it waits for', async () => {
    const { purchase } = await storedIn(table, 'awardApproval');
    const { items } = await listPurchases(table, purchase.tenantId, { limit: 1 });
    expect(items).toEqual([summaryOf(purchase)]);
  });
});
