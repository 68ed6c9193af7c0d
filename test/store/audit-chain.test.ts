import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import { hashOf, verifyChain } from '../../shared/store/audit.ts';
import { commit } from '../../shared/store/commit.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { type Loaded, loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aChange, nextOf, stored } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';

const table = aTable();
const longPlan = aPlan({
  title: '第5稿',
  goals: '长'.repeat(2000),
  need: { summary: '长'.repeat(2000), affectedResidents: 1, residents: 1 },
});
let last: Loaded;
let chain: AuditEntry[];

beforeAll(async () => {
  last = await stored(table);
  const { tenantId, id } = last.purchase;
  for (let i = 2; i <= 8; i += 1) {
    const plan = i === 5 ? longPlan : aPlan({ title: `第${i}稿` });
    await commit(
      table,
      aChange(last, nextOf(last, { plan }), { command: { type: 'revisePlan', plan } }),
    );
    last = await loadPurchase(table, tenantId, id);
  }
  chain = await readWholeAudit(table, tenantId, id);
});

const head = () => ({ seq: last.purchase.version, hash: last.auditHash });

/** Replaces entry `place` and seals it again with a hash that fits, as somebody who knows the format would. */
const rehashed = (place: number, change: Partial<AuditEntry>): AuditEntry[] =>
  chain.map((entry, i) => {
    if (i !== place) return entry;
    const { hash: _hash, ...plain } = { ...entry, ...change };
    return { ...plain, hash: hashOf(plain) };
  });

describe('[1-10] the audit chain of a purchase', () => {
  test('fits together as the table gives it back, and ends where the purchase says', () => {
    expect(verifyChain(chain, head())).toEqual({
      entries: 8,
      isIntact: true,
      head: last.auditHash,
    });
  });

  test('proves a long text by its hash without repeating it', () => {
    expect(chain[1]?.detail).toMatchObject({ plan: { title: '第2稿' } });
    const detail = { type: 'revisePlan', plan: longPlan };
    expect(chain[4]?.detail).toEqual({
      sha256: hashOf(detail),
      length: JSON.stringify(detail).length,
    });
  });

  const place = fc.nat({ max: 7 });
  const field = fc.constantFrom(
    'at',
    'actor',
    'command',
    'from',
    'to',
    'previous',
    'hash' as const,
  );

  test('shows any change of any field of any entry', () => {
    fc.assert(
      fc.property(place, field, fc.string({ minLength: 1 }), (i, name, text) => {
        const entry = chain[i] as AuditEntry;
        fc.pre(entry[name as 'at'] !== text);
        const changed = chain.with(i, { ...entry, [name]: text });
        expect(verifyChain(changed, head()).isIntact).toBe(false);
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  test('shows a changed detail, and a number that was moved', () => {
    fc.assert(
      fc.property(place, fc.jsonValue(), (i, detail) => {
        const entry = chain[i] as AuditEntry;
        fc.pre(JSON.stringify(detail) !== JSON.stringify(entry.detail));
        expect(verifyChain(chain.with(i, { ...entry, detail }), head()).isIntact).toBe(false);
        expect(verifyChain(chain.with(i, { ...entry, seq: entry.seq + 1 }), head()).isIntact).toBe(
          false,
        );
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  test('shows an entry that was taken out, put in, or exchanged with another', () => {
    fc.assert(
      fc.property(place, place, (i, j) => {
        expect(verifyChain(chain.toSpliced(i, 1), head()).isIntact).toBe(false);
        expect(verifyChain(chain.toSpliced(j, 0, chain[i] as AuditEntry), head()).isIntact).toBe(
          false,
        );
        fc.pre(i !== j);
        const swapped = chain.with(i, chain[j] as AuditEntry).with(j, chain[i] as AuditEntry);
        expect(verifyChain(swapped, head()).isIntact).toBe(false);
      }),
      { seed: 2026, numRuns: 200 },
    );
  });

  test('shows an entry that was forged with a hash of its own', () => {
    fc.assert(
      fc.property(place, fc.string({ minLength: 1 }), (i, actor) => {
        fc.pre(chain[i]?.actor !== actor);
        expect(verifyChain(rehashed(i, { actor }), head()).isIntact).toBe(false);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  test('shows where it was changed in the table itself, and that its end was cut off', async () => {
    const { tenantId, id } = last.purchase;
    const third = chain[2] as AuditEntry;
    const key = keys.audit(tenantId, id, 3);
    await write(table, { ...key, et: 'audit', ...third, actor: 'person:somebody-else' });
    const changed = await readWholeAudit(table, tenantId, id);
    expect(verifyChain(changed, head())).toMatchObject({ isIntact: false, brokenAt: 3 });
    await write(table, { ...key, et: 'audit', ...third });
    await table.client.send(
      new DeleteItemCommand({
        TableName: table.name,
        Key: marshall(keys.audit(tenantId, id, 8)),
      }),
    );
    const cut = await readWholeAudit(table, tenantId, id);
    expect(verifyChain(cut, head())).toMatchObject({ isIntact: false, brokenAt: 8 });
  });
});
