import { describe, expect, test } from 'vitest';
import { Plan } from '../../../shared/domain/purchase/plan.ts';
import type { FormValue } from '../../form/path.ts';
import { withValue } from '../../form/path.ts';
import { planFaults } from './plan-checks.ts';
import { planOf, valuesOf } from './plan-values.ts';
import { templates } from './templates.ts';

const regionCodes = ['330502001'];
const venture = valuesOf({ ...templates.venture, regionCodes });
const consultation = valuesOf({ ...templates.consultation, regionCodes });

describe('the plan form and the schema of the server', () => {
  test.each(Object.entries(templates))('the example %s is a plan as it stands', (_name, plan) => {
    const values = valuesOf({ ...plan, regionCodes });
    expect(planFaults(values)).toEqual({});
    expect(planOf(values)).toEqual({ ...plan, regionCodes });
    expect(Plan.safeParse(planOf(values)).success).toBe(true);
  });

  test.each<[path: string, value: FormValue]>([
    ['title', ''],
    ['title', '   '],
    ['need.affectedResidents', '0'],
    ['need.affectedResidents', '9801'],
    ['need.affectedResidents', '1.5'],
    ['goals', ''],
    ['regionCodes', []],
    ['categories', []],
    ['fundSource', ''],
    ['budgetFen', '0'],
    ['budgetFen', 'viel'],
    ['ceilingFen', '300000.01'],
    ['maximumAwards', '61'],
    ['deliverables.0.name', ''],
    ['deliverables.1.quantity', '1000001'],
    ['criteria.0.max', '24'],
    ['criteria.0.max', '101'],
    ['periods', '13'],
    ['periods', '0'],
    ['midTermAfter', '3'],
    ['tranches.0.percent', '39'],
    ['tranches.0.after', 'period-3'],
  ])('%s = %j is refused by both', (path, value) => {
    const values = withValue(venture, path, value) as typeof venture;
    expect(Object.keys(planFaults(values))).not.toEqual([]);
    expect(Plan.safeParse(planOf(values)).success).toBe(false);
  });

  test.each<[path: string, value: FormValue]>([
    ['need.affectedResidents', '9,800'],
    ['ceilingFen', '300,000.00'],
    ['midTermAfter', '2'],
    ['requiredDocuments', ''],
  ])('%s = %j is taken by both', (path, value) => {
    const values = withValue(venture, path, value) as typeof venture;
    expect(planFaults(values)).toEqual({});
    expect(Plan.safeParse(planOf(values)).success).toBe(true);
  });

  test.each([
    ['title', 120],
    ['need.summary', 2000],
    ['goals', 2000],
    ['requiredDocuments', 60],
    ['deliverables.0.name', 100],
    ['deliverables.0.unit', 20],
    ['criteria.0.name', 100],
  ])('%s takes %i characters and not one more', (path, most) => {
    const of = (length: number) => withValue(venture, path, '字'.repeat(length)) as typeof venture;
    expect(planFaults(of(most))).toEqual({});
    expect(Plan.safeParse(planOf(of(most))).success).toBe(true);
    expect(planFaults(of(most + 1))).toHaveProperty([path]);
    expect(Plan.safeParse(planOf(of(most + 1))).success).toBe(false);
  });

  test('the price counts in a consultation, and not in a venture call', () => {
    const priced = withValue(consultation, 'priceWeight', '10') as typeof consultation;
    expect(planFaults(priced)).toHaveProperty('criteria');
    expect(Plan.safeParse(planOf(priced)).success).toBe(false);
    const open = withValue(venture, 'priceWeight', '30') as typeof venture;
    expect(planOf(open).priceWeight).toBe(0);
  });
});
