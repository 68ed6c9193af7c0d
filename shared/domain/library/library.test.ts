import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ruleTable } from '../policy/rule-table/table.ts';
import { type Benefit, changeOf, gapsOf, isHad, moved } from './benefit.ts';
import { citationsIn, citing } from './citations.ts';
import { EntryText } from './entry.ts';
import { Figure, isRead, sumOf } from './figure.ts';
import { benefitStates, type EntryStatus } from './names.ts';
import { nationwide } from './nationwide/all.ts';
import { found, rowOf, standingOn } from './row.ts';

const byId = (id: string) => nationwide.find((one) => one.id === id);

describe('what comes with the system', () => {
  test('[2-01] every entry fits what a tenant may write, and names only entries that are there', () => {
    for (const { id, cited, ...text } of nationwide) {
      expect(EntryText.safeParse(text).error?.issues, id).toBeUndefined();
      for (const { to } of text.relations) expect(byId(to), `${id} → ${to}`).toBeDefined();
      expect(cited.every((mark) => mark.length > 2)).toBe(true);
    }
    expect(new Set(nationwide.map(({ id }) => id)).size).toBe(nationwide.length);
  });

  test('[2-01] the documents of the seed are there with the years it prints, and are found by them', () => {
    const rows = nationwide.map(rowOf);
    expect(byId('cn-community-2000')).toMatchObject({ body: '民政部', issued: '2000' });
    expect(byId('cn-linkage-2013')).toMatchObject({ body: '民政部、财政部', issued: '2013' });
    expect(byId('cn-plan-12')).toMatchObject({ issued: '2011', until: '2015' });
    expect(byId('cn-plenum-18')?.abstract).toContain('社会治理');
    const asOf = (day: string) => found(rows, { asOf: day }).map(({ id }) => id);
    expect(asOf('2012-06-01')).toContain('cn-plan-12');
    expect(asOf('2016-01-01')).not.toContain('cn-plan-12');
    expect(asOf('2012-06-01')).not.toContain('cn-linkage-2013');
    expect(asOf('2025-12-31')).toContain('cn-residents-committees-old');
    expect(asOf('2026-01-01')).toContain('cn-residents-committees');
    expect(asOf('2026-01-01')).not.toContain('cn-residents-committees-old');
    expect(found(rows, { words: '102号' }).map(({ id }) => id)).toEqual(['cn-mof-102']);
  });

  test('[2-01] every statute the rule table cites is an entry, and the entry says where', () => {
    const citations = citationsIn({ ruleTable });
    const statutory = citations.filter(({ source }) => /^(政府采购法|财政部令|财库)/.test(source));
    expect(statutory.length).toBeGreaterThan(30);
    const marks = nationwide.flatMap(({ cited }) => cited);
    for (const { source } of statutory)
      expect(citing([{ setting: '', entry: '', what: '', source }], marks), source).toHaveLength(1);
    const ofLaw = citing(citations, byId('cn-procurement-law')?.cited ?? []);
    expect(ofLaw.some(({ source }) => source.includes('实施条例'))).toBe(false);
    expect(
      citing(citations, byId('cn-procurement-regulation')?.cited ?? []).length,
    ).toBeGreaterThan(3);
  });

  test('[4-26] four cases of the seed tell place, problem, what was done and whom to ask', () => {
    const cases = nationwide.filter(({ kind }) => kind === 'case');
    expect(cases).toHaveLength(4);
    for (const one of cases) {
      expect(one.case?.ask).toContain('2007');
      expect(one.case?.results).toEqual([]);
      expect(one.categories.length).toBeGreaterThan(0);
    }
    const elderly = found(nationwide.map(rowOf), { kind: 'case', category: 'elderly' });
    expect(elderly.map(({ id }) => id).sort()).toEqual(['cn-case-baiyutan', 'cn-case-hongfeng']);
  });

  test('[3-53][3-55] Wujiang as its study counts it: its area, its people, its committees, its centres', () => {
    const findings = byId('cn-wujiang-2013')?.study?.findings ?? [];
    const figures = findings.flatMap(({ figure }) => (figure && isRead(figure) ? [figure] : []));
    const amountOf = (what: string) => figures.find((figure) => figure.what === what)?.amount;
    expect(amountOf('面积')).toBe(1176.6);
    expect([amountOf('户籍人口'), amountOf('外来人口')]).toEqual([808_600, 711_100]);
    expect(sumOf(figures, '人').amount).toBe(1_519_700);
    const committees = (amountOf('居委会') ?? 0) + (amountOf('村委会') ?? 0);
    expect(committees).toBe(310);
    expect(Math.round((100 * (amountOf('示范中心') ?? 0)) / committees)).toBe(80);
  });

  test('[4-74] the study of the seed says when, how and whom it visited', () => {
    const study = byId('cn-huzhou-2007')?.study;
    expect(study?.methods[0]).toMatchObject({
      method: 'visits',
      from: '2007-04-18',
      until: '2007-06-28',
    });
    expect(study?.visited).toEqual(['管理部门', '下属单位', '社区组织']);
  });
});

describe('figures', () => {
  const read = { what: '社区', amount: 4, unit: '个', certainty: 'primary' } as const;
  const unclear = { what: '社区', printed: '2 are less than 1 household' };

  test('[4-75] what is printed unclearly is kept as printed and is no part of a sum', () => {
    expect(Figure.safeParse(unclear).success).toBe(true);
    expect(
      Figure.safeParse({ ...unclear, amount: 1, unit: '户', certainty: 'primary' }).success,
    ).toBe(false);
    expect(sumOf([read, unclear, { ...read, amount: 2 }], '个')).toEqual({
      amount: 6,
      counted: 2,
      unclear: ['2 are less than 1 household'],
    });
    const text = JSON.stringify(nationwide);
    expect(text).not.toContain('less than 1');
    expect(text).not.toMatch(/〔2007〕64号/);
  });

  test('[4-75] whatever is unclear, in whatever order, the sum is that of what can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(undefined))),
        (amounts) => {
          const figures = amounts.map((amount) =>
            amount === undefined ? unclear : { ...read, amount },
          );
          const known = amounts.filter((amount) => amount !== undefined);
          const { amount, counted } = sumOf(figures, '个');
          expect(amount).toBe(known.reduce((sum, one) => sum + one, 0));
          expect(counted).toBe(known.length);
        },
      ),
      { seed: 475, numRuns: 60 },
    );
  });
});

test.each<[EntryStatus, string | undefined, string | undefined, string, string]>([
  ['inForce', '2026-02-01', undefined, '2026-01-31', 'notYet'],
  ['inForce', '2026-02-01', undefined, '2026-02-01', 'inForce'],
  ['inForce', '2026', undefined, '2026-05-01', 'undated'],
  ['inForce', undefined, undefined, '2026-05-01', 'undated'],
  ['inForce', '2020-01-01', '2025-12-31', '2025-12-31', 'inForce'],
  ['inForce', '2020-01-01', '2025-12-31', '2026-01-01', 'ended'],
  ['repealed', '2018-01-01', '2025-12-31', '2020-01-01', 'inForce'],
  ['repealed', '2018-01-01', '2025-12-31', '2026-01-01', 'repealed'],
  ['repealed', '2018-01-01', undefined, '2020-01-01', 'repealed'],
  ['unknown', '2018-01-01', undefined, '2020-01-01', 'unknown'],
])('a document that is %s from %s until %s: on %s %s', (status, from, until, day, standing) => {
  const dated = { status, ...(from && { from }), ...(until && { until }) };
  expect(standingOn(dated, day)).toBe(standing);
});

const applied: Benefit = {
  id: '0'.repeat(16),
  policy: 'cn-huzhou-benefits',
  kind: 'land',
  recipient: { kind: 'facility', id: 'f1', name: '日间照料室', community: 'c1' },
  state: 'applied',
  yearFen: 100_00,
  since: '2026-03-01',
  way: [{ to: 'applied', on: '2026-03-01', by: '王主任' }],
  at: '2026-03-01T00:00:00Z' as Benefit['at'],
};

describe('what policies give', () => {
  const move = { policy: applied.policy, benefit: applied.id, on: '2026-03-05' };

  test('[4-24] who applied is granted or, with a reason, refused; what is had ends', () => {
    expect(moved(applied, { ...move, to: 'refused' }, '李')).toBe('say-why');
    const granted = moved(applied, { ...move, to: 'granted', yearFen: 500_00 }, '李');
    if (typeof granted === 'string') throw new Error(granted);
    expect(granted).toMatchObject({ state: 'granted', yearFen: 500_00 });
    expect(granted.way).toHaveLength(2);
    expect(moved(granted, { ...move, to: 'refused', reason: '材料不全' }, '李')).toBe(
      'illegal-move',
    );
    expect(moved(applied, { ...move, to: 'ended' }, '李')).toBe('illegal-move');
    expect(moved(granted, { ...move, to: 'ended', on: '2026-02-01' }, '李')).toBe(
      'before-it-began',
    );
    expect(changeOf(applied, granted)).toEqual({
      s_applied: -1,
      s_granted: 1,
      k_land: 1,
      yearFen: 500_00,
      known: 1,
    });
  });

  test('[4-24] the counters of any way come out as what is had at its end', () => {
    const state = fc.constantFrom(...benefitStates);
    const worth = fc.option(fc.integer({ min: 0, max: 9_999 }), { nil: undefined });
    const { yearFen: _none, ...plain } = applied;
    const step = fc.tuple(state, worth).map(
      ([to, fen]): Benefit => ({
        ...plain,
        state: to,
        ...(fen !== undefined && { yearFen: fen }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (way) => {
        const sums = new Map<string, number>();
        way.forEach((after, at) => {
          for (const [name, by] of Object.entries(changeOf(way[at - 1], after)))
            sums.set(name, (sums.get(name) ?? 0) + by);
        });
        const last = way[way.length - 1] ?? applied;
        expect(sums.get('yearFen') ?? 0).toBe(isHad(last) ? (last.yearFen ?? 0) : 0);
        expect(sums.get('k_land') ?? 0).toBe(isHad(last) ? 1 : 0);
        expect(benefitStates.map((one) => sums.get(`s_${one}`) ?? 0)).toEqual(
          benefitStates.map((one) => Number(one === last.state)),
        );
      }),
      { seed: 424, numRuns: 60 },
    );
  });

  test('[4-24] who could have it and neither has it nor applied is named', () => {
    const at = (id: string, type: string) =>
      ({ kind: 'facility', id, name: id, community: 'c1', type }) as const;
    const grant = {
      kind: 'land',
      to: 'facility',
      only: ['elderlyFacility'],
      condition: '',
    } as const;
    const candidates = [
      at('f1', 'elderlyFacility'),
      at('f2', 'elderlyFacility'),
      at('f3', 'square'),
    ];
    const grants = [{ ...grant, only: [...grant.only] }];
    const [gap] = gapsOf(grants, candidates, [applied]);
    expect(gap?.entitled).toBe(2);
    expect(gap?.missing.map(({ id }) => id)).toEqual(['f2']);
    const refused = { ...applied, state: 'refused' } as const;
    expect(gapsOf(grants, candidates, [refused])[0]?.missing).toHaveLength(2);
  });
});
