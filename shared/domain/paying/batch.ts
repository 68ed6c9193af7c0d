import * as z from 'zod';
import { OrganizationId, PersonId, PurchaseId } from '../ids.ts';
import { EntryId } from '../ledger/entries.ts';
import { Instant } from '../time.ts';

/** One payment as the finance bureau is asked to make it. */
export const BatchRow = z.object({
  /** Ours: it stands in the file and comes back with the confirmation. */
  reference: z.string().regex(/^[0-9a-z]{12}$/),
  purchase: PurchaseId,
  organizationId: OrganizationId,
  number: z.int().positive(),
  payee: z.string(),
  bank: z.string(),
  account: z.string(),
  amountFen: z.int().positive(),
  purpose: z.string(),
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

/** The columns of the file, in their order. */
const heads = [
  '序号',
  '收款人',
  '开户银行',
  '账号',
  '金额（元）',
  '用途',
  '合同编号',
  '业务参考号',
];

/** The file as rows of cells, all of them text: a long account is no number. */
export const sheetOf = ({ rows }: Pick<PaymentBatch, 'rows'>): string[][] => [
  heads,
  ...rows.map((row, at) =>
    [
      String(at + 1),
      row.payee,
      row.bank,
      row.account,
      yuan(row.amountFen),
      row.purpose,
      row.contractNumber,
      row.reference,
    ].map(safeCell),
  ),
];
