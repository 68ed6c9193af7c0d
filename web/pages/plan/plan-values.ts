import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { readWhole, readYuan, writeYuan } from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { trancheRows, tranchesOf } from '../../parts/tranches.tsx';

/** A plan as texts to edit. */
export const valuesOf = (plan: Plan): FormValues => ({
  title: plan.title,
  track: plan.track,
  call: plan.call ?? '',
  need: {
    summary: plan.need.summary,
    affectedResidents: String(plan.need.affectedResidents),
    residents: String(plan.need.residents),
  },
  goals: plan.goals,
  regionCodes: plan.regionCodes,
  categories: plan.categories,
  fundSource: plan.fundSource,
  budgetFen: writeYuan(plan.budgetFen),
  ceilingFen: writeYuan(plan.ceilingFen),
  maximumAwards: String(plan.maximumAwards),
  requiredDocuments: plan.requiredDocuments.join('\n'),
  deliverables: plan.deliverables.map((d) => ({ ...d, quantity: String(d.quantity) })),
  criteria: plan.criteria.map((c) => ({ ...c, max: String(c.max) })),
  priceWeight: String(plan.priceWeight),
  periods: String(plan.periods),
  periodMonths: String(plan.periodMonths),
  midTermAfter: String(plan.midTermAfter),
  tranches: trancheRows(plan.tranches),
});

export const documentsOf = (values: FormValues): string[] => [
  ...new Set(
    textAt(values, 'requiredDocuments')
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/** Rows keep the id they were given, so that marks and reports stay with their criterion. */
export function freshId(values: FormValues, list: 'deliverables' | 'criteria'): string {
  const used = rowsAt(values, list).map((row) => textAt(row, 'id'));
  for (let n = used.length + 1; ; n += 1) {
    const id = `${list.charAt(0)}${n}`;
    if (!used.includes(id)) return id;
  }
}

const whole = (values: FormValues, path: string) => readWhole(textAt(values, path)) ?? 0;
const line = (values: FormValues, path: string) => textAt(values, path).trim();

/** The plan that `values` say. Call it only once they have no faults. */
export const planOf = (values: FormValues): Plan => ({
  title: line(values, 'title'),
  track: textAt(values, 'track') as Plan['track'],
  method: textAt(values, 'track') === 'VENTURE' ? 'ventureCall' : 'competitiveConsultation',
  ...(textAt(values, 'call') && { call: textAt(values, 'call') }),
  need: {
    summary: line(values, 'need.summary'),
    affectedResidents: whole(values, 'need.affectedResidents'),
    residents: whole(values, 'need.residents'),
  },
  goals: line(values, 'goals'),
  regionCodes: rowsAt(values, 'regionCodes').map(String),
  categories: rowsAt(values, 'categories').map(String) as Plan['categories'],
  fundSource: textAt(values, 'fundSource') as Plan['fundSource'],
  budgetFen: readYuan(textAt(values, 'budgetFen')) ?? 0,
  ceilingFen: readYuan(textAt(values, 'ceilingFen')) ?? 0,
  maximumAwards: whole(values, 'maximumAwards'),
  requiredDocuments: documentsOf(values),
  deliverables: rowsAt(values, 'deliverables').map((row) => ({
    id: textAt(row, 'id'),
    name: textAt(row, 'name').trim(),
    unit: textAt(row, 'unit').trim(),
    quantity: readWhole(textAt(row, 'quantity')) ?? 0,
  })),
  criteria: rowsAt(values, 'criteria').map((row) => ({
    id: textAt(row, 'id'),
    name: textAt(row, 'name').trim(),
    max: readWhole(textAt(row, 'max')) ?? 0,
  })),
  priceWeight: priceWeightOf(values),
  periods: whole(values, 'periods'),
  periodMonths: whole(values, 'periodMonths'),
  midTermAfter: whole(values, 'midTermAfter'),
  tranches: tranchesOf(values),
});

/** A venture call does not score the price. */
export const priceWeightOf = (values: FormValues): number =>
  textAt(values, 'track') === 'VENTURE' ? 0 : whole(values, 'priceWeight');

export const pointsOf = (values: FormValues): number =>
  rowsAt(values, 'criteria').reduce<number>(
    (sum, row) => sum + (readWhole(textAt(row, 'max')) ?? 0),
    priceWeightOf(values),
  );
