import type { WorkDone } from '../fieldwork/work-done.ts';
import type { Deliverable } from '../purchase/plan.ts';
import type { Project } from '../purchase/project.ts';
import type { Facts, Figure } from './facts.ts';

/** What is recorded about a project; each part is there only where somebody recorded it. */
export type Recorded = {
  project: Pick<Project, 'deliverables' | 'reports' | 'amountFen'>;
  /** Periods that have ended. */
  periods: number;
  work?: WorkDone | undefined;
  satisfaction?: { mean: number; responses: number } | undefined;
  spending?: { spentFen: number; budgetFen: number; expenses: number; vouched: number } | undefined;
};

const accepted = ({ reports }: Recorded['project']) =>
  reports.filter(({ verdict }) => verdict === 'accepted');
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Units done: counted from activities where there are any, else as the accepted reports say. */
function doneOf({ project, work }: Recorded, { id }: Deliverable): number {
  const counted = work?.deliverables[id];
  if (counted && (counted.done > 0 || counted.sessions > 0)) return counted.done;
  return sum(accepted(project).map(({ delivered }) => delivered[id] ?? 0));
}

function peopleServed({ project, work }: Recorded): Figure | undefined {
  const asked = project.deliverables.filter(
    ({ minimumAttendance }) => minimumAttendance !== undefined,
  );
  if (!work || asked.length === 0 || work.sessions === 0) return undefined;
  return {
    actual: sum(asked.map(({ id }) => work.deliverables[id]?.people ?? 0)),
    planned: sum(asked.map(({ quantity, minimumAttendance = 0 }) => quantity * minimumAttendance)),
  };
}

const isRecorded = ({ project, work }: Recorded) =>
  accepted(project).length > 0 || (work !== undefined && work.sessions > 0);

/**
 * The figures an evaluation is reckoned from, as they stand. More than was planned of one deliverable does not make
 * up for another.
 */
export function factsOf(recorded: Recorded): Facts {
  const { project, periods, satisfaction, spending, work } = recorded;
  const { deliverables } = project;
  const people = peopleServed(recorded);
  const done = deliverables.map((one) => ({ one, done: doneOf(recorded, one) }));
  const because = Object.values(work?.deliverables ?? {})
    .flatMap(({ units }) => units.flatMap(({ activityIds }) => activityIds))
    .slice(0, 50);
  const spent = spending?.spentFen ?? sum(accepted(project).map(({ spentFen }) => spentFen));
  return {
    ...(people && { peopleServed: { ...people, because } }),
    ...(isRecorded(recorded) && {
      serviceVolume: {
        actual: sum(done.map(({ one, done: units }) => Math.min(units, one.quantity))),
        planned: sum(deliverables.map(({ quantity }) => quantity)),
        because,
      },
      deliverablesMet: {
        actual: done.filter(({ one, done: units }) => units >= one.quantity).length,
        planned: deliverables.length,
      },
      budgetUsed: { actual: spent, planned: spending?.budgetFen ?? project.amountFen },
    }),
    ...(spending &&
      spending.expenses > 0 && {
        expensesVouched: { actual: spending.vouched, planned: spending.expenses },
      }),
    ...(satisfaction &&
      satisfaction.responses > 0 && { satisfaction: { actual: satisfaction.mean, planned: 5 } }),
    ...(periods > 0 && { reportsOnTime: { actual: accepted(project).length, planned: periods } }),
  };
}
