import type { LinkageFacts, LinkedProject } from '../../shared/domain/linkage/facts.ts';
import type { ProjectRow } from '../../shared/domain/overview/rows.ts';
import { fundingOf } from '../../shared/domain/purchase/funding.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { linkageHealth } from '../../shared/domain/room/linkage-health.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { listEntries, pageOfMessages } from '../../shared/store/room.ts';
import type { Table } from '../../shared/store/table.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';

type Known = {
  purchase: Purchase;
  project: Project;
  row: ProjectRow;
  now: Instant;
  settings: TenantConfig['settings'];
};

/** Messages that are looked through for a contact between the three. */
const looked = 40;
const percent = (share: number) => Math.round(Math.min(1, share) * 100);

/** Four queries: who is assigned, when the parties met, what they wrote and passed on. */
export async function linkedProject(
  table: Table,
  { purchase, project, row, now, settings }: Known,
): Promise<LinkedProject> {
  const place = { tenant: row.tenant, purchase: row.purchase, organization: row.organization };
  const [assigned, minutes, handOffs, { messages }] = await Promise.all([
    listEntries(table, place, 'ASG'),
    listEntries(table, place, 'MIN'),
    listEntries(table, place, 'HND'),
    pageOfMessages(table, place, { limit: looked }),
  ]);
  const today = dayOf(now);
  const { contactDays, jointMeetingDays } = settings.linkage ?? {};
  const health = linkageHealth({
    today,
    since:
      project.contract?.terms.startsOn ??
      dayOf(project.signedAt ?? purchase.entered.contract ?? purchase.createdAt),
    messages,
    minutes: minutes.map(({ entry }) => entry),
    handOffs: handOffs.map(({ entry }) => entry),
    actions: [],
    thresholds: {
      ...(contactDays && { contactDays: contactDays.value }),
      ...(jointMeetingDays && { jointMeetingDays: jointMeetingDays.value }),
    },
  });
  const judged = health.pairs.filter(({ state }) => state !== 'early' && state !== 'unmeasured');
  const there = assigned.filter(({ entry }) => entry.until === undefined || entry.until >= today);
  const sum = (of: (one: (typeof health.involvement)[number]) => number) =>
    health.involvement.reduce((all, one) => all + of(one), 0);
  return {
    organization: row.organization,
    name: row.organizationName,
    amountFen: row.amountFen,
    workers: there.length,
    certified: there.filter(({ entry }) => entry.worker.certificate).length,
    linked: judged.filter(({ state }) => state === 'good').length,
    measured: judged.length,
    meetings: sum(({ meetings }) => meetings),
    guided: sum(({ withSocialWorker }) => withSocialWorker),
    done: percent(row.done),
    elapsed: percent(row.elapsed),
    ...(!row.heard.suppressed && { heard: { mean: row.heard.mean, n: row.heard.n } }),
  };
}

const isVoid = ({ state }: Purchase) => state === 'cancelled' || state === 'failedCall';

/** What a purchase says of itself about linkage, with its projects under contract. */
export function linkageFactsOf(
  purchase: Purchase,
  { isOver, contractedFen }: { isOver: boolean; contractedFen: number },
  projects: LinkedProject[],
): LinkageFacts {
  const { id, plan, createdAt, applications } = purchase;
  const { voices, deliverables } = plan;
  return {
    purchase: id,
    title: plan.title,
    year: Number(dayOf(createdAt).slice(0, 4)),
    regionCodes: plan.regionCodes,
    track: plan.track,
    method: plan.method,
    isOver,
    isVoid: isVoid(purchase),
    categories: plan.categories,
    needs: plan.needIds?.length ?? 0,
    asked: plan.survey?.respondents ?? 0,
    hasNeedReason: plan.needReason !== undefined,
    hasHearing: plan.hearing !== undefined,
    ...(plan.proposal && { proposedBy: plan.proposal.by }),
    othersJudge: voices ? voices.residents + voices.organizations : 0,
    isFromPerson: plan.individualReason !== undefined,
    namesSocialWorkers: plan.namesSocialWorkers === true,
    counted: deliverables.length,
    volunteerUnits: deliverables
      .filter(({ kind }) => kind === 'volunteer')
      .reduce((sum, { quantity }) => sum + quantity, 0),
    funding: fundingOf(plan).map(({ source, amountFen }) => ({ source, amountFen })),
    budgetFen: plan.budgetFen,
    contractedFen,
    applicants: Object.keys(applications).length,
    projects,
  };
}
