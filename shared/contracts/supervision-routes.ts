import { ProjectPath, ProjectQuery } from './project-path.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';
import {
  LookedAt,
  ProjectLog,
  SupervisionCommand,
  SupervisionOverview,
  SupervisionView,
} from './supervision.ts';

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization/supervision';

/** Visits, rectification orders, incidents and risk flags of a project. Part of the routes of the `following` unit. */
export const supervisionRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/supervision',
    summary: 'Every project under contract, and what waits for somebody to look at it',
    access: 'official',
    params: TenantPath,
    answer: SupervisionOverview,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/supervision/looks',
    summary: 'Compute the risk flags of every project anew',
    access: 'official',
    posts: ['handler', 'officeHead'],
    params: TenantPath,
    answer: LookedAt,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: project,
    summary:
      'Visits, orders, incidents and complaints of a project, as far as the reader may see them',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    answer: SupervisionView,
    status: 200,
  },
  {
    method: 'get',
    path: `${project}/log`,
    summary: 'All that happened in a project, in one line of time',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    answer: ProjectLog,
    status: 200,
  },
  {
    method: 'post',
    path: project,
    summary:
      'Plan and sign visits, order and re-check rectification, report incidents, judge flags',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    body: SupervisionCommand,
    answer: SupervisionView,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'illegal-move',
      'already-decided',
      'rectification-running',
      'version-conflict',
      'idempotency-key-reused',
    ],
  },
];
