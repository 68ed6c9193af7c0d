import { timeShare, workTime } from '../../shared/domain/fieldwork/project-time.ts';
import { workDone } from '../../shared/domain/fieldwork/work-done.ts';
import type { ProjectRow, PurchaseRow } from '../../shared/domain/overview/rows.ts';
import { isFinal, stages } from '../../shared/domain/purchase/lifecycle.ts';
import { dueAt } from '../../shared/domain/purchase/plan-next.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { isClosed, periodNow } from '../../shared/domain/satisfaction/ballot.ts';
import { shownOf } from '../../shared/domain/satisfaction/results.ts';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { readActivities } from '../../shared/store/fieldwork.ts';
import { putLinkageFacts } from '../../shared/store/linkage.ts';
import { putRows } from '../../shared/store/overview.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { readTallies } from '../../shared/store/satisfaction.ts';
import { readLooked } from '../../shared/store/supervision.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { openPurchases, type Reference } from '../../shared/store/workflow-items.ts';
import { bookOf, spentFenOf } from '../book-of.ts';
import { deliverableFacts } from '../following/supervision/facts.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { linkageFactsOf, linkedProject } from './linkage-facts.ts';

const shareDone = (
  project: Project,
  deliverables: readonly { planned: number; done: number; unitFen?: number }[],
): number => {
  const priced = deliverables.every(({ unitFen }) => unitFen !== undefined);
  const weights = deliverables.map(({ planned, unitFen }) =>
    priced ? planned * (unitFen ?? 0) : 1,
  );
  const whole = weights.reduce((a, b) => a + b, 0);
  if (whole === 0 || project.deliverables.length === 0) return 0;
  return (
    deliverables.reduce(
      (sum, { planned, done }, i) =>
        sum + (weights[i] ?? 0) * (planned > 0 ? Math.min(1, done / planned) : 1),
      0,
    ) / whole
  );
};

const bySeverity = (open: readonly { severity: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { severity } of open) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
};

type Standing = {
  purchase: Purchase;
  project: Project;
  now: Instant;
  settings: TenantConfig['settings'];
};

/** Nine queries: what was done and spent, what residents said, and what the last look found. */
async function projectRow(
  { table }: Deps,
  { purchase, project, now, settings }: Standing,
): Promise<ProjectRow> {
  const { tenantId: tenant, id, plan } = purchase;
  const { organizationId: organization } = project;
  const place = { tenant, purchase: id, organization };
  const { smallest } = settings.questionnaire ?? plainQuestionnaire;
  const [activities, { counted }, looked, book] = await Promise.all([
    readActivities(table, place),
    readTallies(table, place),
    readLooked(table, place),
    bookOf(table, place, { purchase, project, spending: settings.spending }),
  ]);
  const closed = Array.from({ length: periodNow(purchase) }, (_, i) => i + 1).filter((period) =>
    isClosed(purchase, period),
  );
  const heard = shownOf(counted, closed, smallest).at(-1)?.ballots;
  const points = project.finalPoints ?? project.evaluations.at(-1)?.points;
  return {
    ...place,
    title: plan.title,
    regionCodes: plan.regionCodes,
    state: purchase.state,
    at: now,
    organizationName: purchase.applications[organization]?.organization.name ?? '',
    category: plan.categories[0] ?? 'other',
    status: project.status,
    amountFen: project.amountFen,
    spentFen: spentFenOf(book, project),
    paidFen: project.payments
      .filter(({ status }) => status === 'paid')
      .reduce((sum, { amountFen }) => sum + amountFen, 0),
    done: shareDone(project, deliverableFacts(project, activities)),
    elapsed: timeShare(workTime(purchase, project, now), now),
    people: workDone(activities, project.deliverables).people,
    ...(looked && { flags: bySeverity(looked.open) }),
    heard:
      heard && !heard.suppressed
        ? { ...heard, histogram: [...heard.histogram] }
        : { n: heard?.n ?? 0, suppressed: true },
    ...(points !== undefined && { points }),
  };
}

const isSigned = ({ signedAt }: Project) => signedAt !== undefined;

function purchaseRow(purchase: Purchase, now: Instant): PurchaseRow {
  const { tenantId: tenant, id, plan, state, stage, entered, overdue } = purchase;
  const due = dueAt(purchase);
  return {
    tenant,
    purchase: id,
    title: plan.title,
    regionCodes: plan.regionCodes,
    state,
    at: now,
    track: plan.track,
    stage,
    entered,
    isOver: isFinal(state),
    overdue,
    ...(due && { due }),
    budgetFen: plan.budgetFen,
    contractedFen: Object.values(purchase.projects)
      .filter(isSigned)
      .reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
}

const work = stages.indexOf('contract');

/** Writes down how a purchase and the projects under it stand now. Safe to repeat. */
export async function refreshStanding(
  all: Deps,
  { tenant, purchase: id }: Reference,
): Promise<void> {
  const deps = await forTenant(all, tenant);
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const { settings } = config;
  const signed =
    stages.indexOf(purchase.stage) >= work ? Object.values(purchase.projects).filter(isSigned) : [];
  const rows = await Promise.all(
    signed.map((project) => projectRow(deps, { purchase, project, now, settings })),
  );
  const standing = purchaseRow(purchase, now);
  await putRows(deps.table, standing, rows);
  const linked = await Promise.all(
    signed.flatMap((project, at) => {
      const row = rows[at];
      return row ? [linkedProject(deps.table, { purchase, project, row, now, settings })] : [];
    }),
  );
  await putLinkageFacts(deps.table, tenant, linkageFactsOf(purchase, standing, linked));
}

/**
 * Writes down how all open purchases stand: activities, answers and looks that moved no purchase count from the next
 * run on. One that cannot be read keeps no other waiting.
 *
 * @returns how many were written
 */
export async function refreshStandings(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let written = 0;
  for (const reference of await openPurchases(table))
    try {
      await refreshStanding(all, reference);
      written += 1;
    } catch (error) {
      console.error(error);
    }
  return written;
}
