import { ChartTable } from './chart-table.tsx';

/** One estimate with the interval it lies in; without either where too few answered. */
export type Estimate = {
  label: string;
  /** Read beside the drawing and in the table. */
  value: string;
  n: string;
  at?: { mean: number; from: number; to: number };
};

type Props = {
  title: string;
  finding: string;
  /** The two ends of the scale, and how they are written below it. */
  scale: readonly [low: number, high: number];
  ends: readonly [low: string, high: string];
  estimates: readonly Estimate[];
  heads: readonly [what: string, value: string, n: string];
};

const width = 1000;

function Drawing({ at, scale: [low, high] }: Pick<Estimate, 'at'> & Pick<Props, 'scale'>) {
  const x = (value: number) => ((value - low) / (high - low)) * width;
  return (
    <svg class="bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width={width} height="12" />
      {at && (
        <>
          <rect class="fill span" x={x(at.from)} width={x(at.to) - x(at.from)} height="12" />
          <rect
            class="fill"
            x={Math.min(width - 8, Math.max(0, x(at.mean) - 4))}
            width="8"
            height="12"
          />
        </>
      )}
    </svg>
  );
}

/** Estimates on one scale, each with its interval: the light part is where the truth may lie, the dark line the mean. */
export function Intervals({ title, finding, scale, ends, estimates, heads }: Props) {
  return (
    <figure class="chart">
      <figcaption>
        {title}
        <span class="finding">{finding}</span>
      </figcaption>
      <ul class="bars">
        {estimates.map((one) => (
          <li key={one.label}>
            <span class="bar-label">{one.label}</span>
            <span class="bar-value">
              {one.value} <span class="quiet">{one.n}</span>
            </span>
            <Drawing {...(one.at && { at: one.at })} scale={scale} />
          </li>
        ))}
      </ul>
      <p class="bar-ends small quiet" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </p>
      <ChartTable
        title={title}
        heads={heads}
        rows={estimates.map(({ label, value, n }) => [label, value, n])}
      />
    </figure>
  );
}
