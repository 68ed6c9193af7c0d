import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { readWhole, readYuan, writeYuan } from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { trancheRows, tranchesOf } from '../../parts/tranches.tsx';
import { fundingOf, fundingValues } from './funding-values.ts';
import { groundsIn, groundsValues } from './grounds-values.ts';
import { isByInvitation, methodFor } from './methods.ts';

type Row = Plan['deliverables'][number];

const written = (number: number | undefined) => (number === undefined ? '' : String(number));

/** A line of the service list as texts. */
export const deliverableRow = (row: Omit<Row, 'id' | 'quantity'> & { id: string }): FormValues => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  quantity: '',
  kind: row.kind ?? '',
  unitFen: row.unitFen === undefined ? '' : writeYuan(row.unitFen),
  minimumAttendance: written(row.minimumAttendance),
  minimumSessions: written(row.minimumSessions),
  catalogueId: row.catalogueId ?? '',
  evidence: row.evidence ?? [],
});

/** A plan as texts to edit. */
export const valuesOf = (plan: Plan): FormValues => ({
  title: plan.title,
  track: plan.track,
  method: plan.method,
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
  ...fundingValues(plan),
  budgetFen: writeYuan(plan.budgetFen),
  ceilingFen: writeYuan(plan.ceilingFen),
  maximumAwards: String(plan.maximumAwards),
  requiredDocuments: plan.requiredDocuments.join('\n'),
  deliverables: plan.deliverables.map((d) => ({
    ...deliverableRow(d),
    quantity: String(d.quantity),
  })),
  criteria: plan.criteria.map(({ id, name, max, indicator = '', isObjective = false }) => ({
    id,
    name,
    max: String(max),
    indicator,
    isObjective,
  })),
  bonusItems: (plan.bonusItems ?? []).map(({ isFactual = false, ...item }) => ({
    ...item,
    max: String(item.max),
    isFactual,
  })),
  performanceGoals: plan.performanceGoals ?? [],
  invitees: plan.invitees ?? [],
  ...groundsValues(plan),
  needIds: (plan.needIds ?? []).join('\n'),
  isRecurring: plan.isRecurring ?? false,
  isPriceFixed: plan.isPriceFixed ?? false,
  isBlind: plan.isBlind ?? false,
  areScoresShownLive: plan.areScoresShownLive ?? false,
  voices: {
    residents: written(plan.voices?.residents || undefined),
    organizations: written(plan.voices?.organizations || undefined),
    quorum: written(plan.voices?.quorum),
  },
  contractMonths: written(plan.contractMonths),
  questionsUntil: written(plan.questionsUntil?.daysBeforeClosing),
  individualReason: plan.individualReason ?? '',
  priceWeight: String(plan.priceWeight),
  periods: String(plan.periods),
  periodMonths: String(plan.periodMonths),
  midTermAfter: String(plan.midTermAfter),
  tranches: trancheRows(plan.tranches),
});

export const documentsOf = (values: FormValues): string[] => linesOf(values, 'requiredDocuments');

/** Rows keep the id they were given, so that marks and reports stay with their criterion. */
export function freshId(
  values: FormValues,
  list: 'deliverables' | 'criteria' | 'bonusItems' | 'performanceGoals',
): string {
  const used = rowsAt(values, list).map((row) => textAt(row, 'id'));
  for (let n = used.length + 1; ; n += 1) {
    const id = `${list.charAt(0)}${n}`;
    if (!used.includes(id)) return id;
  }
}

const whole = (values: FormValues, path: string) => readWhole(textAt(values, path)) ?? 0;
const line = (values: FormValues, path: string) => textAt(values, path).trim();

/** A field that may be left empty: its value under its name, or nothing. */
const where = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T };

const someText = (row: FormValue, path: string) => textAt(row, path).trim() || undefined;
const someWhole = (row: FormValue, path: string) => readWhole(textAt(row, path));
const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

const deliverableOf = (row: FormValue): Row => ({
  id: textAt(row, 'id'),
  name: textAt(row, 'name').trim(),
  unit: textAt(row, 'unit').trim(),
  quantity: readWhole(textAt(row, 'quantity')) ?? 0,
  ...where('kind', someText(row, 'kind') as Row['kind']),
  ...where('unitFen', readYuan(textAt(row, 'unitFen'))),
  ...where('minimumAttendance', someWhole(row, 'minimumAttendance')),
  ...where('minimumSessions', someWhole(row, 'minimumSessions')),
  ...where('catalogueId', someText(row, 'catalogueId')),
  ...where('evidence', some(rowsAt(row, 'evidence').map(String)) as Row['evidence']),
});

const criterionOf = (row: FormValue): Plan['criteria'][number] => ({
  id: textAt(row, 'id'),
  name: textAt(row, 'name').trim(),
  max: readWhole(textAt(row, 'max')) ?? 0,
  ...where('indicator', someText(row, 'indicator')),
  ...((row as FormValues)['isObjective'] === true && { isObjective: true }),
});

const signedOf = (text: string) => (/^-?\d{1,3}$/.test(text.trim()) ? Number(text) : 0);

const bonusItemOf = (row: FormValue) => ({
  id: textAt(row, 'id'),
  name: textAt(row, 'name').trim(),
  max: signedOf(textAt(row, 'max')),
  indicator: textAt(row, 'indicator').trim(),
  ...((row as FormValues)['isFactual'] === true && { isFactual: true }),
});

type Goal = NonNullable<Plan['performanceGoals']>[number];
const goalOf = (row: FormValue): Goal => ({
  id: textAt(row, 'id'),
  kind: textAt(row, 'kind') as Goal['kind'],
  indicator: textAt(row, 'indicator').trim(),
  target: textAt(row, 'target').trim(),
});

const linesOf = (values: FormValues, path: string) => [
  ...new Set(
    textAt(values, path)
      .split('\n')
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

const isInvited = (values: FormValues) =>
  isByInvitation(methodFor(textAt(values, 'track'), textAt(values, 'method')));

/** What residents and organizations count, and the experts for the rest; nothing where the experts judge alone. */
function voicesOf(values: FormValues): Pick<Plan, 'voices'> {
  const [residents, organizations] = [
    whole(values, 'voices.residents'),
    whole(values, 'voices.organizations'),
  ];
  if (residents + organizations === 0) return {};
  const experts = 100 - residents - organizations;
  const quorum = where('quorum', someWhole(values, 'voices.quorum'));
  return { voices: { experts, residents, organizations, ...quorum } };
}

/** What may be left out of a plan. */
function furtherOf(values: FormValues): Partial<Plan> {
  const days = someWhole(values, 'questionsUntil');
  return {
    ...where('bonusItems', some(rowsAt(values, 'bonusItems').map(bonusItemOf))),
    ...where('performanceGoals', some(rowsAt(values, 'performanceGoals').map(goalOf))),
    ...where(
      'invitees',
      some(isInvited(values) ? rowsAt(values, 'invitees').map(String) : []) as Plan['invitees'],
    ),
    ...where('needIds', some(linesOf(values, 'needIds'))),
    ...(values['isRecurring'] === true && { isRecurring: true }),
    ...(values['isPriceFixed'] === true && { isPriceFixed: true }),
    ...(values['isBlind'] === true && { isBlind: true }),
    ...(values['areScoresShownLive'] === true && { areScoresShownLive: true }),
    ...voicesOf(values),
    ...where('contractMonths', someWhole(values, 'contractMonths')),
    ...(days !== undefined && { questionsUntil: { daysBeforeClosing: days } }),
    ...where('individualReason', someText(values, 'individualReason')),
    ...fundingOf(values),
    ...groundsIn(values),
  };
}

/** Fields that this form does not write: another page does, and they stay as they were. */
const known: readonly string[] = [
  'call',
  'bonusItems',
  'performanceGoals',
  'invitees',
  'needIds',
  'isRecurring',
  'isPriceFixed',
  'isBlind',
  'areScoresShownLive',
  'voices',
  'contractMonths',
  'questionsUntil',
  'individualReason',
  'funding',
  'survey',
  'splitting',
  'methodReason',
  'methodApproval',
  'singleSource',
  'confirmedAssumptions',
  'smallReservation',
];

function keptOf(before: Plan | undefined): Partial<Plan> {
  if (!before) return {};
  return Object.fromEntries(Object.entries(before).filter(([name]) => !known.includes(name)));
}

/** What parts write that are fetched after the form: each adds itself when it is there. */
export const writers: ((values: FormValues) => Partial<Plan>)[] = [];

/**
 * The plan that `values` say. Call it only once they have no faults.
 *
 * @param before - the plan that is revised
 */
export const planOf = (values: FormValues, before?: Plan): Plan => ({
  ...keptOf(before),
  title: line(values, 'title'),
  track: textAt(values, 'track') as Plan['track'],
  method: methodFor(textAt(values, 'track'), textAt(values, 'method')),
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
  deliverables: rowsAt(values, 'deliverables').map(deliverableOf),
  criteria: rowsAt(values, 'criteria').map(criterionOf),
  priceWeight: priceWeightOf(values),
  periods: whole(values, 'periods'),
  periodMonths: whole(values, 'periodMonths'),
  midTermAfter: whole(values, 'midTermAfter'),
  tranches: tranchesOf(values),
  ...furtherOf(values),
  ...Object.assign({}, ...writers.map((write) => write(values))),
});

/** A venture call does not score the price, and nobody scores one that is the same for all. */
export const isPriced = (values: FormValues): boolean =>
  textAt(values, 'track') !== 'VENTURE' && values['isPriceFixed'] !== true;

export const priceWeightOf = (values: FormValues): number =>
  !isPriced(values) ? 0 : whole(values, 'priceWeight');

export const pointsOf = (values: FormValues): number =>
  rowsAt(values, 'criteria').reduce<number>(
    (sum, row) => sum + (readWhole(textAt(row, 'max')) ?? 0),
    priceWeightOf(values),
  );
