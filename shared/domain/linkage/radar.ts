import { type Element, elements } from './names.ts';

/** Indicators of the five elements, in the order they are stored in: a name is added at the end and never taken out. */
export const indicators = [
  'tasksInTime',
  'needsInTime',
  'demandMoney',
  'turnout',
  'activeVolunteers',
  'unitsJoin',
  'workKept',
  'heard',
  'certifiedProjects',
  'guidedMeetings',
  'certifiedWorkers',
  'linkedSides',
  'clearMatters',
  'promisesKept',
] as const;
export type Indicator = (typeof indicators)[number];

/** Which element an indicator tells of (seed 3-36), and on which page the cases behind it stand. */
export const published: Readonly<Record<Indicator, { element: Element; page: string }>> = {
  tasksInTime: { element: 'guidance', page: 'access' },
  needsInTime: { element: 'guidance', page: 'needs' },
  demandMoney: { element: 'guidance', page: 'linkage' },
  turnout: { element: 'mobilization', page: 'community' },
  activeVolunteers: { element: 'mobilization', page: 'volunteers' },
  unitsJoin: { element: 'mobilization', page: 'facilities' },
  workKept: { element: 'service', page: 'overview' },
  heard: { element: 'service', page: 'overview' },
  certifiedProjects: { element: 'socialWork', page: 'overview' },
  guidedMeetings: { element: 'socialWork', page: 'overview' },
  certifiedWorkers: { element: 'socialWork', page: 'community' },
  linkedSides: { element: 'innovation', page: 'overview' },
  clearMatters: { element: 'innovation', page: 'access' },
  promisesKept: { element: 'innovation', page: 'facilities' },
};

/** Of so many (`whole`) so many are as they should be (`part`); `whole` 0: nobody counted. */
export type Ratio = { part: number; whole: number };
export type Measured = Readonly<Record<Indicator, Ratio>>;

export const unmeasured: Measured = Object.fromEntries(
  indicators.map((name) => [name, { part: 0, whole: 0 }]),
) as Record<Indicator, Ratio>;

/** Ratios of places added up: their parts over their wholes, never the mean of means. */
export const together = (all: readonly Measured[]): Measured =>
  Object.fromEntries(
    indicators.map((name) => [
      name,
      all.reduce(
        (sum, one) => ({
          part: sum.part + one[name].part,
          whole: sum.whole + one[name].whole,
        }),
        { part: 0, whole: 0 },
      ),
    ]),
  ) as Record<Indicator, Ratio>;

type Axis = {
  is: Element;
  /** 0 to 100: the mean of its indicators that have data. Absent: no data, which is not nothing. */
  value?: number;
  indicators: (Ratio & { is: Indicator; value?: number; page: string })[];
};

const percentOf = ({ part, whole }: Ratio): number | undefined =>
  whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : undefined;
const rounded = (value: number) => Math.round(value * 10) / 10;

/** The published formula: an indicator is its part over its whole in percent, an element the mean of those there are. */
export function radarOf(measured: Measured): Axis[] {
  return elements.map((is) => {
    const own = indicators.filter((name) => published[name].element === is);
    const values = own.flatMap((name) => percentOf(measured[name]) ?? []);
    return {
      is,
      ...(values.length > 0 && {
        value: rounded(values.reduce((sum, one) => sum + one, 0) / values.length),
      }),
      indicators: own.map((name) => {
        const value = percentOf(measured[name]);
        const { part, whole } = measured[name];
        return {
          is: name,
          part: rounded(part),
          whole: rounded(whole),
          page: published[name].page,
          ...(value !== undefined && { value: rounded(value) }),
        };
      }),
    };
  });
}

/** As they are kept: two numbers for each indicator, in the order of their names. */
export const packed = (measured: Measured): number[] =>
  indicators.flatMap((name) => [measured[name].part, measured[name].whole]);

export const unpacked = (stored: readonly number[]): Measured =>
  Object.fromEntries(
    indicators.map((name, at) => [
      name,
      { part: stored[2 * at] ?? 0, whole: stored[2 * at + 1] ?? 0 },
    ]),
  ) as Record<Indicator, Ratio>;
