import { fenIn } from '../ledger/bank-statement.ts';
import type { BatchRow } from './batch.ts';

export const confirmationColumns = ['reference', 'amount', 'paidOn', 'voucher'] as const;
type Column = (typeof confirmationColumns)[number];

const heads: Readonly<Record<Column, RegExp>> = {
  reference: /^(业务)?参考号$|^reference$/i,
  amount: /^(支付|实付)?金额$|^amount$/i,
  paidOn: /^(支付|付款|记账)日期$|^paid on$/i,
  voucher: /^(支付)?凭证号$|^voucher$/i,
};

/**
 * What a row of confirmations comes to. `differs`: another amount than was asked for; it is never recorded.
 * `twice`: the same reference stands in the file before.
 */
export type Confirmation = {
  /** As the spreadsheet numbers it. */
  line: number;
  reference: string;
  outcome: 'fits' | 'differs' | 'unknown' | 'twice' | 'unreadable';
  paidFen?: number;
  paidOn?: string;
  voucher?: string;
  row?: BatchRow;
};

const plain = (text: string) => text.normalize('NFKC').trim().replace(/^'/, '');

function dayIn(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text);
  if (!parts) return undefined;
  const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** Reads what the finance bureau confirmed and finds the payments by our reference; `named` are its own headings. */
export function readConfirmations(
  rows: readonly (readonly string[])[],
  asked: ReadonlyMap<string, BatchRow>,
  named: { readonly [C in Column]?: string | undefined } = {},
): { lacks: Column[]; rows: Confirmation[] } {
  const written = (rows[0] ?? []).map(plain);
  const head = written.map((cell) => cell.replace(/[（(].*[)）]$/, ''));
  const place = (column: Column) => {
    const own = plain(named[column] ?? '');
    const at = own === '' ? -1 : written.indexOf(own);
    return at >= 0 ? at : head.findIndex((cell) => heads[column].test(cell));
  };
  const lacks = confirmationColumns.filter((column) => place(column) < 0);
  if (lacks.length > 0) return { lacks, rows: [] };
  const seen = new Set<string>();
  const found = rows.slice(1).flatMap((cells, at): Confirmation[] => {
    const cell = (column: Column) => plain(cells[place(column)] ?? '');
    const reference = cell('reference');
    if (reference === '') return [];
    const base = { line: at + 2, reference: reference.slice(0, 40) };
    if (seen.has(reference)) return [{ ...base, outcome: 'twice' }];
    seen.add(reference);
    const row = asked.get(reference);
    const [paidFen, paidOn, voucher] = [
      fenIn(cell('amount')),
      dayIn(cell('paidOn')),
      cell('voucher'),
    ];
    if (!row) return [{ ...base, outcome: 'unknown' }];
    if (paidFen === undefined || !paidOn || voucher === '' || voucher.length > 60)
      return [{ ...base, outcome: 'unreadable', row }];
    const outcome = paidFen === row.amountFen ? 'fits' : 'differs';
    return [{ ...base, outcome, paidFen, paidOn, voucher, row }];
  });
  return { lacks: [], rows: found };
}
