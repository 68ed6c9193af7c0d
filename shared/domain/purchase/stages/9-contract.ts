import { type Fen, fen, splitFen } from '../../money.ts';
import { ok, refuse } from '../../result.ts';
import { dayOf, plusDays, startOfDay } from '../../time.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { Tranche } from '../plan.ts';
import type { Project } from '../project.ts';
import type { Award, Purchase } from '../purchase.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after, fixed } from './deadlines.ts';

function projectOf(purchase: Purchase, award: Award, tranches: readonly Tranche[]): Project {
  // One part for each percent, in their order.
  const parts = splitFen(
    fen(award.amountFen),
    tranches.map((t) => t.percent),
  );
  return {
    organizationId: award.organizationId,
    amountFen: award.amountFen,
    deliverables: purchase.plan.deliverables,
    payments: tranches.map((tranche, i) => ({
      ...tranche,
      number: i + 1,
      amountFen: parts[i] as Fen,
      status: 'waiting',
    })),
    status: 'awarded',
    reports: [],
    evaluations: [],
    acceptances: [],
  };
}

/** Implementation counts months of thirty days: a period's end is a date to report by, not a legal term. */
export const periodEnd = (purchase: Purchase, context: Context) =>
  fixed(startOfDay(plusDays(dayOf(context.now), purchase.plan.periodMonths * 30 + 1)), context.now);

export const signed = (purchase: Purchase) =>
  Object.values(purchase.projects).filter((p) => p.status === 'signed');

function settled(purchase: Purchase, projects: Purchase['projects'], context: Context): Step {
  const all = Object.values(projects);
  if (all.some((p) => p.status === 'awarded'))
    return { state: 'contractSigning', changes: { projects } };
  if (all.some((p) => p.status === 'signed'))
    return {
      state: 'implementing',
      changes: {
        projects,
        period: 1,
        deadlines: { period: periodEnd(purchase, context) },
      },
      events: [{ type: 'pagePublished' }],
    };
  const isSomebodyLeft = purchase.ranking.some((r) => projects[r.organizationId] === undefined);
  return {
    state: isSomebodyLeft ? 'ranked' : 'failedCall',
    changes: {
      projects,
      awards: [],
      deadlines: isSomebodyLeft ? { recommendation: after(purchase, 'step', context) } : {},
    },
    events: [{ type: 'pagePublished' }],
  };
}

/** Contract: drafted from the award, approved, signed within the legal term (LAW §46). */
export const contract: StageRules<'draftContracts' | 'signContract' | 'declineAward'> = {
  draftContracts: (purchase, { tranches }, context) => {
    if (tranches.reduce((sum, t) => sum + t.percent, 0) !== 100)
      return refuse({ code: 'budget-does-not-add-up' });
    const isTied = tranches.every(
      (t) => t.after !== 'period' || (t.period !== undefined && t.period <= purchase.plan.periods),
    );
    if (!isTied) return refuse({ code: 'payment-without-acceptance' });
    const drafted = purchase.awards.map((award) => projectOf(purchase, award, tranches));
    if (drafted.some(({ payments }) => payments.some((p) => p.amountFen === 0)))
      return refuse({ code: 'budget-does-not-add-up' });
    const projects = {
      ...purchase.projects,
      ...Object.fromEntries(drafted.map((p) => [p.organizationId, p])),
    };
    const requested = requestApproval({ ...purchase, projects }, 'contract', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: 'contractApproval',
      changes: {
        projects,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines,
      },
      events,
    });
  },
  signContract: (purchase, _command, context) => {
    const { actor } = context;
    const project = actor.kind === 'organization' && purchase.projects[actor.organizationId];
    if (!project) return refuse({ code: 'application-unknown' });
    if (project.status !== 'awarded') return refuse({ code: 'already-decided' });
    const next: Project = {
      ...project,
      status: 'signed',
      signedAt: context.now,
      signedBy: actor.personId,
    };
    return ok(settled(purchase, { ...purchase.projects, [project.organizationId]: next }, context));
  },
  declineAward: (purchase, { organizationId }, context) => {
    const { actor, now } = context;
    // Whoever lets the signing date pass has refused (LAW §46, REG §49); otherwise silence would bind everybody.
    const signing = purchase.deadlines['signing'];
    if (actor.kind === 'official' && signing && signing.at > now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'declineAward' },
      });
    const id = actor.kind === 'organization' ? actor.organizationId : organizationId;
    const project = purchase.projects[id ?? ''];
    if (!project) return refuse({ code: 'application-unknown' });
    if (project.status !== 'awarded') return refuse({ code: 'already-decided' });
    const next: Project = { ...project, status: 'declined' };
    return ok(settled(purchase, { ...purchase.projects, [project.organizationId]: next }, context));
  },
};

export const contractOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) =>
    ok({
      state: 'contractSigning',
      changes: {
        deadlines: {
          signing: after(purchase, 'contractSigning', context, purchase.awardNotice?.publishedAt),
        },
      },
      events: Object.values(purchase.projects)
        .filter((p) => p.status === 'awarded')
        .map(({ organizationId }) => ({
          type: 'mail',
          template: 'contractReady',
          to: { organizationId },
        })),
    }),
  returned: (purchase, _approval, context) =>
    ok({
      state: 'contractDrafting',
      changes: { deadlines: { contracts: after(purchase, 'step', context) } },
    }),
};
