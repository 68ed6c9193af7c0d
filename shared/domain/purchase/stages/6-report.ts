import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { eligible } from '../eligible.ts';
import type { DomainEvent } from '../events.ts';
import { lotOrder } from '../lots.ts';
import type { Purchase } from '../purchase.ts';
import type { Correction, Report } from '../review.ts';
import { correctable, differences, type ObjectiveDifference } from '../score-faults.ts';
import { sheetKey } from '../score-sheet.ts';
import { rank } from '../scoring.ts';
import { decisionClock, handedOver } from './7-award-clocks.ts';
import { after, afterIfRuled, fixed, without } from './deadlines.ts';
import { sitting } from './panel-seats.ts';

const askSigners = (purchase: Purchase): DomainEvent[] =>
  sitting(purchase).map(({ personId }) => ({
    type: 'mail',
    template: 'reportToSign',
    to: { personId },
  }));

const signingDate = (purchase: Purchase, context: Context) =>
  afterIfRuled(purchase, 'reviewReport', context) ?? after(purchase, 'step', context);

/** The panel signs until the report is owed to the purchaser, and that it is owed is a date of its own: signing can be put off, the law’s day cannot. */
function reportDates(purchase: Purchase, context: Context): Purchase['deadlines'] {
  const owed = afterIfRuled(purchase, 'reviewReport', context);
  return { report: signingDate(purchase, context), ...(owed && { reviewReport: owed }) };
}

/** Are there residents or organizations whose ballots still have to be counted? */
export const awaitsVotes = ({ plan, votes }: Purchase): boolean =>
  plan.voices !== undefined && plan.voices.experts < 100 && !votes;

/** Every sheet is locked: the panel looks at what it found and signs. */
export function openReport(purchase: Purchase, context: Context): Step {
  const report: Report = {
    revision: 1,
    openedAt: context.now,
    signatures: [],
    orders: [],
  };
  const deadlines = {
    ...reportDates(purchase, context),
    ...(awaitsVotes(purchase) && { votes: fixed(context.now, context.now) }),
  };
  return {
    state: 'reportSigning',
    changes: { report, deadlines },
    events: askSigners(purchase),
  };
}

/** Who has not yet signed the report as it is now. */
export const unsigned = (purchase: Purchase) =>
  sitting(purchase).filter(
    ({ personId }) =>
      !purchase.report?.signatures.some(
        ({ expert, revision }) => expert === personId && revision === purchase.report?.revision,
      ),
  );

const dissentsIn = ({ signatures, revision }: Report) =>
  signatures.filter((one) => one.revision === revision && one.verdict === 'dissent').length;

/** The report stands: the applications are ranked by it. Silence past the date has agreed (REG §41). */
function conclude(purchase: Purchase, report: Report, context: Context): Step {
  const ids = eligible(purchase).map(({ organization }) => organization.id as string);
  const tieOrder = lotOrder(purchase, 'tie', ids, context.hash);
  const signed = { ...report, signedAt: context.now };
  const decision = decisionClock(purchase, context);
  return {
    state: 'ranked',
    changes: {
      sheets: purchase.sheets,
      report: signed,
      tieOrder,
      ranking: rank({ ...purchase, tieOrder }),
      deadlines: { recommendation: after(purchase, 'step', context), ...decision },
    },
    events: handedOver(decision['awardDecision']),
  };
}

/** What most of those who differ gave; without a majority the middle one, the lower of two. */
function prevailing({ values }: ObjectiveDifference): number {
  const given = values.map(({ points }) => points).sort((a, b) => a - b);
  const often = given.find(
    (one) => given.filter((other) => other === one).length * 2 > given.length,
  );
  return often ?? given[Math.floor((given.length - 1) / 2)] ?? 0;
}

/** Where experts still differ on what follows from the papers alone, what most of them gave counts (REG §41). */
function settled(purchase: Purchase, { now }: Context): Purchase {
  const sheets = { ...purchase.sheets };
  for (const difference of differences(purchase)) {
    const { organizationId, criterion, values } = difference;
    const to = prevailing(difference);
    for (const { expert, points: from } of values.filter(({ points }) => points !== to)) {
      const key = sheetKey(expert, organizationId);
      const sheet = sheets[key];
      if (!sheet) continue;
      const correction: Correction = {
        kind: 'objectiveDiffers',
        reason: '',
        at: now,
        by: 'majority',
        changes: [{ criterion, from, to }],
      };
      sheets[key] = {
        ...sheet,
        points: { ...sheet.points, [criterion]: to },
        corrections: [...(sheet.corrections ?? []), correction],
      };
    }
  }
  return { ...purchase, sheets };
}

const revised = (report: Report, rest: Partial<Report> = {}): Report => ({
  ...report,
  revision: report.revision + 1,
  ...rest,
});

const seated = (purchase: Purchase, { actor }: Context): Result<string, Refusal> => {
  const expert = actor.kind === 'official' ? actor.personId : undefined;
  return expert && sitting(purchase).some(({ personId }) => personId === expert)
    ? ok(expert)
    : refuse({ code: 'not-on-panel' });
};

/** The panel can no longer agree with what it was to sign: it is put right, and signed anew. */
function contested(purchase: Purchase, report: Report, context: Context): Step {
  return {
    state: 'reportSigning',
    changes: {
      report: revised(report, { contestedAt: context.now }),
      deadlines: { ...purchase.deadlines, report: signingDate(purchase, context) },
    },
    events: [
      ...askSigners(purchase),
      { type: 'mail', template: 'stepOverdue', to: { post: 'handler' }, note: 'contested' },
    ],
  };
}

type ReportCommand = 'correctSheet' | 'signReport' | 'closeReport' | 'recordVotes' | 'orderReview';

/**
 * The review report. Before it is signed only what the law names may be put right, with both values kept; each
 * expert signs or dissents with reasons, and the majority carries it (REG §41, MoF order 87). After that nothing
 * changes, unless a re-review by the same panel is ordered in writing.
 */
export const report: StageRules<ReportCommand> = {
  correctSheet: (purchase, { organizationId, points, kind, reason }, context) => {
    const expert = seated(purchase, context);
    if (!expert.ok) return expert;
    const key = sheetKey(expert.value, organizationId);
    const sheet = purchase.sheets[key];
    const { report: former } = purchase;
    if (!sheet || !former) return refuse({ code: 'application-unknown' });
    const changes = Object.entries(points)
      .filter(([id, to]) => sheet.points[id] !== to)
      .map(([criterion, to]) => ({ criterion, from: sheet.points[criterion] ?? 0, to }));
    const allowed = correctable(purchase, sheet, kind);
    const isAllowed = changes.every(({ criterion, to }) => {
      const range = allowed[criterion];
      return range !== undefined && to >= range.least && to <= range.most;
    });
    if (changes.length === 0 || !isAllowed) return refuse({ code: 'correction-not-permitted' });
    const correction: Correction = { kind, reason, at: context.now, by: 'expert', changes };
    const corrected = {
      ...sheet,
      points: { ...sheet.points, ...points },
      corrections: [...(sheet.corrections ?? []), correction],
    };
    const hasSigned = former.signatures.some(({ revision }) => revision === former.revision);
    return ok({
      state: 'reportSigning',
      changes: {
        sheets: { ...purchase.sheets, [key]: corrected },
        report: hasSigned ? revised(former) : former,
      },
      // Whoever signed, signed another report.
      events: hasSigned ? askSigners(purchase) : [],
    });
  },
  signReport: (purchase, { verdict, reason }, context) => {
    const expert = seated(purchase, context);
    if (!expert.ok) return expert;
    const seat = unsigned(purchase).find(({ personId }) => personId === expert.value);
    const { report: former } = purchase;
    if (!former || !seat) return refuse({ code: 'already-decided' });
    if (awaitsVotes(purchase)) return refuse({ code: 'votes-not-counted' });
    if (verdict === 'dissent' && reason.length < 4) return refuse({ code: 'reason-missing' });
    if (differences(purchase).length > 0) return refuse({ code: 'objective-scores-differ' });
    const signature = {
      expert: seat.personId,
      verdict,
      ...(reason && { reason }),
      at: context.now,
      revision: former.revision,
    };
    const next = { ...former, signatures: [...former.signatures, signature] };
    if (dissentsIn(next) * 2 > sitting(purchase).length)
      return ok(contested(purchase, next, context));
    const isComplete = unsigned({ ...purchase, report: next }).length === 0;
    return ok(
      isComplete
        ? conclude(purchase, next, context)
        : { state: 'reportSigning', changes: { report: next } },
    );
  },
  closeReport: (purchase, _command, context) => {
    const due = purchase.deadlines['report']?.at;
    if (!purchase.report || !due || due > context.now || awaitsVotes(purchase))
      return refuse({ code: 'report-open' });
    return ok(conclude(settled(purchase, context), purchase.report, context));
  },
  recordVotes: (purchase, { votes }, context) => {
    const due = purchase.deadlines['votes']?.at;
    if (!due || due > context.now) return refuse({ code: 'report-open' });
    return ok({
      state: 'reportSigning',
      changes: { votes, deadlines: without(purchase.deadlines, 'votes') },
    });
  },
  orderReview: (purchase, { reason }, context) => {
    const { actor, now } = context;
    const former = purchase.report;
    if (actor.kind !== 'official' || !former) return refuse({ code: 'report-open' });
    const { signedAt: _signed, ...open } = former;
    const order = { by: actor.personId, reason, at: now };
    return ok({
      state: 'reportSigning',
      changes: {
        report: revised(open, { orders: [...former.orders, order] }),
        deadlines: reportDates(purchase, context),
      },
      events: askSigners(purchase),
    });
  },
};
