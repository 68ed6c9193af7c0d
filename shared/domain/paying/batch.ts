import * as z from 'zod';
import { OrganizationId, PersonId, PurchaseId } from '../ids.ts';
import { EntryId } from '../ledger/entries.ts';
import type { PaymentFileSetting } from '../settings/payment-file.ts';
import { dayOf, Instant } from '../time.ts';

/** One payment as the finance bureau is asked to make it. */
export const BatchRow = z.object({
  /** Ours: it stands in the file and comes back with the confirmation. */
  reference: z.string().regex(/^[0-9a-z]{12}$/),
  purchase: PurchaseId,
  organizationId: OrganizationId,
  number: z.int().positive(),
  payee: z.string(),
  creditCode: z.string().optional(),
  bank: z.string(),
  account: z.string(),
  amountFen: z.int().positive(),
  purpose: z.string(),
  title: z.string().optional(),
  fundSource: z.string().optional(),
  contractNumber: z.string(),
});
export type BatchRow = z.infer<typeof BatchRow>;

/** Payments that go to the finance bureau together. Rows are never changed; how each stands, its purchase says. */
export const PaymentBatch = z
  .object({
    id: EntryId,
    madeAt: Instant,
    madeBy: PersonId,
    rows: z.array(BatchRow).min(1).max(60),
  })
  .meta({ id: 'PaymentBatch' });
export type PaymentBatch = z.infer<typeof PaymentBatch>;

/** A cell a spreadsheet would take for a formula is marked as text (OWASP: CSV injection). */
export const safeCell = (text: string): string =>
  /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;

const yuan = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

const amountIn: Record<PaymentFileSetting['amounts'], (fen: number) => string> = {
  yuan,
  grouped: (fen) => yuan(fen).replace(/\B(?=(\d{3})+(?=\.))/g, ','),
  fen: String,
};

const dateIn: Record<PaymentFileSetting['dates'], (day: string) => string> = {
  dashed: (day) => day,
  compact: (day) => day.replace(/-/g, ''),
  chinese: (day) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
};

type Column = PaymentFileSetting['columns'][number];
type At = { row: BatchRow; at: number; madeAt: Instant; form: PaymentFileSetting };

function cellOf({ field, text = '' }: Column, { row, at, madeAt, form }: At): string {
  switch (field) {
    case 'row':
      return String(at + 1);
    case 'tranche':
      return String(row.number);
    case 'amount':
      return amountIn[form.amounts](row.amountFen);
    case 'madeOn':
      return dateIn[form.dates](dayOf(madeAt));
    case 'fixed':
      return text;
    default:
      return row[field] ?? '';
  }
}

/** The file as rows of cells in the columns of `form`, all of them text: a long account is no number. */
export const sheetOf = (
  { rows, madeAt }: Pick<PaymentBatch, 'rows' | 'madeAt'>,
  form: PaymentFileSetting,
): string[][] => [
  form.columns.map(({ heading }) => safeCell(heading)),
  ...rows.map((row, at) =>
    form.columns.map((column) => safeCell(cellOf(column, { row, at, madeAt, form }))),
  ),
];
