import { budgetOf } from '../shared/domain/ledger/budget-of.ts';
import type { Book } from '../shared/domain/ledger/entries.ts';
import { type Ledger, ledgerOf } from '../shared/domain/ledger/ledger-of.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import type { SpendingSetting } from '../shared/domain/settings/spending.ts';
import { type ProjectPlace, readBook } from '../shared/store/ledger.ts';
import type { Table } from '../shared/store/table.ts';

export type KeptBook = {
  /** Entries that stand: what was reversed is not among them. */
  expenses: Book['expenses'];
  ledger: Ledger;
  /** Nothing was entered: contracts of before there were ledgers are told in reports. */
  isEmpty: boolean;
};

/** The ledger of a project for those who watch over it: the same figures its own page shows. Four queries. */
export async function bookOf(
  table: Table,
  place: ProjectPlace,
  {
    purchase,
    project,
    spending,
  }: { purchase: Purchase; project: Project; spending: SpendingSetting | undefined },
): Promise<KeptBook> {
  const book = await readBook(table, place);
  const ledger = ledgerOf(book, budgetOf(purchase, project, spending));
  return {
    expenses: book.expenses.filter(({ id }) => ledger.standings[id]?.status !== 'reversed'),
    ledger,
    isEmpty: book.expenses.length === 0,
  };
}

/** Money of the call that was spent: as the ledger has it, or as reports told it where there is none. */
export const spentFenOf = (
  { ledger, isEmpty }: Pick<KeptBook, 'ledger' | 'isEmpty'>,
  { reports }: Pick<Project, 'reports'>,
): number =>
  isEmpty ? reports.reduce((sum, { spentFen }) => sum + spentFen, 0) : ledger.totals.grantSpentFen;
