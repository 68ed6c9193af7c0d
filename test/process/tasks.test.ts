import { beforeAll, describe, expect, test } from 'vitest';
import { tasks } from '../../functions/worker/tasks.ts';
import { type State, states } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { putAnswer } from '../../shared/store/satisfaction.ts';
import { readWaits } from '../../shared/store/workflow-items.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { as, organizations } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';
import { day } from '../support/straight-line.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const inputOf = ({ tenantId, id, stage }: Purchase) => ({
  tenantId,
  purchaseId: id,
  stage,
});
const plan = (purchase: Purchase) => tasks.plan(inputOf(purchase), world.deps);
const perform = (purchase: Purchase, command: object) =>
  tasks.perform({ ...inputOf(purchase), next: { command } }, world.deps);
const now = async ({ tenantId, id }: Purchase) =>
  (await loadPurchase(table, tenantId, id)).purchase;

async function at(state: State): Promise<StoredPosition> {
  const position = await storedIn(table, state);
  world.clock.set(position.now);
  return position;
}

describe('planning', () => {
  test('waits for a date that is ahead, and performs when it has come', async () => {
    const { purchase } = await at('biddingOpen');
    expect(await plan(purchase)).toEqual({ outcome: 'wait', version: purchase.version });
    world.clock.set(purchase.closesAt ?? world.clock.now());
    expect(await plan(purchase)).toMatchObject({
      outcome: 'perform',
      command: { type: 'closeBidding' },
    });
  });

  test('is done for a stage the purchase has left, has stopped in, or has not reached', async () => {
    const { purchase } = await at('sealed');
    const away = ['biddingWindow', 'eligibility'] as const;
    for (const stage of away)
      expect(await plan({ ...purchase, stage })).toMatchObject({ outcome: 'done' });
    for (const state of ['suspended', 'cancelled', 'disclosed'] as const)
      expect(await plan((await at(state)).purchase)).toMatchObject({ outcome: 'done' });
  });

  test('leaves the opening to the opener, and only after two have confirmed', async () => {
    const position = await at('sealed');
    expect((await plan(position.purchase)).outcome).toBe('wait');
    const once = await playStored(table, position, {
      actor: as.handler,
      command: { type: 'confirmOpening' },
    });
    expect((await plan(position.purchase)).outcome).toBe('wait');
    await playStored(table, once, { actor: as.officeHead, command: { type: 'confirmOpening' } });
    expect(await plan(position.purchase)).toMatchObject({
      outcome: 'open',
      command: { type: 'openApplications' },
    });
  });
});

describe('performing', () => {
  test('does what was planned, once, however often it is told', async () => {
    const { purchase } = await at('biddingOpen');
    world.clock.set(purchase.closesAt ?? world.clock.now());
    await Promise.all(
      [1, 2, 3].map(() => perform(purchase, { type: 'closeBidding' }).catch(() => {})),
    );
    expect(await perform(purchase, { type: 'closeBidding' })).toEqual({});
    expect(await now(purchase)).toMatchObject({ state: 'sealed', version: purchase.version + 1 });
  });

  test('does nothing that is not due: too early, another command, a forged one', async () => {
    const { purchase } = await at('biddingOpen');
    for (const type of ['closeBidding', 'openApplications', 'endStandstill', 'disclose'])
      expect(await perform(purchase, { type })).toEqual({});
    expect((await now(purchase)).version).toBe(purchase.version);
  });

  test('[0-09] counts the survey itself, whatever it was told', async () => {
    const { purchase } = await at('finalEvaluation');
    const place = { tenant: purchase.tenantId, purchase: purchase.id };
    for (const [i, score] of [5, 4].entries())
      await putAnswer(
        table,
        { ...place, organization: organizations[0].id },
        anAnswer({ ballotHash: `b${i}`, overall: score }),
      );
    world.clock.set(purchase.deadlines['survey']?.at ?? world.clock.now());
    const forged = { type: 'recordSurvey', responses: 9999, meanScore: 5 };
    const evaluationIsDue = await plan(purchase);
    if (evaluationIsDue.command?.type === 'noteOverdue')
      await perform(purchase, evaluationIsDue.command);
    await perform(purchase, forged);
    expect((await now(purchase)).surveyResult).toEqual({ responses: 2, meanScore: 4.5 });
  });
});

describe('waiting', () => {
  const waitFor = (purchase: Purchase, token: string, version = purchase.version) =>
    tasks.await({ ...inputOf(purchase), version, token }, world.deps);

  test('keeps the token, and wakes nobody while nothing has happened', async () => {
    const { purchase } = await at('biddingOpen');
    await waitFor(purchase, 'token-1');
    const reference = { tenant: purchase.tenantId, purchase: purchase.id };
    expect(await readWaits(table, reference)).toMatchObject([{ token: 'token-1' }]);
    expect(world.woken).not.toContain('token-1');
  });

  test('wakes itself when a command was committed between the plan and the token', async () => {
    const position = await at('biddingOpen');
    const { purchase } = position;
    await playStored(table, position, {
      actor: as.handler,
      command: {
        type: 'extendBidding',
        closesAt: plusMillis(purchase.closesAt ?? position.now, day),
        reason: '维护',
      },
    });
    await waitFor(purchase, 'token-2', purchase.version);
    expect(world.woken).toContain('token-2');
  });

  test('wakes itself when the date passed between the plan and the token', async () => {
    const { purchase } = await at('biddingOpen');
    world.clock.set(purchase.closesAt ?? world.clock.now());
    await waitFor(purchase, 'token-3');
    expect(world.woken).toContain('token-3');
  });
});

test.each(states)(
  'left alone for ten years in %s, a stage comes to rest and does not spin',
  async (state) => {
    const { purchase } = await at(state);
    world.clock.pass(3650 * day);
    const { stage } = purchase;
    for (let steps = 0; ; steps += 1) {
      const current = await now(purchase);
      const next = await plan({ ...current, stage });
      if (next.outcome !== 'perform' || !next.command) break;
      expect(steps).toBeLessThan(30);
      await perform({ ...current, stage }, next.command);
      expect((await now(purchase)).version).toBe(current.version + 1);
    }
    const { outcome } = await plan({ ...(await now(purchase)), stage });
    expect(['wait', 'open', 'done']).toContain(outcome);
  },
);

test('a task that is told nonsense fails with what is wrong, and touches nothing', async () => {
  const { purchase } = await at('biddingOpen');
  const inputs = [
    {},
    { ...inputOf(purchase), stage: 'lunch' },
    { ...inputOf(purchase), tenantId: '../x' },
    null,
  ];
  for (const input of inputs)
    await expect(tasks.plan(input, world.deps)).rejects.toThrow(/invalid/i);
  const absent = { ...inputOf(purchase), tenantId: 'nowhere' };
  await expect(tasks.plan(absent, world.deps)).rejects.toMatchObject({ name: 'not-found' });
});
