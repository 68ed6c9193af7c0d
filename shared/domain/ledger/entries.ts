import * as z from 'zod';
import { fundSources } from '../budget/fund-source-names.ts';
import { Sha256 } from '../files/names.ts';
import { DocumentId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { incomeKinds, surplusUses } from './entry-names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** Lower-case, made from the request that records it: repeated, it is the same entry. */
export const EntryId = z.string().regex(/^[0-9a-z]{26}$/);

/** Money of the call by its kind, what the organization raises itself, or what the work has earned (seed 3-20, 4-73). */
export const LedgerSource = z.enum([...fundSources, 'own', 'earned']);
export type LedgerSource = z.infer<typeof LedgerSource>;

/** The paper behind an entry: its number, and the clean file with its hash where there is one. */
export const Voucher = z.object({
  number: line(60),
  documentId: DocumentId.optional(),
  sha256: Sha256.optional(),
});
export type Voucher = z.infer<typeof Voucher>;

const recorded = { id: EntryId, recordedAt: Instant, recordedBy: PersonId };

/** What was spent, from which money, on which line of the budget. It is never changed; see `Reversal`. */
export const Expense = z
  .object({
    ...recorded,
    /** As `budgetOf` names the lines. */
    lineId: z.string().regex(/^[a-z0-9-]{1,20}$/),
    amountFen: z.int().positive(),
    paidOn: z.iso.date(),
    payee: line(100),
    purpose: line(200).optional(),
    source: LedgerSource,
    /** What earned money was spent for; of no other source. */
    use: z.enum(surplusUses).optional(),
    voucher: Voucher,
  })
  .meta({ id: 'Expense' });
export type Expense = z.infer<typeof Expense>;

/** What the work brought in itself: fees of paid services, gifts, interest (seed 4-67, 4-73). */
export const Income = z
  .object({
    ...recorded,
    kind: z.enum(incomeKinds),
    amountFen: z.int().positive(),
    receivedOn: z.iso.date(),
    from: line(100),
    note: line(200).optional(),
    voucher: Voucher.optional(),
  })
  .meta({ id: 'Income' });
export type Income = z.infer<typeof Income>;

/** An entry that does not count any more, and why. Both stay. */
export const Reversal = z.object({ ...recorded, reverses: EntryId, reason: line(300) });
export type Reversal = z.infer<typeof Reversal>;

/** Money moved from one line of the budget to another, once the office has agreed. */
export const Shift = z
  .object({
    ...recorded,
    from: z.string(),
    to: z.string(),
    amountFen: z.int().positive(),
    reason: line(300),
    decision: z.enum(['approved', 'refused']).optional(),
    decidedAt: Instant.optional(),
    decidedBy: PersonId.optional(),
    opinion: z.string().optional(),
  })
  .meta({ id: 'BudgetShift' });
export type Shift = z.infer<typeof Shift>;

/** A row of a bank statement. Its id follows from what it says: read in again, it is the same row. */
export const BankLine = z
  .object({
    id: EntryId,
    on: z.iso.date(),
    /** Below 0 it went out. */
    amountFen: z.int().refine((fen) => fen !== 0),
    counterparty: z.string().max(120),
    memo: z.string().max(200),
    reference: z.string().max(80),
    importedAt: Instant,
    importedBy: PersonId,
    /** The expense or income it is, or why it is neither. */
    settled: z
      .object({
        entryId: EntryId.optional(),
        reason: line(200).optional(),
        by: PersonId,
        at: Instant,
      })
      .optional(),
  })
  .meta({ id: 'BankLine' });
export type BankLine = z.infer<typeof BankLine>;

/** Where the organization is to be paid. The holder must be the organization as the contract names it. */
export const PayeeAccount = z
  .object({
    holder: line(100),
    bank: line(100),
    account: z.string().regex(/^\d{8,30}$/),
    changedAt: Instant,
    changedBy: PersonId,
  })
  .meta({ id: 'PayeeAccount' });
export type PayeeAccount = z.infer<typeof PayeeAccount>;

/** Everything that was recorded of the money of one project. */
export type Book = {
  expenses: readonly Expense[];
  incomes: readonly Income[];
  reversals: readonly Reversal[];
  shifts: readonly Shift[];
};
export const emptyBook: Book = { expenses: [], incomes: [], reversals: [], shifts: [] };
