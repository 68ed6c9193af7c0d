import { timeShare } from '../../fieldwork/project-time.ts';
import { type Instant, millisBetween } from '../../time.ts';
import {
  type DeliverableFact,
  type FlagFacts,
  type FlagRow,
  type FlagRule,
  type RiskFlag,
  signed,
  ten,
} from './flag.ts';

const dayMillis = 86_400_000;
const share = (part: number, whole: number) => (whole > 0 ? (part * 100) / whole : 0);

/** Percent of the agreed time that has passed, 0 to 100. */
export const timePercent = (work: FlagFacts['work'], now: Instant): number =>
  timeShare(work, now) * 100;

/** Percent of the agreed work that is done: by its price where every line has one, else each line counts the same. */
export function donePercent(deliverables: readonly DeliverableFact[]): number {
  const isPriced = deliverables.every(({ unitFen }) => (unitFen ?? 0) > 0);
  const weight = ({ planned, unitFen = 0 }: DeliverableFact) => (isPriced ? planned * unitFen : 1);
  const whole = deliverables.reduce((sum, one) => sum + weight(one), 0);
  const done = deliverables.reduce(
    (sum, one) => sum + weight(one) * Math.min(1, one.planned > 0 ? one.done / one.planned : 1),
    0,
  );
  return share(done, whole);
}

const rowOf = ({ id, name }: DeliverableFact): FlagRow => ({ kind: 'deliverable', id, name });

/** The work lies behind the time that has passed. */
export const behindPlan: FlagRule = ({ thresholds, work, now, deliverables }) => {
  const most = thresholds.behindPlanPoints;
  if (most === undefined || !work || deliverables.length === 0) return [];
  const [time, done] = [timePercent(work, now), donePercent(deliverables)];
  const points = Math.floor(time - done + 1e-9);
  if (points < most) return [];
  const rows = deliverables.filter((one) => share(one.done, one.planned) + most <= time).map(rowOf);
  return [
    {
      id: 'behindPlan',
      kind: 'behindPlan',
      severity: points >= most * 2 ? 'serious' : 'warning',
      since: now,
      because: {
        timePercent: Math.round(time),
        donePercent: Math.round(done),
        points,
        limit: most,
      },
      rows,
      signature: signed(rows, ten(points)),
    },
  ];
};

/** More is spent than was done for it. */
export const burnAhead: FlagRule = ({ thresholds, now, deliverables, budgetFen, spentFen }) => {
  const most = thresholds.burnAheadPoints;
  if (most === undefined || budgetFen <= 0 || deliverables.length === 0) return [];
  const [spent, done] = [share(spentFen, budgetFen), donePercent(deliverables)];
  const points = Math.floor(spent - done + 1e-9);
  if (points < most) return [];
  return [
    {
      id: 'burnAhead',
      kind: 'burnAhead',
      severity: points >= most * 2 || spent > 100 ? 'serious' : 'warning',
      since: now,
      because: {
        spentPercent: Math.round(spent),
        donePercent: Math.round(done),
        spentFen,
        points,
        limit: most,
      },
      rows: deliverables.map(rowOf),
      signature: signed([], ten(points)),
    },
  ];
};

/** A report that was due came late, or has not come. */
export const reportLate: FlagRule = ({ thresholds, reports, now }) => {
  const most = thresholds.reportLateDays;
  if (most === undefined) return [];
  return reports.flatMap(({ period, due, submittedAt }): RiskFlag[] => {
    const days = Math.floor(millisBetween(due, submittedAt ?? now) / dayMillis);
    if (millisBetween(due, submittedAt ?? now) <= most * dayMillis) return [];
    const rows: FlagRow[] = [{ kind: 'report', id: String(period) }];
    return [
      {
        id: `reportLate:${period}`,
        kind: 'reportLate',
        severity: submittedAt ? 'notice' : 'warning',
        since: due,
        because: { period, days, limit: most, handedIn: submittedAt ? 1 : 0 },
        rows,
        signature: signed(rows, submittedAt ?? 'missing'),
      },
    ];
  });
};
