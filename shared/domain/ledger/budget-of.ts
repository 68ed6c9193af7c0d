import { fen, splitFen } from '../money.ts';
import type { Application } from '../purchase/application.ts';
import { fundingOf } from '../purchase/funding.ts';
import type { Plan } from '../purchase/plan.ts';
import type { Project } from '../purchase/project.ts';
import type { SpendingSetting } from '../settings/spending.ts';
import type { LedgerSource } from './entries.ts';

/** A line of the awarded application's budget, or what a supplement added. */
export type PlannedLine = {
  id: string;
  /** Empty for a supplement: `number` says which. */
  item: string;
  number?: number;
  paidBy: 'call' | 'own';
  plannedFen: number;
};

/** How much of the grant may at most go to lines of one sort. */
type PlannedCeiling = {
  id: string;
  name: { zh: string; en: string };
  percent: number;
  mostFen: number;
  lineIds: readonly string[];
};

/** What the money of one project is for, and where it comes from. */
export type ProjectBudget = {
  lines: readonly PlannedLine[];
  /** Sources of the call with what each gives; then `own`, where the applicant promised some. */
  sources: readonly { source: LedgerSource; grantedFen: number }[];
  ceilings: readonly PlannedCeiling[];
};

type Bought = {
  plan: Pick<Plan, 'funding' | 'fundSource' | 'budgetFen' | 'call'>;
  applications: Readonly<Record<string, Pick<Application, 'body'>>>;
};
type Spending = Pick<SpendingSetting, 'ceilings'> | undefined;

const linesOf = ({ applications }: Bought, project: Project): PlannedLine[] => [
  ...(applications[project.organizationId]?.body.budget ?? []).map(
    ({ item, quantity, unitFen, paidBy = 'call' }, at): PlannedLine => ({
      id: `l${at + 1}`,
      item,
      paidBy,
      plannedFen: quantity * unitFen,
    }),
  ),
  ...(project.supplements ?? [])
    .filter(({ status, changeFen }) => status === 'signed' && changeFen > 0)
    .map(
      ({ number, changeFen }): PlannedLine => ({
        id: `s${number}`,
        item: '',
        number,
        paidBy: 'call',
        plannedFen: changeFen,
      }),
    ),
];

const wordsIn = (text: string) => text.split(/[、，,；;\s]+/).filter(Boolean);

/** `totalFen` by the weights of `parts`, to the fen: the last takes what rounding leaves. */
function shared(totalFen: number, parts: readonly number[]): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  const shares = parts.map((part) => Number((BigInt(totalFen) * BigInt(part)) / BigInt(sum)));
  const before = shares.slice(0, -1);
  return [...before, totalFen - before.reduce((a, b) => a + b, 0)];
}

/**
 * The budget of one project: the lines of the application that was awarded with what supplements added, and the
 * contract's amount by source, in the proportions of the plan. A line may cost less than it was planned at; all
 * lines together never more than the contract.
 */
export function budgetOf(purchase: Bought, project: Project, spending: Spending): ProjectBudget {
  const lines = linesOf(purchase, project);
  const funding = fundingOf(purchase.plan);
  const shares = shared(
    project.amountFen,
    funding.map(({ amountFen }) => amountFen),
  );
  const granted = new Map<LedgerSource, number>();
  funding.forEach(({ source }, at) => {
    granted.set(source, (granted.get(source) ?? 0) + (shares[at] ?? 0));
  });
  const ownFen = lines
    .filter(({ paidBy }) => paidBy === 'own')
    .reduce((sum, { plannedFen }) => sum + plannedFen, 0);
  const { call } = purchase.plan;
  return {
    lines,
    sources: [
      ...[...granted].map(([source, grantedFen]) => ({ source, grantedFen })),
      ...(ownFen > 0 ? [{ source: 'own' as const, grantedFen: ownFen }] : []),
    ],
    ceilings: (spending?.ceilings ?? [])
      .filter((ceiling) => ceiling.call === undefined || ceiling.call === call)
      .map(({ id, name, percent, costs }) => ({
        id,
        name,
        percent,
        mostFen: splitFen(fen(project.amountFen), [percent, 100 - percent])[0] ?? 0,
        lineIds: lines
          .filter(({ item }) => wordsIn(costs).some((word) => item.includes(word)))
          .map((one) => one.id),
      })),
  };
}
