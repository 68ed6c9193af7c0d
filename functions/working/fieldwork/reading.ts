import type {
  ActivityLog,
  MonthlySheet,
  Progress,
  WrittenReport,
} from '../../../shared/contracts/fieldwork.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import { budgetOf } from '../../../shared/domain/ledger/budget-of.ts';
import { ledgerOf } from '../../../shared/domain/ledger/ledger-of.ts';
import { readFieldwork, readReflection } from '../../../shared/store/fieldwork.ts';
import { readBook } from '../../../shared/store/ledger.ts';
import { countedHash } from '../../counted-hash.ts';
import type { Deps } from '../../ports.ts';
import { projectOf } from '../../project-of.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { communitiesOf } from './communities-of.ts';
import { logOf } from './log-of.ts';
import { monthsOf } from './months-of.ts';
import { progressOf } from './progress-of.ts';
import { reportOf } from './report-of.ts';

type Read = { place: ProjectPlace; actor: Actor };

/** The work file of a project with all that follows from it; read anew each time, so that nothing can be out of step. */
async function workFileOf(deps: Deps, { place, actor }: Read) {
  const { purchase, project } = await projectOf(deps, place, actor);
  const config = await tenantConfig(deps, place.tenant);
  const [now, book, communities, field] = await Promise.all([
    tenantNow(deps, config),
    readBook(deps.table, place),
    communitiesOf(deps, place.tenant, purchase.plan.regionCodes),
    readFieldwork(deps.table, place),
  ]);
  const asked = { purchase, project, activities: field.activities, now };
  const progress = progressOf(asked);
  const log = logOf(progress, field, communities);
  const { months: ledger, lines: all } = ledgerOf(
    book,
    budgetOf(purchase, project, config.settings.spending),
  );
  const lines = all.map(({ id, plannedFen, spentFen }) => ({ id, plannedFen, spentFen }));
  return { ...asked, communities, field, progress, log, ledger, lines };
}

export const readProgress = async (deps: Deps, read: Read): Promise<Progress> =>
  (await workFileOf(deps, read)).progress;

export const readLog = async (deps: Deps, read: Read): Promise<ActivityLog> =>
  (await workFileOf(deps, read)).log;

export async function readMonthlySheet(deps: Deps, read: Read): Promise<MonthlySheet> {
  const { progress, project, log, ledger, lines } = await workFileOf(deps, read);
  const { title, organization, now } = progress;
  return {
    title,
    organization,
    now,
    deliverables: progress.deliverables
      .filter(({ countedFrom }) => countedFrom === 'activities')
      .map(({ id, name, unit }) => ({ id, name, unit })),
    lines,
    items: monthsOf({ progress, project, rows: log.items, ledger }),
  };
}

export async function readWrittenReport(
  deps: Deps,
  read: Read & { phase: WrittenReport['phase'] },
): Promise<WrittenReport> {
  const file = await workFileOf(deps, read);
  const reflection = await readReflection(deps.table, read.place, read.phase);
  return reportOf({ ...file, phase: read.phase, reflection, hash: countedHash });
}
