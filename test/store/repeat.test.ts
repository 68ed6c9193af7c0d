import { beforeAll, describe, expect, test } from 'vitest';
import { act, type Request } from '../../functions/act.ts';
import { createPurchase } from '../../functions/create-purchase.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { listPurchases, loadPurchase } from '../../shared/store/purchases.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPurchaseId, stored } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { as, people } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const repeatOf = (request: unknown, key = 'key-00000001', principal: string = people.author) => ({
  principal,
  key,
  requestHash: hashOf(request),
});

/** `plan` asked for over the first version, under one key. */
const revising = ({ tenantId, id }: Purchase, title: string, key?: string): Request => ({
  tenant: tenantId,
  purchase: id,
  actor: as.handler,
  command: { type: 'revisePlan', plan: aPlan({ title }) },
  expectedVersion: 1,
  repeat: repeatOf({ id, title }, key ?? `key-${id}`),
});

const versionOf = async ({ tenantId, id }: Purchase) =>
  (await loadPurchase(table, tenantId, id)).purchase.version;

describe('a command that arrives again under its key', () => {
  test('is answered as before and not done twice', async () => {
    const { purchase } = await stored(table);
    const request = revising(purchase, '第二稿');
    const first = await act(world.deps, request);
    expect(await act(world.deps, request)).toEqual(first);
    expect(await versionOf(purchase)).toBe(2);
  });

  test('is answered as before though others have moved the purchase on', async () => {
    const { purchase } = await stored(table);
    const request = revising(purchase, '第二稿');
    const first = await act(world.deps, request);
    const { tenantId: tenant, id } = purchase;
    const submit = { type: 'submitPlan' } as const;
    await act(world.deps, { tenant, purchase: id, actor: as.handler, command: submit });
    expect(await act(world.deps, request)).toEqual(first);
    const refreshed = { ...request, expectedVersion: 3 };
    expect(await act(world.deps, refreshed)).toEqual(first);
    expect(await versionOf(purchase)).toBe(3);
  });

  test('five at once are one, and all get the one answer', async () => {
    const { purchase } = await stored(table);
    const request = revising(purchase, '第二稿');
    const answers = await Promise.all(Array.from({ length: 5 }, () => act(world.deps, request)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await versionOf(purchase)).toBe(2);
  });

  test.each([1, 2])(
    'with another content it is refused, whatever version it names (%i)',
    async (seen) => {
      const { purchase } = await stored(table);
      const request = revising(purchase, '第二稿');
      await act(world.deps, request);
      const other = { ...revising(purchase, '第三稿'), expectedVersion: seen };
      await expect(act(world.deps, other)).rejects.toMatchObject({
        name: 'idempotency-key-reused',
      });
      expect(await versionOf(purchase)).toBe(2);
    },
  );

  test('belongs to who sent it: another person with the same key is another command', async () => {
    const { purchase } = await stored(table);
    const request = revising(purchase, '第二稿', 'key-shared-1');
    await act(world.deps, request);
    const other: Request = {
      ...revising(purchase, '第三稿'),
      actor: as.secondHandler,
      expectedVersion: 2,
      repeat: repeatOf('第三稿', 'key-shared-1', people.secondHandler),
    };
    expect(await act(world.deps, other)).toMatchObject({ version: 3 });
  });

  test('a refusal is not kept: the same key may be used once it is lawful', async () => {
    const { purchase } = await stored(table);
    const request = { ...revising(purchase, '第二稿'), expectedVersion: 7 };
    await expect(act(world.deps, request)).rejects.toMatchObject({ name: 'version-conflict' });
    expect(await act(world.deps, { ...request, expectedVersion: 1 })).toMatchObject({ version: 2 });
  });
});

test('a purchase that is begun five times under one key begins once', async () => {
  const plan = aPlan({ title: '只开始一次' });
  const begin = () =>
    createPurchase(world.deps, {
      tenant: kunshan.id,
      id: aPurchaseId(),
      actor: as.handler,
      plan,
      repeat: repeatOf(plan, 'key-begin-001'),
    });
  const answers = [...(await Promise.all([begin(), begin(), begin(), begin()])), await begin()];
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  const { items } = await listPurchases(table, kunshan.id, { limit: 100 });
  expect(items.filter(({ title }) => title === '只开始一次')).toHaveLength(1);
});
