import type { BankLine, Expense, Income } from './entries.ts';

/** What a column of a statement holds. `amount` is signed; `out` and `in` are two columns without signs. */
export const statementColumns = [
  'on',
  'amount',
  'out',
  'in',
  'counterparty',
  'memo',
  'reference',
] as const;
type StatementColumn = (typeof statementColumns)[number];

/** As the exports of Chinese banks head them; the first that fits is taken. */
const heads: Readonly<Record<StatementColumn, readonly RegExp[]>> = {
  on: [/^(交易|记账|入账|发生|业务)?(日期|时间)$/, /^交易日$/, /^date$/i],
  out: [/^(借方|支出|付款|转出|支取)(发生额|金额)?$/, /^debit( amount)?$/i],
  in: [/^(贷方|收入|收款|转入|存入)(发生额|金额)?$/, /^credit( amount)?$/i],
  amount: [/^(交易|发生)?(金额|额)$/, /^amount$/i],
  counterparty: [
    /^(对方|交易对手|收\/?付款)(户名|名称|单位|账户名称?|单位名称)$/,
    /^counterparty$/i,
  ],
  memo: [/^(摘要|用途|附言|备注|交易说明)$/, /^(memo|description)$/i],
  reference: [/^(交易)?(流水号|凭证号码?|参考号)$/, /^reference$/i],
};

type StatementFault = {
  /** As the spreadsheet numbers it; the head is where it was found. */
  row: number;
  column: StatementColumn;
  code: 'not-a-day' | 'not-an-amount' | 'no-amount' | 'both-amounts';
  text: string;
};

/** A row that can be kept; its id is made of what it says, with the place among rows that say the same. */
type StatementRow = Pick<BankLine, 'on' | 'amountFen' | 'counterparty' | 'memo' | 'reference'> & {
  row: number;
  nth: number;
};

export type Statement =
  | { lacks: readonly string[] }
  | { rows: StatementRow[]; faults: StatementFault[] };

const plain = (text: string) => text.normalize('NFKC').trim();

/** `2026/3/5`, `2026年3月5日`, `20260305`, with or without a time of day. */
function dayIn(text: string): string | undefined {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?: ?\d{2}:?\d{2}:?\d{2})?$/.exec(text);
  if (!parts) return undefined;
  const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** Yuan with at most two decimals, `1,234.50`, `￥-80`, `(80.00)`; in fen. `undefined` where it is none. */
export function fenIn(text: string): number | undefined {
  const bare = text.replace(/[,¥￥\s元]/g, '');
  const negative = /^\((.+)\)$/.exec(bare);
  const number = /^([+-]?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(negative?.[1] ?? bare);
  if (!number) return undefined;
  const [, sign, whole = '', rest = ''] = number;
  const fen = Number(whole) * 100 + Number(rest.padEnd(2, '0'));
  return sign === '-' || negative ? -fen : fen;
}

/** The row that names the columns: banks print who they are above it. */
function headIn(rows: readonly (readonly string[])[]) {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const found = new Map<StatementColumn, number>();
    for (const [place, cell] of row.entries()) {
      const head = plain(cell).replace(/[（(].*[)）]$/, '');
      const column = statementColumns.find(
        (name) => !found.has(name) && heads[name].some((pattern) => pattern.test(head)),
      );
      if (column) found.set(column, place);
    }
    const hasAmount = found.has('amount') || found.has('out') || found.has('in');
    if (found.has('on') && hasAmount) return { at, found };
  }
  return undefined;
}

type Cell = (column: StatementColumn) => string;
type Amount = { fen: number } | Pick<StatementFault, 'column' | 'code'>;

function amountIn(cell: Cell, has: (column: StatementColumn) => boolean): Amount {
  if (has('amount') && cell('amount') !== '') {
    const fen = fenIn(cell('amount'));
    return fen ? { fen } : { column: 'amount', code: 'not-an-amount' };
  }
  const read = (column: 'out' | 'in') => (cell(column) === '' ? 0 : fenIn(cell(column)));
  const [out, into] = [read('out'), read('in')];
  if (out === undefined) return { column: 'out', code: 'not-an-amount' };
  if (into === undefined) return { column: 'in', code: 'not-an-amount' };
  if (out !== 0 && into !== 0) return { column: 'out', code: 'both-amounts' };
  const fen = into - out;
  return fen === 0 ? { column: has('out') ? 'out' : 'amount', code: 'no-amount' } : { fen };
}

type Said = Omit<StatementRow, 'row' | 'nth'>;

/** What one row says, or what is wrong with it; `undefined` where it names no day, as the sum at the end. */
function rowIn(cell: Cell, has: (column: StatementColumn) => boolean) {
  if (cell('on') === '' || /^(合计|总计|小计)/.test(cell('on'))) return undefined;
  const on = dayIn(cell('on'));
  const amount = amountIn(cell, has);
  const faults: Omit<StatementFault, 'row' | 'text'>[] = [
    ...(on ? [] : [{ column: 'on', code: 'not-a-day' } as const]),
    ...('code' in amount ? [amount] : []),
  ];
  if (!on || 'code' in amount) return { faults };
  const said: Said = {
    on,
    amountFen: amount.fen,
    counterparty: cell('counterparty').slice(0, 120),
    memo: cell('memo').slice(0, 200),
    reference: cell('reference').slice(0, 80),
  };
  return { said };
}

/** A statement as a bank exports it: what of it can be kept, and what is wrong, by row and column. */
export function readStatement(rows: readonly (readonly string[])[]): Statement {
  const head = headIn(rows);
  if (!head) return { lacks: ['on', 'amount'] };
  const kept: StatementRow[] = [];
  const faults: StatementFault[] = [];
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at <= head.at) continue;
    const cell: Cell = (column) => plain(row[head.found.get(column) ?? -1] ?? '');
    const read = rowIn(cell, (column) => head.found.has(column));
    for (const fault of read?.faults ?? [])
      faults.push({ row: at + 1, ...fault, text: cell(fault.column).slice(0, 40) });
    if (!read?.said) continue;
    const same = JSON.stringify(read.said);
    const nth = (seen.get(same) ?? 0) + 1;
    seen.set(same, nth);
    kept.push({ ...read.said, row: at + 1, nth });
  }
  return { rows: kept, faults };
}

/** Days between booking and bank within which the two may be the same. */
const nearDays = 10;
const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/**
 * Entries a row of the bank may be: the same amount, days not far apart, not settled by another row. Nearest first,
 * and first of all whose payee the bank names. A person decides.
 */
export function suggestionsFor(
  line: Pick<BankLine, 'on' | 'amountFen' | 'counterparty'>,
  entries: {
    expenses: readonly Pick<Expense, 'id' | 'amountFen' | 'paidOn' | 'payee'>[];
    incomes: readonly Pick<Income, 'id' | 'amountFen' | 'receivedOn' | 'from'>[];
  },
  taken: ReadonlySet<string>,
): string[] {
  const fits =
    line.amountFen < 0
      ? entries.expenses.map(({ id, amountFen, paidOn, payee }) => ({
          id,
          amountFen,
          on: paidOn,
          who: payee,
        }))
      : entries.incomes.map(({ id, amountFen, receivedOn, from }) => ({
          id,
          amountFen,
          on: receivedOn,
          who: from,
        }));
  const isNamed = (who: string) =>
    line.counterparty !== '' && plain(who) === plain(line.counterparty);
  return fits
    .filter(
      ({ id, amountFen, on }) =>
        amountFen === Math.abs(line.amountFen) &&
        daysApart(on, line.on) <= nearDays &&
        !taken.has(id),
    )
    .sort(
      (a, b) =>
        Number(isNamed(b.who)) - Number(isNamed(a.who)) ||
        daysApart(a.on, line.on) - daysApart(b.on, line.on),
    )
    .slice(0, 5)
    .map(({ id }) => id);
}
