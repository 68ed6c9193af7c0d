import type { Criterion } from '../../../shared/domain/purchase/plan.ts';
import { type Checks, type Faults, faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { type FormValues, textAt } from '../../form/path.ts';

export const emptySheet = (criteria: readonly Criterion[]): FormValues => ({
  points: Object.fromEntries(criteria.map(({ id }) => [id, ''])),
  comment: '',
});

export const sheetFaults = (values: FormValues, criteria: readonly Criterion[]): Faults => {
  const checks: Checks = {
    ...Object.fromEntries(criteria.map(({ id, max }) => [`points.${id}`, whole(0, max)])),
    comment: text(2000),
  };
  return faultsOf(values, checks);
};

export const markOf = (values: FormValues, id: string): number | undefined =>
  readWhole(textAt(values, `points.${id}`));

export const pointsOf = (values: FormValues, criteria: readonly Criterion[]) =>
  Object.fromEntries(criteria.map(({ id }) => [id, markOf(values, id) ?? 0]));

export const totalOf = (values: FormValues, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { id }) => sum + (markOf(values, id) ?? 0), 0);

/** How many criteria have no mark yet, or one that is not possible. */
export const unscored = (values: FormValues, criteria: readonly Criterion[]): number =>
  criteria.filter(({ id, max }) => whole(0, max)(textAt(values, `points.${id}`)) !== undefined)
    .length;
