import { type Instant, plusMillis } from '../time.ts';
import type { AppraisalRound } from './round.ts';
import { isBySeats } from './round.ts';

/** What people are told of a round by mail: that they may rate, that it ends soon, and what came of it. */
export const tellings = ['opened', 'ending', 'counted'] as const;
export type Telling = (typeof tellings)[number];

const day = 86_400_000;
/** Two days before its end; halfway, of a round that is shorter than four. */
const remindsAt = ({
  opensAt,
  closesAt,
}: Pick<AppraisalRound, 'opensAt' | 'closesAt'>): Instant => {
  const length = Date.parse(closesAt) - Date.parse(opensAt);
  return plusMillis(closesAt, -Math.min(2 * day, length / 2));
};

/** Told already, or past it. */
const isPast = ({ told }: AppraisalRound, telling: Telling): boolean =>
  told !== undefined &&
  (tellings.indexOf(told.what) > tellings.indexOf(telling) ||
    (told.what === telling && told.isDone));

/**
 * What is told next, from when on, and how many have been told. Residents are handed codes by others and get no mail; who
 * has rated is not known, so a reminder goes to everybody who may.
 *
 * @returns `undefined` when there is nothing more to tell as the round stands
 */
export function nextTelling(
  round: AppraisalRound,
): { what: Telling; at: Instant; from: number } | undefined {
  const { state, told, opensAt, closesAt, countedAt } = round;
  const from = (what: Telling) => (told?.what === what ? told.n : 0);
  if (state === 'open' && isBySeats(round.kind)) {
    if (!isPast(round, 'opened')) return { what: 'opened', at: opensAt, from: from('opened') };
    if (!isPast(round, 'ending'))
      return { what: 'ending', at: remindsAt({ opensAt, closesAt }), from: from('ending') };
  }
  if (state !== 'counted' || isPast(round, 'counted')) return undefined;
  return { what: 'counted', at: countedAt ?? closesAt, from: from('counted') };
}

/** The round once `n` people more were told. */
export const tellingDone = (
  round: AppraisalRound,
  { what, from }: { what: Telling; from: number },
  { n, isDone }: { n: number; isDone: boolean },
): AppraisalRound => ({ ...round, told: { what, n: from + n, isDone } });
