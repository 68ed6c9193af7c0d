import { expect, test } from 'vitest';
import { putSealed } from '../../shared/store/applications.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { keys, partitions } from '../../shared/store/keys.ts';
import { listPurchases, loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { duePurchases, openPurchases, undelivered } from '../../shared/store/workflow-items.ts';
import { at } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable, everything } from '../support/a-table.ts';
import { organizations, people } from '../support/people.ts';

const table = aTable();

const byKey = async () =>
  new Map((await everything(table)).map((item) => [`${item['PK']} ${item['SK']}`, item]));

test('[3-07] how many have applied is told by no index, no counter and no version before the opening', async () => {
  const { purchase, now } = await storedIn(table, 'biddingOpen');
  const { tenantId, id } = purchase;
  /** Whatever anybody but opener and applicant can ask of the store. */
  const visible = async () =>
    hashOf([
      await loadPurchase(table, tenantId, id),
      await listPurchases(table, tenantId, { limit: 100 }),
      await readWholeAudit(table, tenantId, id),
      await duePurchases(table, at('2030-01-01')),
      await openPurchases(table),
      await undelivered(table, at('2030-01-01')),
    ]);
  const [itemsBefore, shownBefore] = [await byKey(), await visible()];
  for (const { id: organization } of organizations)
    await putSealed(table, {
      tenant: tenantId,
      purchase: id,
      organization,
      envelope: 'hpke1.key.content',
      receipt: { receipt: 'r', revision: 1, submittedAt: now },
      former: undefined,
      submittedBy: people.author,
      now,
    });
  expect(await visible()).toBe(shownBefore);
  const itemsAfter = await byKey();
  const added = [...itemsAfter.values()].filter(
    (item) => !itemsBefore.has(`${item['PK']} ${item['SK']}`),
  );
  expect(added).toHaveLength(4 * organizations.length);
  const sealed = partitions.sealed(tenantId, id).pk;
  const own = organizations.flatMap((o) => [
    keys.organization(o.id).PK,
    keys.applicationAudit(tenantId, id, o.id, 1).PK,
    keys.applicationDraft(o.id, tenantId, id).PK,
  ]);
  for (const item of added) {
    expect([sealed, ...own]).toContain(item['PK']);
    expect(Object.keys(item).filter((name) => name.startsWith('GSI'))).toEqual([]);
  }
  for (const [key, item] of itemsBefore) expect(itemsAfter.get(key)).toEqual(item);
});
