import type { PlannedLine, ProjectBudget } from './budget-of.ts';
import type { Book, Expense, Income, LedgerSource, Shift } from './entries.ts';
import type { surplusUses } from './entry-names.ts';

/** What an expense goes over, and what was left of it before. */
export type Excess = { over: 'line' | 'source' | 'ceiling'; name: string; leftFen: number };

/** `counted`: it is part of what was spent. `frozen`: it waits until there is room for it. */
type Standing = { status: 'counted' | 'reversed' } | { status: 'frozen'; because: Excess };

type LedgerLine = PlannedLine & {
  /** As applied for or added, before anything was moved. */
  firstFen: number;
  spentFen: number;
  frozenFen: number;
};

export type Ledger = {
  lines: LedgerLine[];
  sources: { source: LedgerSource; grantedFen: number; spentFen: number; frozenFen: number }[];
  ceilings: (ProjectBudget['ceilings'][number] & { spentFen: number })[];
  /** By `YYYY-MM`, in their order; only months in which something happened. */
  months: { month: string; spentFen: number; earnedFen: number }[];
  /** What the work earned, what of it was spent for what, and what is left. */
  earned: {
    inFen: number;
    uses: Record<(typeof surplusUses)[number], number>;
    leftFen: number;
  };
  totals: {
    plannedFen: number;
    spentFen: number;
    frozenFen: number;
    /** Money of the call: given, spent of it, and what would have to go back today. */
    grantFen: number;
    grantSpentFen: number;
    grantLeftFen: number;
  };
  standings: Record<string, Standing>;
  /** Entries that name the same voucher. One paper may carry two lines: a person looks. */
  sameVoucher: string[][];
};

const isGrant = (source: LedgerSource) => source !== 'own' && source !== 'earned';
const sum = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((total, one) => total + of(one), 0);

const inOrder = (a: Expense, b: Expense) =>
  a.recordedAt === b.recordedAt ? (a.id < b.id ? -1 : 1) : a.recordedAt < b.recordedAt ? -1 : 1;

/** Lines as they stand after what was moved between them. */
const shifted = (lines: readonly PlannedLine[], shifts: readonly Shift[]) => {
  const agreed = shifts.filter(({ decision }) => decision === 'approved');
  return lines.map(
    (line): LedgerLine => ({
      ...line,
      firstFen: line.plannedFen,
      plannedFen:
        line.plannedFen +
        sum(agreed, ({ from, to, amountFen }) =>
          to === line.id ? amountFen : from === line.id ? -amountFen : 0,
        ),
      spentFen: 0,
      frozenFen: 0,
    }),
  );
};

type Draft = Pick<Ledger, 'lines' | 'sources' | 'ceilings'>;

/** What `expense` would go over, as `draft` stands. What an organization raises itself has no end. */
export function excessOf(
  draft: Draft,
  expense: Pick<Expense, 'lineId' | 'source' | 'amountFen'>,
): Excess | undefined {
  const { lineId, amountFen } = expense;
  const line = draft.lines.find(({ id }) => id === lineId);
  const lineLeft = line ? line.plannedFen - line.spentFen : 0;
  if (amountFen > lineLeft) return { over: 'line', name: lineId, leftFen: Math.max(0, lineLeft) };
  const source = draft.sources.find((one) => one.source === expense.source);
  const sourceLeft = source ? source.grantedFen - source.spentFen : 0;
  if (expense.source !== 'own' && amountFen > sourceLeft)
    return { over: 'source', name: expense.source, leftFen: Math.max(0, sourceLeft) };
  const ceiling =
    isGrant(expense.source) &&
    draft.ceilings.find(
      ({ lineIds, mostFen, spentFen }) =>
        lineIds.includes(lineId) && spentFen + amountFen > mostFen,
    );
  return ceiling
    ? {
        over: 'ceiling',
        name: ceiling.id,
        leftFen: Math.max(0, ceiling.mostFen - ceiling.spentFen),
      }
    : undefined;
}

function count(draft: Draft, { lineId, source, amountFen }: Expense, as: 'spentFen' | 'frozenFen') {
  const line = draft.lines.find(({ id }) => id === lineId);
  if (line) line[as] += amountFen;
  const from = draft.sources.find((one) => one.source === source);
  if (from) from[as] += amountFen;
  if (as === 'spentFen' && isGrant(source))
    for (const ceiling of draft.ceilings)
      if (ceiling.lineIds.includes(lineId)) ceiling.spentFen += amountFen;
}

function monthsOf(expenses: readonly Expense[], incomes: readonly Income[]): Ledger['months'] {
  const months = new Map<string, { spentFen: number; earnedFen: number }>();
  const at = (day: string) => {
    const found = months.get(day.slice(0, 7)) ?? { spentFen: 0, earnedFen: 0 };
    months.set(day.slice(0, 7), found);
    return found;
  };
  for (const { paidOn, amountFen } of expenses) at(paidOn).spentFen += amountFen;
  for (const { receivedOn, amountFen } of incomes) at(receivedOn).earnedFen += amountFen;
  return [...months]
    .map(([month, sums]) => ({ month, ...sums }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

const plainNumber = (number: string) => number.normalize('NFKC').replace(/\s/g, '').toUpperCase();

function sameVoucher(expenses: readonly Expense[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, voucher } of expenses) {
    const number = plainNumber(voucher.number);
    groups.set(number, [...(groups.get(number) ?? []), id]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function earnedOf(incomes: readonly Income[], expenses: readonly Expense[]): Ledger['earned'] {
  const uses = { welfare: 0, newProject: 0, operation: 0 };
  for (const { source, use = 'operation', amountFen } of expenses)
    if (source === 'earned') uses[use] += amountFen;
  const inFen = sum(incomes, ({ amountFen }) => amountFen);
  return { inFen, uses, leftFen: inFen - uses.welfare - uses.newProject - uses.operation };
}

/**
 * Planned against actual by line, source and month. An expense counts in the order in which it was recorded; one for
 * which there is no room is frozen until there is, and reversed entries count for nothing. Derived anew each time: what
 * was recorded is never touched.
 */
export function ledgerOf(book: Book, budget: ProjectBudget): Ledger {
  const reversed = new Set(book.reversals.map(({ reverses }) => reverses));
  const incomes = book.incomes.filter(({ id }) => !reversed.has(id));
  const expenses = book.expenses.filter(({ id }) => !reversed.has(id)).toSorted(inOrder);
  const earnedFen = sum(incomes, ({ amountFen }) => amountFen);
  const draft: Draft = {
    lines: shifted(budget.lines, book.shifts),
    sources: [
      ...budget.sources,
      ...(budget.sources.some(({ source }) => source === 'own')
        ? []
        : [{ source: 'own' as const, grantedFen: 0 }]),
      { source: 'earned' as const, grantedFen: earnedFen },
    ].map((one) => ({ ...one, spentFen: 0, frozenFen: 0 })),
    ceilings: budget.ceilings.map((one) => ({ ...one, spentFen: 0 })),
  };
  const standings: Record<string, Standing> = Object.fromEntries(
    [...reversed].map((id) => [id, { status: 'reversed' }]),
  );
  const counted: Expense[] = [];
  for (const expense of expenses) {
    const because = excessOf(draft, expense);
    count(draft, expense, because ? 'frozenFen' : 'spentFen');
    standings[expense.id] = because ? { status: 'frozen', because } : { status: 'counted' };
    if (!because) counted.push(expense);
  }
  const grants = draft.sources.filter(({ source }) => isGrant(source));
  const grantFen = sum(grants, ({ grantedFen }) => grantedFen);
  const grantSpentFen = sum(grants, ({ spentFen }) => spentFen);
  return {
    ...draft,
    months: monthsOf(counted, incomes),
    earned: earnedOf(incomes, counted),
    totals: {
      plannedFen: sum(draft.lines, ({ plannedFen }) => plannedFen),
      spentFen: sum(draft.lines, ({ spentFen }) => spentFen),
      frozenFen: sum(draft.lines, ({ frozenFen }) => frozenFen),
      grantFen,
      grantSpentFen,
      grantLeftFen: grantFen - grantSpentFen,
    },
    standings,
    sameVoucher: sameVoucher(expenses),
  };
}
