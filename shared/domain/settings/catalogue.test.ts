import { describe, expect, test } from 'vitest';
import { CatalogueSetting } from './catalogue.ts';
import { priceFindings } from './catalogue-check.ts';
import { audiences, matters } from './catalogue-names.ts';
import { seedCatalogue } from './presets/catalogue.ts';
import { weinanCategories } from './presets/weinan-categories.ts';
import { readyTemplates } from './templates/ready-templates.ts';

const of = (category: string) => seedCatalogue.filter((item) => item.category === category);

describe('the service catalogue', () => {
  test('[1-11] every entry has a unit, a standard of quality, what proves it, and a source', () => {
    expect(CatalogueSetting.parse(seedCatalogue)).toEqual(seedCatalogue);
    for (const item of seedCatalogue) {
      expect(item.evidence.length).toBeGreaterThan(0);
      expect(item.quality.zh.length).toBeGreaterThan(8);
    }
  });

  test.each([
    ['[3-21] elderly', 'elderly'],
    ['[3-22] disabled', 'disabled'],
    ['[3-23] youth', 'youth'],
    ['[3-24] relief', 'relief'],
  ])('%s: as many services as the plan of Weinan names', (_title, category) => {
    const named = weinanCategories.find(({ id }) => id === category)?.services.length;
    expect(of(category)).toHaveLength(named ?? 0);
  });

  test('[3-25] [3-41] other: environment, jobs, training, science, culture, sports, health, the idea itself', () => {
    const fields = of('other').filter(({ id }) => id.startsWith('other-'));
    expect(fields).toHaveLength(8);
    for (const field of ['health', 'environment', 'education', 'culture', 'sports'] as const)
      expect(fields.map(({ matter }) => matter)).toContain(field);
  });

  test('[3-54] every duty of civil affairs has a service under it', () => {
    const used = new Set(seedCatalogue.map(({ matter }) => matter));
    expect(matters.filter((matter) => !used.has(matter))).toEqual([]);
  });

  test('[2-10] every audience finds a service of its own', () => {
    const served = new Set(seedCatalogue.flatMap((item) => item.audiences));
    expect(audiences.filter((audience) => !served.has(audience))).toEqual([]);
  });

  test('every template that brings rules to buy by brings it', () => {
    const buying = readyTemplates.filter(({ settings }) => settings.rules);
    expect(buying.length).toBeGreaterThan(4);
    for (const { settings } of buying) expect(settings.catalogue).toBe(seedCatalogue);
  });

  test('a range from high to low is none', () => {
    const [first] = seedCatalogue.filter(({ price }) => price);
    const turned = { ...first, price: { ...first?.price, fromFen: 2, toFen: 1 } };
    expect(CatalogueSetting.safeParse([turned]).success).toBe(false);
  });
});

describe('[1-11] a price beside the catalogue', () => {
  // Changsha County 2022 paid 1,000 yuan a group, Yuelu 500 (domain.md 2.5).
  test.each([
    ['work-group', 500_00, 0],
    ['work-group', 1000_00, 0],
    ['work-group', 499_99, 1],
    ['work-group', 1000_01, 1],
    ['work-case', 300_00, 0],
    ['work-case', 301_00, 1],
    ['work-event-large', 4000_00, 0],
    ['work-event-small', 2001_00, 1],
    ['work-post', 9_999_00, 0],
    ['not-there', 1, 0],
  ])('%s at %i fen: %i warnings', (catalogueId, unitFen, findings) => {
    const found = priceFindings(seedCatalogue, [{}, { catalogueId, unitFen }]);
    expect(found).toHaveLength(findings);
    for (const { pointer, source, severity } of found) {
      expect(pointer).toBe('/deliverables/1/unitFen');
      expect(source).toMatch(/合同/);
      expect(severity).toBe('warn');
    }
  });
});
