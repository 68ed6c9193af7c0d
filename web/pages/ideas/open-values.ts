import type { Announcement } from '../../../shared/domain/ideas/collection.ts';
import {
  beijingTime,
  type Checks,
  chosen,
  type Faults,
  faultsOf,
  instantOf,
  readWhole,
  readYuan,
  text,
  whole,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const checks: Checks = {
  title: text(80),
  summary: text(2000),
  from: beijingTime,
  until: beijingTime,
  'criteria.*.name': text(60),
  'criteria.*.max': whole(1, 100),
  minimumReviews: whole(1, 9),
  'prizes.*.name': text(40),
  'prizes.*.number': whole(1, 60),
  'prizes.*.amountFen': yuanAmount(),
  fund: chosen,
};

export const criteriaSum = (values: FormValues): number =>
  rowsAt(values, 'criteria').reduce<number>(
    (sum, row) => sum + (readWhole(textAt(row, 'max')) ?? 0),
    0,
  );

export const prizeSum = (values: FormValues): number =>
  rowsAt(values, 'prizes').reduce<number>(
    (sum, row) =>
      sum + (readWhole(textAt(row, 'number')) ?? 0) * (readYuan(textAt(row, 'amountFen')) ?? 0),
    0,
  );

export const faults = (values: FormValues): Faults => ({
  ...(rowsAt(values, 'categories').length === 0 && { categories: t('fault.choose') }),
  ...(rowsAt(values, 'ideators').length === 0 && { ideators: t('fault.choose') }),
  ...(criteriaSum(values) !== 100 && { 'criteria.0.max': t('ideas.f.criteriaHint') }),
  ...faultsOf(values, checks),
});

/** A usual collection to begin with: three criteria, three grades, everybody may. */
export const firstValues = (): FormValues => ({
  title: '',
  summary: '',
  from: '',
  until: '',
  categories: [],
  ideators: ['department', 'community', 'socialGroup', 'individual'],
  criteria: [
    { name: '回应需求', max: '40' },
    { name: '创新', max: '30' },
    { name: '可行', max: '30' },
  ],
  minimumReviews: '3',
  prizes: [
    { name: '一等奖', number: '1', amountFen: '' },
    { name: '二等奖', number: '2', amountFen: '' },
    { name: '三等奖', number: '3', amountFen: '' },
  ],
  fund: '',
});

const said = (row: unknown, path: string) => textAt(row as FormValues, path).trim();

/** What `values` announce. Call it only once they have no faults. */
export const announcementOf = (values: FormValues): Announcement =>
  ({
    title: said(values, 'title'),
    summary: said(values, 'summary'),
    from: instantOf(textAt(values, 'from')),
    until: instantOf(textAt(values, 'until')),
    categories: rowsAt(values, 'categories').map(String),
    ideators: rowsAt(values, 'ideators').map(String),
    criteria: rowsAt(values, 'criteria').map((row, at) => ({
      id: `c${at + 1}`,
      name: said(row, 'name'),
      max: readWhole(textAt(row, 'max')) ?? 0,
    })),
    minimumReviews: readWhole(textAt(values, 'minimumReviews')) ?? 0,
    prizes: rowsAt(values, 'prizes').map((row, at) => ({
      id: `p${at + 1}`,
      name: said(row, 'name'),
      number: readWhole(textAt(row, 'number')) ?? 0,
      amountFen: readYuan(textAt(row, 'amountFen')) ?? 0,
    })),
    fund: textAt(values, 'fund'),
  }) as Announcement;
