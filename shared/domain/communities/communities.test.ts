import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treeFrom } from '../region/division.ts';
import type { RegionTree } from '../region/tree.ts';
import { fiveHundred, industrialPark, usualStandards } from '../settings/presets/communities.ts';
import { communities as template } from '../settings/templates/communities.ts';
import { instant } from '../time.ts';
import { factsOf, needsReason } from './facts.ts';
import { householdsIn } from './households.ts';
import { indicatorGroups } from './lists.ts';
import { communityAt, householdsAt, rollUpOf, type Sums, sumOf } from './roll-up.ts';
import { type CommunityRow, muddled, rowOf } from './row.ts';
import { shownOf, turnoutPercent } from './shown.ts';
import { type StandardFigure, spaceBy, spaceGap, spaceNeeded, standardOn } from './standards.ts';
import type { Stated, Statement } from './statement.ts';

const day = '2026-11-20';
let made = 0;
function stated(what: Stated, on = day, community = 'c1'): Statement {
  made += 1;
  const at = instant(Date.parse('2026-11-20T00:00:00.000Z') + made * 1000);
  return { id: String(made), community, on, what, by: '李', at, seq: made };
}
const people = (over: object = {}): Stated =>
  ({
    group: 'people',
    estate: 'new',
    dwellings: 1_290,
    permanent: 1_100,
    registered: 2_400,
    floating: 900,
    ...over,
  }) as Stated;

const rooms = (squareMetres: number): Stated => ({
  group: 'rooms',
  isOnline: true,
  rooms: [{ kind: 'oneStop', squareMetres, origin: 'government', isForActivities: false }],
});

const rowFor = (all: readonly Stated[], community = 'c1'): CommunityRow => {
  const row = rowOf(community, factsOf(all.map((what) => stated(what, day, community))));
  if (!row) throw new Error('no row');
  return row;
};

describe('floor space', () => {
  test('[4-57] 1,290 households need 258 m² at 20 per 100, 387 at 30, 516 at 40', () => {
    expect([20, 30, 40].map((per100) => spaceBy(per100, 1_290))).toEqual([258, 387, 516]);
    expect(spaceBy(20, 3_000)).toBe(600);
  });

  test('[4-57] what tenants begin with gives 258 m² in 2010, 387 today, and 516 in the park that asks 40', () => {
    const needOn = (on: string, standards: readonly StandardFigure[]) =>
      spaceNeeded(standards, 1_290, { day: on, estate: 'new' })?.squareMetres;
    expect(needOn('2010-01-01', usualStandards)).toBe(258);
    expect(needOn(day, usualStandards)).toBe(387);
    expect(needOn(day, [industrialPark])).toBe(516);
  });

  const standards: StandardFigure[] = [
    { kind: 'spacePer100Households', value: 20, estate: 'new', validFrom: '2007-07-01' },
    { kind: 'spacePer100Households', value: 30, validFrom: '2022-07-01' },
    { kind: 'spacePer100Households', value: 40, estate: 'new', validFrom: '2024-01-01' },
    { kind: 'spaceLeast', value: 350, estate: 'old', validFrom: '2007-07-01' },
  ];

  test('[4-57] the standard is that of the day and of the estate: versions stay, the latest holds', () => {
    const valueOn = (on: string, estate: 'new' | 'old') =>
      standardOn(standards, 'spacePer100Households', { day: on, estate })?.value;
    expect(valueOn('2010-01-01', 'new')).toBe(20);
    expect(valueOn('2010-01-01', 'old')).toBeUndefined();
    expect(valueOn('2023-01-01', 'old')).toBe(30);
    expect(valueOn('2026-01-01', 'new')).toBe(40);
  });

  test('[3-56] where every community has to have 500 m², that holds until its households need more', () => {
    const needOf = (per100: number, on: string) =>
      spaceNeeded(
        [
          { kind: 'spacePer100Households' as const, value: per100, validFrom: '2000-07-01' },
          fiveHundred,
        ],
        1_290,
        { day: on },
      )?.squareMetres;
    expect([20, 30, 40].map((per100) => needOf(per100, '2006-12-31'))).toEqual([258, 387, 516]);
    expect([20, 30, 40].map((per100) => needOf(per100, '2013-01-01'))).toEqual([500, 500, 516]);
  });

  test('[4-39] an old community with 160 m² lacks 190 to the 350 of its standard; one with more lacks nothing', () => {
    const need = spaceNeeded(standards, 800, { day: '2010-01-01', estate: 'old' });
    expect(need).toMatchObject({ squareMetres: 350, by: { kind: 'spaceLeast' } });
    expect(spaceGap(350, 160)).toBe(190);
    expect(spaceGap(350, 500)).toBe(0);
    expect(spaceNeeded([], 800, { day })).toBeUndefined();
    expect(spaceNeeded(standards.slice(0, 3), undefined, { day })).toBeUndefined();
  });
});

describe('households', () => {
  test('[4-54] a new estate counts its dwellings, an old one who lives there for good', () => {
    const counts = { dwellings: 1_290, permanent: 1_100 };
    expect(householdsIn({ estate: 'new', ...counts })).toBe(1_290);
    expect(householdsIn({ estate: 'old', ...counts })).toBe(1_100);
    expect(householdsIn({ estate: 'village', dwellings: 300 })).toBeUndefined();
  });

  test('a younger count of the tree takes the place of an older statement, and no other does', () => {
    const [node] = [...aTree(1).nodes.values()].filter(({ level }) => level === 'community');
    if (!node) throw new Error('no community');
    const row = rowFor([people()]);
    const older = { ...node, households: 900, countedBy: 'permanent' as const };
    expect(householdsAt(older, row)).toEqual({ households: 1_290, countedBy: 'dwellings' });
    expect(householdsAt({ ...older, countedOn: '2026-11-21' }, row).households).toBe(900);
    expect(householdsAt({ ...older, countedOn: day }, row).households).toBe(1_290);
    expect(householdsAt(older, undefined)).toEqual({ households: 900, countedBy: 'permanent' });
    expect(householdsAt(node, undefined)).toEqual({});
  });

  test('[4-55] outside the range of the law a community is marked small or large, by the standard that is entered', () => {
    const [node] = [...aTree(1).nodes.values()].filter(({ level }) => level === 'community');
    if (!node) throw new Error('no community');
    const law: StandardFigure[] = [
      { kind: 'householdsLeast', value: 1_000, validFrom: '2026-01-01' },
      { kind: 'householdsMost', value: 3_000, validFrom: '2026-01-01' },
    ];
    const sizeOf = (dwellings: number, standards = law) =>
      communityAt(node, rowFor([people({ dwellings })], node.id), { day, standards }).size;
    expect([265, 1_290, 3_000, 3_400].map((n) => sizeOf(n))).toEqual([
      'small',
      undefined,
      undefined,
      'large',
    ]);
    expect(sizeOf(265, [])).toBeUndefined();
  });
});

describe('statements', () => {
  test('what holds is the latest day; of one day what was said last; what was said before stays', () => {
    const all = [
      stated(people({ registered: 1 }), '2026-03-31'),
      stated(people({ registered: 3 }), '2026-09-30'),
      stated(people({ registered: 2 }), '2026-06-30'),
      stated(people({ registered: 4 }), '2026-09-30'),
    ];
    const registered = (on?: string) => factsOf(all, on).people?.what.registered;
    expect(registered()).toBe(4);
    expect(registered('2026-08-01')).toBe(2);
    expect(registered('2026-01-01')).toBeUndefined();
    expect(all).toHaveLength(4);
  });

  test('saying it again for a day that has one, or before a later one, needs a reason', () => {
    const all = [stated(people(), '2026-09-30')];
    expect(needsReason(all, 'people', '2026-10-01')).toBe(false);
    expect(needsReason(all, 'people', '2026-09-30')).toBe(true);
    expect(needsReason(all, 'people', '2026-06-30')).toBe(true);
    expect(needsReason(all, 'rooms', '2026-06-30')).toBe(false);
  });

  test('[0-01] registered and floating residents are told apart, also in the sum', () => {
    const { figures } = rowFor([people({ registered: 400, floating: 600 })]);
    expect([figures.registered, figures.floating]).toEqual([400, 600]);
  });

  test('[4-33] money by where it comes from and what it is for', () => {
    const { figures } = rowFor([
      {
        group: 'funds',
        year: 2026,
        items: [
          { origin: 'selfRaised', target: 'service', amountFen: 5_700 },
          { origin: 'government', target: 'office', amountFen: 2_200 },
          { origin: 'coBuilding', target: 'office', amountFen: 2_100 },
        ],
      },
    ]);
    expect(figures).toMatchObject({
      'from-selfRaised': 5_700,
      'from-government': 2_200,
      'from-coBuilding': 2_100,
      'for-office': 4_300,
      officeGiven: 2_200,
    });
  });

  test('[4-41] pay, schooling and the share of women of the workers, where they were stated', () => {
    const { figures } = rowFor([
      { group: 'workers', count: 5, women: 3, higherEducation: 2, meanPayYuan: 15_000 },
    ]);
    expect(figures).toMatchObject({ workers: 5, women: 3, higherEducation: 2, payYuan: 75_000 });
    expect(rowFor([{ group: 'workers', count: 5 }]).figures.payYuan).toBeUndefined();
  });
});

describe('the three bodies', () => {
  const bodies: Stated = {
    group: 'bodies',
    bodies: [
      {
        kind: 'party',
        name: '湖滨社区党总支',
        seats: [
          {
            title: 'secretary',
            holder: '王芳',
            kind: 'worker',
            from: '2024-01-01',
            until: '2028-12-31',
          },
        ],
      },
      {
        kind: 'committee',
        name: '湖滨社区居委会',
        seats: [
          {
            title: 'director',
            holder: '王芳',
            kind: 'worker',
            from: '2024-01-01',
            until: '2027-06-30',
          },
          { title: 'member', holder: '周建国', kind: 'resident', from: '2024-01-01' },
        ],
      },
      { kind: 'centre', name: '湖滨社区事务中心', seats: [] },
    ],
  };

  test('[4-49][4-50] their seats are counted, and the first term that ends is known', () => {
    expect(rowFor([bodies]).figures).toMatchObject({ bodies: 2, seats: 3, termEnds: 20_270_630 });
  });

  test('what everybody sees of them names posts and terms, and nobody', () => {
    const shown = shownOf(factsOf([stated(bodies)]));
    expect(shown.bodies?.bodies[1]?.seats[0]).toMatchObject({ title: 'director' });
    expect(JSON.stringify(shown)).not.toContain('王芳');
  });

  test('[4-07] turnout is who voted of those who may', () => {
    const election: Stated = {
      group: 'election',
      body: 'committee',
      method: 'direct',
      nomination: 'twoRecommendations',
      eligible: 2_000,
      voted: 1_830,
    };
    expect(turnoutPercent({ eligible: 2_000, voted: 1_830 })).toBe(91.5);
    expect(rowFor([election]).figures).toMatchObject({ eligible: 2_000, voted: 1_830, direct: 1 });
  });

  test('[2-05] what the state asks lies with the centre, what residents decide never: the rest is shown', () => {
    const items = [
      { side: 'administrative', title: '低保初审', body: 'centre' },
      { side: 'administrative', title: '流动人口登记', body: 'committee' },
      { side: 'selfGovernment', title: '小区公约', body: 'committee' },
      { side: 'selfGovernment', title: '议事会', body: 'centre' },
    ] as const;
    expect(muddled(items).map(({ title }) => title)).toEqual(['流动人口登记', '议事会']);
    expect(rowFor([{ group: 'matters', items: [...items] }]).figures).toMatchObject({
      administrative: 2,
      selfGovernment: 2,
      muddled: 2,
    });
  });
});

/** A city with two districts of two streets, and `many` communities spread over them. */
function aTree(many: number): RegionTree {
  const streets = ['01', '02', '11', '12'];
  return treeFrom(
    { level: 'city', name: '湖州市', code: '3305' },
    {
      districts: ['0', '1'].map((d) => ({
        code: `33050${d}`,
        name: `区${d}`,
        children: streets
          .filter((street) => street.startsWith(d))
          .map((street) => ({
            code: `3305${street}001`,
            name: `街道${street}`,
            children: Array.from({ length: many }, (_, i) => i)
              .filter((i) => i % 4 === streets.indexOf(street))
              .map((i) => ({
                code: `3305${street}001${String(i).padStart(3, '0')}`,
                name: `社区${i}`,
                children: [],
              })),
          })),
      })),
    },
    '2026-01-01',
  );
}

describe('the roll-up', () => {
  const standards: StandardFigure[] = [
    { kind: 'spacePer100Households', value: 30, validFrom: '2022-07-01' },
  ];
  const communitiesOf = (tree: RegionTree) =>
    [...tree.nodes.values()].filter(({ level }) => level === 'community').map(({ id }) => id);

  test('[4-15] a street, a district and the city are the sum of what lies in them', () => {
    const tree = aTree(8);
    const ids = communitiesOf(tree);
    const rows = ids
      .slice(0, 6)
      .map((id, i) => rowFor([people({ dwellings: 1_000 + i }), rooms(i < 2 ? 400 : 200)], id));
    const { sums, communities } = rollUpOf(tree, rows, { day, standards });
    const top = sums.get('3305');
    expect(top).toMatchObject({
      communities: 8,
      reporting: 6,
      households: 6_015,
      uncounted: 2,
      spaceKnown: 6,
      spaceMet: 2,
    });
    expect(top?.figures.registered).toBe(6 * 2_400);
    const districts = ['330500', '330501'].map((id) => sums.get(id));
    expect(districts.reduce((sum, one) => sum + (one?.households ?? 0), 0)).toBe(6_015);
    expect(communities.get(ids[0] ?? '')?.spaceGap).toBe(0);
  });

  test('[4-01] figures under the five aims are added up or taken as a mean of those who told them', () => {
    const tree = aTree(4);
    const told = [{ jobs: 12, content: 90 }, { jobs: 30, content: 96 }, { content: 99 }];
    const rows = communitiesOf(tree)
      .slice(0, 3)
      .map((id, i) =>
        rowFor(
          [
            {
              group: 'indicators',
              values: Object.entries(told[i] ?? {}).map(([name, value]) => ({ id: name, value })),
            },
          ],
          id,
        ),
      );
    const { indicators } = rollUpOf(tree, rows, { day, standards: [] }).sums.get('3305') ?? {};
    expect(indicators).toEqual({ jobs: { sum: 42, of: 2 }, content: { sum: 285, of: 3 } });
    const groups = template.settings.communities?.indicators.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual([...indicatorGroups]);
  });

  test('adding sums up in any order gives the same', () => {
    const some = fc.record({
      communities: fc.nat(9),
      reporting: fc.nat(9),
      households: fc.nat(9_999),
      uncounted: fc.nat(9),
      figures: fc.dictionary(fc.constantFrom('space', 'workers'), fc.nat(999)),
      of: fc.dictionary(fc.constantFrom('space', 'workers'), fc.nat(9)),
      indicators: fc.dictionary(
        fc.constantFrom('jobs', 'join'),
        fc.record({ sum: fc.nat(99), of: fc.nat(9) }),
      ),
      spaceKnown: fc.nat(9),
      spaceMet: fc.nat(9),
      spaceGap: fc.nat(999),
      spaceNeeded: fc.nat(999),
      small: fc.nat(9),
      large: fc.nat(9),
      termEnds: fc.constantFrom(0, 20_261_231, 20_270_101),
    });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [x, y, z] = [a, b, c] as [Sums, Sums, Sums];
        expect(sumOf(sumOf(x, y), z)).toEqual(sumOf(x, sumOf(y, z)));
        expect(sumOf(x, y)).toEqual(sumOf(y, x));
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});
