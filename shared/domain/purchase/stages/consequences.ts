import { type ConsequenceRule, followsFrom } from '../../evaluation/consequence.ts';
import { needsApproval } from '../../evaluation/names.ts';
import { ok, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import { type Consequence, consequenceIn } from '../consequence.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Evaluation, Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { type Outcome, requestApproval, whileAsked } from './approvals.ts';
import { after } from './deadlines.ts';
import { withProject } from './under-contract.ts';

const paidFen = ({ payments }: Project) =>
  payments.reduce((sum, { status, amountFen }) => sum + (status === 'paid' ? amountFen : 0), 0);

/** The rule, if the tenant's rules say that it follows from the last evaluation, or from the breach that is alleged. */
function ruled(
  { rules }: Purchase,
  { rule: id }: CommandOf<'askConsequence'>,
  evaluation: Evaluation | undefined,
  known: readonly ConsequenceRule[],
): ConsequenceRule | undefined {
  const rule = known.find((one) => one.id === id);
  if (rule?.when === 'breach') return rule;
  if (!rule || !evaluation) return undefined;
  const { phase, points, round } = evaluation;
  const isPass = round?.isPass ?? points >= rules.passMark.value;
  const grade = round?.grade ?? (isPass ? 'pass' : 'fail');
  const found = followsFrom(known, { phase, isPass, grade, isLate: round?.isLate });
  return found.find((one) => one.id === id);
}

function made(
  rule: ConsequenceRule,
  project: Project,
  { reason, percent }: CommandOf<'askConsequence'>,
  { by, now }: { by: Consequence['by']; now: Context['now'] },
): Consequence {
  const evaluation = project.evaluations.at(-1);
  const phase = evaluation?.phase ?? 'midTerm';
  const share = rule.percent ?? percent;
  return {
    id: `${rule.id}.${phase}`,
    rule: rule.id,
    name: rule.name,
    source: rule.source,
    follows: rule.follows,
    phase,
    ...(evaluation && { points: evaluation.points }),
    ...(evaluation?.round && { grade: evaluation.round.grade }),
    reason,
    ...(rule.follows === 'clawBack' &&
      share !== undefined && {
        percent: share,
        amountFen: Math.floor((paidFen(project) * share) / 100),
      }),
    ...(rule.months !== undefined && { months: rule.months }),
    ...(rule.days !== undefined && { days: rule.days }),
    by,
    at: now,
    status: 'asked',
  };
}

const withConsequence = (purchase: Purchase, project: Project, one: Consequence) =>
  withProject(purchase, {
    ...project,
    consequences: [...(project.consequences ?? []).filter(({ id }) => id !== one.id), one],
  });

/** What follows is a rule of the tenant, never somebody's idea; where it costs money or bars, two more decide by mail. */
export const consequences: StageRules<'askConsequence'> = {
  askConsequence: (purchase, command, context) => {
    const { actor, now } = context;
    const project = purchase.projects[command.organizationId];
    if (actor.kind !== 'official' || !project) return refuse({ code: 'not-found' });
    const rule = ruled(purchase, command, project.evaluations.at(-1), context.consequences ?? []);
    if (!rule) return refuse({ code: 'consequence-unruled' });
    if (rule.follows === 'clawBack' && rule.percent === undefined && command.percent === undefined)
      return refuse({ code: 'reason-missing' });
    const one = made(rule, project, command, { by: actor.personId, now });
    const before = project.consequences?.find(({ id }) => id === one.id);
    if (before && before.status !== 'returned') return refuse({ code: 'already-decided' });
    if (!needsApproval(rule.follows))
      return ok({
        state: purchase.state,
        changes: {
          projects: withConsequence(purchase, project, {
            ...one,
            status: 'approved',
            decidedAt: now,
          }),
        },
        events: [{ type: 'pagePublished' }],
      });
    const projects = withConsequence(purchase, project, one);
    const reference = `${command.organizationId}.${one.id}`;
    const requested = requestApproval({ ...purchase, projects }, 'consequence', context, {
      reference,
    });
    if (!requested.ok) return requested;
    return ok(whileAsked(purchase, requested.value, { projects }));
  },
};

const outcome =
  (status: 'approved' | 'returned'): Outcome =>
  (purchase, approval, context) => {
    const found = consequenceIn(purchase, approval.reference);
    if (!found) return refuse({ code: 'not-found' });
    const { project, one } = found;
    const isApproved = status === 'approved';
    const decided: Consequence = {
      ...one,
      status,
      decidedAt: context.now,
      ...(isApproved && { appealUntil: after(purchase, 'challenge', context).at }),
    };
    const ends = isApproved && one.follows === 'terminate' && project.status === 'signed';
    const next: Project = ends ? { ...project, status: 'terminated' } : project;
    return ok({
      state: purchase.state,
      changes: { projects: withConsequence(purchase, next, decided) },
      events: isApproved
        ? [
            {
              type: 'mail',
              template: 'consequenceDecided',
              to: { organizationId: project.organizationId },
              note: `${one.name.zh}：${one.reason}`,
            },
            { type: 'pagePublished' },
          ]
        : [],
    });
  };

export const consequenceOutcome = { approved: outcome('approved'), returned: outcome('returned') };
