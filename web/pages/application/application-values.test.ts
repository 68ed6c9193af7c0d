import { describe, expect, test } from 'vitest';
import { ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import { type FormValue, type FormValues, withValue } from '../../form/path.ts';
import { applicationFaults, bodyOf, emptyApplication, requestedOf } from './application-values.ts';

const call = { ceilingFen: 150_000_00 };
const written: FormValues = {
  ...emptyApplication,
  title: '银龄到家',
  category: 'elderly',
  summary: '上门助餐、助浴、陪诊',
  approach: '一社区一站点，社工带志愿者',
  team: '六名持证社工',
  budget: [
    { item: '社工服务', quantity: '1,000', unitFen: '100.50' },
    { item: '材料', quantity: '3', unitFen: '0.01' },
  ],
  documents: ['登记证书'],
};

const changed = (path: string, value: FormValue) => withValue(written, path, value) as FormValues;

describe('the application form and the schema of the server', () => {
  test('what is asked for is what the budget adds up to, to the fen', () => {
    expect(requestedOf(written)).toBe(100_500_03);
    expect(applicationFaults(written, call)).toEqual({});
    expect(ApplicationBody.parse(bodyOf(written)).requestedFen).toBe(100_500_03);
  });

  test.each<[path: string, value: FormValue]>([
    ['title', ''],
    ['category', ''],
    ['approach', ''],
    ['budget.0.item', ' '],
    ['budget.0.quantity', '0'],
    ['budget.0.quantity', '100001'],
    ['budget.1.unitFen', '0.001'],
    ['budget.1.unitFen', '-1'],
  ])('%s = %j is refused by both', (path, value) => {
    const values = changed(path, value);
    expect(applicationFaults(values, call)).toHaveProperty([path]);
    expect(ApplicationBody.safeParse(bodyOf(values)).success).toBe(false);
  });

  test('a summary of more than 3,000 characters is refused by both', () => {
    const values = changed('summary', '字'.repeat(3001));
    expect(applicationFaults(values, call)).toHaveProperty('summary');
    expect(ApplicationBody.safeParse(bodyOf(values)).success).toBe(false);
  });

  test('a budget over the limit of one project is told while it is written', () => {
    expect(applicationFaults(changed('budget.0.quantity', '1493'), call)).toHaveProperty('budget');
    expect(applicationFaults(changed('budget.0.quantity', '1492'), call)).toEqual({});
  });

  test("[3-19] somebody else's idea needs its owner and a partnership agreement", () => {
    const other = changed('hasIdea', 'yes');
    expect(Object.keys(applicationFaults(other, call))).toEqual(['idea.owner', 'idea.agreement']);
    const named = withValue(other, 'idea.owner', '社区居民王阿姨') as FormValues;
    const without = withValue(named, 'idea.agreement', 'no') as FormValues;
    expect(applicationFaults(without, call)).toHaveProperty('idea.agreement');
    const partners = withValue(named, 'idea.agreement', 'yes') as FormValues;
    expect(applicationFaults(partners, call)).toEqual({});
    expect(bodyOf(partners).idea).toEqual({
      owner: '社区居民王阿姨',
      hasPartnershipAgreement: true,
    });
  });
});
