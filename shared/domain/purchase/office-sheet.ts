import type { Application } from './application.ts';
import { eligible } from './eligible.ts';
import type { BonusItem, Plan } from './plan.ts';
import type { Purchase } from './purchase.ts';

type Items = Pick<Plan, 'bonusItems'>;

/** Bonus and deduction items that follow from facts: the office states them with evidence, nobody has an opinion. */
export const factualItems = ({ bonusItems = [] }: Items): BonusItem[] =>
  bonusItems.filter(({ isFactual }) => isFactual);

/** Those the panel judges. */
export const judgedItems = ({ bonusItems = [] }: Items): BonusItem[] =>
  bonusItems.filter(({ isFactual }) => !isFactual);

/** Applications the office still owes its sheet about: there is no ranking before it. */
export const officeOwes = (
  purchase: Pick<Purchase, 'plan' | 'applications'>,
): readonly Application[] =>
  factualItems(purchase.plan).length === 0
    ? []
    : eligible(purchase).filter(({ officeSheet }) => !officeSheet);

/** Points beyond the hundred that the office found, or took away. */
export const officePoints = ({ officeSheet }: Pick<Application, 'officeSheet'>): number =>
  (officeSheet?.items ?? []).reduce((sum, { points }) => sum + points, 0);
