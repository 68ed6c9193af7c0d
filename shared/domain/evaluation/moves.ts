import type { Refusal } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { spreadsOf, wideItems } from './moderation.ts';
import type { RoundState } from './names.ts';
import {
  missingRequired,
  type RoundResult,
  residentsSheet,
  resultOf,
  type Sheet,
} from './result.ts';
import {
  type EvaluationRound,
  failsByLateness,
  type NoticedResult,
  type SelfReport,
} from './round.ts';
import type { RatingSheet } from './sheet.ts';

/** What can be done with a round, and from which of its states. */
export const moves = {
  handInSelfReport: ['scheduled'],
  excuse: ['scheduled', 'selfReport'],
  freeze: ['scheduled', 'selfReport'],
  openRating: ['frozen'],
  lockSheet: ['rating'],
  close: ['rating'],
  correct: ['closed'],
  talkOver: ['closed'],
  notice: ['closed'],
  appeal: ['noticed'],
  decideAppeal: ['appealed'],
  finish: ['noticed'],
} as const satisfies Record<string, readonly RoundState[]>;
export type RoundMove = keyof typeof moves;

export const canMove = ({ state }: EvaluationRound, move: RoundMove): boolean =>
  (moves[move] as readonly RoundState[]).includes(state);

type Moved = Result<EvaluationRound, Refusal>;
type By = { by: PersonId; now: Instant };

const illegal = (round: EvaluationRound, move: RoundMove) =>
  refuse<Refusal>({ code: 'illegal-move', detail: { state: round.state, command: move } });

export function handInSelfReport(
  round: EvaluationRound,
  report: SelfReport,
  { by, now }: By,
): Moved {
  if (!canMove(round, 'handInSelfReport')) return illegal(round, 'handInSelfReport');
  return ok({
    ...round,
    state: 'selfReport',
    selfReport: { ...report, by, at: now },
    ...(now >= round.selfReportDue && { isLate: true }),
  });
}

export function excuse(round: EvaluationRound, reason: string, { by, now }: By): Moved {
  if (!canMove(round, 'excuse')) return illegal(round, 'excuse');
  if (now < round.selfReportDue && !round.isLate) return refuse({ code: 'self-report-not-late' });
  return ok({ ...round, excuse: { by, at: now, reason } });
}

/**
 * Copies the figures as they stand. Without a self-report only once its day has passed; where the tenant says that
 * late is a fail and no cause was accepted, the round is closed with that.
 */
export function freeze(
  round: EvaluationRound,
  { facts, hash, evidence }: Omit<NonNullable<EvaluationRound['frozen']>, 'at'>,
  { now }: By,
): Moved {
  if (!canMove(round, 'freeze')) return illegal(round, 'freeze');
  if (!round.selfReport && now < round.selfReportDue) return refuse({ code: 'self-report-runs' });
  const isLate = round.isLate || !round.selfReport;
  const next = {
    ...round,
    ...(isLate && { isLate }),
    frozen: { facts, hash, at: now, ...(evidence && { evidence }) },
  };
  return ok(
    failsByLateness(next)
      ? { ...next, state: 'closed', closedAt: now }
      : { ...next, state: 'frozen' },
  );
}

export function openRating(round: EvaluationRound, ratingDue: Instant): Moved {
  if (!canMove(round, 'openRating')) return illegal(round, 'openRating');
  return ok({ ...round, state: 'rating', ratingDue });
}

/** The sheets that count: those handed in, and what the organization says of itself where the rubric hears it. */
export function sheetsOf(round: EvaluationRound, sheets: readonly RatingSheet[]): Sheet[] {
  const { selfReport } = round;
  return [
    ...sheets,
    ...(selfReport?.points ? [{ kind: 'self' as const, points: selfReport.points }] : []),
  ];
}

/** Rating ends when every seat has handed in, or its day has passed and nobody required is missing. */
export function close(round: EvaluationRound, sheets: readonly RatingSheet[], { now }: By): Moved {
  if (!canMove(round, 'close')) return illegal(round, 'close');
  const isFull = round.seats.every(({ personId }) => sheets.some(({ by }) => by === personId));
  if (!isFull && round.ratingDue && now < round.ratingDue) return refuse({ code: 'rating-runs' });
  const residents = residentsSheet(round.rubric, round.frozen?.facts ?? {});
  const all = [...sheetsOf(round, sheets), ...(residents ? [residents] : [])];
  const missing = missingRequired(round.rubric, all);
  if (missing.length > 0)
    return refuse({ code: 'rater-missing', detail: { raters: missing.join(',') } });
  return ok({ ...round, state: 'closed', closedAt: now });
}

/** Items raters are too far apart on and that nobody has talked over yet. */
export const openTalks = (round: EvaluationRound, sheets: readonly RatingSheet[]): string[] =>
  wideItems(spreadsOf(round.rubric, sheets), round.terms.spreadPercent).filter(
    (item) => !round.talks?.[item],
  );

export function talkOver(
  round: EvaluationRound,
  { item, reason }: { item: string; reason: string },
  { by, now }: By,
): Moved {
  if (!canMove(round, 'talkOver')) return illegal(round, 'talkOver');
  return ok({ ...round, talks: { ...round.talks, [item]: { by, at: now, reason } } });
}

const lateResult = (round: EvaluationRound): RoundResult => ({
  points: 0,
  base: 0,
  bonus: 0,
  deduction: 0,
  grade:
    [...(round.rubric.grades ?? [])].sort((a, b) => a.fromPoints - b.fromPoints)[0]?.id ?? 'fail',
  isPass: false,
  items: [],
  raters: [],
  missing: [],
});

/** What a closed round comes to; `undefined` where nothing can be reckoned. */
export const outcomeOf = (
  round: EvaluationRound,
  sheets: readonly RatingSheet[],
): RoundResult | undefined =>
  failsByLateness(round)
    ? lateResult(round)
    : resultOf(
        round.rubric,
        sheetsOf(round, sheets),
        round.frozen?.facts ?? {},
        round.terms.passMark,
      );

const kept = ({ items, raters, ...result }: RoundResult, hash: string): NoticedResult => ({
  ...result,
  items: items.map(({ id, max, points, from }) => ({
    id,
    max,
    from,
    ...(points !== undefined && { points }),
  })),
  raters: raters.map(({ kind, weight, effective, sheets }) => ({
    kind,
    weight,
    effective,
    sheets,
  })),
  hash,
});

type Noticing = {
  sheets: readonly RatingSheet[];
  hash: (document: unknown) => string;
  until: Instant;
};

export function notice(
  round: EvaluationRound,
  { sheets, hash, until }: Noticing,
  { by, now }: By,
): Moved {
  if (!canMove(round, 'notice')) return illegal(round, 'notice');
  const open = failsByLateness(round) ? [] : openTalks(round, sheets);
  if (open.length > 0)
    return refuse({ code: 'items-to-talk-over', detail: { count: open.length } });
  const result = outcomeOf(round, sheets);
  if (!result) return refuse({ code: 'sheet-incomplete' });
  const { rubric, frozen } = round;
  return ok({
    ...round,
    state: 'noticed',
    result: kept(result, hash({ rubric, frozen, sheets, result })),
    noticedAt: now,
    noticedBy: by,
    appealUntil: until,
  });
}

export function appeal(round: EvaluationRound, grounds: string, { by, now }: By): Moved {
  if (!canMove(round, 'appeal')) return illegal(round, 'appeal');
  if (round.appeal) return refuse({ code: 'challenged-before' });
  if (round.appealUntil && now >= round.appealUntil) return refuse({ code: 'challenge-too-late' });
  return ok({ ...round, state: 'appealed', appeal: { by, at: now, grounds } });
}

/** Whoever opened, rated or noticed the round took part in it. */
export const tookPart = (round: EvaluationRound, person: PersonId): boolean =>
  [round.openedBy, round.noticedBy, ...round.seats.map(({ personId }) => personId)].includes(
    person,
  );

/** Decided by somebody who took no part. Upheld: the raters look again, with reasons, and it is noticed anew. */
export function decideAppeal(
  round: EvaluationRound,
  { outcome, reason }: { outcome: 'upheld' | 'dismissed'; reason: string },
  { by, now }: By,
): Moved {
  if (!canMove(round, 'decideAppeal') || !round.appeal) return illegal(round, 'decideAppeal');
  if (tookPart(round, by)) return refuse({ code: 'must-recuse' });
  const decided = { ...round.appeal, decision: { by, at: now, reason, outcome } };
  if (outcome === 'dismissed')
    return ok({ ...round, state: 'final', appeal: decided, finalAt: now });
  const { result: _result, ...open } = round;
  const isLate = failsByLateness(round);
  return ok({
    ...open,
    state: isLate ? 'frozen' : 'closed',
    appeal: decided,
    // A late report that was excused on appeal is rated after all.
    ...(isLate ? { excuse: { by, at: now, reason } } : { talks: {} }),
  });
}

export function finish(round: EvaluationRound, { now }: Pick<By, 'now'>): Moved {
  if (!canMove(round, 'finish')) return illegal(round, 'finish');
  if (round.appealUntil && now < round.appealUntil) return refuse({ code: 'notice-runs' });
  return ok({ ...round, state: 'final', finalAt: now });
}
