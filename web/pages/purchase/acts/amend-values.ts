import type { Plan } from '../../../../shared/domain/purchase/plan.ts';
import {
  type Check,
  type Checks,
  type Faults,
  readWhole,
  readYuan,
  text,
  whole,
  writeYuan,
  yuanAmount,
} from '../../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';
import { trancheChecks, trancheFaults, trancheRows, tranchesOf } from '../../../parts/tranches.tsx';

/** What the form of an amendment may change. */
export type Changes = Partial<
  Pick<
    Plan,
    | 'goals'
    | 'requiredDocuments'
    | 'deliverables'
    | 'criteria'
    | 'priceWeight'
    | 'ceilingFen'
    | 'tranches'
    | 'contractMonths'
  >
>;

/** The call as it stands, as texts. */
export const amendValues = (plan: Plan): FormValues => ({
  goals: plan.goals,
  requiredDocuments: plan.requiredDocuments.join('\n'),
  quantities: plan.deliverables.map(({ quantity }) => ({ quantity: String(quantity) })),
  ceilingFen: writeYuan(plan.ceilingFen),
  contractMonths: plan.contractMonths === undefined ? '' : String(plan.contractMonths),
  criteria: plan.criteria.map(({ id, name, max, indicator = '', isObjective = false }) => ({
    id,
    name,
    max: String(max),
    indicator,
    isObjective,
  })),
  priceWeight: String(plan.priceWeight),
  tranches: trancheRows(plan.tranches),
});

const months: Check = (value) => (value.trim() === '' ? undefined : whole(1, 36)(value));

export const amendChecks: Checks = {
  goals: text(2000),
  'quantities.*.quantity': whole(1, 1_000_000),
  ceilingFen: yuanAmount(),
  contractMonths: months,
  'criteria.*.name': text(100),
  'criteria.*.max': whole(1, 100),
  'criteria.*.indicator': text(300, 0),
  priceWeight: whole(0, 100),
  ...trancheChecks,
};

const number = (row: FormValue, path: string) => readWhole(textAt(row, path)) ?? 0;

export const pointsIn = (values: FormValues): number =>
  rowsAt(values, 'criteria').reduce<number>(
    (sum, row) => sum + number(row, 'max'),
    number(values, 'priceWeight'),
  );

/** All points are a hundred, all payments the whole price: also of an amended call. */
export function amendFaults(values: FormValues, plan: Plan): Faults {
  const sum = pointsIn(values);
  return {
    ...trancheFaults(values, plan.periods),
    ...(sum !== 100 && { criteria: t('fault.points', { sum }) }),
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const lines = (values: FormValues, path: string) =>
  textAt(values, path)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const criteriaIn = (values: FormValues): Plan['criteria'] =>
  rowsAt(values, 'criteria').map((row) => {
    const indicator = textAt(row, 'indicator').trim();
    return {
      id: textAt(row, 'id'),
      name: textAt(row, 'name').trim(),
      max: number(row, 'max'),
      ...(indicator && { indicator }),
      ...((row as FormValues)['isObjective'] === true && { isObjective: true }),
    };
  });

/** Only what is different is sent. */
export function changesIn(values: FormValues, plan: Plan): Changes {
  const contractMonths = readWhole(textAt(values, 'contractMonths'));
  const all: Changes = {
    goals: textAt(values, 'goals').trim(),
    requiredDocuments: lines(values, 'requiredDocuments'),
    deliverables: plan.deliverables.map((one, at) => ({
      ...one,
      quantity: readWhole(textAt(values, `quantities.${at}.quantity`)) ?? one.quantity,
    })),
    criteria: criteriaIn(values),
    priceWeight: number(values, 'priceWeight'),
    ceilingFen: readYuan(textAt(values, 'ceilingFen')) ?? plan.ceilingFen,
    tranches: tranchesOf(values),
    ...(contractMonths !== undefined && { contractMonths }),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([field, value]) => !same(value, plan[field as keyof Changes])),
  );
}
