import { type ConsequenceRule, followsFrom } from '../../evaluation/consequence.ts';
import { needsApproval } from '../../evaluation/names.ts';
import { ok, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import { type Consequence, consequenceIn, isUnenforced } from '../consequence.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { Evaluation, Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { endedOf } from './9-change-effects.ts';
import { type Outcome, requestApproval, whileAsked } from './approvals.ts';
import { after } from './deadlines.ts';
import { orderedBack } from './payments.ts';
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

/**
 * Orders back what a claw-back comes to, from the last payment to the first: what was paid since it was decided is not
 * spared, and never more than was paid.
 */
function clawedBack(project: Project, one: Consequence, { actor, now }: Context): Project {
  const by = actor.kind === 'official' ? actor.personId : undefined;
  const reason = `${one.name.zh}：${one.reason}`.slice(0, 500);
  let next = project;
  let left = one.amountFen ?? 0;
  for (const { number, status, amountFen: paid, clawBack } of project.payments.toReversed()) {
    const amountFen = Math.min(left, paid);
    if (status !== 'paid' || clawBack || amountFen === 0) continue;
    next = orderedBack(next, { number, amountFen }, { reason, at: now, by }) ?? next;
    left -= amountFen;
  }
  return next;
}

const orderedFen = ({ payments }: Project) =>
  payments.reduce((sum, { clawBack }) => sum + (clawBack?.amountFen ?? 0), 0);

/** A decided claw-back is carried out once nobody can appeal any more; an appeal that was upheld lifts it. */
const enforcing: StageRules<'enforceConsequence'> = {
  enforceConsequence: (purchase, { organizationId, consequence: id }, context) => {
    const project = purchase.projects[organizationId];
    const one = project?.consequences?.find((found) => found.id === id);
    if (!project || one?.follows !== 'clawBack') return refuse({ code: 'not-found' });
    if (!isUnenforced(one))
      return refuse({ code: one.status === 'approved' ? 'already-decided' : 'illegal-move' });
    const { now, appeals = [] } = context;
    const appeal = appeals.find(({ consequence }) => consequence === id);
    if (appeal ? !appeal.outcome : one.appealUntil && now < one.appealUntil)
      return refuse({ code: 'appeal-open' });
    if (appeal?.outcome === 'upheld')
      return ok({
        state: purchase.state,
        changes: { projects: withConsequence(purchase, project, { ...one, liftedAt: now }) },
        events: [{ type: 'pagePublished' }],
      });
    const next = clawedBack(project, one, context);
    const ordered = orderedFen(next) - orderedFen(project);
    const done: Consequence = { ...one, enforcedAt: now, orderedFen: ordered };
    return ok({
      state: purchase.state,
      changes: { projects: withConsequence(purchase, next, done) },
      events: [
        {
          type: 'mail',
          template: 'paymentOrderedBack',
          to: { organizationId },
          note: `${one.name.zh}：${one.reason}`,
        },
        { type: 'pagePublished' },
      ],
    });
  },
};

/** What follows is a rule of the tenant, never somebody's idea; where it costs money or bars, two more decide by mail. */
export const consequences: StageRules<'askConsequence' | 'enforceConsequence'> = {
  ...enforcing,
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
    const projects = withConsequence(purchase, project, decided);
    const marked = projects[project.organizationId] ?? project;
    // An end goes the way every early end goes: what was accepted is paid, and with nobody left at work it is settled.
    const ends = isApproved && one.follows === 'terminate' && project.status === 'signed';
    const step: Step = ends
      ? endedOf(purchase, marked, context)
      : { state: purchase.state, changes: { projects } };
    return ok({
      ...step,
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
