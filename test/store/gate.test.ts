import { describe, expect, test } from 'vitest';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { putSealed, readReceipt, readSealed } from '../../shared/store/applications.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { conflictOn } from '../support/counting-client.ts';
import { as, organizations, people } from '../support/people.ts';
import { playStored } from '../support/stored-play.ts';
import { day } from '../support/straight-line.ts';

const table = aTable();
const [{ id: organization }] = organizations;

const place = ({ tenantId: tenant, id: purchase }: Purchase) => ({
  tenant,
  purchase,
  organization,
});

const submitAt = (purchase: Purchase, now: Instant) =>
  putSealed(table, {
    ...place(purchase),
    envelope: 'hpke1.key.content',
    receipt: { receipt: 'r'.repeat(64), revision: 1, submittedAt: now },
    former: undefined,
    submittedBy: people.author,
    now,
  });

async function open() {
  const position = await storedIn(table, 'biddingOpen');
  const { closesAt } = position.purchase;
  if (!closesAt) throw new Error('an open window closes some day');
  return { ...position, closesAt };
}

const nothingIsThere = async (purchase: Purchase) => {
  expect(await readSealed(table, purchase.tenantId, purchase.id)).toEqual([]);
  expect(await readReceipt(table, place(purchase))).toBeUndefined();
};

describe('whether an application is in time', () => {
  test.each([
    ['a millisecond before the end', -1, 'sealed'],
    ['at the end', 0, 'bidding-closed'],
    ['a millisecond after the end', 1, 'bidding-closed'],
  ])('%s: %i ms, %s', async (_when, millis, outcome) => {
    const { purchase, closesAt } = await open();
    expect(await submitAt(purchase, plusMillis(closesAt, millis))).toBe(outcome);
    if (outcome === 'bidding-closed') await nothingIsThere(purchase);
  });

  test.each(['drafting', 'noticePublished', 'sealed', 'cancelled', 'disclosed'] as const)(
    'in the state %s nothing is accepted',
    async (state) => {
      const { purchase, now } = await storedIn(table, state);
      expect(await submitAt(purchase, now)).toBe('bidding-closed');
      await nothingIsThere(purchase);
    },
  );

  test('once the window was closed, a clock that is slow gets nobody in', async () => {
    const { closesAt, ...position } = await open();
    await playStored(table, position, {
      actor: as.system,
      command: { type: 'closeBidding' },
      at: closesAt,
    });
    expect(await submitAt(position.purchase, plusMillis(closesAt, -day))).toBe('bidding-closed');
  });

  test('an extension counts from the moment it is committed', async () => {
    const { closesAt, ...position } = await open();
    const late = plusMillis(closesAt, 1);
    expect(await submitAt(position.purchase, late)).toBe('bidding-closed');
    await playStored(table, position, {
      actor: as.handler,
      command: { type: 'extendBidding', closesAt: plusMillis(closesAt, day), reason: '系统维护' },
    });
    expect(await submitAt(position.purchase, late)).toBe('sealed');
  });

  test('while it is suspended nobody gets in, and afterwards the lost time is given back', async () => {
    const { closesAt, ...position } = await open();
    const suspended = await playStored(table, position, {
      actor: as.officeHead,
      command: { type: 'suspend', reason: '上级检查' },
    });
    expect(await submitAt(position.purchase, suspended.now)).toBe('bidding-closed');
    await playStored(table, suspended, {
      actor: as.officeHead,
      command: { type: 'resume' },
      at: plusMillis(suspended.now, 3 * day),
    });
    expect(await submitAt(position.purchase, plusMillis(closesAt, 3 * day - 1))).toBe('sealed');
  });

  test('is not judged by somebody else who submits at the same moment', async () => {
    const { purchase, now } = await open();
    const stop = conflictOn(table.client, 0, 3);
    const outcome = await submitAt(purchase, now);
    stop();
    expect(outcome).toBe('sealed');
  });
});
