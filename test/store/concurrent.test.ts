import { beforeAll, describe, expect, test } from 'vitest';
import { act } from '../../functions/act.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aChange, nextOf, stored } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { conflictOn } from '../support/counting-client.ts';
import { as } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const outcomes = (all: PromiseSettledResult<unknown>[]) => ({
  done: all.filter((one) => one.status === 'fulfilled').length,
  refused: all.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : [])),
});

describe('several writers at once', () => {
  test('of eight commits on one version exactly one is written', async () => {
    const before = await stored(table);
    const { tenantId, id, plan } = before.purchase;
    const titles = Array.from({ length: 8 }, (_, i) => `第${i}稿`);
    const all = await Promise.allSettled(
      titles.map((title) =>
        commit(table, aChange(before, nextOf(before, { plan: { ...plan, title } }))),
      ),
    );
    expect(outcomes(all)).toEqual({ done: 1, refused: Array(7).fill('version-conflict') });
    const winner = titles[all.findIndex((one) => one.status === 'fulfilled')];
    const now = await loadPurchase(table, tenantId, id);
    expect(now.purchase).toMatchObject({ version: 2, plan: { title: winner } });
  });

  test('twenty writers without an expected version lose no update', async () => {
    const { purchase } = await stored(table);
    const { tenantId: tenant, id } = purchase;
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        act(world.deps, {
          tenant,
          purchase: id,
          actor: as.handler,
          command: { type: 'revisePlan', plan: aPlan({ title: `第${i}稿` }) },
        }),
      ),
    );
    const { done, refused } = outcomes(all);
    expect(done).toBeGreaterThan(0);
    expect(refused.filter((name) => name !== 'version-conflict')).toEqual([]);
    const chain = await readWholeAudit(table, tenant, id);
    const { purchase: now } = await loadPurchase(table, tenant, id);
    expect(now.version).toBe(1 + done);
    expect(verifyChain(chain)).toMatchObject({ entries: 1 + done, isIntact: true });
    const written = chain
      .slice(1)
      .map(({ detail }) => (detail as { plan: { title: string } }).plan);
    expect(now.plan.title).toBe(written.at(-1)?.title);
    expect(new Set(written.map(({ title }) => title)).size).toBe(done);
  });

  test('twenty people who saw the same version: one is done, nineteen are told to look again', async () => {
    const { purchase } = await stored(table);
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        act(world.deps, {
          tenant: purchase.tenantId,
          purchase: purchase.id,
          actor: as.handler,
          command: { type: 'submitPlan' },
          expectedVersion: 1,
        }),
      ),
    );
    expect(outcomes(all)).toEqual({ done: 1, refused: Array(19).fill('version-conflict') });
  });

  test('a transaction that met another in flight is tried again, and is no conflict', async () => {
    const before = await stored(table);
    const stop = conflictOn(table.client, 0, 2);
    const done = await commit(table, aChange(before, nextOf(before)));
    stop();
    expect(done.version).toBe(2);
  });
});
