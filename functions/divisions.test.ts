import { expect, test } from 'vitest';
import { folderDivisions } from '../infra/local/divisions.ts';

const divisions = folderDivisions();

test('[4-16] a county-level city has its towns, and each its communities', async () => {
  const found = await divisions.find('320583');
  expect(found?.place).toMatchObject({
    name: '昆山市',
    level: 'district',
    within: ['江苏省', '苏州市'],
    isZone: false,
  });
  expect(found?.streets.find(({ code }) => code === '320583103')?.name).toBe('陆家镇');
  const communities = found?.streets.flatMap(({ children = [] }) => children) ?? [];
  expect(communities).toHaveLength(found?.place.communities ?? 0);
});

test('a functional zone is found by its statistical code, and known to be one', async () => {
  const park = await divisions.find('320576');
  expect(park?.place).toMatchObject({ name: '苏州工业园区', isZone: true });
  expect(park?.streets.map(({ name }) => name)).toContain('金鸡湖街道');
});

test.each([
  ['3205', '苏州市', 10],
  ['11', '北京市', 16],
  ['4419', '东莞市', 0],
])('the city %s is %s with %i districts', async (code, name, districts) => {
  const found = await divisions.find(code);
  expect(found?.place).toMatchObject({ name, level: 'city' });
  expect(found?.districts).toHaveLength(districts);
  const streets = [
    ...(found?.streets ?? []),
    ...(found?.districts ?? []).flatMap((d) => d.children ?? []),
  ];
  expect(streets).toHaveLength(found?.place.streets ?? 0);
});

test.each(['999999', '32', '1101', '', '320583103', '../etc'])(
  '%j is no city and no district',
  async (code) => {
    expect(await divisions.find(code)).toBeUndefined();
  },
);

test('a name or the beginning of a code finds places, the exact one first', async () => {
  expect((await divisions.search('昆山'))[0]?.code).toBe('320583');
  expect((await divisions.search('33050'))[0]?.code).toMatch(/^33050/);
  expect((await divisions.search('苏州市吴江')).map(({ code }) => code)).toContain('320509');
  expect(await divisions.search('  ')).toEqual([]);
});

test('the list opens level by level', async () => {
  expect(await divisions.below()).toHaveLength(31);
  expect((await divisions.below('32')).map(({ name }) => name)).toContain('苏州市');
  expect((await divisions.below('11')).map(({ name }) => name)).toContain('东城区');
  expect((await divisions.below('42')).map(({ name }) => name)).toContain('仙桃市');
  expect(await divisions.edition()).toMatchObject({ validFrom: '2023-06-30' });
});
