import { describe, expect, test } from 'vitest';
import { row } from '../../../test/support/a-linkage-row.ts';
import { PurchaseId } from '../ids.ts';
import { type Goal, standingOf } from './goal.ts';
import { segments } from './names.ts';
import { balanceOf, networkOf } from './network.ts';
import { sharesOf, tallyOf } from './shares.ts';

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
