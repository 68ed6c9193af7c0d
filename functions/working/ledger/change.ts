import type { LedgerChange, LedgerDone } from '../../../shared/contracts/ledger.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Voucher } from '../../../shared/domain/ledger/entries.ts';
import { expenseFault, shiftFault } from '../../../shared/domain/ledger/judge-entry.ts';
import { ledgerOf } from '../../../shared/domain/ledger/ledger-of.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import { readDocument } from '../../../shared/store/documents.ts';
import {
  bankLineWrite,
  entryIdOf,
  entryWrite,
  ledgerSubject,
  type ProjectPlace,
  readBankLines,
  reversalWrite,
  shiftWrite,
} from '../../../shared/store/ledger.ts';
import { readHead, record, type Write } from '../../../shared/store/record.ts';
import type { Reply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import type { Deps } from '../../ports.ts';
import { projectFor } from '../../project-for.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { isKept, type OpenBook, openBook } from './book.ts';
import { mayDecide } from './view.ts';

type By = { actor: Actor; person: PersonId; now: Instant; repeat: Reply };
type Of<T extends LedgerChange['type']> = Extract<LedgerChange, { type: T }>;
/** What a change comes to: what is written, what the record says, what the answer says. */
type Made = { writes: readonly Write[]; after: unknown; done: Omit<LedgerDone, 'version'> };
type Make<T extends LedgerChange['type']> = (
  deps: Deps,
  open: OpenBook,
  change: Of<T>,
  by: By,
) => Promise<Made> | Made;

const refuse = (refusal: Refusal | undefined) => {
  if (refusal) throw new DomainError(refusal);
};
const absent = () => new DomainError({ code: 'not-found' });

const stampOf = ({ place }: OpenBook, { person, now, repeat }: By) => ({
  id: entryIdOf(place.purchase, place.organization, repeat.principal, repeat.key),
  recordedAt: now,
  recordedBy: person,
});

/** The paper with the hash of its file, which must be the organization's and found clean. */
async function voucherOf(
  { table }: Deps,
  { place }: OpenBook,
  { number, documentId }: { number: string; documentId?: Voucher['documentId'] },
): Promise<Voucher> {
  if (!documentId) return { number };
  const file = await readDocument(table, place.tenant, place.purchase, documentId);
  if (!file || file.organization !== place.organization)
    throw invalid([{ pointer: '/voucher/documentId', code: 'unknown-entry' }]);
  if (file.state !== 'clean') throw new DomainError({ code: 'file-not-clean' });
  return { number, documentId, sha256: file.sha256 };
}

const recordExpense: Make<'recordExpense'> = async (deps, open, change, by) => {
  const { place, purchase, project, budget, book, ledger, config } = open;
  const { type: _type, voucher, use, ...asked } = change;
  const earned = asked.source === 'earned' ? { use: use ?? ('operation' as const) } : {};
  const { spending: rules = {}, fundSources } = config.settings;
  const category = purchase.applications[place.organization]?.body.category;
  const facts = { project, budget, ledger, category, fundSources, rules, today: dayOf(by.now) };
  refuse(expenseFault(facts, { ...asked, ...earned }));
  const expense = {
    ...stampOf(open, by),
    ...asked,
    ...earned,
    voucher: await voucherOf(deps, open, voucher),
  };
  const next = ledgerOf({ ...book, expenses: [...book.expenses, expense] }, budget);
  const standing = next.standings[expense.id];
  return {
    writes: [entryWrite(deps.table, place, 'expense', expense)],
    after: expense,
    done: {
      id: expense.id,
      ...(standing?.status === 'frozen' && { frozen: standing.because }),
    },
  };
};

const recordIncome: Make<'recordIncome'> = async (deps, open, change, by) => {
  const { type: _type, voucher, ...asked } = change;
  if (asked.receivedOn > dayOf(by.now)) refuse({ code: 'expense-outside-contract' });
  const income = {
    ...stampOf(open, by),
    ...asked,
    ...(voucher && { voucher: await voucherOf(deps, open, voucher) }),
  };
  return {
    writes: [entryWrite(deps.table, open.place, 'income', income)],
    after: income,
    done: { id: income.id },
  };
};

const reverse: Make<'reverse'> = ({ table }, open, { entry, reason }, by) => {
  const { expenses, incomes } = open.book;
  if (![...expenses, ...incomes].some(({ id }) => id === entry)) throw absent();
  const reversal = { ...stampOf(open, by), reverses: entry, reason };
  return {
    writes: [reversalWrite(table, open.place, reversal)],
    after: reversal,
    done: { id: reversal.id },
  };
};

const askShift: Make<'askShift'> = ({ table }, open, change, by) => {
  const { type: _type, ...asked } = change;
  const { ledger, book, config } = open;
  const rules = config.settings.spending ?? {};
  refuse(shiftFault({ ledger, shifts: book.shifts, rules }, asked));
  const shift = { ...stampOf(open, by), ...asked };
  return { writes: [shiftWrite(table, open.place, shift)], after: shift, done: { id: shift.id } };
};

const decideShift: Make<'decideShift'> = ({ table }, open, change, by) => {
  const { shift: id, decision, opinion } = change;
  const { ledger, book, config, place } = open;
  const asked = book.shifts.find((one) => one.id === id);
  if (!asked) throw absent();
  if (asked.decision) refuse({ code: 'already-decided' });
  const others = book.shifts.filter((one) => one !== asked);
  const rules = config.settings.spending ?? {};
  if (decision === 'approved') refuse(shiftFault({ ledger, shifts: others, rules }, asked));
  const decided = { ...asked, decision, opinion, decidedAt: by.now, decidedBy: by.person };
  return { writes: [shiftWrite(table, place, decided)], after: decided, done: { id } };
};

const settleBankLine: Make<'settleBankLine'> = async ({ table }, open, change, by) => {
  const { line: id, entry, reason } = change;
  if ((entry === undefined) === (reason === undefined))
    throw invalid([{ pointer: '/entry', code: 'entry-or-reason' }]);
  const lines = await readBankLines(table, open.place);
  const line = lines.find((one) => one.id === id);
  const { expenses, incomes } = open.book;
  const found = (line && line.amountFen < 0 ? expenses : incomes).find((one) => one.id === entry);
  if (!line || (entry && !found)) throw absent();
  if (entry && lines.some((one) => one.id !== id && one.settled?.entryId === entry))
    refuse({ code: 'already-decided' });
  if (found && found.amountFen !== Math.abs(line.amountFen))
    throw invalid([{ pointer: '/entry', code: 'amount-differs' }]);
  const settled = {
    ...(entry && { entryId: entry }),
    ...(reason && { reason }),
    by: by.person,
    at: by.now,
  };
  const next = { ...line, settled };
  return { writes: [bankLineWrite(table, open.place, next)], after: next, done: { id } };
};

const makes: { [T in LedgerChange['type']]: Make<T> } = {
  recordExpense,
  recordIncome,
  reverse,
  askShift,
  decideShift,
  settleBankLine,
};
const make = <T extends LedgerChange['type']>(deps: Deps, open: OpenBook, change: Of<T>, by: By) =>
  makes[change.type as T](deps, open, change, by);

/** The organization records, the office judges. */
function demandMay(open: OpenBook, { type }: LedgerChange, actor: Actor): void {
  const may = type === 'decideShift' ? mayDecide(actor) : actor.kind === 'organization';
  if (!may) throw new DomainError({ code: 'not-permitted' });
  if (!isKept(open)) throw new DomainError({ code: 'contract-unsigned' });
}

const isConflict = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

/**
 * Carries out one change of a project's ledger, judged against all that was recorded before: who comes second is judged
 * again.
 *
 * @throws {DomainError} as the route says
 */
export async function changeLedger(
  deps: Deps,
  place: ProjectPlace,
  change: LedgerChange,
  who: Omit<By, 'now'>,
): Promise<LedgerDone> {
  // Whoever may not come here learns nothing, not even how often something was recorded.
  await projectFor(deps, place, who.actor);
  const now = await tenantNow(deps, await tenantConfig(deps, place.tenant));
  const by = { ...who, now };
  for (let left = 3; ; left -= 1) {
    const subject = ledgerSubject(place);
    const { version: expected } = await readHead(deps.table, subject);
    const open = await openBook(deps, place, who.actor);
    demandMay(open, change, who.actor);
    const { writes, after, done } = await make(deps, open, change, by);
    try {
      const version = await record(deps.table, {
        subject,
        expected,
        writes: () => writes,
        actor: who.actor,
        origin: deps.origin,
        command: change.type,
        after,
        now,
        worldNow: deps.clock.now(),
        repeat: who.repeat,
      });
      return { version, ...done };
    } catch (error) {
      if (left === 0 || !isConflict(error)) throw error;
    }
  }
}
