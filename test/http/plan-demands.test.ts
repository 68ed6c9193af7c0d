import { beforeAll, describe, expect, test } from 'vitest';
import { fundSources, sphereOf, spheres } from '../../shared/domain/budget/fund-source-names.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { Funnel, sharesOf } from '../../shared/domain/purchase/plan-basis.ts';
import { aPlan } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const settings = '/api/t/kunshan/settings';
const list = '/api/t/kunshan/purchases';
let officeHead: string;
let handler: string;
let keys = 0;
const once = () => {
  keys += 1;
  return { 'idempotency-key': `key-demand-${keys}` };
};

/** What the tenant sets, in a version of its own. */
async function set(key: string, value: unknown) {
  const { json } = await app.ask('GET', `${settings}/${key}`, { cookie: officeHead });
  const version = (json as { current?: { version: number } }).current?.version ?? 0;
  const headers = { ...once(), 'if-match': `"v${version}"` };
  const body = { value, reason: '按局务会决定' };
  return app.ask('PUT', `${settings}/${key}`, { cookie: officeHead, headers, body });
}
const take = async (key: string, template: string) => {
  const { json } = await app.ask('GET', `${settings}/${key}`, { cookie: officeHead });
  const version = (json as { current?: { version: number } }).current?.version ?? 0;
  return app.ask('POST', `${settings}/${key}/import`, {
    cookie: officeHead,
    headers: { ...once(), 'if-match': `"v${version}"` },
    body: { template, reason: '开办' },
  });
};

const begin = (plan: Plan) =>
  app.ask('POST', list, { cookie: handler, headers: once(), body: { plan } });

/** What is said of a plan that is sent up: the faults, or nothing where it goes to its first approver. */
async function sentUp(plan: Plan) {
  const begun = await begin(plan);
  if (begun.status !== 201)
    return begun.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
  const { id } = begun.json as { id: string };
  const { problem } = await app.ask('POST', `${list}/${id}/commands`, {
    cookie: handler,
    headers: { ...once(), 'if-match': '"v1"' },
    body: { type: 'submitPlan' },
  });
  return problem?.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
}

const plans = (value: object) =>
  set('plans', {
    needs: [],
    threeParties: [],
    hearing: [],
    source: '本局2026年第3号文',
    certainty: 'tenant',
    ...value,
  });

const hearing = {
  noticedOn: '2026-02-01',
  heldOn: '2026-02-10',
  place: '玉山镇社区活动室',
  attendees: 46,
  minutesName: '听证会记录',
  minutesSha256: 'a'.repeat(64),
  conclusion: 'supported' as const,
  opinions: '多数居民希望周末也能助餐',
};

beforeAll(async () => {
  officeHead = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
});

describe('what a tenant asks of a plan', () => {
  test('where it asks nothing, nothing is missing', async () => {
    expect(await sentUp(aPlan())).toBeUndefined();
  });

  test('[0-13] a plan cites needs, rests on a survey, or says why neither', async () => {
    await plans({ needs: ['VENTURE'] });
    expect(await sentUp(aPlan())).toEqual(['/plan/needIds needs-not-cited']);
    expect(await sentUp(aPlan({ needIds: ['a1b2c3'] }))).toBeUndefined();
    expect(await sentUp(aPlan({ needReason: '上级统一部署的救灾项目' }))).toBeUndefined();
  });

  test('[0-02] it names communities and asks for social workers', async () => {
    await plans({ threeParties: ['VENTURE'] });
    expect(await sentUp(aPlan())).toEqual([
      '/plan/regionCodes communities-not-named',
      '/plan/namesSocialWorkers social-workers-not-asked',
    ]);
    const linked = aPlan({ regionCodes: ['320583103001'], namesSocialWorkers: true });
    expect(await sentUp(linked)).toBeUndefined();
  });

  test('[4-08] residents are heard first, and a hearing that was against it stops it', async () => {
    await plans({ hearing: ['VENTURE'] });
    expect(await sentUp(aPlan())).toEqual(['/plan/hearing hearing-missing']);
    const late = { ...hearing, heldOn: '2027-01-01' };
    expect(await sentUp(aPlan({ hearing: late }))).toEqual([
      '/plan/hearing/heldOn hearing-not-held',
    ]);
    const early = { ...hearing, heldOn: '2026-01-01' };
    expect(await sentUp(aPlan({ hearing: early }))).toEqual([
      '/plan/hearing/heldOn heard-before-notice',
    ]);
    const opposed = { ...hearing, conclusion: 'opposed' as const };
    expect(await sentUp(aPlan({ hearing: opposed }))).toEqual([
      '/plan/hearing/conclusion residents-opposed',
    ]);
    expect(await sentUp(aPlan({ hearing }))).toBeUndefined();
  });

  test('money above the threshold needs performance goals', async () => {
    await plans({ goalsAboveFen: 300_000_00 });
    expect(await sentUp(aPlan())).toBeUndefined();
    await plans({ goalsAboveFen: 299_999_99 });
    expect(await sentUp(aPlan())).toEqual(['/plan/performanceGoals goals-missing']);
    const performanceGoals: Plan['performanceGoals'] = [
      { id: 'p1', kind: 'satisfaction', indicator: '服务对象满意度', target: '不低于90%' },
    ];
    expect(await sentUp(aPlan({ performanceGoals }))).toBeUndefined();
    await plans({});
  });
});

describe('kinds of venture call', () => {
  test('[1-01] a party branch says who it is and how forms became projects', async () => {
    for (const key of ['rules', 'rubrics', 'trancheSchemes', 'calls'])
      await take(key, 'party-service');
    const plan = aPlan({ call: 'party-service' });
    expect(await sentUp(plan)).toEqual(['/plan/proposal/by proposer-missing']);
    const by = '平江街道历史街区社区党委';
    expect(await sentUp({ ...plan, proposal: { by } })).toEqual([
      '/plan/proposal/funnel funnel-missing',
    ]);
    const funnel = { forms: 9874, needs: 2568, projects: 141 };
    expect(await sentUp({ ...plan, proposal: { by, funnel } })).toBeUndefined();
    const widening = { forms: 10, needs: 11, projects: 1 };
    expect(Funnel.safeParse(widening).error?.issues[0]?.message).toBe('funnel-widens');
  });

  // Gusu 2017, seed-requirements.md 5.5: 9,874 forms, 2,568 needs, 141 projects are 26.0 % and 5.5 %.
  test('[1-01] the funnel of Pingjiang is 26.0 and 5.5 percent', () => {
    const shares = sharesOf({ forms: 9874, needs: 2568, projects: 141 });
    expect(Math.round(shares.needs * 1000) / 10).toBe(26);
    expect(Math.round(shares.projects * 1000) / 10).toBe(5.5);
  });
});

describe('money', () => {
  test('[3-20] a donation is used only for what it was given for, also beside other money', async () => {
    const kept = {
      name: { zh: '助老捐赠', en: 'Gift for the old' },
      use: { zh: '只用于为老服务', en: 'Services for the old only' },
      source: '捐赠协议2026-7',
      certainty: 'tenant',
    };
    const fund = (kind: string, permits: string[], more = {}) => ({
      ...kept,
      id: kind.toLowerCase(),
      kind,
      permits,
      ...more,
    });
    await set('fundSources', [
      fund('donation', ['elderly']),
      fund('fiscal', ['elderly', 'disabled']),
      fund('enterprise', ['elderly'], { holder: '昆山某养老企业' }),
    ]);
    const shared = aPlan({
      categories: ['elderly', 'disabled'],
      fundSource: 'fiscal',
      confirmedAssumptions: ['procurementLimit'],
      funding: [
        { source: 'fiscal', amountFen: 200_000_00 },
        { source: 'donation', amountFen: 100_000_00 },
      ],
    });
    expect(await sentUp(shared)).toEqual(['/plan/categories/1 outside-fund-use']);
    expect(await sentUp({ ...shared, categories: ['elderly'] })).toBeUndefined();
  });

  test('[3-52] government, market and society each have sources of their own', () => {
    const named = new Set(fundSources.map((source) => sphereOf[source]));
    expect([...named].sort()).toEqual([...spheres].sort());
  });

  test('[4-71] what a company or a private person gives names who manages it', async () => {
    const entry = {
      id: 'company',
      kind: 'enterprise',
      name: { zh: '企业投资', en: 'Company' },
      permits: ['elderly'],
      use: { zh: '养老驿站', en: 'Care stations' },
      source: '合作协议',
      certainty: 'tenant',
    };
    const refused = await set('fundSources', [entry]);
    expect(refused.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/value/0/holder', code: 'fund-without-manager' }),
    ]);
    const kept = await set('fundSources', [{ ...entry, holder: '昆山某养老企业' }]);
    expect(kept.status).toBe(200);
    const plan = aPlan({ categories: ['elderly'], fundSource: 'enterprise' });
    expect(await sentUp(plan)).toBeUndefined();
  });
});
