import { judgedItems } from '../../../shared/domain/purchase/office-sheet.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { type Checks, type Faults, faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { type FormValues, textAt } from '../../form/path.ts';

type Scored = Pick<Plan, 'criteria' | 'bonusItems'>;

/** One line of a sheet. Of a deduction the expert writes how many points go, not a number below zero. */
export type Item = {
  id: string;
  name: string;
  /** The most that can be written. */
  most: number;
  isDeduction: boolean;
  isObjective: boolean;
  indicator?: string | undefined;
};

export const criteriaOf = ({ criteria }: Scored): Item[] =>
  criteria.map(({ id, name, max, indicator, isObjective = false }) => ({
    id,
    name,
    most: max,
    isDeduction: false,
    isObjective,
    indicator,
  }));

/** What the office judges from evidence is not on an expert's sheet. */
export const bonusesOf = (plan: Scored): Item[] =>
  judgedItems(plan).map(({ id, name, max, indicator }) => ({
    id,
    name,
    most: Math.abs(max),
    isDeduction: max < 0,
    isObjective: false,
    indicator,
  }));

export const itemsOf = (plan: Scored): Item[] => [...criteriaOf(plan), ...bonusesOf(plan)];

export const emptySheet = (plan: Scored): FormValues => ({
  points: Object.fromEntries(itemsOf(plan).map(({ id }) => [id, ''])),
  comment: '',
});

export const sheetFaults = (values: FormValues, plan: Scored): Faults => {
  const checks: Checks = {
    ...Object.fromEntries(itemsOf(plan).map(({ id, most }) => [`points.${id}`, whole(0, most)])),
    comment: text(2000),
  };
  return faultsOf(values, checks);
};

/** What is written for an item, as it counts: below zero where points are taken away. */
export const markOf = (values: FormValues, { id, isDeduction }: Item): number | undefined => {
  const written = readWhole(textAt(values, `points.${id}`));
  return isDeduction && written ? -written : written;
};

export const pointsOf = (values: FormValues, plan: Scored) =>
  Object.fromEntries(itemsOf(plan).map((item) => [item.id, markOf(values, item) ?? 0]));

export const totalOf = (values: FormValues, items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (markOf(values, item) ?? 0), 0);

/** How many lines have no mark yet, or one that is not possible. */
export const unscored = (values: FormValues, items: readonly Item[]): number =>
  items.filter(({ id, most }) => whole(0, most)(textAt(values, `points.${id}`)) !== undefined)
    .length;
