import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { readWhole } from '../../form/checks.ts';
import type { FormValues } from '../../form/path.ts';

const isNothing = (value: unknown) =>
  !value || (typeof value === 'object' && Object.keys(value).length === 0);

type Basis = Pick<Plan, 'proposal' | 'hearing' | 'needReason' | 'namesSocialWorkers'>;
const textOf = ({ proposal, hearing, needReason, namesSocialWorkers }: Basis) =>
  JSON.stringify({ proposal, hearing, needReason, namesSocialWorkers });

/** What the plan rests on, as texts to edit. */
export const basisValues = (plan: Plan): FormValues =>
  JSON.parse(textOf(plan), (_, value) => (typeof value === 'number' ? `${value}` : value));

const nothing = {
  proposal: undefined,
  hearing: undefined,
  needReason: undefined,
  namesSocialWorkers: undefined,
};

/** What the plan rests on, of `values`; what was left empty is taken out of it. The server says what is missing. */
export const basisOf = (values: FormValues): Partial<Plan> => ({
  ...nothing,
  ...JSON.parse(textOf(values as Basis), (name, value) => {
    if (name && isNothing(value)) return undefined;
    return /^(forms|needs|projects|attendees)$/.test(name) ? readWhole(value) : value;
  }),
});
