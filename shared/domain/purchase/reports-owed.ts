import { isPaused } from '../contract/change-orders.ts';
import type { Project, Report } from './project.ts';
import type { Purchase } from './purchase.ts';

export const reportOf = (project: Project, period: number): Report | undefined =>
  project.reports.find((r) => r.period === period);

const periodsOf = (purchase: Purchase) => Array.from({ length: purchase.period }, (_, i) => i + 1);

/**
 * The oldest period `project` still owes a report for: none was sent, or it was returned. A period's end is
 * a date, not the end of the debt: what is late can still be reported, accepted and paid.
 */
export const reportOwed = (purchase: Purchase, project: Project): number | undefined =>
  isPaused(project)
    ? undefined
    : periodsOf(purchase).find((period) => {
        const report = reportOf(project, period);
        return period >= (project.fromPeriod ?? 1) && (!report || report.verdict === 'returned');
      });

/** The oldest report of `project` that nobody has judged. */
export const reportUnjudged = (purchase: Purchase, project: Project): Report | undefined =>
  periodsOf(purchase)
    .map((period) => reportOf(project, period))
    .find((report) => report && !report.verdict);
