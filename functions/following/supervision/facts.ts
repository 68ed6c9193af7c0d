import { pausedMillis } from '../../../shared/domain/contract/change-orders.ts';
import type { Activity } from '../../../shared/domain/fieldwork/activity.ts';
import { workTime } from '../../../shared/domain/fieldwork/project-time.ts';
import { isCounted, workDone } from '../../../shared/domain/fieldwork/work-done.ts';
import type { Expense } from '../../../shared/domain/ledger/entries.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import type {
  ActivityFact,
  DeliverableFact,
  FlagFacts,
  ReportFact,
  VoucherFact,
} from '../../../shared/domain/supervision/flags/flag.ts';
import { asItStands } from '../../../shared/domain/supervision/standing-clock.ts';
import { type Instant, plusMillis } from '../../../shared/domain/time.ts';
import { readFieldwork, type StoredPhoto } from '../../../shared/store/fieldwork.ts';
import { readIncidents, readOrders, readSightings } from '../../../shared/store/supervision.ts';
import { bookOf, spentFenOf } from '../../book-of.ts';
import type { Known } from './place.ts';

const dayMillis = 86_400_000;

/** Periods count months of thirty days, as the purchase itself does (`9-signing.ts`). */
const periodMillis = ({ plan }: Purchase) => plan.periodMonths * 30 * dayMillis;

/** Reports of periods that ended, and of the running one once it was handed in. */
function reportFacts(purchase: Purchase, project: Project, now: Instant): ReportFact[] {
  const { signedAt, reports } = project;
  if (!signedAt) return [];
  const lost = pausedMillis(project, now);
  return Array.from({ length: purchase.period }, (_, i): ReportFact => {
    const period = i + 1;
    const due = plusMillis(signedAt, period * periodMillis(purchase) + dayMillis + lost);
    const submittedAt = reports.find((one) => one.period === period)?.submittedAt;
    return { period, due, ...(submittedAt && { submittedAt }) };
  });
}

const reported = ({ reports }: Project, id: string) =>
  reports
    .filter(({ verdict }) => verdict === 'accepted')
    .reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0);

/** Counted from activities where the contract says how, and told in accepted reports where it does not. */
export function deliverableFacts(
  project: Project,
  activities: readonly Activity[],
): DeliverableFact[] {
  const { deliverables: counted } = workDone(activities, project.deliverables);
  return project.deliverables.map((one) => ({
    id: one.id,
    name: one.name,
    planned: one.quantity,
    done: isCounted(one) ? (counted[one.id]?.done ?? 0) : reported(project, one.id),
    ...(one.unitFen && { unitFen: one.unitFen }),
  }));
}

const activityFact = (activity: Activity, photos: readonly StoredPhoto[]): ActivityFact => ({
  id: activity.id,
  startedAt: activity.startedAt,
  closedAt: activity.closedAt,
  point: activity.position ?? undefined,
  communityId: activity.communityId || undefined,
  workerIds: activity.workerIds,
  photos: photos
    .filter(({ activityId }) => activityId === activity.id)
    .map(({ id, sha256, dHash }) => ({ id, sha256, perceptual: dHash })),
});

const voucherFact = ({ id, voucher, payee, amountFen, recordedAt }: Expense): VoucherFact => ({
  id,
  number: voucher.number,
  payee,
  amountFen,
  at: recordedAt,
  sha256: voucher.sha256,
});

/** The stand of a project that both sides may know. */
export async function standOf({ deps, place, purchase, project, config, now }: Known) {
  const { spending } = config.settings;
  const [{ activities, photos, signIns }, book] = await Promise.all([
    readFieldwork(deps.table, place),
    bookOf(deps.table, place, { purchase, project, spending }),
  ]);
  return {
    activities,
    photos,
    signIns,
    deliverables: deliverableFacts(project, activities),
    work: workTime(purchase, project, now),
    spentFen: spentFenOf(book, project),
    vouchers: book.expenses.map(voucherFact),
    now,
  };
}

/** All that flags of a project are computed from. */
export async function flagFacts(known: Known, at: Instant = known.now): Promise<FlagFacts> {
  const { deps, place, purchase, project, config } = known;
  const { table } = deps;
  const [stand, orders, incidents, sightings] = await Promise.all([
    standOf(known),
    readOrders(table, place),
    readIncidents(table, place, true),
    readSightings(table, place),
  ]);
  const activities = stand.activities.filter(({ status }) => status !== 'void');
  const standing = new Set(activities.map(({ id }) => id));
  return {
    now: at,
    thresholds: config.settings.supervision ?? {},
    work: stand.work,
    deliverables: stand.deliverables,
    budgetFen: project.amountFen,
    spentFen: stand.spentFen,
    activities: activities.map((activity) => activityFact(activity, stand.photos)),
    vouchers: stand.vouchers,
    sightings: sightings.filter(({ kind, row }) => kind === 'voucher' || standing.has(row)),
    reports: reportFacts(purchase, project, at),
    orders: orders.map((order) => asItStands(order, project, at)),
    incidents,
  };
}
