import type { asSigned } from '../purchase/documents.ts';
import type { Plan, Tranche } from '../purchase/plan.ts';
import type { Project } from '../purchase/project.ts';
import type { differenceKinds } from './term-names.ts';

/** A contract, or the draft of one. */
type Drafted = ReturnType<typeof asSigned> & Pick<Project, 'contract'>;

/** A point on which a contract says something else than what was planned and called for. */
export type Difference = {
  about: (typeof differenceKinds)[number];
  /** The deliverable, where it is about one. */
  name?: string;
  planned: string;
  drafted: string;
  /** The call has settled it: the contract is made on what it says (LAW §46), so a change needs a reason. */
  isSettled: boolean;
};

/** When a part is paid, in the reader's words. */
export type SayTranche = (tranche: Tranche) => string;

export const tranchesText = (tranches: readonly Tranche[], say: SayTranche) =>
  tranches.map((tranche) => `${tranche.percent}% ${say(tranche)}`).join(' · ');

const keyOf = ({ after, period }: Tranche) => `${after}${period ?? ''}`;

function aboutWork(plan: Plan, work: Project['deliverables']): Difference[] {
  return plan.deliverables.flatMap((planned): Difference[] => {
    const { name } = planned;
    const isSettled = true;
    const agreed = work.find(({ id }) => id === planned.id);
    if (!agreed)
      return [
        {
          about: 'leftOut',
          name,
          planned: `${planned.quantity} ${planned.unit}`,
          drafted: '0',
          isSettled,
        },
      ];
    return agreed.quantity === planned.quantity
      ? []
      : [
          {
            about: 'quantity',
            name,
            planned: `${planned.quantity} ${planned.unit}`,
            drafted: `${agreed.quantity} ${planned.unit}`,
            isSettled,
          },
        ];
  });
}

/** Unit prices that do not make up the award: said, not refused, where a call pays for results as a whole. */
function aboutPrices({ contract, deliverables, amountFen }: Drafted): Difference[] {
  const prices = contract?.terms.deliverables ?? [];
  if (prices.length === 0 || prices.some(({ unitFen }) => unitFen === undefined)) return [];
  const sum = deliverables.reduce((fen, { id, quantity }) => {
    const unitFen = prices.find((one) => one.id === id)?.unitFen ?? 0;
    return fen + unitFen * quantity;
  }, 0);
  const yuan = (fen: number) => (fen / 100).toFixed(2);
  return sum === amountFen
    ? []
    : [{ about: 'priced', planned: yuan(amountFen), drafted: yuan(sum), isSettled: false }];
}

/**
 * Where a draft departs from the plan the call was published by. The terms of a contract are those of the tender and
 * of the bid (LAW §46): whoever approves one sees each point that is not.
 */
export function contractDifferences(
  plan: Plan,
  project: Drafted,
  say: SayTranche = keyOf,
): Difference[] {
  const found = aboutWork(plan, project.deliverables);
  const isSettled = true;
  if (tranchesText(project.payments, keyOf) !== tranchesText(plan.tranches, keyOf))
    found.push({
      about: 'tranches',
      planned: tranchesText(plan.tranches, say),
      drafted: tranchesText(project.payments, say),
      isSettled,
    });
  const terms = project.contract?.terms;
  if (!terms) return found;
  const months = plan.contractMonths ?? plan.periods * plan.periodMonths;
  if (terms.months !== months)
    found.push({
      about: 'months',
      planned: String(months),
      drafted: String(terms.months),
      isSettled,
    });
  if (terms.performance !== plan.goals)
    found.push({ about: 'goals', planned: plan.goals, drafted: terms.performance, isSettled });
  return [...found, ...aboutPrices(project)];
}
