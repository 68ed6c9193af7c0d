import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { haveOneEmployer } from '../../policy/ties.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Evaluation, Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { signed } from './9-signing.ts';
import { afterPeriod } from './10-implementation.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after, paymentDeadlines, toSettlement, without } from './deadlines.ts';
import { withProject } from './under-contract.ts';

type Phase = Evaluation['phase'];
const phaseOf = (purchase: Purchase): Phase =>
  purchase.state === 'midTermEvaluation' ? 'midTerm' : 'final';

const evaluationOf = (project: Project, phase: Phase) =>
  project.evaluations.find((e) => e.phase === phase);

/**
 * Points of the final evaluation: evaluator and residents by their weights, to a tenth, rounded down.
 * Residents answer from 1 to 5; where nobody answered, the evaluator's points stand alone.
 *
 * @param meanScore - 1 to 5, or `undefined` without answers
 */
export function finalPoints(
  evaluatorPoints: number,
  meanScore: number | undefined,
  weights: { evaluator: number; residents: number },
): number {
  if (meanScore === undefined) return evaluatorPoints;
  const residents = (meanScore / 5) * 100;
  const total = weights.evaluator + weights.residents;
  const mean = (evaluatorPoints * weights.evaluator + residents * weights.residents) / total;
  return Math.floor(mean * 10 + 1e-6) / 10;
}

/** A round says itself whether it was passed, by the pass mark of its rubric. */
const passes = (evaluation: Evaluation | undefined, points: number | undefined, passMark: number) =>
  evaluation?.round?.isPass ?? (points !== undefined && points >= passMark);

const afterMidTerm = (project: Project, passMark: number): Project =>
  passes(evaluationOf(project, 'midTerm'), evaluationOf(project, 'midTerm')?.points, passMark)
    ? { ...project, acceptances: [...project.acceptances, 'midTerm'] }
    : { ...project, status: 'terminated' };

/** `project` with its final points, `undefined` while the evaluator has not been there. */
function scored(project: Project, { surveyResult, rules }: Purchase): Project | undefined {
  const evaluation = evaluationOf(project, 'final');
  if (!evaluation) return undefined;
  const { points, round } = evaluation;
  // In a round residents have their own weight already.
  if (round) return { ...project, finalPoints: points };
  const score = surveyResult && surveyResult.responses > 0 ? surveyResult.meanScore : undefined;
  return { ...project, finalPoints: finalPoints(points, score, rules.evaluationWeights) };
}

/** Somebody who organizes the call, or whom the same employer pays, where the rules keep the two apart. */
function isOrganizers(
  { rules }: Purchase,
  personId: PersonId,
  { holders, employers = {} }: Context,
): boolean {
  if (rules.organizerMayEvaluate?.value !== false) return false;
  return (holders.organizer ?? []).some(
    (id) => id === personId || haveOneEmployer(employers[id], employers[personId]),
  );
}

const roundOf = (phase: Phase, { rounds = [] }: Context) =>
  rounds.filter((round) => round.phase === phase).at(-1);

/** What the project is worth: by its round, where there is one and it is over, or by the evaluator's one sheet. */
function ratedBy(
  phase: Phase,
  given: number | undefined,
  context: Context,
): Result<Pick<Evaluation, 'points' | 'round'>, Refusal> {
  const round = roundOf(phase, context);
  if (!round)
    return given === undefined ? refuse({ code: 'evaluation-missing' }) : ok({ points: given });
  if (!round.isFinal || !round.result) return refuse({ code: 'round-open' });
  const { points, ...result } = round.result;
  const late = round.isLate ? { isLate: true } : {};
  return ok({ points, round: { id: round.id, ...result, ...late } });
}

/** Mid-term and final evaluation by somebody who did neither the buying nor the work. */
export const evaluation: StageRules<
  'submitEvaluation' | 'concludeMidTerm' | 'recordSurvey' | 'requestAcceptance'
> = {
  submitEvaluation: (purchase, { organizationId, points: given, findings }, context) => {
    const { actor, now } = context;
    const project = purchase.projects[organizationId];
    if (actor.kind !== 'official' || project?.status !== 'signed')
      return refuse({ code: 'contract-unsigned' });
    if (actor.personId === purchase.author) return refuse({ code: 'author-cannot-approve' });
    if (isOrganizers(purchase, actor.personId, context)) return refuse({ code: 'must-recuse' });
    const phase = phaseOf(purchase);
    if (evaluationOf(project, phase)) return refuse({ code: 'evaluation-exists' });
    const rated = ratedBy(phase, given, context);
    if (!rated.ok) return rated;
    const made: Evaluation = {
      phase,
      ...rated.value,
      findings,
      evaluator: actor.personId,
      at: now,
    };
    const next: Project = { ...project, evaluations: [...project.evaluations, made] };
    return ok({
      state: phase === 'midTerm' ? 'midTermEvaluation' : 'finalEvaluation',
      changes: { projects: withProject(purchase, next) },
    });
  },
  concludeMidTerm: (purchase, _command, context) => {
    const all = signed(purchase);
    if (all.some((p) => !evaluationOf(p, 'midTerm'))) return refuse({ code: 'evaluation-missing' });
    const { value } = purchase.rules.passMark;
    const projects = {
      ...purchase.projects,
      ...Object.fromEntries(all.map((p) => [p.organizationId, afterMidTerm(p, value)])),
    };
    const next = { ...purchase, projects };
    if (signed(next).length === 0)
      return ok({
        state: 'terminatedEarly',
        changes: { projects, reason: 'midTerm', deadlines: toSettlement(purchase, context) },
        events: [{ type: 'pagePublished' }],
      });
    const step = afterPeriod(next, context, true);
    return ok({
      ...step,
      changes: { ...step.changes, projects },
      events: [...step.events, { type: 'pagePublished' }],
    });
  },
  recordSurvey: (purchase, { responses, meanScore }, { now }) => {
    if (!purchase.survey) return refuse({ code: 'survey-open' });
    const { closesAt } = purchase.survey;
    if (closesAt > now) return refuse({ code: 'survey-open', detail: { closesAt } });
    if (purchase.surveyResult) return refuse({ code: 'already-decided' });
    return ok({
      state: 'finalEvaluation',
      changes: {
        surveyResult: { responses, meanScore },
        deadlines: without(purchase.deadlines, 'survey'),
      },
      events: [{ type: 'pagePublished' }],
    });
  },
  requestAcceptance: (purchase, _command, context) => {
    if (!purchase.surveyResult) return refuse({ code: 'survey-open' });
    const all = signed(purchase);
    const done = all.map((p) => scored(p, purchase)).filter((p) => p !== undefined);
    if (done.length < all.length) return refuse({ code: 'evaluation-missing' });
    const projects = {
      ...purchase.projects,
      ...Object.fromEntries(done.map((p) => [p.organizationId, p])),
    };
    const requested = requestApproval({ ...purchase, projects }, 'acceptance', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: 'acceptanceApproval',
      changes: {
        projects,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines: { ...paymentDeadlines(purchase.deadlines), ...deadlines },
      },
      events,
    });
  },
};

const finished = (project: Project, passMark: number): Project =>
  passes(evaluationOf(project, 'final'), project.finalPoints, passMark)
    ? { ...project, status: 'completed', acceptances: [...project.acceptances, 'final'] }
    : { ...project, status: 'terminated' };

export const acceptanceOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) => {
    const { value } = purchase.rules.passMark;
    return ok({
      state: 'settlement',
      changes: {
        projects: {
          ...purchase.projects,
          ...Object.fromEntries(
            signed(purchase).map((p) => [p.organizationId, finished(p, value)]),
          ),
        },
        deadlines: toSettlement(purchase, context),
      },
      events: [{ type: 'pagePublished' }],
    });
  },
  returned: (purchase, _approval, context) =>
    ok({
      state: 'finalEvaluation',
      changes: {
        projects: {
          ...purchase.projects,
          ...Object.fromEntries(
            signed(purchase).map((p) => [
              p.organizationId,
              { ...p, evaluations: p.evaluations.filter((e) => e.phase !== 'final') },
            ]),
          ),
        },
        deadlines: {
          ...paymentDeadlines(purchase.deadlines),
          evaluation: after(purchase, 'step', context),
        },
      },
    }),
};
