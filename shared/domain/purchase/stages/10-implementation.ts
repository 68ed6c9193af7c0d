import { isPaused } from '../../contract/change-orders.ts';
import { ok, refuse } from '../../result.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Project, Report } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { reportOf, reportOwed, reportUnjudged } from '../reports-owed.ts';
import { periodEnd, signed } from './9-signing.ts';
import { reportFigures } from './10-report-figures.ts';
import { after, paymentDeadlines } from './deadlines.ts';
import { payments } from './payments.ts';
import { withProject } from './under-contract.ts';

type Told = Step & { events: readonly DomainEvent[] };

const replaceReport = (project: Project, report: Report): Project => ({
  ...project,
  reports: [...project.reports.filter((r) => r.period !== report.period), report],
});

/** Opens the survey of residents for the final evaluation. */
function toFinalEvaluation(purchase: Purchase, context: Context): Told {
  const closes = after(purchase, 'survey', context);
  return {
    state: 'finalEvaluation',
    changes: {
      survey: { id: purchase.id, closesAt: closes.at },
      deadlines: {
        ...paymentDeadlines(purchase.deadlines),
        survey: closes,
        evaluation: after(purchase, 'step', context),
      },
    },
    events: [
      { type: 'mail', template: 'evaluationDue', to: { post: 'evaluator' } },
      { type: 'pagePublished' },
    ],
  };
}

/** What follows period `period`: the mid-term evaluation, the next period, or the final evaluation. */
export function afterPeriod(purchase: Purchase, context: Context, isMidTermDone = false): Told {
  const { plan, period } = purchase;
  const kept = paymentDeadlines(purchase.deadlines);
  if (!isMidTermDone && period === plan.midTermAfter)
    return {
      state: 'midTermEvaluation',
      changes: { deadlines: { ...kept, evaluation: after(purchase, 'step', context) } },
      events: [{ type: 'mail', template: 'evaluationDue', to: { post: 'evaluator' } }],
    };
  if (period >= plan.periods) return toFinalEvaluation(purchase, context);
  return {
    state: 'implementing',
    changes: { period: period + 1, deadlines: { ...kept, period: periodEnd(purchase, context) } },
    events: [{ type: 'pagePublished' }],
  };
}

/** Implementation: counted work is reported and accepted period by period; only accepted work is paid. */
export const implementation: StageRules<
  'submitReport' | 'judgeReport' | 'closePeriod' | keyof typeof payments
> = {
  ...payments,
  submitReport: (purchase, command, context) => {
    const { actor, now } = context;
    const project = actor.kind === 'organization' && purchase.projects[actor.organizationId];
    if (!project) return refuse({ code: 'contract-unsigned' });
    if (project.status !== 'signed') return refuse({ code: 'contract-unsigned' });
    const period = reportOwed(purchase, project);
    if (!period) return refuse({ code: 'report-exists' });
    const told = reportFigures(project, period, command, context);
    if (!told.ok) return told;
    const report: Report = {
      period,
      ...told.value,
      narrative: command.narrative,
      submittedAt: now,
      submittedBy: actor.personId,
    };
    return ok({
      state: purchase.state,
      changes: { projects: withProject(purchase, replaceReport(project, report)) },
    });
  },
  judgeReport: (purchase, { organizationId, verdict, reason }, { actor }) => {
    const project = purchase.projects[organizationId];
    if (actor.kind !== 'official' || project?.status !== 'signed')
      return refuse({ code: 'report-missing' });
    const report = reportUnjudged(purchase, project);
    if (!report)
      return refuse({
        code: reportOf(project, purchase.period) ? 'already-judged' : 'report-missing',
      });
    if (verdict === 'returned' && reason.length < 4) return refuse({ code: 'invalid-request' });
    const judged = replaceReport(project, { ...report, verdict, reason, judgedBy: actor.personId });
    const acceptances =
      verdict === 'accepted'
        ? [...project.acceptances, `period-${report.period}`]
        : project.acceptances;
    return ok({
      state: purchase.state,
      changes: { projects: withProject(purchase, { ...judged, acceptances }) },
      events:
        verdict === 'returned'
          ? [{ type: 'mail', template: 'reportReturned', to: { organizationId }, note: reason }]
          : [{ type: 'pagePublished' }],
    });
  },
  closePeriod: (purchase, _command, context) => {
    const ends = purchase.deadlines['period'];
    if (!ends || ends.at > context.now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'closePeriod' },
      });
    const missing = signed(purchase).some(
      (p) => !isPaused(p) && reportOf(p, purchase.period)?.verdict !== 'accepted',
    );
    const step = afterPeriod(purchase, context);
    return ok({
      ...step,
      changes: {
        ...step.changes,
        overdue: missing ? [...purchase.overdue, `report-${purchase.period}`] : purchase.overdue,
      },
    });
  },
};
