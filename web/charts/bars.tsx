import { ChartTable } from './chart-table.tsx';

/** One bar of one or more parts, in the unit of `whole`. */
export type Bar = {
  label: string;
  value: string;
  parts: readonly { amount: number; look?: 'good' | 'rest' | 'c2' }[];
};

type Props = {
  title: string;
  /** What the drawing shows, in one sentence. */
  finding: string;
  bars: readonly Bar[];
  whole: number;
  /** The same numbers as a table: heads, then rows. */
  heads: readonly string[];
  rows: readonly (readonly string[])[];
};

const width = 1000;

function Drawing({ bar, whole }: { bar: Bar; whole: number }) {
  let from = 0;
  return (
    <svg class="bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width={width} height="12" />
      {bar.parts.map(({ amount, look }, i) => {
        const length = whole > 0 ? Math.min(width - from, (amount / whole) * width) : 0;
        const x = from;
        from += length;
        return <rect key={i} class={`fill ${look ?? ''}`} x={x} width={length} height="12" />;
      })}
    </svg>
  );
}

/** Bars with their numbers beside them, and once more as a table for reading and copying. */
export function Bars({ title, finding, bars, whole, heads, rows }: Props) {
  return (
    <figure class="chart">
      <figcaption>
        {title}
        <span class="finding">{finding}</span>
      </figcaption>
      <ul class="bars">
        {bars.map((bar) => (
          <li key={bar.label}>
            <span class="bar-label">{bar.label}</span>
            <span class="bar-value">{bar.value}</span>
            <Drawing bar={bar} whole={whole} />
          </li>
        ))}
      </ul>
      <ChartTable title={title} heads={heads} rows={rows} />
    </figure>
  );
}
