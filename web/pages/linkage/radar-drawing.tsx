import type { RadarView } from '../../../shared/contracts/linkage.ts';
import { t } from '../../i18n.ts';

type Axes = RadarView['axes'];
const size = 460;
const middle = { x: size / 2, y: 170 };
const reach = 120;

const pointAt = (at: number, value: number) => {
  const angle = -Math.PI / 2 + (at * 2 * Math.PI) / 5;
  const far = (value / 100) * reach;
  return { x: middle.x + Math.cos(angle) * far, y: middle.y + Math.sin(angle) * far };
};
const text = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)},${y.toFixed(1)}`;
const ring = (value: number) => [0, 1, 2, 3, 4].map((at) => text(pointAt(at, value))).join(' ');
const anchors = ['middle', 'start', 'start', 'end', 'end'] as const;

/** Between two elements beside each other that both have data; a gap where one has none. */
function sides(axes: Axes) {
  return axes.flatMap((axis, at) => {
    const next = axes[(at + 1) % axes.length];
    if (axis.value === undefined || next?.value === undefined) return [];
    return [{ at, from: pointAt(at, axis.value), to: pointAt((at + 1) % 5, next.value) }];
  });
}

function Shape({ axes, look }: { axes: Axes; look: string }) {
  const isWhole = axes.every(({ value }) => value !== undefined);
  return (
    <g class={look}>
      {isWhole && (
        <polygon points={axes.map(({ value = 0 }, at) => text(pointAt(at, value))).join(' ')} />
      )}
      {!isWhole &&
        sides(axes).map(({ at, from, to }) => (
          <line key={at} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      {axes.map(({ is, value }, at) => {
        if (value === undefined) return null;
        const { x, y } = pointAt(at, value);
        return <circle key={is} cx={x} cy={y} r="4" />;
      })}
    </g>
  );
}

/** Five axes of 0 to 100. What has no data has no point; the table beside it says so in words. */
export function RadarDrawing({
  axes,
  before,
  label,
}: {
  axes: Axes;
  before?: Axes;
  label: string;
}) {
  return (
    <svg class="radar" viewBox={`0 0 ${size} 325`} role="img" aria-label={label}>
      {[25, 50, 75, 100].map((value) => (
        <polygon key={value} class="radar-ring" points={ring(value)} />
      ))}
      {axes.map(({ is, value }, at) => {
        const end = pointAt(at, 100);
        const name = pointAt(at, 112);
        const shift = at === 0 ? -22 : at === 2 || at === 3 ? 10 : 0;
        return (
          <g key={is}>
            <line class="radar-ring" x1={middle.x} y1={middle.y} x2={end.x} y2={end.y} />
            <text class="radar-name" x={name.x} y={name.y + shift} text-anchor={anchors[at]}>
              {t(`lk.axis.${is}`)}
            </text>
            <text class="radar-value" x={name.x} y={name.y + shift + 19} text-anchor={anchors[at]}>
              {value ?? t('lk.noData')}
            </text>
          </g>
        );
      })}
      {before && <Shape axes={before} look="radar-before" />}
      <Shape axes={axes} look="radar-now" />
    </svg>
  );
}
