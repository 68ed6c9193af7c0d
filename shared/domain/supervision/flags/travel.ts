import { type Instant, millisBetween } from '../../time.ts';
import {
  type ActivityFact,
  type FlagRow,
  type FlagRule,
  type Point,
  type RiskFlag,
  signed,
} from './flag.ts';

const earthKm = 6371;
const hourMillis = 3_600_000;
/** Phones place themselves to some hundred metres: nearer than this is the same place. */
const samePlaceKm = 0.5;
/** A place that was left and reached in the same minute still takes that minute. */
const leastHours = 1 / 60;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points, over the ground as the crow flies (haversine). */
export function kilometres(a: Point, b: Point): number {
  const dLat = radians(b.latitude - a.latitude);
  const dLng = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

type Leg = { from: ActivityFact; to: ActivityFact; worker: string };

const endOf = ({ startedAt, closedAt }: ActivityFact): Instant => closedAt ?? startedAt;

/** Of each worker: every activity with the one before it that ended last. */
function legsOf(activities: readonly ActivityFact[]): Leg[] {
  const workers = [...new Set(activities.flatMap(({ workerIds }) => workerIds))];
  return workers.flatMap((worker) => {
    const own = activities
      .filter(({ workerIds }) => workerIds.includes(worker))
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    const legs: Leg[] = [];
    let from: ActivityFact | undefined;
    for (const to of own) {
      if (from) legs.push({ from, to, worker });
      if (!from || endOf(to) > endOf(from)) from = to;
    }
    return legs;
  });
}

/** How fast somebody would have had to be; `undefined` where nothing speaks against it. */
function speedOf({
  from,
  to,
}: Leg): { km: number; minutes: number; kmPerHour: number } | undefined {
  const millis = millisBetween(endOf(from), to.startedAt);
  const minutes = Math.max(0, Math.round(millis / 60_000));
  if (from.point && to.point) {
    const km = kilometres(from.point, to.point);
    if (km < samePlaceKm) return undefined;
    return { km, minutes, kmPerHour: km / Math.max(leastHours, millis / hourMillis) };
  }
  const areApart = from.communityId && to.communityId && from.communityId !== to.communityId;
  return areApart && millis < 0
    ? { km: 0, minutes, kmPerHour: Number.POSITIVE_INFINITY }
    : undefined;
}

/** One worker in two places with too little time between them. */
export const impossibleTravel: FlagRule = ({ thresholds, activities }) => {
  const most = thresholds.travelKmPerHour;
  if (most === undefined) return [];
  return legsOf(activities).flatMap((leg): RiskFlag[] => {
    const speed = speedOf(leg);
    if (!speed || speed.kmPerHour <= most) return [];
    const rows: FlagRow[] = [leg.from, leg.to].map(({ id }) => ({ kind: 'activity', id }));
    const isAtOnce = millisBetween(endOf(leg.from), leg.to.startedAt) < 0;
    return [
      {
        id: `impossibleTravel:${leg.worker}:${leg.from.id}:${leg.to.id}`,
        kind: 'impossibleTravel',
        severity: isAtOnce ? 'serious' : 'warning',
        since: leg.to.startedAt,
        because: {
          worker: leg.worker,
          kilometres: Math.round(speed.km * 10) / 10,
          minutes: speed.minutes,
          atOnce: isAtOnce ? 1 : 0,
          limit: most,
        },
        rows,
        signature: signed(rows, leg.from.startedAt, endOf(leg.from), leg.to.startedAt),
      },
    ];
  });
};
