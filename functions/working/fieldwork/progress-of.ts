import type { Progress } from '../../../shared/contracts/fieldwork.ts';
import type { Activity } from '../../../shared/domain/fieldwork/activity.ts';
import { forecastOf } from '../../../shared/domain/fieldwork/forecast.ts';
import { projectTime } from '../../../shared/domain/fieldwork/project-time.ts';
import {
  type DeliverableWork,
  isCounted,
  type WorkDone,
  workDone,
} from '../../../shared/domain/fieldwork/work-done.ts';
import type { Deliverable } from '../../../shared/domain/purchase/plan.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';

export type Asked = {
  purchase: Purchase;
  project: Project;
  activities: readonly Activity[];
  now: Instant;
};

/** Contracts of before there were kinds tell a figure with each report: so many units on the day it was handed in. */
function reported({ reports }: Project, { id }: Deliverable): DeliverableWork {
  const units = reports.flatMap(({ delivered, submittedAt, period }) =>
    Array.from({ length: Math.min(delivered[id] ?? 0, 2000) }, () => ({
      at: submittedAt,
      name: String(period),
      activityIds: [],
      sessions: 0,
      attendances: 0,
    })),
  );
  const done = reports.reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0);
  return { units, short: [], done, sessions: 0, attendances: 0, people: 0 };
}

const nameOf = ({ applications }: Purchase, { organizationId, contract }: Project) =>
  contract?.provider.name ?? applications[organizationId]?.organization.name ?? '';

const stepOf = (
  asked: Asked,
  work: WorkDone,
  deliverable: Deliverable,
): Progress['deliverables'][number] => {
  const { purchase, project, now } = asked;
  const { from, until } = projectTime(purchase, project);
  const own = work.deliverables[deliverable.id] ?? reported(project, deliverable);
  const { catalogueId: _catalogueId, quantity, ...rest } = deliverable;
  const units = own.units.map(({ at }) => at);
  const {
    planned: _planned,
    done: _done,
    ...forecast
  } = forecastOf({
    planned: quantity,
    units,
    from,
    until,
    now,
  });
  return {
    ...rest,
    quantity,
    countedFrom: isCounted(deliverable) ? 'activities' : 'reports',
    done: own.done,
    sessions: own.sessions,
    attendances: own.attendances,
    people: own.people,
    ...forecast,
    units: own.units.map((unit) => ({ ...unit, activityIds: [...unit.activityIds] })),
    short: own.short.map(({ because, activityIds, ...unit }) => ({
      ...unit,
      activityIds: [...activityIds],
      because: [...because],
    })),
  };
};

/** How far a project is, with where each deliverable is going. Pure. */
export function progressOf(asked: Asked): Progress {
  const { purchase, project, activities, now } = asked;
  const work = workDone(activities, project.deliverables);
  const { from, until, periods } = projectTime(purchase, project);
  return {
    title: purchase.plan.title,
    organization: nameOf(purchase, project),
    now,
    from,
    until,
    periods: [...periods],
    deliverables: project.deliverables.map((one) => stepOf(asked, work, one)),
    sessions: work.sessions,
    attendances: work.attendances,
    people: work.people,
  };
}
