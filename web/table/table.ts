/** What part of a list is shown, and in which order. Lives in the address, so that a link shows the same. */
export type TableState = { words: string; sort: string; isDown: boolean; page: number };

export const stateOf = (parameter: (name: string) => string): TableState => ({
  words: parameter('words'),
  sort: parameter('sort'),
  isDown: parameter('order') === 'down',
  page: Math.max(1, Number(parameter('page')) || 1),
});

export const pageSize = 20;

/** Chinese names in the order of their pinyin; numbers inside names by size. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

type Cell = string | number | undefined;
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const compare = (a: Cell, b: Cell): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
};

/**
 * The rows of one page. What has no value in the sorted column comes last, whichever way it is sorted.
 *
 * @param words - a row is shown when one of its columns contains them
 */
export function shownRows<Row>(rows: readonly Row[], columns: Columns<Row>, state: TableState) {
  const { words, sort, isDown, page } = state;
  const found = rows.filter(
    (row) => !words || Object.values(columns).some((cell) => String(cell(row)).includes(words)),
  );
  const column = columns[sort];
  if (column)
    found.sort((a, b) => {
      const isOpen = column(a) === undefined || column(b) === undefined;
      return compare(column(a), column(b)) * (isDown && !isOpen ? -1 : 1);
    });
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(page, pages);
  return {
    total: found.length,
    pages,
    page: shown,
    rows: found.slice((shown - 1) * pageSize, shown * pageSize),
  };
}
