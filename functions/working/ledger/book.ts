import type { Actor } from '../../../shared/domain/actor.ts';
import { budgetOf, type ProjectBudget } from '../../../shared/domain/ledger/budget-of.ts';
import type { Book } from '../../../shared/domain/ledger/entries.ts';
import { type Ledger, ledgerOf } from '../../../shared/domain/ledger/ledger-of.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { type ProjectPlace, readBook } from '../../../shared/store/ledger.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import type { Deps } from '../../ports.ts';
import { projectFor } from '../../project-for.ts';
import { tenantConfig } from '../../tenants.ts';

/** A project with the money of it, for somebody who may see both. */
export type OpenBook = {
  place: ProjectPlace;
  purchase: Purchase;
  project: Project;
  config: TenantConfig;
  book: Book;
  budget: ProjectBudget;
  ledger: Ledger;
};

export async function openBook(deps: Deps, place: ProjectPlace, who: Actor): Promise<OpenBook> {
  const [{ purchase, project }, config] = await Promise.all([
    projectFor(deps, place, who),
    tenantConfig(deps, place.tenant),
  ]);
  const book = await readBook(deps.table, place);
  const budget = budgetOf(purchase, project, config.settings.spending);
  return { place, purchase, project, config, book, budget, ledger: ledgerOf(book, budget) };
}

/** Nothing is recorded any more once the file is closed. */
export const isKept = ({ purchase: { state }, project: { status } }: OpenBook) =>
  state !== 'disclosed' && status !== 'awarded' && status !== 'declined';
