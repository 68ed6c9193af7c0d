import { createHash } from 'node:crypto';
import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import {
  BankLine,
  type Book,
  EntryId,
  Expense,
  Income,
  Reversal,
  Shift,
} from '../domain/ledger/entries.ts';
import { isNew, put, queryAll } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** One organization's work under one contract. */
export type ProjectPlace = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization: OrganizationId;
};

const kinds = {
  expense: 'EXP',
  income: 'EAR',
  reversal: 'REV',
  shift: 'SHF',
  bank: 'BNK',
} as const;
type Kind = keyof typeof kinds;

/** The money of a project has one chain: what is spent is judged against all that was. */
export const ledgerSubject = ({ tenant, purchase, organization }: ProjectPlace): Subject => ({
  tenant,
  kind: 'ledger',
  id: `${purchase}.${organization}`,
});

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id that follows from `parts`: made again of the same, it is the same entry. */
export const entryIdOf = (...parts: readonly string[]) =>
  EntryId.parse(
    [...createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 26)]
      .map((byte) => alphabet.charAt(byte % 32))
      .join(''),
  );

async function rowsOf<T>(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
  kind: Kind,
  parse: (data: unknown) => T,
): Promise<T[]> {
  const items = await queryAll(table, partitions.work(tenant, purchase, organization, kinds[kind]));
  return items.map((item) => parse(item['data']));
}

/** Everything that was recorded of the money of one project, but for the bank's rows. */
export async function readBook(table: Table, place: ProjectPlace): Promise<Book> {
  const [expenses, incomes, reversals, shifts] = await Promise.all([
    rowsOf(table, place, 'expense', (data) => Expense.parse(data)),
    rowsOf(table, place, 'income', (data) => Income.parse(data)),
    rowsOf(table, place, 'reversal', (data) => Reversal.parse(data)),
    rowsOf(table, place, 'shift', (data) => Shift.parse(data)),
  ]);
  return { expenses, incomes, reversals, shifts };
}

export const readBankLines = async (table: Table, place: ProjectPlace): Promise<BankLine[]> =>
  (await rowsOf(table, place, 'bank', (data) => BankLine.parse(data))).sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1,
  );

const rowKey = ({ tenant, purchase, organization }: ProjectPlace, kind: Kind, id: string) =>
  keys.work(tenant, purchase, organization, kinds[kind], id);

/** An entry is added and never changed. */
export const entryWrite = (
  table: Table,
  place: ProjectPlace,
  kind: 'expense' | 'income',
  entry: Expense | Income,
): Write => ({
  item: put(table, { ...rowKey(place, kind, entry.id), et: kind, data: entry }, isNew),
});

/** Lies under what it reverses: nothing is reversed twice. */
export const reversalWrite = (table: Table, place: ProjectPlace, reversal: Reversal): Write => ({
  item: put(
    table,
    { ...rowKey(place, 'reversal', reversal.reverses), et: 'reversal', data: reversal },
    isNew,
  ),
  otherwise: { code: 'already-decided' },
});

/** A request, or the same with its decision. */
export const shiftWrite = (table: Table, place: ProjectPlace, shift: Shift): Write => ({
  item: put(table, { ...rowKey(place, 'shift', shift.id), et: 'shift', data: shift }),
});

export const bankLineWrite = (table: Table, place: ProjectPlace, line: BankLine): Write => ({
  item: put(table, { ...rowKey(place, 'bank', line.id), et: 'bankLine', data: line }),
});
