import { describe, expect, test } from 'vitest';
import { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { bare, isNew, put, queryAll } from '../../shared/store/items.ts';
import { keys, partitions, type Subject } from '../../shared/store/keys.ts';
import { type Recording, readHead, record } from '../../shared/store/record.ts';
import { monday } from '../support/a-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { as, people } from '../support/people.ts';

const table = aTable();
const subjectOf = (id: string): Subject => ({ tenant: kunshan.id, kind: 'setting', id });

const aChange = (id: string, changes: Partial<Recording> = {}): Recording => ({
  subject: subjectOf(id),
  writes: (version) => [
    {
      item: put(table, { ...keys.setting(kunshan.id, id), et: 'setting', value: version }),
    },
  ],
  actor: as.officeHead,
  origin: { address: '203.0.113.7' },
  command: 'changeSetting',
  reason: '年度调整',
  before: { value: 0 },
  after: { value: 1 },
  now: monday,
  worldNow: monday,
  ...changes,
});

const chainOf = async (id: string) =>
  (await queryAll(table, partitions.chain(subjectOf(id)))).map((item) =>
    AuditEntry.parse(bare(item)),
  );

describe('an audited change', () => {
  test('says who, as what, from where, why, before and after, in a chain that fits together', async () => {
    expect(await record(table, aChange('told'))).toBe(1);
    expect(await record(table, aChange('told'))).toBe(2);
    const entries = await chainOf('told');
    expect(entries[1]).toMatchObject({
      actor: `person:${people.officeHead}`,
      as: ['officeHead'],
      origin: { address: '203.0.113.7' },
      reason: '年度调整',
      before: { value: 0 },
      after: { value: 1 },
    });
    const head = await readHead(table, subjectOf('told'));
    expect(verifyChain(entries, { seq: head.version, hash: head.hash })).toMatchObject({
      isIntact: true,
      entries: 2,
    });
  });

  test('over a version that is no more writes nothing', async () => {
    await record(table, aChange('seen', { expected: 0 }));
    const late = record(table, aChange('seen', { expected: 0 }));
    await expect(late).rejects.toMatchObject({ name: 'version-conflict', detail: { version: 1 } });
    expect(await chainOf('seen')).toHaveLength(1);
  });

  test('repeated under its key is answered, not made twice', async () => {
    const repeat = { principal: 'p1', key: 'key-record-1', requestHash: 'a' };
    expect(await record(table, aChange('once', { repeat }))).toBe(1);
    expect(await record(table, aChange('once', { repeat }))).toBe(1);
    const other = record(table, aChange('once', { repeat: { ...repeat, requestHash: 'b' } }));
    await expect(other).rejects.toMatchObject({ name: 'idempotency-key-reused' });
    expect(await chainOf('once')).toHaveLength(1);
  });

  test('whose own condition fails says why, and leaves nothing', async () => {
    const taken = put(table, { ...keys.setting(kunshan.id, 'told'), et: 'setting' }, isNew);
    const change = aChange('refused', {
      writes: () => [{ item: taken, otherwise: { code: 'not-permitted' } }],
    });
    await expect(record(table, change)).rejects.toMatchObject({ name: 'not-permitted' });
    expect(await chainOf('refused')).toEqual([]);
  });

  test('by twenty people at once is twenty links of one chain', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => record(table, aChange('busy'))),
    );
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    const entries = await chainOf('busy');
    expect(entries).toHaveLength(done);
    expect(verifyChain(entries).isIntact).toBe(true);
  });

  test('leaves its mails to be sent', async () => {
    const errand = {
      template: 'invitation',
      to: { personId: people.auditor },
      data: { tenantName: '昆山市' },
    };
    await record(table, aChange('mailed', { errands: [errand] }));
    const left = Object.values(await under(table, `T#${kunshan.id}#OBX`));
    expect(left).toMatchObject([{ errand, GSI3PK: 'ERRAND#0' }]);
  });
});
