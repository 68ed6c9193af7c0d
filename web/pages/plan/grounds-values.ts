import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { readYuan, writeYuan } from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { methodFor } from './methods.ts';

type Single = NonNullable<Plan['singleSource']>;
type Reason = NonNullable<Plan['methodReason']>;

/** The cases of the law for methods that have them: as `methodGrounds` of the rules, without their library. */
export const groundsOf: Readonly<Record<string, readonly Reason['ground'][]>> = {
  invitedTender: ['limitedRange', 'costDisproportionate'],
  competitiveNegotiation: ['failedTender', 'complexSpecs', 'urgent', 'priceNotComputable'],
};

const approvalValues = (approval: Plan['methodApproval']): FormValues => ({
  authority: approval?.authority ?? '',
  number: approval?.number ?? '',
  date: approval?.date ?? '',
  afterTwoValidBids: approval?.afterTwoValidBids ?? false,
});

const singleValues = (single: Plan['singleSource']): FormValues => ({
  reason: single?.reason ?? '',
  explanation: single?.explanation ?? '',
  originalFen: single?.originalFen === undefined ? '' : writeYuan(single.originalFen),
  experts: single?.experts ?? [],
});

const reservationValues = (small: Plan['smallReservation']): FormValues => ({
  isReserved: small ? (small.isReserved ? 'yes' : 'no') : '',
  reason: small?.reason ?? '',
});

/** Why the method is lawful, as texts. */
export const groundsValues = (plan: Plan): FormValues => ({
  methodReason: plan.methodReason ?? { ground: '', explanation: '' },
  methodApproval: approvalValues(plan.methodApproval),
  singleSource: singleValues(plan.singleSource),
  confirmedAssumptions: plan.confirmedAssumptions ?? [],
  smallReservation: reservationValues(plan.smallReservation),
});

const said = (values: FormValue, path: string) => textAt(values, path).trim();
const chosenMethod = (values: FormValues) =>
  methodFor(textAt(values, 'track'), textAt(values, 'method'));

function approvalOf(values: FormValues): Pick<Plan, 'methodApproval'> {
  const [authority, number, date] = ['authority', 'number', 'date'].map((name) =>
    said(values, `methodApproval.${name}`),
  );
  if (!authority || !number || !date) return {};
  const group = values['methodApproval'] as FormValues | undefined;
  return {
    methodApproval: {
      authority,
      number,
      date,
      ...(group?.['afterTwoValidBids'] === true && { afterTwoValidBids: true }),
    },
  };
}

function singleOf(values: FormValues): Pick<Plan, 'singleSource'> {
  const reason = said(values, 'singleSource.reason') as Single['reason'];
  const explanation = said(values, 'singleSource.explanation');
  if (!reason || !explanation) return {};
  const originalFen = readYuan(said(values, 'singleSource.originalFen'));
  const experts = rowsAt(values, 'singleSource.experts')
    .map((row) => ({
      name: said(row, 'name'),
      employer: said(row, 'employer'),
      title: said(row, 'title'),
      opinion: said(row, 'opinion'),
    }))
    .filter((one) => Object.values(one).every(Boolean));
  return {
    singleSource: {
      reason,
      explanation,
      ...(reason === 'addition' && originalFen !== undefined && { originalFen }),
      ...(reason === 'unique' && experts.length > 0 && { experts }),
    },
  };
}

function reasonOf(values: FormValues, method: string): Pick<Plan, 'methodReason'> {
  const ground = said(values, 'methodReason.ground') as Reason['ground'];
  const explanation = said(values, 'methodReason.explanation');
  return groundsOf[method]?.includes(ground) && explanation
    ? { methodReason: { ground, explanation } }
    : {};
}

function reservationOf(values: FormValues): Pick<Plan, 'smallReservation'> {
  const choice = said(values, 'smallReservation.isReserved');
  const reason = said(values, 'smallReservation.reason');
  if (choice === 'yes') return { smallReservation: { isReserved: true } };
  return choice === 'no' && reason ? { smallReservation: { isReserved: false, reason } } : {};
}

/** The parts of the plan that `groundsValues` wrote; what belongs to another method is left out. */
export function groundsIn(values: FormValues): Partial<Plan> {
  const method = chosenMethod(values);
  const confirmed = rowsAt(values, 'confirmedAssumptions').map(String);
  return {
    ...reasonOf(values, method),
    ...(textAt(values, 'track') === 'PROCUREMENT' && approvalOf(values)),
    ...(textAt(values, 'track') === 'PROCUREMENT' && reservationOf(values)),
    ...(method === 'singleSource' && singleOf(values)),
    ...(confirmed.length > 0 && {
      confirmedAssumptions: confirmed as NonNullable<Plan['confirmedAssumptions']>,
    }),
  };
}
