/** Counts of which each of `sums` says that some add up to another. */
type Cells = {
  counts: readonly number[];
  sums: readonly { parts: readonly number[]; whole: number }[];
  /** The higher, the sooner a cell is hidden to protect another: what was shown first goes last. */
  rank: readonly number[];
};

type Row = number[];

/** Takes `pivot`, scaled to 1 in `column`, off every other row as often as it takes to leave nothing there. */
function clear(rows: readonly Row[], pivot: Row, column: number): void {
  const scale = pivot[column] ?? 1;
  pivot.forEach((value, i) => {
    pivot[i] = value / scale;
  });
  for (const row of rows) {
    const factor = row === pivot ? 0 : (row[column] ?? 0);
    row.forEach((value, i) => {
      row[i] = value - factor * (pivot[i] ?? 0);
    });
  }
}

/** Reduced row echelon form but for the order of its rows; entries are small whole numbers to begin with. */
function reduced(rows: Row[]): Row[] {
  const used = new Set<Row>();
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.find((row) => !used.has(row) && Math.abs(row[column] ?? 0) > 1e-9);
    if (!pivot) continue;
    used.add(pivot);
    clear(rows, pivot, column);
  }
  return rows;
}

/** The hidden cells that follow from what is shown: those an equation is left with alone. */
function determined({ sums }: Cells, hidden: readonly boolean[]): Set<number> {
  const unknown = hidden.flatMap((is, i) => (is ? [i] : []));
  const rows = sums.map(({ parts, whole }) =>
    unknown.map((cell) => (parts.includes(cell) ? 1 : 0) - (cell === whole ? 1 : 0)),
  );
  const alone = reduced(rows).flatMap((row) => {
    const left = row.flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []));
    const [only] = left;
    return left.length === 1 && only !== undefined ? [unknown[only] ?? -1] : [];
  });
  return new Set(alone);
}

/** Sums that give away a few people together: whole and most parts shown, and the rest fewer than `k`. */
const givenAway = ({ counts, sums }: Cells, hidden: readonly boolean[], k: number) =>
  sums.flatMap(({ parts, whole }) => {
    const gone = parts.filter((i) => hidden[i]);
    const sum = gone.reduce((all, i) => all + (counts[i] ?? 0), 0);
    return gone.length > 0 && !hidden[whole] && sum < k ? gone : [];
  });

/** Shown cells that share a sum with one of `these`, the one to be hidden first in front. */
const beside = ({ counts, sums, rank }: Cells, hidden: readonly boolean[], these: Set<number>) =>
  sums
    .map(({ parts, whole }) => [...parts, whole])
    .filter((line) => line.some((i) => these.has(i)))
    .flat()
    .filter((i) => !hidden[i] && (counts[i] ?? 0) > 0)
    .sort((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || (counts[a] ?? 0) - (counts[b] ?? 0));

/** What follows from the shown cells anyway is not hidden. */
function withoutNeedless(cells: Cells, hidden: readonly boolean[]): boolean[] {
  const known = determined(cells, hidden);
  return hidden.map((is, i) => is && !known.has(i));
}

function hideCells(cells: Cells, k: number): boolean[] {
  const hidden = cells.counts.map((n) => n > 0 && n < k);
  for (;;) {
    const known = determined(cells, hidden);
    const few = givenAway(cells, hidden, k);
    const isExposed = few.length > 0 || [...known].some((i) => (cells.counts[i] ?? 0) < k);
    if (!isExposed) return withoutNeedless(cells, hidden);
    const [next] = beside(cells, hidden, new Set([...known, ...few]));
    if (next === undefined) return hidden;
    hidden[next] = true;
  }
}

/**
 * Which cells of a table of counts are not shown, margins included: `hidden[row][column]`, with the totals of the
 * rows as one more column and those of the columns as one more row.
 *
 * Small cells are hidden, and as many more that no small one follows from the shown ones by any addition or
 * subtraction, and that no few people are left together (primary and complementary suppression: Hundepool et al.,
 * Statistical Disclosure Control, 2012, chapter 4). Empty cells tell nothing. Rows are in order of time, and what
 * has to be hidden besides is taken from the end, so that no line disappears that somebody has seen.
 *
 * @param k - a count from 1 to `k` - 1 is small
 */
export function hide(counts: readonly (readonly number[])[], k: number): boolean[][] {
  const width = counts[0]?.length ?? 0;
  const sumOf = (line: readonly number[]) => line.reduce((a, b) => a + b, 0);
  const across = counts.map((row) => [...row, sumOf(row)]);
  const columns = Array.from({ length: width + 1 }, (_, c) => c);
  const table = [...across, columns.map((c) => sumOf(across.map((row) => row[c] ?? 0)))];
  const at = (row: number, column: number) => row * (width + 1) + column;
  const sums = [
    ...table.map((_, r) => ({
      parts: columns.slice(0, -1).map((c) => at(r, c)),
      whole: at(r, width),
    })),
    ...columns.map((c) => ({ parts: counts.map((_, r) => at(r, c)), whole: at(counts.length, c) })),
  ];
  const rank = table.flatMap((row, r) => row.map(() => r));
  const flat = hideCells({ counts: table.flat(), sums, rank }, k);
  return table.map((row, r) => row.map((_, c) => flat[at(r, c)] ?? true));
}

/** The same for one line of counts and its total, which comes last. */
export const hideInLine = (counts: readonly number[], k: number): boolean[] =>
  hideCells(
    {
      counts: [...counts, counts.reduce((a, b) => a + b, 0)],
      sums: [{ parts: counts.map((_, i) => i), whole: counts.length }],
      rank: [...counts, 0].map((_, i) => i),
    },
    k,
  );
