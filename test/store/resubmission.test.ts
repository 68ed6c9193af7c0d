import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  putSealed,
  readReceipt,
  readSealed,
  type StoredReceipt,
} from '../../shared/store/applications.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { bare } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { organizations, people } from '../support/people.ts';

const table = aTable();
const [{ id: organization }] = organizations;
const place = ({ tenantId: tenant, id: purchase }: Purchase) => ({
  tenant,
  purchase,
  organization,
});

/** Seals a revision whose envelope and receipt are told by `word`. */
const submit = (purchase: Purchase, now: Instant, word: string, former?: StoredReceipt) =>
  putSealed(table, {
    ...place(purchase),
    envelope: `envelope-${word}`,
    receipt: { receipt: word, revision: (former?.revision ?? 0) + 1, submittedAt: now },
    former,
    submittedBy: people.author,
    now,
  });

const sealedNow = async ({ tenantId, id }: Purchase) =>
  (await readSealed(table, tenantId, id)).map(({ envelope }) => envelope);

describe('an application that is changed before the end', () => {
  test('is replaced by the next revision, and its chain tells of both', async () => {
    const { purchase, now } = await storedIn(table, 'biddingOpen');
    expect(await submit(purchase, now, 'one')).toBe('sealed');
    const former = await readReceipt(table, place(purchase));
    expect(await submit(purchase, now, 'two', former)).toBe('sealed');
    expect(await sealedNow(purchase)).toEqual(['envelope-two']);
    expect(await readReceipt(table, place(purchase))).toMatchObject({
      receipt: 'two',
      revision: 2,
    });
    const { tenantId, id } = purchase;
    const entries = await under(table, keys.applicationAudit(tenantId, id, organization, 1).PK);
    const chain = Object.values(entries).map((item) => bare(item) as AuditEntry);
    chain.sort((a, b) => a.seq - b.seq);
    expect(chain.map(({ detail }) => detail)).toMatchObject([
      { receipt: 'one' },
      { receipt: 'two' },
    ]);
    expect(verifyChain(chain)).toMatchObject({ entries: 2, isIntact: true });
  });

  test('is not replaced over a revision its sender has not seen', async () => {
    const { purchase, now } = await storedIn(table, 'biddingOpen');
    await submit(purchase, now, 'one');
    const first = await readReceipt(table, place(purchase));
    await submit(purchase, now, 'two', first);
    expect(await submit(purchase, now, 'three', first)).toBe('already-submitted');
    expect(await submit(purchase, now, 'four')).toBe('already-submitted');
    expect(await sealedNow(purchase)).toEqual(['envelope-two']);
  });
});

describe('two members who submit at the same moment', () => {
  test('the first time: one is sealed, the other is told; envelope and receipt are one person’s', async () => {
    const { purchase, now } = await storedIn(table, 'biddingOpen');
    const words = ['one', 'two', 'three', 'four'];
    const outcomes = await Promise.all(words.map((word) => submit(purchase, now, word)));
    expect(outcomes.filter((outcome) => outcome === 'sealed')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['sealed', 'already-submitted']));
    const winner = words[outcomes.indexOf('sealed')];
    expect(await sealedNow(purchase)).toEqual([`envelope-${winner}`]);
    expect(await readReceipt(table, place(purchase))).toMatchObject({ receipt: winner });
  });

  test('over the same revision: one replaces it', async () => {
    const { purchase, now } = await storedIn(table, 'biddingOpen');
    await submit(purchase, now, 'zero');
    const former = await readReceipt(table, place(purchase));
    const words = ['one', 'two', 'three'];
    const outcomes = await Promise.all(words.map((word) => submit(purchase, now, word, former)));
    expect(outcomes.filter((outcome) => outcome === 'sealed')).toHaveLength(1);
    expect(await readReceipt(table, place(purchase))).toMatchObject({
      revision: 2,
      receipt: words[outcomes.indexOf('sealed')],
    });
  });
});
