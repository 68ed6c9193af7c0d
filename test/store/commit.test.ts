import { describe, expect, test } from 'vitest';
import { hashOf } from '../../shared/store/audit.ts';
import { commit } from '../../shared/store/commit.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { countAttempt, putCode, readCode } from '../../shared/store/sign-in-codes.ts';
import { anApplication, aPurchase } from '../support/a-purchase.ts';
import { aChange, aPurchaseId, nextOf, stored, storedIn } from '../support/a-stored-purchase.ts';
import { aTable, everything, under } from '../support/a-table.ts';
import { recordCalls, written } from '../support/counting-client.ts';
import { organizations } from '../support/people.ts';

const table = aTable();
const [first, second] = organizations;

describe('one command', () => {
  test('leaves root, audit entry, outbox and answer, each in its partition', async () => {
    const purchase = aPurchase({ id: aPurchaseId() });
    const { tenantId, id } = purchase;
    const repeat = { principal: 'p1', key: 'key-00000001', requestHash: 'h' };
    const events = [{ type: 'stageEntered', stage: 'planningApproval' }] as const;
    await commit(table, aChange(undefined, purchase, { repeat, events }));
    const written = (await everything(table)).filter((item) => JSON.stringify(item).includes(id));
    const names = written.map(({ PK, SK }) => `${PK} ${SK}`).sort();
    expect(names).toEqual(
      [
        keys.purchase(tenantId, id),
        keys.audit(tenantId, id, 1),
        keys.outbox(tenantId, id, 1),
        keys.idempotency(tenantId, 'p1', 'key-00000001'),
      ]
        .map(({ PK, SK }) => `${PK} ${SK}`)
        .sort(),
    );
    expect(written.find((item) => item['et'] === 'outbox')).toMatchObject({ version: 1, events });
  });

  test('writes the children it changed, and leaves the others untouched', async () => {
    const applications = {
      [first.id]: anApplication(first),
      [second.id]: anApplication(second),
    };
    const before = await stored(table, { state: 'eligibilityCheck', applications });
    const { tenantId, id } = before.purchase;
    const former = await under(table, keys.purchase(tenantId, id).PK);
    const kept = before.purchase.applications[second.id];
    const judged = anApplication(first, { eligibility: 'eligible' });
    const after = nextOf(before, {
      applications: { [first.id]: judged, ...(kept && { [second.id]: kept }) },
    });
    const { calls, stop } = recordCalls(table.client);
    await commit(table, aChange(before, after));
    stop();
    expect(written(calls)).toEqual(['#META', 'AUD#0000000002', '0000000002', `APP#${first.id}`]);
    const now = await under(table, keys.purchase(tenantId, id).PK);
    expect(now[`APP#${first.id}`]?.['data']).toMatchObject({ eligibility: 'eligible' });
    expect(now[`APP#${second.id}`]).toEqual(former[`APP#${second.id}`]);
  });
});

describe('all or nothing', () => {
  const snapshot = async () => (await everything(table)).map(hashOf).sort();

  test('a version somebody else has written changes nothing at all', async () => {
    const before = await stored(table);
    await commit(table, aChange(before, nextOf(before)));
    const settled = await snapshot();
    const late = nextOf(before, { applications: { [first.id]: anApplication(first) } });
    await expect(commit(table, aChange(before, late))).rejects.toMatchObject({
      name: 'version-conflict',
    });
    expect(await snapshot()).toEqual(settled);
  });

  test('a chain that was continued elsewhere changes nothing, though the version fits', async () => {
    const before = await stored(table);
    const settled = await snapshot();
    const forged = { ...before, auditHash: 'f'.repeat(64) };
    await expect(commit(table, aChange(forged, nextOf(before)))).rejects.toMatchObject({
      name: 'version-conflict',
    });
    expect(await snapshot()).toEqual(settled);
  });

  test('an answer that is taken under its key leaves neither a version nor an entry', async () => {
    const before = await stored(table);
    const repeat = { principal: 'p1', key: 'key-00000002', requestHash: 'first' };
    await commit(table, aChange(before, nextOf(before), { repeat }));
    const now = await loadPurchase(table, before.purchase.tenantId, before.purchase.id);
    const settled = await snapshot();
    const other = { ...repeat, requestHash: 'second' };
    await expect(commit(table, aChange(now, nextOf(now), { repeat: other }))).rejects.toMatchObject(
      { name: 'idempotency-key-reused' },
    );
    expect(await snapshot()).toEqual(settled);
  });

  test('a purchase cannot begin twice', async () => {
    const { purchase } = await stored(table);
    await expect(commit(table, aChange(undefined, purchase))).rejects.toMatchObject({
      name: 'version-conflict',
    });
  });

  test('a code that goes with a change is gone with it, and stays when the change fails', async () => {
    const { loaded } = await storedIn(table, 'planApproval');
    const { tenantId, id } = loaded.purchase;
    const key = keys.approvalCode(tenantId, id, 'plan-1', '0');
    const code = { codeHash: 'c', expiresAt: loaded.purchase.createdAt, attempts: 0 };
    await putCode(table, key, code);
    const burns = { key, code };
    const stale = { ...loaded, auditHash: 'f'.repeat(64) };
    await expect(commit(table, aChange(stale, nextOf(loaded), { burns }))).rejects.toThrow();
    expect(await readCode(table, key)).toEqual(code);
    await countAttempt(table, key);
    await expect(commit(table, aChange(loaded, nextOf(loaded), { burns }))).rejects.toMatchObject({
      name: 'code-expired',
    });
    const tried = { key, code: { ...code, attempts: 1 } };
    await commit(table, aChange(loaded, nextOf(loaded), { burns: tried }));
    expect(await readCode(table, key)).toBeUndefined();
  });
});
