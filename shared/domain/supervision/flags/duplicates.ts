import { bitsApart } from '../prints.ts';
import {
  type ActivityFact,
  type FlagFacts,
  type FlagRow,
  type FlagRule,
  type PhotoFact,
  type RiskFlag,
  type Sighting,
  signed,
  type VoucherFact,
} from './flag.ts';

const latest = <T extends string>(all: readonly T[]): T | undefined => [...all].sort().reverse()[0];

type Shot = { photo: PhotoFact; activity: ActivityFact };

const shotsOf = ({ activities }: FlagFacts): Shot[] =>
  activities.flatMap((activity) => activity.photos.map((photo) => ({ photo, activity })));

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** Those that look alike, each group by its earliest; a picture belongs to the first it resembles. */
function alike(shots: readonly Shot[], most: number): Shot[][] {
  const groups: Shot[][] = [];
  for (const shot of shots) {
    const { perceptual } = shot.photo;
    const found =
      perceptual &&
      groups.find(([first]) => {
        const other = first?.photo.perceptual;
        return other !== undefined && bitsApart(perceptual, other) <= most;
      });
    if (found) found.push(shot);
    else groups.push([shot]);
  }
  return groups;
}

function photoFlag(
  key: string,
  shots: readonly Shot[],
  isExact: boolean,
  bits: number,
): RiskFlag[] {
  const activities = [...new Map(shots.map(({ activity }) => [activity.id, activity])).values()];
  if (shots.length < 2 || activities.length < 2) return [];
  const rows: FlagRow[] = activities.map(({ id }) => ({ kind: 'activity', id }));
  const last = latest(activities.map(({ startedAt }) => startedAt));
  if (!last) return [];
  return [
    {
      id: `photoTwice:${key}`,
      kind: 'photoTwice',
      severity: isExact ? 'serious' : 'warning',
      since: last,
      because: {
        activities: activities.length,
        photos: shots.length,
        exact: isExact ? 1 : 0,
        bits,
      },
      rows,
      signature: signed(rows),
    },
  ];
}

/** The same picture proves two activities: byte for byte, or to the eye. */
export const photoTwice: FlagRule = (facts) => {
  const shots = shotsOf(facts).sort((a, b) =>
    a.activity.startedAt < b.activity.startedAt ? -1 : 1,
  );
  const exact = groupedBy(shots, ({ photo }) => photo.sha256);
  const flags = [...exact].flatMap(([sha, same]) => photoFlag(sha.slice(0, 16), same, true, 0));
  const most = facts.thresholds.photoBits;
  if (most === undefined) return flags;
  const different = [...exact.values()].flatMap(([first]) => (first ? [first] : []));
  const looks = alike(different, most).flatMap((group) =>
    photoFlag(`look.${group[0]?.photo.sha256.slice(0, 16)}`, group, false, most),
  );
  return [...flags, ...looks];
};

const plain = (text: string) => text.replace(/[\s\-_/]/g, '').toUpperCase();

/** The same voucher, by number and payee or by its file, paid for two expenses. */
export const voucherTwice: FlagRule = ({ vouchers }) => {
  const byNumber = groupedBy(vouchers, ({ number, payee }) => `n.${plain(number)}.${plain(payee)}`);
  const byFile = groupedBy(vouchers, ({ sha256 }) => sha256 && `f.${sha256.slice(0, 16)}`);
  const seen = new Set<string>();
  return [...byNumber, ...byFile].flatMap(([key, same]): RiskFlag[] => {
    const rows: FlagRow[] = same.map(({ id, number }) => ({ kind: 'expense', id, name: number }));
    const signature = signed(rows);
    if (same.length < 2 || seen.has(signature)) return [];
    seen.add(signature);
    const since = latest(same.map(({ at }) => at));
    return since
      ? [
          {
            id: `voucherTwice:${key}`,
            kind: 'voucherTwice',
            severity: 'serious',
            since,
            because: {
              expenses: same.length,
              totalFen: totalOf(same),
              byFile: key.startsWith('f.') ? 1 : 0,
            },
            rows,
            signature,
          },
        ]
      : [];
  });
};

const totalOf = (vouchers: readonly VoucherFact[]) =>
  vouchers.reduce((sum, { amountFen }) => sum + amountFen, 0);

const elsewhereKinds = {
  photo: 'photoElsewhere',
  voucher: 'voucherElsewhere',
  hours: 'hoursElsewhere',
} as const;

/**
 * The same picture, voucher or hours of a worker were claimed for another project. Of one in another district the day
 * is all that is known.
 */
export const elsewhere: FlagRule = ({ sightings }) => {
  const groups = groupedBy(sightings, ({ kind, row }) => `${kind}.${row}`);
  return [...groups].flatMap(([key, found]): RiskFlag[] => {
    const first = found[0] as Sighting;
    const rows: FlagRow[] = [
      { kind: first.kind === 'voucher' ? 'expense' : 'activity', id: first.row },
    ];
    const near = [
      ...new Set(
        found.flatMap(({ here }) => (here ? [`${here.purchase}#${here.organization}`] : [])),
      ),
    ];
    rows.push(...near.map((id): FlagRow => ({ kind: 'sighting', id })));
    const days = [...new Set(found.map(({ day }) => day))].sort();
    const since = found.map(({ foundAt }) => foundAt).sort()[0] ?? first.foundAt;
    return [
      {
        id: `${elsewhereKinds[first.kind]}:${key}`,
        kind: elsewhereKinds[first.kind],
        severity: 'serious',
        since,
        because: { day: days[0] ?? first.day, days: days.length, here: near.length },
        rows,
        signature: signed(rows, ...days),
      },
    ];
  });
};
