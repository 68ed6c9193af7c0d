import type { Post } from '../domain/policy/posts.ts';
import { EvaluationCommand, EvaluationView, OpenRounds } from './evaluation.ts';
import { ProjectPath, ProjectQuery } from './project-path.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** Those who hold, rate, decide or check evaluations. */
const evaluating: readonly Post[] = [
  'handler',
  'officeHead',
  'hostHead',
  'leadingGroupHead',
  'leadingGroupDeputy',
  'evaluator',
  'financeOfficer',
  'streetOffice',
  'communityCommittee',
  'auditor',
];
const project = '/api/t/:tenant/purchases/:purchase/projects/:organization/evaluation';

/** Rounds of evaluation: rubrics, raters, results, what follows from them. Part of the routes of the `following` unit. */
export const evaluationRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/evaluations',
    summary: 'Rounds of evaluation that are open, and projects that wait for one',
    access: 'official',
    params: TenantPath,
    answer: OpenRounds,
    status: 200,
  },
  {
    method: 'get',
    path: project,
    summary: 'Rounds of evaluation of a project, as far as the reader may see them',
    access: 'officialOrOrganization',
    posts: evaluating,
    params: ProjectPath,
    query: ProjectQuery,
    answer: EvaluationView,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: project,
    summary: 'Open a round, report on oneself, rate, talk over, notice, appeal, decide',
    access: 'officialOrOrganization',
    posts: evaluating,
    params: ProjectPath,
    query: ProjectQuery,
    body: EvaluationCommand,
    answer: EvaluationView,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'illegal-move',
      'round-open',
      'self-report-runs',
      'self-report-not-late',
      'rating-runs',
      'rater-missing',
      'sheet-locked',
      'items-to-talk-over',
      'notice-runs',
      'must-recuse',
      'challenged-before',
      'challenge-too-late',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
];
