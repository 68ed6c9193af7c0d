import { describe, expect, test } from 'vitest';
import { type PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { stopAsked } from '../../shared/domain/purchase/stages/stopping.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import {
  duePurchases,
  markDelivered,
  nextDue,
  openPurchases,
  readOutbox,
  undelivered,
} from '../../shared/store/workflow-items.ts';
import { at } from '../support/a-purchase.ts';
import { aChange, nextOf, stored, storedIn } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { as } from '../support/people.ts';
import { askStop } from '../support/play-to.ts';
import { playStored } from '../support/stored-play.ts';
import { approval } from '../support/straight-line.ts';

const table = aTable();
const deadline = (moment: Instant) => ({
  deadlines: {
    notice: {
      at: moment,
      from: moment,
      count: 5,
      unit: 'workingDays' as const,
      isProvisional: false,
    },
  },
});
const ids = (found: readonly { purchase: PurchaseId }[]) => found.map(({ purchase }) => purchase);
/** Each test asks for a year of its own. */
const inYear = (year: number, day: string) => at(`${year}-${day}T09:00:00+08:00`);

describe('the queue of deadlines', () => {
  const waiting = (moment: Instant, isSandbox = false, tenantId = 'kunshan') =>
    stored(
      table,
      { state: 'noticePreparation', tenantId: TenantId.parse(tenantId), ...deadline(moment) },
      { isSandbox },
    );

  test('gives what has passed, earliest first, and nothing that is ahead', async () => {
    const days = ['03-05', '03-03', '03-09', '03-04'];
    const all = [];
    for (const day of days) all.push(await waiting(inYear(2026, day)));
    const [fifth, third, , fourth] = all.map(({ purchase }) => purchase.id);
    const now = inYear(2026, '03-05');
    expect(ids(await duePurchases(table, plusMillis(now, -1)))).toEqual([third, fourth]);
    expect(ids(await duePurchases(table, now))).toEqual([third, fourth, fifth]);
  });

  test('follows a deadline that moves, and forgets one that is gone', async () => {
    const before = await waiting(inYear(2020, '01-01'));
    const { id, tenantId } = before.purchase;
    expect(ids(await duePurchases(table, inYear(2020, '06-01')))).toEqual([id]);
    const moved = nextOf(before, deadline(inYear(2021, '01-01')));
    await commit(table, aChange(before, moved));
    expect(ids(await duePurchases(table, inYear(2020, '06-01')))).toEqual([]);
    const now = await loadPurchase(table, tenantId, id);
    await commit(table, aChange(now, nextOf(now, { deadlines: {} })));
    expect(ids(await duePurchases(table, inYear(2021, '06-01')))).toEqual([]);
  });

  test('a suspended purchase and one that ended are in no queue, a resumed one is again', async () => {
    const open = await storedIn(table, 'biddingOpen');
    const { id } = open.purchase;
    const far = at('2099-01-01');
    const isDue = async () => ids(await duePurchases(table, far)).includes(id);
    const isOpen = async () => ids(await openPurchases(table)).includes(id);
    expect([await isDue(), await isOpen()]).toEqual([true, true]);
    const suspended = await playStored(table, open, {
      actor: as.officeHead,
      command: { type: 'suspend', reason: '上级检查' },
    });
    expect([await isDue(), await isOpen()]).toEqual([false, false]);
    const resumed = await playStored(table, suspended, {
      actor: as.officeHead,
      command: { type: 'resume' },
    });
    expect([await isDue(), await isOpen()]).toEqual([true, true]);
    let ending = await playStored(table, resumed, askStop('cancel', '经费取消'));
    while (stopAsked(ending.purchase))
      ending = await playStored(table, ending, approval(ending.purchase, 'approve', 'stop'));
    expect([await isDue(), await isOpen()]).toEqual([false, false]);
  });

  test('of a sandbox tenant is its own: real time finds nothing there, nor does another sandbox', async () => {
    const [own, other] = ['lianxi', 'yanlian'].map((id) => TenantId.parse(id));
    const { purchase } = await waiting(inYear(2019, '05-05'), true, own);
    const later = await waiting(inYear(2019, '07-05'), true, own);
    expect(ids(await duePurchases(table, inYear(2019, '12-01')))).toEqual([]);
    expect(await duePurchases(table, inYear(2019, '12-01'), other)).toEqual([]);
    expect(ids(await duePurchases(table, inYear(2019, '06-01'), own))).toEqual([purchase.id]);
    expect(ids(await duePurchases(table, inYear(2019, '12-01'), own))).toEqual([
      purchase.id,
      later.purchase.id,
    ]);
    expect(await nextDue(table, own as TenantId)).toBe(inYear(2019, '05-05'));
    expect(await nextDue(table, other as TenantId)).toBeUndefined();
  });
});

describe('the queue of undelivered events', () => {
  test('is in the order of the world’s time, and holds a command until it is delivered', async () => {
    const events = [{ type: 'pagePublished' }] as const;
    const times = ['2018-03-03', '2018-03-01', '2018-03-02'].map((day) => at(day));
    const all = [];
    for (const worldNow of times) all.push(await stored(table, {}, { worldNow, events }));
    const [third, first, second] = all.map(({ purchase }) => purchase.id);
    const until = at('2018-12-31');
    const queue = await undelivered(table, until);
    expect(ids(queue)).toEqual([first, second, third]);
    expect(ids(await undelivered(table, at('2018-03-02')))).toEqual([first, second]);
    const [earliest] = queue;
    if (!earliest) throw new Error('the queue is empty');
    const { tenant, purchase, version } = earliest;
    const outbox = await readOutbox(table, { tenant, purchase }, version);
    expect(outbox).toEqual({ tenant, purchase, version, events });
    if (outbox) await markDelivered(table, outbox);
    if (outbox) await markDelivered(table, outbox);
    expect(ids(await undelivered(table, until))).toEqual([second, third]);
    expect(await readOutbox(table, { tenant, purchase }, version)).toBeUndefined();
  });

  test('gives the commands of one purchase in their order', async () => {
    const worldNow = at('2017-01-01');
    const first = await stored(table, {}, { worldNow });
    await commit(table, aChange(first, nextOf(first), { worldNow }));
    const queue = await undelivered(table, worldNow);
    expect(queue.map(({ version }) => version)).toEqual([1, 2]);
  });
});
