import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { refreshStanding } from '../../functions/overview/refresh.ts';
import { rollLinkage } from '../../functions/overview/roll-linkage.ts';
import type {
  GoalsView,
  GoalView,
  LinkageCommand,
  LinkageView,
  LinkedPurchaseView,
  NetworkView,
  RadarView,
} from '../../shared/contracts/linkage.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { putLinkageFacts, readLinkageFacts } from '../../shared/store/linkage.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/linkage';
const cookies: Record<string, string> = {};
let here: AppPosition;
let year = 0;
let asked = 0;
const get = async <T>(below = '', who = 'head') =>
  (await app.ask('GET', `${base}${below}`, { cookie: cookies[who] ?? '' })).json as T;
const act = (body: LinkageCommand, who = 'handler') =>
  app.ask('POST', base, {
    cookie: cookies[who] ?? '',
    headers: { 'idempotency-key': `linkage-${++asked}` },
    body,
  });
const reference = () => ({ tenant: here.purchase.tenantId, purchase: here.purchase.id });
const roll = () => rollLinkage(app.deps, here.purchase.tenantId);
const attributes = {
  mode: 'governmentLed',
  reason: '区里年度实事项目',
  strategies: [{ is: 'projectBased', reason: '按合同分项计数' }],
  segments: [{ is: 'strata', group: '独居老人' }],
  checklist: [{ item: 'followsTask', yes: true, note: '区实事项目清单第 3 项' }],
} as const;
const attribute = (over: Partial<Extract<LinkageCommand, { type: 'attribute' }>> = {}) =>
  act({
    type: 'attribute',
    purchase: here.purchase.id,
    version: 0,
    attributes: { ...attributes, strategies: [], segments: [], checklist: [] },
    ...over,
  } as LinkageCommand);

beforeAll(async () => {
  here = await publishedIn(app, 'implementing');
  year = Number(dayOf(here.purchase.createdAt).slice(0, 4));
  for (const [name, person] of [
    ['handler', people.author],
    ['head', people.officeHead],
    ['auditor', people.auditor],
    ['finance', people.financeOfficer],
  ] as const)
    cookies[name] = await app.signIn(person);
  await refreshStanding(app.deps, reference());
  await roll();
});

describe('[3-37] the mode of a purchase', () => {
  const one = () => get<LinkedPurchaseView>(`/purchases/${here.purchase.id}`, 'handler');
  const decided = { ...attributes, checklist: [...attributes.checklist] } as never;

  test('is proposed from what the purchase says, and in no share before a person decided', async () => {
    const { facts, proposal, decided: none } = await one();
    expect(none).toEqual([]);
    expect(facts).toMatchObject({ year, projects: [{ measured: expect.any(Number) }, {}] });
    expect(proposal.modes).toHaveLength(5);
    const { shares, rows } = await get<LinkageView>(`?year=${year}`);
    expect(shares).toMatchObject({ all: { n: 1 }, undecided: { n: 1 } });
    expect(rows).toMatchObject([{ purchase: here.purchase.id, proposed: proposal.mode }]);
  });

  test('[3-38] is decided with reason, strategies and checklist; a later change asks why, both stay', async () => {
    expect((await attribute({ attributes: decided })).status).toBe(200);
    const again = { version: 1, attributes: decided };
    expect((await attribute({ attributes: decided })).status).toBe(412);
    expect((await attribute(again)).json).toMatchObject({ errors: [{ pointer: '/because' }] });
    expect((await attribute({ ...again, because: '补充依据' })).status).toBe(200);
    const { decided: all, proposal } = await one();
    expect(all.map(({ version }) => version)).toEqual([2, 1]);
    expect(all[0]).toMatchObject({ because: '补充依据', proposed: proposal.mode });
    expect(all[1]?.attributes).toMatchObject({ reason: '区里年度实事项目' });
    const { shares } = await get<LinkageView>(`?year=${year}`);
    expect(shares.modes.find(({ is }) => is === 'governmentLed')).toMatchObject({
      n: 1,
      shareN: 1000,
    });
    expect(shares.strategies.find(({ is }) => is === 'projectBased')).toMatchObject({ n: 1 });
  });

  test('what was decided stays when the purchase moves on', async () => {
    await refreshStanding(app.deps, reference());
    expect((await get<LinkageView>(`?year=${year}`)).rows[0]).toMatchObject({
      mode: 'governmentLed',
    });
  });

  test('[3-28] says whom it is for, in places of the tenant and nowhere else', async () => {
    const scoped = (places: string[]) =>
      attribute({
        version: 2,
        because: '写明受益范围',
        attributes: {
          ...(decided as object),
          scope: { places, who: 'households', people: 300, note: '' },
        } as never,
      });
    expect((await scoped(['999999'])).status).toBe(422);
    expect((await scoped(['320583103001'])).status).toBe(200);
    const { decided: all, places } = await one();
    expect(all[0]?.attributes.scope).toMatchObject({ who: 'households', people: 300 });
    expect(places.map(({ code }) => code)).toContain('320583103001');
  });

  test('is nobody’s who does not follow the purchase', async () => {
    expect((await attribute({ version: 3, because: 'x' })).status).toBe(200);
    const asFinance = await act(
      { type: 'setLimit', limit: { percent: 30, by: 'number', basis: 'x' }, because: 'x' },
      'finance',
    );
    expect(asFinance.status).toBe(403);
    const absent = await app.ask('GET', `${base}/purchases/${aPurchaseId()}`, {
      cookie: cookies['handler'] ?? '',
    });
    expect(absent.status).toBe(404);
  });
});

describe('[3-37] the share of what the government leads', () => {
  test('without a limit of the tenant there is no warning and the page can say so', async () => {
    expect((await get<LinkageView>(`?year=${year}`)).warning).toEqual({ is: 'notSet' });
  });

  test('above the limit it is shown, and the leading group hears of it once a year', async () => {
    const limit = { percent: 40, by: 'number', basis: '区民政局会议纪要〔2026〕3号' } as const;
    expect((await act({ type: 'setLimit', limit, because: '会议决定' }, 'head')).status).toBe(200);
    expect((await get<LinkageView>(`?year=${year}`)).warning).toMatchObject({
      is: 'over',
      share: 1000,
    });
    await roll();
    await roll();
    await runErrands(app.deps, 0);
    const told = app.mails.filter(({ text }) => text.includes('会议纪要〔2026〕3号'));
    const mails = await Promise.all(told.map(({ to }) => to));
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.length).toBeGreaterThan(0);
  });

  test('projects of before the platform give its years a past', async () => {
    const earlier = {
      title: '社区为老服务（2024）',
      year: year - 1,
      regionCodes: ['320583103'],
      organization: '某社会工作服务中心',
      source: 'fiscal',
      amountFen: 12_000_00,
      mode: 'projectLed',
      strategies: ['professional'],
      basis: '2024 年度项目台账',
    } as const;
    const { status, json } = await act({
      type: 'stateEarlier',
      earlier: { ...earlier, regionCodes: ['320583103'], strategies: ['professional'] },
    });
    expect(status).toBe(200);
    const { before, over } = await get<LinkageView>(`?year=${year}`);
    expect(before).toMatchObject({ all: { n: 1, fen: 12_000_00 } });
    expect(over.map((one) => one.year)).toEqual([year - 1, year]);
    const { id } = json as { id: string };
    const drop = { type: 'dropEarlier', id, year: year - 1, because: '重复录入' } as const;
    expect((await act(drop)).status).toBe(200);
    expect((await get<LinkageView>(`?year=${year}`)).before).toBeUndefined();
  });
});

describe('[3-36] the five elements', () => {
  test('[3-35] with what is behind them, and what nobody counted as no data', async () => {
    const { axes, at, matters, stages, below } = await get<RadarView>(`/radar?year=${year}`);
    expect(axes.map(({ is }) => is)).toEqual([
      'guidance',
      'mobilization',
      'service',
      'socialWork',
      'innovation',
    ]);
    const demand = axes[0]?.indicators.find(({ is }) => is === 'demandMoney');
    expect(demand?.whole).toBeGreaterThan(0);
    expect(axes[1]?.value).toBeUndefined();
    expect(at).toBeDefined();
    expect(matters).toEqual({ administrative: 0, selfGovernment: 0, muddled: 0 });
    expect(stages.length).toBeGreaterThan(3);
    expect(below.length).toBeGreaterThan(0);
  });

  test('[3-47] the network joins who pays, who serves and where', async () => {
    const { organizations, edges, places } = await get<NetworkView>(`/network?year=${year}`);
    expect(organizations).toHaveLength(2);
    expect(edges.some(({ from }) => from.startsWith('s:'))).toBe(true);
    expect(places.some(({ projects }) => projects > 0)).toBe(true);
  });
});

describe('[3-46] goals', () => {
  test('are set, seen and adjusted with reasons; every version stays', async () => {
    const goal = {
      place: '320583103001',
      title: '独居老人有人照看',
      measure: '结对老人',
      unit: '人',
      from: 20,
      target: 120,
      due: `${year + 1}-06-30`,
      purchases: [here.purchase.id],
    };
    const set = await act({ type: 'setGoal', goal, because: '居民议事会提出' });
    const { id } = set.json as { id: string };
    const seen = { on: dayOf(here.now), value: 45, otherFen: 0, note: '走访' };
    expect((await act({ type: 'seeGoal', id, version: 1, seen })).status).toBe(200);
    const adjusted = { ...goal, target: 150 };
    const adjust = { type: 'adjustGoal', id, goal: adjusted, because: '新增两个小区' } as const;
    expect((await act({ ...adjust, version: 1 })).status).toBe(412);
    expect((await act({ ...adjust, version: 2 })).status).toBe(200);
    const { goals } = await get<GoalsView>('/goals');
    expect(goals[0]).toMatchObject({ goal: { version: 3 }, standing: { value: 45, way: 19.2 } });
    expect(goals[0]?.standing.perUnitFen).toBeGreaterThan(0);
    const { versions } = await get<GoalView>(`/goals/${id}`);
    expect(versions.map(({ text }) => text.target)).toEqual([150, 120, 120]);
    const end = {
      type: 'endGoal',
      id,
      version: 3,
      as: 'givenUp',
      because: '并入街道目标',
    } as const;
    expect((await act(end)).status).toBe(200);
    expect((await act({ ...adjust, version: 4 })).status).toBe(409);
  });
});

describe('roll-ups', () => {
  const callsOf = async (below: string) => {
    const { calls, stop } = recordCalls(app.table.client);
    await get(below);
    stop();
    return calls.filter(({ input }) => /LINK|COMM|NEED|OVR|#REG/.test(JSON.stringify(input)))
      .length;
  };

  test('cost at most two calls a page, and no more with a hundred purchases more', async () => {
    const pages = [`?year=${year}`, '/radar', '/network', '/goals', '?place=320583103'];
    const before: number[] = [];
    for (const page of pages) before.push(await callsOf(page));
    expect(Math.max(...before)).toBeLessThanOrEqual(2);
    const facts = await readLinkageFacts(app.table, here.purchase.tenantId, here.purchase.id);
    const many = Array.from({ length: 105 }, (_, i) => `r${String(i).padStart(25, '0')}`);
    await Promise.all(
      many.map((purchase) =>
        facts
          ? putLinkageFacts(app.table, here.purchase.tenantId, {
              ...facts,
              purchase: purchase as PurchaseId,
            })
          : undefined,
      ),
    );
    const { shares, more } = await get<LinkageView>(`?year=${year}`);
    expect(shares.all.n).toBe(106);
    expect(more).toBe(6);
    const after: number[] = [];
    for (const page of pages) after.push(await callsOf(page));
    expect(after).toEqual(before);
  });
});
