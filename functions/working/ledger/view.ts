import type { LedgerView } from '../../../shared/contracts/ledger.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { suggestionsFor } from '../../../shared/domain/ledger/bank-statement.ts';
import { readBankLines } from '../../../shared/store/ledger.ts';
import type { Deps } from '../../ports.ts';
import { supportOf } from '../../support-of.ts';
import { isKept, type OpenBook } from './book.ts';

async function bankLinesOf({ table }: Deps, { place, book, ledger }: OpenBook) {
  const lines = await readBankLines(table, place);
  const isStanding = ({ id }: { id: string }) => ledger.standings[id]?.status !== 'reversed';
  const entries = {
    expenses: book.expenses.filter(isStanding),
    incomes: book.incomes.filter(isStanding),
  };
  const taken = new Set(lines.flatMap(({ settled }) => settled?.entryId ?? []));
  return lines.map((line) => ({
    ...line,
    suggestions: line.settled ? [] : suggestionsFor(line, entries, taken),
  }));
}

/** Who judges requests to move money: whoever handles the purchase. */
export const mayDecide = (actor: Actor) =>
  actor.kind === 'official' && actor.posts.includes('handler');

/** Everything about the money of a project that its reader may know. */
export async function ledgerView(deps: Deps, open: OpenBook, actor: Actor): Promise<LedgerView> {
  const { place, purchase, project, config, book, ledger } = open;
  const [bankLines, support] = await Promise.all([
    bankLinesOf(deps, open),
    supportOf(deps.table, place, project),
  ]);
  const { spending } = config.settings;
  const terms = project.contract?.terms;
  const number = project.contract?.number;
  const application = purchase.applications[place.organization];
  return {
    title: purchase.plan.title,
    organization: application?.organization.name ?? '',
    ...(number && { contractNumber: number }),
    amountFen: project.amountFen,
    ...(terms && { charging: terms.charging }),
    ...(support && { support: { ...support, what: terms?.support?.what ?? '' } }),
    may: {
      record: actor.kind === 'organization' && isKept(open),
      decide: mayDecide(actor) && isKept(open),
    },
    rules: {
      excess: spending?.excess ?? 'freeze',
      ...(spending?.shiftPercent !== undefined && { shiftPercent: spending.shiftPercent }),
      ...(spending && { source: spending.source }),
    },
    figures: ledger,
    expenses: [...book.expenses],
    incomes: [...book.incomes],
    reversals: [...book.reversals],
    shifts: [...book.shifts],
    bankLines,
  };
}
