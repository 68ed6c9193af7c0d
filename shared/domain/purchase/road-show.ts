import type { RoadShow } from './review.ts';

type Slot = RoadShow['slots'][number];

/** Who presents now. */
export const presenting = ({ slots }: RoadShow): Slot | undefined =>
  slots.find(({ startedAt, endedAt }) => startedAt && !endedAt);

/** Who is called next: the first in the drawn order who was neither heard nor missing. */
export const nextToPresent = ({ slots }: RoadShow): Slot | undefined =>
  slots.find(({ startedAt, isAbsent }) => !startedAt && !isAbsent);

/** The points of one application as they are shown on the spot. */
export type LiveScore = {
  /** What the experts gave, the lowest first: not who gave it. */
  marks: number[];
  /** Their mean, in hundredths of a point. */
  meanPoints: number;
};

/** How far the scoring of those who present has come. */
export type ShowProgress = {
  /** Sheets about one application when all are in. */
  owed: number;
  locked: Record<string, number>;
  /** Only in a call that shows scores on the spot, and only of those about whom every expert has locked. */
  scores: Record<string, LiveScore>;
};
