import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Counted } from '../decision.ts';
import type { Project, Report } from '../project.ts';

type Figures = Pick<Report, 'delivered' | 'spentFen' | 'counted'>;
type Told = CommandOf<'submitReport'>;

const others = (project: Project, period: number) =>
  project.reports.filter((report) => report.period !== period);

/** What is new since the other reports: work that arrived late is in the next one, and nothing is in two. */
function sinceReported(project: Project, period: number, { done, spentFen }: Counted) {
  const told = others(project, period);
  const reported = (id: string) =>
    told.reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0);
  return {
    delivered: Object.fromEntries(
      Object.entries(done).map(([id, units]) => [id, Math.max(0, units - reported(id))]),
    ),
    spentFen: Math.max(0, spentFen - told.reduce((sum, report) => sum + report.spentFen, 0)),
  };
}

/**
 * The figures of a report. What has a kind is counted from the work file and cannot be told; only contracts of before
 * there were kinds are told in figures.
 */
export function reportFigures(
  project: Project,
  period: number,
  { delivered: typed = {}, spentFen }: Told,
  { counted, now }: Context,
): Result<Figures, Refusal> {
  const kinds = new Map(project.deliverables.map(({ id, kind }) => [id, kind]));
  const unknown = Object.keys(typed).find((id) => !kinds.has(id));
  if (unknown) return refuse({ code: 'deliverable-unknown', detail: { deliverable: unknown } });
  const isCounted = project.deliverables.some(({ kind }) => kind !== undefined);
  if (!isCounted)
    return spentFen === undefined
      ? refuse({ code: 'invalid-request' })
      : ok({ delivered: typed, spentFen });
  const isTold = Object.keys(typed).some((id) => kinds.get(id) !== undefined);
  if (isTold || spentFen !== undefined) return refuse({ code: 'figures-counted' });
  const { hash = '', ...rest } = counted ?? { done: {}, spentFen: 0 };
  const found = sinceReported(project, period, { hash, ...rest });
  return ok({
    delivered: { ...found.delivered, ...typed },
    spentFen: found.spentFen,
    ...(hash && { counted: { hash, at: now } }),
  });
}
