import type { EvaluationView, RoundView } from '../../../shared/contracts/evaluation.ts';
import { spreadsOf, wideItems } from '../../../shared/domain/evaluation/moderation.ts';
import {
  canMove,
  openTalks,
  outcomeOf,
  type RoundMove,
  tookPart,
} from '../../../shared/domain/evaluation/moves.ts';
import { roundId } from '../../../shared/domain/evaluation/rated-round.ts';
import { type EvaluationRound, failsByLateness } from '../../../shared/domain/evaluation/round.ts';
import { itemsFor, type RatingSheet } from '../../../shared/domain/evaluation/sheet.ts';
import { readEvidence } from '../../../shared/store/evaluation.ts';
import { consequencesIn } from './consequences.ts';
import { evidenceNow } from './evidence.ts';
import { openingFor } from './opening.ts';
import { holds, type Open } from './place.ts';

/** From here on raters see each other, and the organization's own points. */
const isOver = ({ state }: EvaluationRound) =>
  state === 'closed' || state === 'noticed' || state === 'appealed' || state === 'final';

const seatOf = ({ actor }: Open, { seats }: EvaluationRound) =>
  actor.kind === 'official' ? seats.find(({ personId }) => personId === actor.personId) : undefined;

/** Who may do what, besides what the state of the round allows. */
export function mayDo(open: Open, round: EvaluationRound, move: RoundMove): boolean {
  if (!canMove(round, move)) return false;
  const { actor } = open;
  switch (move) {
    case 'handInSelfReport':
    case 'appeal':
      return actor.kind === 'organization';
    case 'lockSheet':
    case 'correct':
      return seatOf(open, round) !== undefined;
    case 'talkOver':
      return holds(actor, 'handler', 'officeHead') || seatOf(open, round) !== undefined;
    case 'decideAppeal':
      return (
        actor.kind === 'official' &&
        holds(actor, 'officeHead', 'leadingGroupHead') &&
        !tookPart(round, actor.personId)
      );
    default:
      return holds(actor, 'handler', 'officeHead');
  }
}

const moves = [
  'handInSelfReport',
  'excuse',
  'freeze',
  'openRating',
  'lockSheet',
  'close',
  'correct',
  'talkOver',
  'notice',
  'appeal',
  'decideAppeal',
  'finish',
] as const satisfies readonly RoundMove[];

/** Moves that make sense now: a sheet that is in is not handed in again, what is not due is not closed. */
function openMoves(
  open: Open,
  round: EvaluationRound,
  sheets: readonly RatingSheet[],
): RoundMove[] {
  const { actor, now } = open;
  const isIn = actor.kind === 'official' && sheets.some(({ by }) => by === actor.personId);
  const isDue = now >= round.selfReportDue;
  const isFull = round.seats.every(({ personId }) => sheets.some(({ by }) => by === personId));
  const holding: Partial<Record<RoundMove, boolean>> = {
    lockSheet: !isIn,
    correct: isIn,
    excuse: (isDue || round.isLate === true) && !round.excuse,
    freeze: round.selfReport !== undefined || isDue,
    close: isFull || (round.ratingDue !== undefined && now >= round.ratingDue),
    appeal: !round.appeal && (!round.appealUntil || now < round.appealUntil),
    finish: round.appealUntil !== undefined && now >= round.appealUntil,
  };
  return moves.filter((move) => mayDo(open, round, move) && holding[move] !== false);
}

function judged(
  open: Open,
  round: EvaluationRound,
  sheets: readonly RatingSheet[],
): Partial<RoundView> {
  if (open.actor.kind !== 'official' || !isOver(round)) return {};
  const spreads = spreadsOf(round.rubric, sheets);
  const wide = wideItems(spreads, round.terms.spreadPercent);
  const outcome = round.result ? undefined : outcomeOf(round, sheets);
  return {
    spreads: spreads.map((one) => ({ ...one, isWide: wide.includes(one.item) })),
    toTalkOver: failsByLateness(round) ? [] : openTalks(round, sheets),
    ...(outcome && {
      outcome: {
        points: outcome.points,
        grade: outcome.grade,
        isPass: outcome.isPass,
        missing: outcome.missing,
      },
    }),
  };
}

/** What the organization said: all of it for itself; its points and what it says of the purchaser only afterwards. */
function selfReportFor(open: Open, round: EvaluationRound): Pick<RoundView, 'selfReport'> {
  const { selfReport } = round;
  if (!selfReport) return {};
  if (open.actor.kind === 'organization' || isOver(round)) return { selfReport };
  const { points: _points, purchaser: _purchaser, ...shown } = selfReport;
  return { selfReport: shown };
}

export function roundView(open: Open, round: EvaluationRound): RoundView {
  const { actor, config } = open;
  const id = roundId(round);
  const sheets = open.sheets[id] ?? [];
  const own = seatOf(open, round);
  const isOfficial = actor.kind === 'official';
  const nameOf = (person: string | undefined) =>
    config.members.find(({ personId }) => personId === person)?.name;
  const shown = isOver(round) ? sheets : sheets.filter(({ by }) => own && by === own.personId);
  const {
    seats,
    purchase: _purchase,
    organization: _organization,
    openedBy: _openedBy,
    noticedBy: _noticedBy,
    selfReport: _selfReport,
    ...rest
  } = round;
  return {
    ...rest,
    ...selfReportFor(open, round),
    id,
    seats: seats.map(({ kind, personId }) => {
      const name = isOfficial ? nameOf(personId) : undefined;
      return {
        kind,
        ...(name && { name }),
        isIn: isOfficial ? sheets.some(({ by }) => by === personId) : isOver(round),
        isMine: personId === own?.personId,
      };
    }),
    ...(own && {
      ownItems: itemsFor(round.rubric, round.frozen?.facts ?? {}, own.kind).map((one) => one.id),
    }),
    sheets: isOfficial
      ? shown.map((sheet) => {
          const name = nameOf(sheet.by);
          return { ...sheet, ...(name && { name }) };
        })
      : [],
    ...judged(open, round, sheets),
    may: openMoves(open, round, sheets),
  };
}

/** Whoever reports or rates chooses from what is there: the one from what stands now, the other from what was frozen. */
async function withEvidence(open: Open, view: RoundView): Promise<RoundView> {
  if (view.may.includes('handInSelfReport')) return { ...view, evidence: await evidenceNow(open) };
  if (!view.may.includes('lockSheet')) return view;
  return { ...view, evidence: await readEvidence(open.deps.table, open.place, view.id) };
}

export async function evaluationView(open: Open): Promise<EvaluationView> {
  const { purchase, project, rounds, actor, config } = open;
  const opening = holds(actor, 'handler', 'officeHead') ? await openingFor(open) : undefined;
  return {
    title: purchase.plan.title,
    organization:
      purchase.applications[project.organizationId]?.organization.name ?? project.organizationId,
    purchaseState: purchase.state,
    version: purchase.version,
    isSet: config.settings.evaluation !== undefined,
    rounds: await Promise.all(
      rounds.map(({ round }) => withEvidence(open, roundView(open, round))),
    ),
    ...consequencesIn(open),
    ...(opening && { opening }),
  };
}
