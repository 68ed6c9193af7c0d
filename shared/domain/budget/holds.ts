import { stages } from '../purchase/lifecycle.ts';
import type { Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { isPaid } from '../purchase/reckoning.ts';
import { shares } from './shares.ts';

/** What a purchase takes from one line: reserved for it, and bound by its contracts. In fen. */
export type Hold = { lineId: string; committedFen: number; contractedFen: number };

const isUnderContract = ({ stage }: Pick<Purchase, 'stage'>) =>
  stages.indexOf(stage) >= stages.indexOf('implementation');

/** A contract that was ended early binds what was paid, once the account is closed. */
function boundBy({ status, amountFen, payments }: Project, state: Purchase['state']): number {
  if (status === 'awarded' || status === 'declined') return 0;
  if (status !== 'terminated' || state !== 'disclosed') return amountFen;
  return payments
    .filter(isPaid)
    .reduce((sum, { amountFen, clawBack }) => sum + amountFen - (clawBack?.amountFen ?? 0), 0);
}

/** Nothing is held before a plan goes up for approval, nor once nothing can come of it. */
const holdsNothing: readonly Purchase['state'][] = ['drafting', 'cancelled', 'failedCall'];

/**
 * What `purchase` holds of the lines it is paid from: its budget from the day its plan goes up, the sum of its
 * contracts once they are signed, each line in proportion to its share.
 */
export function holdsOf(purchase: Pick<Purchase, 'state' | 'stage' | 'plan' | 'projects'>): Hold[] {
  const { state, plan, projects } = purchase;
  const named = (plan.funding ?? []).flatMap(({ budgetLineId, amountFen }) =>
    budgetLineId ? [{ lineId: budgetLineId, amountFen }] : [],
  );
  if (holdsNothing.includes(state) || named.length === 0) return [];
  const boundFen = Object.values(projects).reduce((sum, one) => sum + boundBy(one, state), 0);
  // Where only a part of the money is of the annual plan, its lines bear that part of the contracts.
  const ofLines = named.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const [bound = 0] = shares(boundFen, [
    ofLines,
    ...(plan.budgetFen > ofLines ? [plan.budgetFen - ofLines] : []),
  ]);
  const parts = shares(
    bound,
    named.map(({ amountFen }) => amountFen),
  );
  return named.map(({ lineId, amountFen }, place) => {
    const contractedFen = parts[place] ?? 0;
    const committedFen = isUnderContract(purchase) ? 0 : Math.max(0, amountFen - contractedFen);
    return { lineId, committedFen, contractedFen };
  });
}

export const heldFen = ({ committedFen, contractedFen }: Hold): number =>
  committedFen + contractedFen;
