import { goTo } from '../here.ts';

export type MapPlace = {
  id: string;
  lat: number;
  lng: number;
  label: string;
  /** What its colour and shape say, in words. */
  said: string;
  /** `home` a disc, `lacking` a square, `plain` an empty disc: told apart without colours. */
  look: 'home' | 'lacking' | 'plain';
  /** Where it leads. */
  href: string;
};

type Props = {
  title: string;
  places: readonly MapPlace[];
  /** Small dots that lead nowhere: the list names them. */
  dots: readonly { lat: number; lng: number }[];
  /** So many metres around each place a ring is drawn. */
  ringMetres?: number | undefined;
  /** The place in the middle. */
  chosen?: string | undefined;
  scaleLabel(metres: number): string;
};

const width = 1000;
const metresPerDegree = 111_195;
const mostLabels = 40;

type Spot = { lat: number; lng: number };

/** Metres north and east of the first spot: over the width of a city a plane is as good as a globe. */
function planeOf(spots: readonly Spot[]) {
  const first = spots[0] ?? { lat: 0, lng: 0 };
  const narrowing = Math.cos((first.lat * Math.PI) / 180);
  return ({ lat, lng }: Spot) => ({
    x: (lng - first.lng) * metresPerDegree * narrowing,
    y: (first.lat - lat) * metresPerDegree,
  });
}

const scaleSteps = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];

/** How metres lie on the drawing; at least a kilometre is shown, and what is flat is given some height. */
function frameOf({ places, dots, ringMetres = 0 }: Props) {
  const spots = [...places, ...dots];
  const plane = planeOf(spots);
  const at = spots.map(plane);
  const round = ringMetres + 250;
  const bound = (of: (spot: { x: number; y: number }) => number) => {
    const all = at.map(of);
    return { from: Math.min(...all) - round, to: Math.max(...all) + round };
  };
  const [x, y] = [bound((spot) => spot.x), bound((spot) => spot.y)];
  const perMetre = width / (x.to - x.from);
  const height = Math.max(320, Math.min(1200, (y.to - y.from) * perMetre));
  const middle = (height - (y.to - y.from) * perMetre) / 2;
  const place = (spot: Spot) => {
    const { x: east, y: south } = plane(spot);
    return { cx: (east - x.from) * perMetre, cy: (south - y.from) * perMetre + middle };
  };
  const scale = scaleSteps.find((metres) => metres * perMetre > 90) ?? 20_000;
  return { place, perMetre, height, scale };
}

type MarkProps = { place: MapPlace; at: { cx: number; cy: number }; isChosen: boolean };

function Mark({ place, at: { cx, cy }, isChosen }: MarkProps) {
  const size = isChosen ? 15 : 11;
  if (place.look === 'lacking')
    return (
      <rect class="map-lacking" x={cx - size} y={cy - size} width={size * 2} height={size * 2} />
    );
  return <circle class={`map-${place.look}`} cx={cx} cy={cy} r={size} />;
}

/** An address of another page is followed as a link is. */
const isElsewhere = (href: string) => !href.startsWith('?') && !href.startsWith(location.pathname);

/** Places, what lies around them and how far one gets, drawn to scale; no tiles, no route, nothing is fetched. */
export function PlaceMap(props: Props) {
  const { title, places, dots, ringMetres, chosen, scaleLabel } = props;
  if (places.length + dots.length === 0) return null;
  const { place, perMetre, height, scale } = frameOf(props);
  const hasLabels = places.length <= mostLabels;
  return (
    <svg class="place-map" viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      {ringMetres !== undefined &&
        places.map((one) => (
          <circle
            key={one.id}
            class={one.id === chosen ? 'map-ring chosen' : 'map-ring'}
            {...place(one)}
            r={ringMetres * perMetre}
          />
        ))}
      {dots.map((dot) => (
        <circle key={`${dot.lat},${dot.lng}`} class="map-dot" {...place(dot)} r="5" />
      ))}
      {places.map((one) => (
        <a
          key={one.id}
          href={one.href}
          aria-label={`${one.label}：${one.said}`}
          aria-current={one.id === chosen ? 'true' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || isElsewhere(one.href)) return;
            event.preventDefault();
            goTo(one.href);
          }}
        >
          {/* So large that a finger meets it on a phone. */}
          <circle class="map-hit" {...place(one)} r="36" />
          <Mark place={one} at={place(one)} isChosen={one.id === chosen} />
          {hasLabels && (
            <text class="map-label" x={place(one).cx + 20} y={place(one).cy + 9} lang="zh-CN">
              {one.label}
            </text>
          )}
        </a>
      ))}
      <path class="map-scale" d={`M24 ${height - 40} v14 h${scale * perMetre} v-14`} />
      <text class="map-label" x="32" y={height - 38}>
        {scaleLabel(scale)}
      </text>
    </svg>
  );
}
