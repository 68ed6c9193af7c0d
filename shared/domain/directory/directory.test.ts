import { describe, expect, test } from 'vitest';
import { layoutBy, placesBy } from '../sheets/list-sheet.ts';
import { isOverdue, mayFollow } from './centre.ts';
import { finder } from './finding.ts';
import { handoverStates, ownershipForms } from './names.ts';
import { Provider, plainName } from './outlet.ts';
import { presetDirectory } from './preset.ts';
import {
  type OutletRow,
  packedFinds,
  packedPoints,
  packedRows,
  unpackedFinds,
  unpackedPoints,
  unpackedRows,
} from './rows.ts';
import { countsOf, outletsFor, servingOf } from './serving.ts';
import { DirectorySetting } from './setting.ts';
import { outletColumns, readRow } from './sheet.ts';
import { standingOf } from './standing.ts';

const { categories } = presetDirectory;
const rows: OutletRow[] = [
  {
    n: 1,
    name: '蒋巷大药房',
    kind: 'convenience',
    categories: ['pharmacy'],
    verifiedOn: '2026-05-01',
    address: '前进路 12 号',
    form: 'chainStore',
    phone: '0512-57300001',
    hours: { spans: [{ days: [1, 2], from: '08:00', to: '20:00' }], onHolidays: 'closed' },
    place: { lat: 31.38123, lng: 120.98765 },
    isFree: false,
    comesHome: true,
  },
  {
    n: 7,
    name: '邻里帮帮团',
    kind: 'mutualAid',
    categories: ['mutual', 'appliances'],
    address: '活动室',
    form: 'mutualAid',
    isFree: true,
    comesHome: false,
  },
];

test('[4-19] [4-64] the preset has twenty categories of three kinds of service', () => {
  expect(DirectorySetting.parse(presetDirectory).categories).toHaveLength(20);
  expect(new Set(categories.map(({ kind }) => kind))).toEqual(
    new Set(['welfare', 'convenience', 'mutualAid']),
  );
  expect(presetDirectory.circle).toBeUndefined();
});

test('[4-69] every form of ownership has its place; what has a licence shows its code', () => {
  const without = ownershipForms.filter((form) => Provider.safeParse({ form }).success);
  expect(without).toEqual(['soleTrader', 'mutualAid']);
  const creditCode = '91320583MA1MTL2Q0F';
  expect(Provider.safeParse({ form: 'enterprise', creditCode }).success).toBe(false);
});

test('rows come out of their packing as they went in', () => {
  expect(unpackedRows(packedRows(rows))).toEqual(rows);
  expect(unpackedFinds(packedFinds(rows)).map(({ name }) => name)).toEqual([
    '蒋巷大药房',
    '邻里帮帮团',
  ]);
  expect(unpackedPoints(packedPoints(rows))).toEqual([
    { n: 1, categories: ['pharmacy'], place: { lat: 31.38123, lng: 120.98765 } },
  ]);
});

test('what is looked for is found by name and by what its categories are called', () => {
  const found = (sought: Parameters<typeof finder>[0]) =>
    rows.filter(finder(sought, categories)).map(({ n }) => n);
  expect(found({ words: '药店 蒋巷' })).toEqual([1]);
  expect(found({ words: '维修' })).toEqual([7]);
  expect(found({ category: 'mutual' })).toEqual([7]);
  expect(found({ kind: 'convenience' })).toEqual([1]);
  expect(plainName('大药房（前进路店）')).toBe(plainName('大药房(前进路店) '));
});

test.each([
  [{}, 180, { is: 'never' }],
  [{ verifiedOn: '2026-05-30' }, 180, { is: 'verified', until: '2026-11-26' }],
  [{ verifiedOn: '2026-05-29' }, 180, { is: 'old', since: '2026-11-25' }],
  [{ verifiedOn: '2020-01-01' }, undefined, { is: 'verified' }],
  [
    { verifiedOn: '2026-11-01', verifiedUntil: '2026-11-25' },
    180,
    { is: 'old', since: '2026-11-25' },
  ],
])('an entry verified %j holds for %s days', (verified, days, expected) => {
  expect(standingOf(verified, days, '2026-11-26')).toEqual(expected);
});

test('[4-06] a matter handed over is taken and settled or given back, and nothing follows the end', () => {
  const pairs = handoverStates.flatMap((from) =>
    handoverStates.filter((to) => mayFollow(from, to)).map((to) => `${from} ${to}`),
  );
  expect(pairs).toEqual([
    'handedOver accepted',
    'handedOver returned',
    'accepted done',
    'accepted returned',
  ]);
  const due = '2026-11-26T16:00:00.000Z' as never;
  expect(isOverdue({ state: 'accepted', due }, due)).toBe(true);
  expect(isOverdue({ state: 'done', due }, due)).toBe(false);
});

describe('a list of outlets', () => {
  const header = ['名称', '社区', '门类', '地址', '所有制', '信用代码', '营业时间', '纬度', '经度'];
  const places = [
    { code: '320583103001', name: '蒋巷社区' },
    { code: '320583104001', name: '陆家社区' },
    { code: '320583105001', name: '陆家社区' },
  ];
  const more = [...header, '收费', '电话', '上门', '核实日期'];
  const layout = layoutBy(outletColumns, more);
  const read = (row: string[]) =>
    readRow(row, {
      layout: 'layout' in layout ? layout.layout : {},
      categories,
      today: '2026-11-26',
      placeOf: placesBy(places),
    });

  test('lacks what its first row does not name', () => {
    expect(layoutBy(outletColumns, ['名称', '电话'])).toEqual({
      lacks: ['community', 'category', 'address'],
    });
  });

  test('is read by the names of its columns', () => {
    const good = ['便民理发', '蒋巷社区', '理发、家政与上门服务', '前进路 3 号', '个体工商户', ''];
    const hours = ['每天 9:00-18:00', '31.38', '120.98', '理发 15元/次；烫发 80.5元/次'];
    expect(read([...good, ...hours, '0512 5730 0001', '是', '2026/11/1'])).toMatchObject({
      stated: {
        community: '320583103001',
        categories: ['hair', 'on-site'],
        kind: 'convenience',
        place: { lat: 31.38, lng: 120.98 },
        phone: '051257300001',
        prices: [
          { what: '理发', fen: 1500, unit: '次' },
          { what: '烫发', fen: 8050, unit: '次' },
        ],
        comesHome: true,
      },
      verifiedOn: '2026-11-01',
      faults: [],
    });
  });

  test('has every fault named by its cell', () => {
    const bad = ['', '陆家社区', '理发、火星', '', '集体', '91320583', '随时', '120.98', '31.38'];
    const read13 = read([...bad, '看情况', '找老王', '也许', '2027-01-01']);
    expect(read13.faults.map(({ column, code }) => `${column} ${code}`).sort()).toEqual([
      '1 too_small',
      '10 price-unread',
      '11 phone-number',
      '12 yes-or-no',
      '13 date-in-future',
      '2 community-ambiguous',
      '3 unknown-entry',
      '4 too_small',
      '5 unknown-entry',
      '6 credit-code',
      '7 hours-unread',
      '8 position-outside',
    ]);
    const half = ['店', '蒋巷社区', '理发', '前进路', '企业', '', '', '31.38', ''];
    expect(read(half).faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      '9 half-a-position',
      '6 licence-missing',
    ]);
  });
});

test('[1-16] outlets count beside the needs their categories answer, in all communities or in one', () => {
  const serving = servingOf({
    categories: [
      { id: 'meals', kind: 'convenience', name: { zh: '助餐', en: 'Meals' }, serves: ['elderly'] },
      {
        id: 'health',
        kind: 'welfare',
        name: { zh: '医疗', en: 'Health' },
        serves: ['elderly', 'disabled'],
      },
      { id: 'hair', kind: 'convenience', name: { zh: '理发', en: 'Hair' } },
    ],
  });
  const counts = new Map([
    ['a', countsOf([{ categories: ['meals', 'health'] }, { categories: ['hair'] }])],
    ['b', countsOf([{ categories: ['health'] }])],
  ]);
  expect(counts.get('a')).toEqual({ meals: 1, health: 1, hair: 1 });
  expect(outletsFor(counts, serving)).toMatchObject({ elderly: 3, disabled: 2, youth: 0 });
  expect(outletsFor(counts, serving, 'b')).toMatchObject({ elderly: 1, disabled: 1 });
});
