import { beforeAll, describe, expect, test } from 'vitest';
import { reconcile, redeliver, sweep } from '../../functions/cron/jobs.ts';
import type { Mail } from '../../functions/ports.ts';
import { deliver } from '../../functions/stream/deliver.ts';
import { react } from '../../functions/stream/react.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import type { DomainEvent } from '../../shared/domain/purchase/events.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { read } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { listNotices, readPublished } from '../../shared/store/published.ts';
import { advanceClock } from '../../shared/store/tenants.ts';
import { readOutbox, storeWait, undelivered } from '../../shared/store/workflow-items.ts';
import { aChange, nextOf, storedIn } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { aPerson, kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { people } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const asked = (person = people.officeHead): DomainEvent => ({
  type: 'mail',
  template: 'awardWon',
  to: { personId: person },
});

/** A purchase in `state` whose last command left `events`. */
async function leaving(
  state: State,
  events: readonly DomainEvent[],
  isSandbox = false,
  tenantId = kunshan.id,
) {
  const position = await storedIn(
    table,
    state,
    { tenantId },
    { events, worldNow: world.clock.now(), isSandbox },
  );
  world.clock.set(position.now);
  const { tenantId: tenant, id, version } = position.purchase;
  const reference = { tenant, purchase: id };
  const outbox = await readOutbox(table, reference, version);
  if (!outbox) throw new Error('every command leaves an outbox');
  return { ...position, reference, outbox };
}

const sentTo = (person: typeof people.author, since: number) =>
  world.mails.slice(since).filter(({ to }) => to === aPerson(person).email);

describe('what a command left behind', () => {
  test('is delivered whole, and then off the queue', async () => {
    const since = world.mails.length;
    const { outbox, reference, purchase } = await leaving('biddingOpen', [
      { type: 'stageEntered', stage: 'biddingWindow' },
      asked(),
      { type: 'pagePublished' },
    ]);
    await storeWait(table, reference, { stage: 'tenderNotice', token: 'token-a', version: 1 });
    await deliver(world.deps, outbox);
    expect(sentTo(people.officeHead, since)).toHaveLength(1);
    expect(world.woken).toContain('token-a');
    expect(world.started.at(-1)?.name).toBe(`kunshan.${purchase.id}.biddingWindow.a01`);
    expect(await readPublished(table, kunshan.id, purchase.id)).toMatchObject({
      state: 'biddingOpen',
    });
    expect([...world.files.keys()].some((path) => path.includes(purchase.id))).toBe(true);
    expect(await readOutbox(table, reference, outbox.version)).toBeUndefined();
  });

  test('delivered again, by the stream and the sweep at once, sends no second mail and starts nothing twice', async () => {
    const { outbox } = await leaving('biddingOpen', [
      { type: 'stageEntered', stage: 'biddingWindow' },
      asked(),
    ]);
    await deliver(world.deps, outbox);
    const [mails, started] = [world.mails.length, world.started.length];
    await deliver(world.deps, outbox);
    await Promise.all([deliver(world.deps, outbox), deliver(world.deps, outbox)]);
    expect(world.mails).toHaveLength(mails);
    expect(world.started).toHaveLength(started);
  });

  test('goes out under the same Message-ID when it broke off between sending and noting', async () => {
    const { outbox } = await leaving('biddingOpen', [asked(people.auditor)]);
    const sent: Mail[] = [];
    const breaking = {
      ...world.deps,
      mailer: {
        send: async (mail: Mail) => {
          sent.push(mail);
          if (sent.length === 1) throw new Error('the power went out');
        },
      },
    };
    await expect(deliver(breaking, outbox)).rejects.toThrow();
    await deliver(breaking, outbox);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.id).toBe(sent[1]?.id);
  });

  test('reaches everybody else, and the workflow, though one mailbox refuses; that one is tried again', async () => {
    const events: DomainEvent[] = [
      { type: 'mail', template: 'openingDue', to: { post: 'handler' } },
      { type: 'stageEntered', stage: 'opening' },
      asked(people.evaluator),
      { type: 'pagePublished' },
    ];
    const { outbox, reference, purchase } = await leaving('sealed', events);
    await storeWait(table, reference, { stage: 'biddingWindow', token: 'token-b', version: 1 });
    const refused = aPerson(people.author).email;
    const sent: string[] = [];
    const picky = (isFull: boolean) => ({
      ...world.deps,
      mailer: {
        send: async ({ to }: Mail) => {
          if (isFull && to === refused) throw new Error('550 no such mailbox');
          sent.push(to);
        },
      },
    });
    await expect(deliver(picky(true), outbox)).rejects.toThrow();
    expect(sent.sort()).toEqual(
      [people.secondHandler, people.evaluator].map((id) => aPerson(id).email).sort(),
    );
    expect(world.woken).toContain('token-b');
    expect(world.started.at(-1)?.name).toContain(purchase.id);
    expect(await readPublished(table, kunshan.id, purchase.id)).toBeDefined();
    expect(await readOutbox(table, reference, outbox.version)).toBeDefined();
    await deliver(picky(false), outbox);
    expect(sent.filter((to) => to === refused)).toHaveLength(1);
    expect(sent).toHaveLength(3);
    expect(await readOutbox(table, reference, outbox.version)).toBeUndefined();
  });

  test('a late delivery publishes what is now, not what was', async () => {
    const { outbox, loaded, purchase } = await leaving('biddingOpen', [{ type: 'pagePublished' }]);
    const plan = { ...purchase.plan, title: '更新后的标题' };
    await commit(table, aChange(loaded, nextOf(loaded, { plan })));
    await deliver(world.deps, outbox);
    const page = await readPublished(table, kunshan.id, purchase.id);
    expect(page?.title).toBe('更新后的标题');
    const { items } = await listNotices(table, kunshan.id, { limit: 100 });
    expect(items.find((row) => row.purchaseId === purchase.id)?.title).toBe('更新后的标题');
  });
});

describe('the jobs of each minute', () => {
  test('redeliver what the stream left, after its grace, and the rest though one cannot be', async () => {
    const since = world.mails.length;
    const broken = await leaving('biddingOpen', [
      {
        type: 'mail',
        template: 'approvalRequested',
        to: { personId: people.auditor },
        approval: { id: 'gone', step: 0, documentsHash: '' },
      },
    ]);
    const { reference, outbox } = await leaving('biddingOpen', [asked(people.leadingGroupHead)]);
    world.clock.pass(365 * 86_400_000);
    await redeliver(world.deps);
    expect(sentTo(people.leadingGroupHead, since)).toHaveLength(1);
    expect(await readOutbox(table, reference, outbox.version)).toBeUndefined();
    const left = await undelivered(table, world.clock.now());
    expect(left.map(({ purchase }) => purchase)).toEqual([broken.purchase.id]);
  });

  test('wake what is due and nothing else; in a sandbox by its own time', async () => {
    const due = await leaving('biddingOpen', []);
    await storeWait(table, due.reference, { stage: 'biddingWindow', token: 'due', version: 1 });
    const closesAt = due.purchase.closesAt ?? world.clock.now();
    world.clock.set(plusMillis(closesAt, -1));
    await sweep(world.deps);
    expect(world.woken).not.toContain('due');
    world.clock.set(closesAt);
    await sweep(world.deps);
    expect(world.woken).toContain('due');
  });

  test('in a sandbox, a clock that is moved wakes what it made due', async () => {
    const sandbox = { ...kunshan, id: TenantId.parse('yanlian'), isSandbox: true };
    await storeTenantWithPeople(table, sandbox, world.deps.secrets.linkKey);
    const own = await leaving('biddingOpen', [], true, sandbox.id);
    await storeWait(table, own.reference, { stage: 'biddingWindow', token: 'own', version: 1 });
    await sweep(world.deps);
    expect(world.woken).not.toContain('own');
    await advanceClock(table, sandbox.id, 60 * 86_400_000);
    const clock = await read(table, keys.setting(sandbox.id, 'clock'));
    await react(world.deps, clock ?? {});
    expect(world.woken).toContain('own');
  });

  test('start an execution that was killed, under its name, and one that ended by fault, under the next', async () => {
    const { purchase } = await leaving('standstill', []);
    const name = `kunshan.${purchase.id}.standstill`;
    const names = () => world.started.map((one) => one.name).filter((one) => one.startsWith(name));
    expect(await reconcile(world.deps)).toBeGreaterThan(0);
    expect(names()).toEqual([`${name}.a01`]);
    expect(await reconcile(world.deps)).toBe(0);
    world.started.splice(0);
    await reconcile(world.deps);
    expect(names()).toEqual([`${name}.a01`]);
    const { start } = world.deps.workflow;
    world.started.splice(0);
    const ended = new Set([`${name}.a01`]);
    const workflow = {
      ...world.deps.workflow,
      start: async (...[called, input]: Parameters<typeof start>) =>
        ended.has(called) ? ('exists' as const) : start(called, input),
    };
    await reconcile({ ...world.deps, workflow });
    expect(names()).toEqual([`${name}.a02`]);
  });

  test('leave alone what has ended or stands still', async () => {
    for (const state of ['suspended', 'cancelled', 'disclosed', 'failedCall'] as const) {
      const { purchase } = await leaving(state, []);
      await reconcile(world.deps);
      expect(world.started.some(({ purchaseId }) => purchaseId === purchase.id)).toBe(false);
    }
  });
});
