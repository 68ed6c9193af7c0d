import type { EvaluationCommand } from '../../../shared/contracts/evaluation.ts';
import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import {
  type KnownEvidence,
  type Linked,
  linkFaults,
  resolved,
} from '../../../shared/domain/evaluation/evidence.ts';
import * as moves from '../../../shared/domain/evaluation/moves.ts';
import { roundId } from '../../../shared/domain/evaluation/rated-round.ts';
import type { EvaluationRound } from '../../../shared/domain/evaluation/round.ts';
import {
  itemsFor,
  type RatingSheet,
  sheetFaults,
} from '../../../shared/domain/evaluation/sheet.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Period } from '../../../shared/domain/policy/rules.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { deadline } from '../../../shared/domain/working-days.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import {
  evidenceWrites,
  type KeptRound,
  readEvidence,
  roundRuns,
  roundSubject,
  roundWrite,
  sheetSubject,
  sheetWrite,
} from '../../../shared/store/evaluation.ts';
import { readHead, record, type Write } from '../../../shared/store/record.ts';
import { readReply } from '../../../shared/store/replies.ts';
import { calendarOf } from '../../calendar-of.ts';
import { invalid } from '../../http/problem.ts';
import { changeConsequence } from './consequences.ts';
import { evidenceNow } from './evidence.ts';
import { candidatesFor, canOpen, factsNow, rubricsFor } from './opening.ts';
import { type By, holds, type Open } from './place.ts';
import { mayDo } from './view.ts';

type Of<T extends EvaluationCommand['type']> = Extract<EvaluationCommand, { type: T }>;

const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
};

const settingOf = ({ config }: Open) => {
  const { evaluation } = config.settings;
  if (!evaluation) throw new DomainError({ code: 'illegal-move' });
  return evaluation;
};

async function endOf(open: Open, { count, unit }: Period): Promise<Instant> {
  const calendar = await calendarOf(open.deps, open.purchase, open.config);
  return deadline(open.now, count, unit, calendar).at;
}

type Kept = {
  open: Open;
  by: By;
  command: string;
  reason?: string;
  errands?: Errand[];
  /** What is kept beside the round. */
  writes?: readonly Write[];
};

/** Keeps the round as it became; the record says what was done, never what anybody rated. */
async function keep(
  { open, by, command, reason, errands = [], writes = [] }: Kept,
  round: EvaluationRound,
  expected: number,
): Promise<void> {
  const { deps, place, actor, now } = open;
  await record(deps.table, {
    subject: roundSubject(place, roundId(round)),
    expected,
    writes: (version) => [roundWrite(deps.table, place, { version, round }), ...writes],
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    after: { state: round.state, ...(round.result && { result: round.result }) },
    now,
    worldNow: deps.clock.now(),
    errands,
    repeat: by.repeat,
  });
}

async function openRound(open: Open, { phase, rubric, seats }: Of<'openRound'>, by: By) {
  if (!holds(open.actor, 'handler', 'officeHead')) throw new DomainError({ code: 'not-permitted' });
  if (canOpen(open) !== phase) throw new DomainError({ code: 'round-open' });
  const setting = settingOf(open);
  const chosen = rubricsFor(open, phase).find(({ id }) => id === rubric);
  if (!chosen) throw invalid([{ pointer: '/rubric', code: 'unknown-entry' }]);
  const candidates = candidatesFor(open);
  const isTwice = (person: PersonId) =>
    seats.filter(({ personId }) => personId === person).length > 1;
  const unfit = seats.flatMap(({ kind, personId }, at) =>
    candidates.find((one) => one.kind === kind)?.people.some(({ id }) => id === personId) &&
    !isTwice(personId)
      ? []
      : [{ pointer: `/seats/${at}/personId`, code: 'rater-unfit' }],
  );
  if (unfit.length > 0) throw invalid(unfit);
  const attempt = open.rounds.filter(({ round }) => round.phase === phase).length + 1;
  const round: EvaluationRound = {
    purchase: open.place.purchase,
    organization: open.place.organization,
    phase,
    attempt,
    state: 'scheduled',
    openedBy: by.person,
    openedAt: open.now,
    rubric: chosen,
    terms: {
      lateSelfReport: setting.lateSelfReport,
      spreadPercent: setting.spreadPercent,
      passMark: open.purchase.rules.passMark.value,
      purchaserItems: setting.purchaserItems,
    },
    seats,
    selfReportDue: await endOf(open, setting.selfReport),
  };
  const organization = { organizationId: open.place.organization };
  const errands = [told(open, 'roundOpened', organization, round.selfReportDue)];
  await keep({ open, by, command: 'openRound', errands }, round, 0);
}

/** The seat of whoever asks, and their sheet if it is in. */
function seated(open: Open, round: EvaluationRound, person: PersonId) {
  const seat = round.seats.find(({ personId }) => personId === person);
  const sheet = open.sheets[roundId(round)]?.find(({ by }) => by === person);
  return { seat, sheet };
}

type Sheeted = { open: Open; kept: KeptRound; by: By; command: string; reason?: string };

async function keepSheet({ open, kept, by, command, reason }: Sheeted, sheet: RatingSheet) {
  const { deps, place, actor, now } = open;
  const id = roundId(kept.round);
  const subject = sheetSubject(place, id, by.person);
  const { version: expected } = await readHead(deps.table, subject);
  await record(deps.table, {
    subject,
    expected,
    writes: (version) => [
      sheetWrite(deps.table, place, { id, sheet, version }),
      roundRuns(deps.table, place, kept),
    ],
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    after: { kind: sheet.kind, hash: hashOf(sheet) },
    now,
    worldNow: deps.clock.now(),
    repeat: by.repeat,
  });
}

/** @throws {DomainError} `invalid-request` where something is linked that is not there to be linked */
function demandLinks(
  links: Linked | undefined,
  { rubric }: EvaluationRound,
  catalogue: readonly KnownEvidence[],
  at: string,
): void {
  const items = rubric.criteria.map(({ id }) => id);
  const faults = linkFaults(links ?? {}, { items, catalogue });
  if (faults.length > 0)
    throw invalid(faults.map(({ pointer, code }) => ({ pointer: `${at}${pointer}`, code })));
}

async function lockSheet(open: Open, kept: KeptRound, { sheet: body }: Of<'lockSheet'>, by: By) {
  const { round } = kept;
  const { seat, sheet } = seated(open, round, by.person);
  if (!seat) throw new DomainError({ code: 'not-permitted' });
  if (sheet) throw new DomainError({ code: 'sheet-locked' });
  const faults = sheetFaults(round.rubric, round.frozen?.facts ?? {}, { kind: seat.kind, body });
  if (faults.length > 0)
    throw invalid(faults.map(({ pointer, code }) => ({ pointer: `/sheet${pointer}`, code })));
  const catalogue = body.evidence
    ? await readEvidence(open.deps.table, open.place, roundId(round))
    : [];
  demandLinks(body.evidence, round, catalogue, '/sheet');
  const made: RatingSheet = {
    ...body,
    ...(body.evidence && { linked: resolved(body.evidence, catalogue) }),
    kind: seat.kind,
    by: by.person,
    lockedAt: open.now,
  };
  await keepSheet({ open, kept, by, command: 'lockSheet' }, made);
}

/** Points of one's own sheet, after the talk; the former points and the reason stay in it. */
async function correct(open: Open, kept: KeptRound, asked: Of<'correct'>, by: By) {
  const { round } = kept;
  const { seat, sheet } = seated(open, round, by.person);
  if (!seat || !sheet) throw new DomainError({ code: 'not-permitted' });
  const { item, points, reason } = asked;
  const own = itemsFor(round.rubric, round.frozen?.facts ?? {}, seat.kind);
  const found = own.find(({ id }) => id === item);
  if (!found || points > found.max)
    throw invalid([{ pointer: '/points', code: 'points-out-of-range' }]);
  const change = { item, from: sheet.points[item] ?? 0, to: points, reason, at: open.now };
  await keepSheet(
    { open, kept, by, command: 'correctRating', reason },
    {
      ...sheet,
      points: { ...sheet.points, [item]: points },
      corrections: [...(sheet.corrections ?? []), change],
    },
  );
}

/** A mail about the round to the organization or to its raters. */
const told = (open: Open, template: string, to: Errand['to'], until?: Instant): Errand => ({
  template,
  to,
  data: {
    tenant: open.place.tenant,
    tenantName: open.config.summary.name,
    purchase: open.place.purchase,
    organization: open.place.organization,
    title: open.purchase.plan.title,
    ...(until && { until }),
  },
});

type Moving = Exclude<
  EvaluationCommand,
  { type: 'openRound' | 'lockSheet' | 'correct' } | { consequence: string }
>;
type Next = {
  round: EvaluationRound;
  errands?: Errand[];
  reason?: string;
  writes?: readonly Write[];
};

/** Figures and records as they stand; what the organization linked is kept with what it stood for. */
async function frozen(open: Open, round: EvaluationRound, acting: { by: PersonId; now: Instant }) {
  const [facts, catalogue] = await Promise.all([factsNow(open), evidenceNow(open)]);
  const evidence = {
    count: catalogue.length,
    hash: hashOf(catalogue),
    linked: resolved(round.selfReport?.evidence ?? {}, catalogue),
  };
  return {
    round: granted(moves.freeze(round, { facts, hash: hashOf(facts), evidence }, acting)),
    writes: evidenceWrites(open.deps.table, open.place, roundId(round), catalogue),
  };
}

async function moved(open: Open, round: EvaluationRound, command: Moving, by: By): Promise<Next> {
  const acting = { by: by.person, now: open.now };
  const sheets = open.sheets[roundId(round)] ?? [];
  const organization = { organizationId: open.place.organization };
  switch (command.type) {
    case 'handInSelfReport':
      demandLinks(command.report.evidence, round, await evidenceNow(open), '/report');
      return { round: granted(moves.handInSelfReport(round, command.report, acting)) };
    case 'excuse':
      return {
        round: granted(moves.excuse(round, command.reason, acting)),
        reason: command.reason,
      };
    case 'freeze':
      return frozen(open, round, acting);
    case 'openRating': {
      const until = await endOf(open, settingOf(open).rating);
      return {
        round: granted(moves.openRating(round, until)),
        errands: round.seats.map(({ personId }) => told(open, 'ratingOpened', { personId }, until)),
      };
    }
    case 'close':
      return { round: granted(moves.close(round, sheets, acting)) };
    case 'talkOver':
      return { round: granted(moves.talkOver(round, command, acting)), reason: command.reason };
    case 'notice': {
      const until = await endOf(open, settingOf(open).notice);
      return {
        round: granted(moves.notice(round, { sheets, hash: hashOf, until }, acting)),
        errands: [told(open, 'resultNoticed', organization, until)],
      };
    }
    case 'appeal':
      return {
        round: granted(moves.appeal(round, command.grounds, acting)),
        reason: command.grounds,
      };
    case 'decideAppeal':
      return {
        round: granted(moves.decideAppeal(round, command, acting)),
        reason: command.reason,
        errands: [told(open, 'evaluationAppealDecided', organization)],
      };
    case 'finish':
      return { round: granted(moves.finish(round, acting)) };
  }
}

/** @throws {DomainError} `illegal-move`, or that it is not the move of whoever asks */
function demandMove(open: Open, round: EvaluationRound, move: moves.RoundMove, by: By): void {
  if (!moves.canMove(round, move))
    throw new DomainError({ code: 'illegal-move', detail: { state: round.state, command: move } });
  if (mayDo(open, round, move)) return;
  const isTaking = open.actor.kind === 'official' && move === 'decideAppeal';
  const code = isTaking && moves.tookPart(round, by.person) ? 'must-recuse' : 'not-permitted';
  throw new DomainError({ code });
}

/**
 * Carries out `command` on the evaluation of a project.
 *
 * @throws {DomainError} `not-permitted` for somebody whose move it is not, and what the round refuses
 */
export async function changeEvaluation(
  open: Open,
  command: EvaluationCommand,
  by: By,
): Promise<void> {
  const { table } = open.deps;
  if ((await readReply(table, { tenant: open.place.tenant }, by.repeat)) !== undefined) return;
  if (command.type === 'openRound') return openRound(open, command, by);
  if ('consequence' in command) return changeConsequence(open, command, by);
  const kept = open.rounds.find(({ round }) => roundId(round) === command.round);
  if (!kept) throw new DomainError({ code: 'not-found' });
  const { round } = kept;
  demandMove(open, round, command.type, by);
  if (command.type === 'lockSheet') return lockSheet(open, kept, command, by);
  if (command.type === 'correct') return correct(open, kept, command, by);
  const next = await moved(open, round, command, by);
  await keep(
    {
      open,
      by,
      command: command.type,
      ...(next.errands && { errands: next.errands }),
      ...(next.writes && { writes: next.writes }),
      ...(next.reason && { reason: next.reason }),
    },
    next.round,
    kept.version,
  );
}
