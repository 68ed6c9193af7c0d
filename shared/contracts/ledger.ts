import * as z from 'zod';
import { SupportAccount } from '../domain/contract/support.ts';
import { DocumentId } from '../domain/ids.ts';
import { statementColumns } from '../domain/ledger/bank-statement.ts';
import {
  BankLine,
  EntryId,
  Expense,
  Income,
  LedgerSource,
  Reversal,
  Shift,
} from '../domain/ledger/entries.ts';
import { excessRules, surplusUses } from '../domain/ledger/entry-names.ts';

const Amount = z.int();
const text = (max: number) => z.string().trim().min(1).max(max);

const Excess = z.object({
  over: z.enum(['line', 'source', 'ceiling']),
  name: z.string(),
  leftFen: Amount,
});

/** Planned against actual. Amounts in fen. */
const LedgerFigures = z
  .object({
    lines: z.array(
      z.object({
        id: z.string(),
        item: z.string(),
        number: z.int().optional(),
        paidBy: z.enum(['call', 'own']),
        firstFen: Amount,
        plannedFen: Amount,
        spentFen: Amount,
        frozenFen: Amount,
      }),
    ),
    sources: z.array(
      z.object({
        source: LedgerSource,
        grantedFen: Amount,
        spentFen: Amount,
        frozenFen: Amount,
      }),
    ),
    ceilings: z.array(
      z.object({
        id: z.string(),
        name: z.object({ zh: z.string(), en: z.string() }),
        percent: z.number(),
        mostFen: Amount,
        lineIds: z.array(z.string()).readonly(),
        spentFen: Amount,
      }),
    ),
    months: z.array(z.object({ month: z.string(), spentFen: Amount, earnedFen: Amount })),
    earned: z.object({
      inFen: Amount,
      uses: z.record(z.enum(surplusUses), Amount),
      leftFen: Amount,
    }),
    totals: z.object({
      plannedFen: Amount,
      spentFen: Amount,
      frozenFen: Amount,
      grantFen: Amount,
      grantSpentFen: Amount,
      grantLeftFen: Amount,
    }),
    /** By entry: whether it counts. */
    standings: z.record(
      z.string(),
      z.union([
        z.object({ status: z.literal('frozen'), because: Excess }),
        z.object({ status: z.enum(['counted', 'reversed']) }),
      ]),
    ),
    sameVoucher: z.array(z.array(z.string())),
  })
  .meta({ id: 'LedgerFigures' });

/** The money of one project, for whoever works on it and for the office. */
export const LedgerView = z
  .object({
    title: z.string(),
    organization: z.string(),
    contractNumber: z.string().optional(),
    amountFen: Amount,
    charging: z.object({ mode: z.string(), surplus: z.string().optional() }).optional(),
    /** Help the purchaser promised beside the money (seed 3-03). */
    support: SupportAccount.extend({ what: z.string() }).optional(),
    /** Whether the reader records here, and whether they judge requests to move money. */
    may: z.object({ record: z.boolean(), decide: z.boolean() }),
    rules: z.object({
      excess: z.enum(excessRules),
      shiftPercent: z.int().optional(),
      source: z.string().optional(),
    }),
    figures: LedgerFigures,
    expenses: z.array(Expense),
    incomes: z.array(Income),
    reversals: z.array(Reversal),
    shifts: z.array(Shift),
    bankLines: z.array(BankLine.extend({ suggestions: z.array(EntryId) })),
  })
  .meta({ id: 'Ledger' });
export type LedgerView = z.infer<typeof LedgerView>;

const voucher = z.strictObject({ number: text(60), documentId: DocumentId.optional() });

/** What is recorded of a project's money, one change at a time. */
export const LedgerChange = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('recordExpense'),
      ...Expense.pick({
        lineId: true,
        amountFen: true,
        paidOn: true,
        payee: true,
        purpose: true,
        source: true,
        use: true,
      }).shape,
      voucher,
    }),
    z.strictObject({
      type: z.literal('recordIncome'),
      ...Income.pick({ kind: true, amountFen: true, receivedOn: true, from: true, note: true })
        .shape,
      voucher: voucher.optional(),
    }),
    z.strictObject({ type: z.literal('reverse'), entry: EntryId, reason: text(300) }),
    z.strictObject({
      type: z.literal('askShift'),
      ...Shift.pick({ from: true, to: true, amountFen: true, reason: true }).shape,
    }),
    z.strictObject({
      type: z.literal('decideShift'),
      shift: EntryId,
      decision: z.enum(['approved', 'refused']),
      opinion: z.string().trim().max(300),
    }),
    z.strictObject({
      type: z.literal('settleBankLine'),
      line: EntryId,
      entry: EntryId.optional(),
      reason: text(200).optional(),
    }),
  ])
  .meta({ id: 'LedgerChange' });
export type LedgerChange = z.infer<typeof LedgerChange>;

export const LedgerDone = z
  .object({
    version: z.int(),
    /** The entry that was made or judged. */
    id: EntryId.optional(),
    /** Kept and not counted, and what it goes over. */
    frozen: Excess.optional(),
  })
  .meta({ id: 'LedgerDone' });
export type LedgerDone = z.infer<typeof LedgerDone>;

/** A statement as the bank exports it, CSV in UTF-8 or GBK, or XLSX; base64. Without `keep` it is only looked at. */
export const ImportStatement = z
  .strictObject({ content: z.base64().max(340_000), keep: z.boolean() })
  .meta({ id: 'ImportStatement' });

export const StatementRead = z
  .object({
    /** Columns it must have and has not. */
    lacks: z.array(z.string()),
    rows: z.array(
      BankLine.pick({
        id: true,
        on: true,
        amountFen: true,
        counterparty: true,
        memo: true,
        reference: true,
      }).extend({ row: z.int(), isKnown: z.boolean() }),
    ),
    faults: z.array(
      z.object({
        row: z.int(),
        column: z.enum(statementColumns),
        code: z.string(),
        text: z.string(),
      }),
    ),
    kept: z.int(),
  })
  .meta({ id: 'StatementRead' });
export type StatementRead = z.infer<typeof StatementRead>;
