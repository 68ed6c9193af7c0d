import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganizationId, PurchaseId } from '../ids.ts';
import { Attributes } from './attribution.ts';
import { casesOf } from './cases.ts';
import type { LinkageFacts } from './facts.ts';
import { figuresOf } from './figures.ts';
import { type Goal, standingOf } from './goal.ts';
import { warningOf } from './limit.ts';
import { checklists, type Mode, modes, segments, strategies } from './names.ts';
import { balanceOf, networkOf } from './network.ts';
import { proposalOf } from './proposal.ts';
import { indicators, packed, radarOf, together, unmeasured, unpacked } from './radar.ts';
import type { LinkageRow } from './row.ts';
import { sharesOf, tallyOf, tenthsOf } from './shares.ts';

const organization = OrganizationId.parse('g0000000000000000000000001');
const facts = (over: Partial<LinkageFacts> = {}): LinkageFacts => ({
  purchase: PurchaseId.parse('a0000000000000000000000001'),
  title: '为老服务',
  year: 2026,
  regionCodes: ['320583103'],
  track: 'PROCUREMENT',
  method: 'openTender',
  isOver: false,
  isVoid: false,
  categories: ['elderly'],
  needs: 0,
  asked: 0,
  hasNeedReason: false,
  hasHearing: false,
  othersJudge: 0,
  isFromPerson: false,
  namesSocialWorkers: false,
  counted: 3,
  volunteerUnits: 0,
  funding: [{ source: 'fiscal', amountFen: 100 }],
  budgetFen: 100,
  contractedFen: 0,
  applicants: 0,
  projects: [],
  ...over,
});
const project = {
  organization,
  name: '某中心',
  amountFen: 80,
  workers: 2,
  certified: 1,
  linked: 2,
  measured: 3,
  meetings: 4,
  guided: 3,
  done: 40,
  elapsed: 50,
  heard: { mean: 4.2, n: 10 },
};
let count = 0;
const row = (over: Partial<LinkageRow> = {}): LinkageRow => ({
  id: String(++count),
  title: '项目',
  year: 2026,
  regionCodes: ['320583103'],
  fen: 100,
  isSigned: true,
  needs: 0,
  organizations: [],
  sources: [{ source: 'fiscal', fen: 100 }],
  strategies: [],
  segments: [],
  version: 1,
  ...over,
});

describe('[3-37] a mode is proposed with its reasons', () => {
  test.each<[Mode, Partial<LinkageFacts>, string]>([
    ['demandDriven', { needs: 12, hasHearing: true }, 'citesNeeds'],
    ['governmentLed', { method: 'singleSource', hasNeedReason: true }, 'withoutCompetition'],
    ['projectLed', { needs: 0, funding: [{ source: 'donation', amountFen: 100 }] }, 'competition'],
    ['ideaDriven', { track: 'VENTURE', method: 'ventureCall', volunteerUnits: 40 }, 'volunteers'],
    [
      'systemInnovation',
      {
        othersJudge: 40,
        proposedBy: '居民议事会',
        funding: [
          { source: 'fiscal', amountFen: 50 },
          { source: 'enterprise', amountFen: 50 },
        ],
      },
      'severalSpheres',
    ],
  ])('%s', (mode, over, fact) => {
    const proposal = proposalOf(facts(over));
    expect(proposal.mode).toBe(mode);
    const own = proposal.modes.find(({ is }) => is === mode);
    expect(own?.because.map((one) => one.fact)).toContain(fact);
    expect(proposal.modes.map(({ is }) => is).sort()).toEqual([...modes].sort());
  });

  test('citing needs never moves a purchase away from what residents need', () => {
    const any = fc.record({
      needs: fc.nat(30),
      hasHearing: fc.boolean(),
      hasNeedReason: fc.boolean(),
      othersJudge: fc.nat(60),
      track: fc.constantFrom('PROCUREMENT' as const, 'VENTURE' as const),
    });
    fc.assert(
      fc.property(any, (over) => {
        const weight = (needs: number) =>
          proposalOf(facts({ ...over, needs })).modes.find(({ is }) => is === 'demandDriven')
            ?.weight ?? 0;
        expect(weight(over.needs + 1)).toBeGreaterThanOrEqual(weight(over.needs));
        if (proposalOf(facts(over)).mode === 'demandDriven')
          expect(proposalOf(facts({ ...over, needs: over.needs + 1 })).mode).toBe('demandDriven');
      }),
      { seed: 37, numRuns: 100 },
    );
  });

  test('[3-49] strategies are proposed beside it, any number of them', () => {
    const { strategies: proposed } = proposalOf(
      facts({ projects: [project], categories: ['elderly', 'youth'], namesSocialWorkers: true }),
    );
    expect(proposed.map(({ is }) => is)).toEqual([
      'organized',
      'diversified',
      'projectBased',
      'professional',
    ]);
  });
});

describe('[3-38] what is decided', () => {
  const attributes = {
    mode: 'systemInnovation',
    reason: '居民参与评审',
    strategies: [{ is: 'organized', reason: '三方每月碰头' }],
    segments: [],
    checklist: checklists.systemInnovation.map((item) => ({ item, yes: true, note: '' })),
  };
  test('answers the checklist of its own mode, the five separations among it', () => {
    expect(checklists.systemInnovation).toHaveLength(6);
    expect(Attributes.safeParse(attributes).success).toBe(true);
    expect(Attributes.safeParse({ ...attributes, mode: 'projectLed' }).success).toBe(false);
    const twice = [...attributes.strategies, ...attributes.strategies];
    expect(Attributes.safeParse({ ...attributes, strategies: twice }).success).toBe(false);
  });
});

const anyRows = fc.array(
  fc.record({
    mode: fc.option(fc.constantFrom(...modes), { nil: undefined }),
    fen: fc.integer({ min: 1, max: 1e9 }),
    strategies: fc.uniqueArray(fc.constantFrom(...strategies)),
  }),
  { maxLength: 40 },
);
const rowsOf = (all: { mode: Mode | undefined; fen: number; strategies: string[] }[]) =>
  all.map(({ mode, ...one }) =>
    row({ ...one, strategies: one.strategies as never, ...(mode && { mode }) }),
  );

describe('[3-37] shares of modes', () => {
  test('add up to 100 % exactly, by number and by money, of those that are decided', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const { modes: shared, all: whole, undecided } = sharesOf(tallyOf(rowsOf(all)));
        const sum = (of: 'shareN' | 'shareFen') => shared.reduce((s, one) => s + one[of], 0);
        const expected = whole.n > undecided.n ? 1000 : 0;
        expect([sum('shareN'), sum('shareFen')]).toEqual([expected, expected]);
        expect(shared.reduce((s, { n }) => s + n, 0)).toBe(whole.n - undecided.n);
      }),
      { seed: 37, numRuns: 100 },
    );
    expect(tenthsOf([1, 1, 1])).toEqual([334, 333, 333]);
  });

  test('one more of a mode never lowers its share', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...modes), (all, mode) => {
        const rows = rowsOf(all);
        const share = (some: LinkageRow[]) =>
          sharesOf(tallyOf(some)).modes.find(({ is }) => is === mode)?.shareN ?? 0;
        expect(share([...rows, row({ mode })])).toBeGreaterThanOrEqual(share(rows));
      }),
      { seed: 49, numRuns: 100 },
    );
  });

  test('money of several places is split among them, and of a whole street over no community', () => {
    const two = row({
      regionCodes: ['320583103001', '320583104001'],
      fen: 100,
      mode: 'projectLed',
    });
    const whole = row({ regionCodes: ['320583103'], fen: 60, mode: 'demandDriven' });
    expect(tallyOf([two, whole], '320583103').all).toEqual({ n: 2, fen: 110 });
    expect(tallyOf([two, whole], '320583103001').all).toEqual({ n: 2, fen: 50 });
  });

  test('the warning comes above the limit, not at it, and never without one', () => {
    const rows = [
      row({ mode: 'governmentLed' }),
      row({ mode: 'projectLed' }),
      row({ mode: 'demandDriven', fen: 800 }),
      row({ mode: 'demandDriven' }),
    ];
    const shares = sharesOf(tallyOf(rows));
    const limit = (percent: number, by: 'number' | 'money') => ({ percent, by, basis: '会议纪要' });
    expect(warningOf(shares, undefined).is).toBe('notSet');
    expect(warningOf(shares, limit(24, 'number'))).toMatchObject({ is: 'over', share: 250 });
    expect(warningOf(shares, limit(25, 'number')).is).toBe('within');
    expect(warningOf(shares, limit(10, 'money'))).toMatchObject({ is: 'within', share: 91 });
    expect(warningOf(sharesOf(tallyOf([row()])), limit(10, 'number')).is).toBe('noData');
  });
});

describe('[3-36] the radar of the five elements', () => {
  const cases = casesOf(facts({ needs: 3, contractedFen: 8000, projects: [project] }));
  const { all, streets, communities } = figuresOf({
    cases,
    stated: [
      {
        territory: '320583103001',
        needs: 7,
        assets: { workers: 5, space: 350 },
        matters: { administrative: 60, selfGovernment: 30, muddled: 10 },
      },
    ],
    communities: [{ territory: '320583103001', name: '某社区' }],
    streets: [
      { code: '320583103', name: '某镇' },
      { code: '320583104', name: '另一镇' },
    ],
    tenant: { code: '320583', name: '昆山市' },
  });

  test('each indicator is its part over its whole, each element the mean of those there are', () => {
    const axes = radarOf(unpacked(all.measured));
    const of = (name: string) => axes.find(({ is }) => is === name);
    expect(of('socialWork')).toMatchObject({ value: 87.5 });
    expect(of('service')).toMatchObject({ value: 80 });
    expect(of('guidance')?.indicators.find(({ is }) => is === 'demandMoney')).toMatchObject({
      part: 80,
      whole: 80,
      value: 100,
    });
  });

  test('what nobody counted is no data and not nothing', () => {
    const axes = radarOf(unmeasured);
    expect(axes.every(({ value }) => value === undefined)).toBe(true);
    expect(axes.flatMap((one) => one.indicators).every(({ value }) => value === undefined)).toBe(
      true,
    );
    const mobilization = radarOf(unpacked(all.measured)).find(({ is }) => is === 'mobilization');
    expect(mobilization?.value).toBeUndefined();
  });

  test('a case of a street counts there and for the tenant; places add up by parts and wholes', () => {
    expect(streets.map(({ code }) => code)).toEqual(['320583103']);
    expect(communities.get('320583103')?.[0]).toMatchObject({ needs: 7, matters: [60, 30, 10] });
    expect(all.matters).toEqual([60, 30, 10]);
    const one = unpacked(streets[0]?.measured ?? []);
    expect(together([one, one]).heard).toEqual({ part: one.heard.part * 2, whole: 20 });
    expect(unpacked(packed(one))).toEqual(one);
  });

  test('every value lies within 0 and 100, and more of what is wanted never lowers it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...indicators), fc.nat(50), fc.nat(50), (name, part, more) => {
        const measured = (value: number) => ({ ...unmeasured, [name]: { part: value, whole: 50 } });
        const value = (n: number) =>
          radarOf(measured(n)).flatMap((axis) => axis.value ?? [])[0] ?? -1;
        expect(value(part)).toBeLessThanOrEqual(value(part + more));
        expect(value(part + more)).toBeLessThanOrEqual(100);
        expect(value(part)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 36, numRuns: 60 },
    );
  });
});

describe('[3-47] the network of who pays, who serves and where', () => {
  const where = [
    { code: '320583103', name: '某镇', needs: 30 },
    { code: '320583104', name: '另一镇', needs: 10 },
  ];
  const rows = [
    row({
      regionCodes: ['320583103', '320583104'],
      fen: 200,
      organizations: [{ id: 'o1', name: '甲中心', fen: 200 }],
      sources: [
        { source: 'fiscal', fen: 300 },
        { source: 'donation', fen: 100 },
      ],
    }),
    row({ regionCodes: ['320583104'], organizations: [{ id: 'o1', name: '甲中心', fen: 100 }] }),
  ];

  test('an edge is a project, its money by the shares of its sources and places', () => {
    const { edges, organizations, sources } = networkOf(rows, where);
    expect(organizations).toEqual([
      { kind: 'organization', id: 'o1', name: '甲中心', n: 2, fen: 300 },
    ]);
    expect(sources.map(({ id }) => id)).toEqual(['fiscal', 'donation']);
    const edge = (from: string, to: string) =>
      edges.find((one) => one.from === from && one.to === to);
    expect(edge('s:donation', 'o:o1')).toMatchObject({ n: 1, fen: 50 });
    expect(edge('s:fiscal', 'o:o1')).toMatchObject({ n: 2, fen: 250 });
    expect(edge('o:o1', 'p:320583104')).toMatchObject({ n: 2, fen: 200 });
  });

  test('[3-45] needs are held against services, place by place', () => {
    const [first, second] = balanceOf(rows, where);
    expect(first).toMatchObject({ needs: 30, projects: 1, gap: 41.7 });
    expect(second).toMatchObject({ needs: 10, projects: 2, gap: -41.7 });
    expect(balanceOf([], where)[0]?.gap).toBeUndefined();
  });

  test('[3-48] which of the six diversifications a project answers is counted', () => {
    const shares = sharesOf(tallyOf([row({ mode: 'projectLed', segments: ['strata', 'work'] })]));
    expect(shares.segments.filter(({ n }) => n > 0).map(({ is }) => is)).toEqual([
      'strata',
      'work',
    ]);
    expect(segments).toHaveLength(6);
  });
});

describe('[3-46] goals with versions and cost', () => {
  const goal: Goal = {
    id: '0'.repeat(16),
    version: 2,
    placeName: '某社区',
    text: {
      place: '320583103001',
      title: '独居老人有人照看',
      measure: '结对老人',
      unit: '人',
      from: 20,
      target: 120,
      due: '2026-06-30',
      costFen: 5000,
      purchases: [PurchaseId.parse('a0000000000000000000000001')],
    },
    seen: [
      { on: '2026-05-01', value: 70, otherFen: 1000, note: '' },
      { on: '2026-03-01', value: 40, otherFen: 0, note: '' },
    ],
    because: '增加一个小区',
    byName: '某人',
    at: '2026-05-01T00:00:00.000Z',
  };
  test('the way gone and what a unit of it cost, as far as costs are known', () => {
    const fenOf = () => 4000;
    expect(standingOf(goal, { today: '2026-06-01', fenOf })).toEqual({
      value: 70,
      way: 50,
      spentFen: 5000,
      perUnitFen: 100,
      isOverCost: false,
      isLate: false,
    });
    const later = standingOf(goal, { today: '2026-07-01', fenOf: () => 4001 });
    expect(later).toMatchObject({ isLate: true, isOverCost: true });
    const bare = { ...goal, seen: [], text: { ...goal.text, purchases: [] } };
    expect(standingOf(bare, { today: '2026-06-01', fenOf })).toEqual({
      isOverCost: false,
      isLate: false,
    });
  });
});
