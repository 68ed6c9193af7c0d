import { ProjectPath, ProjectQuery } from './project-path.ts';
import type { RouteContract } from './route-contract.ts';
import {
  CommentsView,
  SatisfactionCommand,
  SatisfactionDone,
  SatisfactionView,
} from './satisfaction.ts';

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization/satisfaction';

/** What residents who took part say of the work. Part of the routes of the `following` unit. */
export const satisfactionRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: project,
    summary: 'What residents say of a project: means with their intervals, by period and channel',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    answer: SatisfactionView,
    status: 200,
  },
  {
    method: 'get',
    path: `${project}/comments`,
    summary: 'What residents wrote, and what of it waits to be read',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    answer: CommentsView,
    status: 200,
  },
  {
    method: 'post',
    path: project,
    summary: 'Print paper ballots, draw and note call-backs, let comments be shown',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    body: SatisfactionCommand,
    answer: SatisfactionDone,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'survey-closed',
      'too-many-ballots',
      'nobody-to-call',
      'already-decided',
      'version-conflict',
      'idempotency-key-reused',
    ],
  },
];
