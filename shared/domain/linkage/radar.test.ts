import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, project } from '../../../test/support/a-linkage-row.ts';
import { casesOf } from './cases.ts';
import { figuresOf } from './figures.ts';
import { indicators, packed, radarOf, together, unmeasured, unpacked } from './radar.ts';

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
    expect(streets.map(({ measured }) => measured.some((one) => one > 0))).toEqual([true, false]);
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
