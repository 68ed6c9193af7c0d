import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { act } from '../../functions/act.ts';
import { createPurchase } from '../../functions/create-purchase.ts';
import { heldFen, holdsOf } from '../../shared/domain/budget/holds.ts';
import type { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { commandsFrom, isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readHeld } from '../../shared/store/budget-holds.ts';
import { commit } from '../../shared/store/commit.ts';
import { put, transact } from '../../shared/store/items.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aLine } from '../support/a-budget.ts';
import { aConsultationPlan, context, monday } from '../support/a-purchase.ts';
import { aChange, aPurchaseId, stored } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople, wuxing } from '../support/a-tenant.ts';
import { anyMove, type Pick } from '../support/any-move.ts';
import { cooperation, dueMove } from '../support/cooperation.ts';
import { as } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';
import { hour } from '../support/straight-line.ts';

const table = aTable();
let world: Services;
const million = 1_000_000_00;
const threshold = {
  id: 'open-2026',
  kind: 'openTender',
  place: '浙江省',
  year: 2026,
  valueFen: 2 * million,
  validFrom: '2026-01-01',
  source: '省级采购目录及标准',
  certainty: 'tenant',
};

beforeAll(async () => {
  world = await services(table);
  const limits = settingItem(wuxing.id, 'thresholds', { version: 0, value: [threshold] });
  const lines = ['one', 'two', 'many', 'walk'].map((name) =>
    aLine({ id: `2026-${name}`, amountFen: name === 'many' ? 100 * million : million }),
  );
  for (const tenant of [kunshan, wuxing])
    await storeTenantWithPeople(table, tenant, world.deps.secrets.linkKey, lines);
  await transact(table, [put(table, limits)]);
});

const funded = (line: string, budgetFen: number, rest: Partial<Plan> = {}): Plan =>
  aConsultationPlan({
    budgetFen,
    ceilingFen: Math.min(budgetFen, 150_000_00),
    funding: [{ source: 'fiscal', budgetLineId: `2026-${line}`, amountFen: budgetFen }],
    ...rest,
  });

async function begun(tenant: TenantId, plan: Plan) {
  const id = aPurchaseId();
  const repeat = { principal: 'p', key: id, requestHash: id };
  await createPurchase(world.deps, { tenant, id, actor: as.handler, plan, repeat });
  return id;
}

/** All of them go up at the same moment. @returns how many did, and the codes of those that did not */
async function allAtOnce(tenant: TenantId, plans: readonly Plan[]) {
  const ids = [];
  for (const plan of plans) ids.push(await begun(tenant, plan));
  const all = await Promise.allSettled(
    ids.map((purchase) =>
      act(world.deps, { tenant, purchase, actor: as.handler, command: { type: 'submitPlan' } }),
    ),
  );
  const codes = all.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    const { name, faults } = one.reason as DomainError;
    return [name === 'invalid-request' ? (faults[0]?.code ?? name) : name];
  });
  return { up: all.length - codes.length, refused: [...new Set(codes)] };
}

describe('twenty plans at once', () => {
  test('on one line: exactly those that fit get through', async () => {
    const plans = Array.from({ length: 20 }, () => funded('one', 0.3 * million));
    const outcome = await allAtOnce(kunshan.id, plans);
    expect(outcome).toEqual({ up: 3, refused: ['budget-line-short'] });
    const { leftFen, uses } = await readHeld(table, kunshan.id, 2026);
    expect(leftFen['2026-one']).toBe(0.1 * million);
    expect(uses.filter(({ lineId }) => lineId === '2026-one')).toHaveLength(3);
  });

  test('[3-17] on two lines each: none takes from one without the other', async () => {
    const both = funded('two', 0.5 * million, {
      funding: [
        { source: 'fiscal', budgetLineId: '2026-two', amountFen: 0.2 * million },
        { source: 'fiscal', budgetLineId: '2026-many', amountFen: 0.3 * million },
      ],
    });
    const outcome = await allAtOnce(kunshan.id, Array(20).fill(both));
    expect(outcome).toEqual({ up: 5, refused: ['budget-line-short'] });
    const { leftFen } = await readHeld(table, kunshan.id, 2026);
    expect(leftFen).toMatchObject({ '2026-two': 0, '2026-many': 98.5 * million });
  });

  test('none of which is above the tender threshold: together no more than it (实施条例第二十八条)', async () => {
    const plans = Array.from({ length: 20 }, () => funded('many', 0.6 * million));
    const outcome = await allAtOnce(wuxing.id, plans);
    expect(outcome).toEqual({ up: 3, refused: ['splitting-suspected'] });
    const splitting = { reason: '年中追加服务点', reference: '财预调〔2026〕3号' };
    const approved = await allAtOnce(wuxing.id, [funded('many', 0.6 * million, { splitting })]);
    expect(approved.up).toBe(1);
    const disabled = await allAtOnce(wuxing.id, [
      funded('many', 3 * million, {
        categories: ['youth'],
        methodApproval: {
          authority: '设区市财政局',
          number: '财采批〔2026〕5号',
          date: '2026-02-20',
        },
      }),
    ]);
    expect(disabled.up).toBe(1);
  });
});

/** What somebody asked for and how it was decided: mostly what is due or waited for, now and then anything. */
function nextMove({ purchase }: Loaded, now: typeof monday, pick: Pick) {
  const due = dueMove(planNext(purchase, purchase.stage, now));
  const sensible = due ? [due] : cooperation(purchase, now);
  const moves =
    pick(14) > 0 ? sensible : [anyMove(purchase, now, commandsFrom(purchase.state), pick)];
  for (const { actor, command } of moves) {
    const decided = decide(purchase, command, context(now, actor));
    if (decided.ok) return { actor, command, after: decided.value.purchase };
  }
  return undefined;
}

/** Every purchase of the walk, as it was stored last. */
const walked: Loaded[] = [];
const reached = new Set<string>();
let refused = 0;

/** One move of one of the last four: committed, or refused because the line is short. */
async function step(now: typeof monday, pick: Pick): Promise<void> {
  const which = walked.length - 1 - pick(4);
  const before = walked[which] as Loaded;
  if (isFinal(before.purchase.state)) return;
  const move = nextMove(before, now, pick);
  if (!move) return;
  const { actor, command, after } = move;
  try {
    await commit(table, aChange(before, after, { actor, command, now }));
  } catch (error) {
    expect((error as DomainError).name).toBe('budget-line-short');
    refused += 1;
    return;
  }
  walked[which] = await loadPurchase(table, after.tenantId, after.id);
  reached.add(after.state);
}

async function expectBooked(): Promise<void> {
  const { leftFen, uses } = await readHeld(table, kunshan.id, 2026);
  const booked = uses.filter(({ lineId }) => lineId === '2026-walk');
  const sum = booked.reduce((total, { amountFen }) => total + amountFen, 0);
  const holds = walked.flatMap(({ purchase }) => holdsOf(purchase));
  expect(holds.reduce((total, hold) => total + heldFen(hold), 0)).toBe(sum);
  expect(leftFen['2026-walk']).toBe(million - sum);
  expect(sum).toBeLessThanOrEqual(million);
}

describe('whatever becomes of the purchases of a line', () => {
  test('what they hold and what is left of it is the line, and never more', async () => {
    const numbers = fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 40 });
    const walk = fc.asyncProperty(numbers, async (drawn) => {
      let place = 0;
      const pick: Pick = (n) => (drawn[place++ % drawn.length] ?? 0) % Math.max(1, n);
      for (const part of [0.15, 0.35, 0.25, 0.3]) {
        const plan = funded('walk', part * million);
        walked.push(await stored(table, { plan, rules: consultationRules }));
      }
      let now = monday;
      for (let moves = 0; moves < 260; moves += 1) {
        now = plusMillis(now, ([1, 30, 500][pick(3)] ?? 1) * hour);
        await step(now, pick);
        if (moves % 5 === 0) await expectBooked();
      }
    });
    await fc.assert(walk, { seed: 14, numRuns: 2, endOnFailure: true });
    expect(refused).toBeGreaterThan(0);
    expect([...reached]).toEqual(expect.arrayContaining(['planApproval', 'implementing']));
  }, 120_000);
});
