import type { Post } from '../domain/policy/posts.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';
import {
  ActivityPath,
  ActivityView,
  VolunteerCommand,
  VolunteersDone,
  VolunteersOf,
  VolunteersOverview,
  VolunteersQuery,
} from './volunteers.ts';

/** Who works with volunteers by name; figures are for every post. */
const near: readonly Post[] = [
  'handler',
  'officeHead',
  'tenantAdmin',
  'streetOffice',
  'communityCommittee',
];

/** Routes of volunteers: who they are, what they do, their hours. */
export const volunteerRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/volunteers',
    summary: 'Whether volunteering lasts, by community',
    access: 'official',
    params: TenantPath,
    answer: VolunteersOverview,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/volunteers',
    summary: 'Plan an activity, put hours right, honour, export',
    access: 'official',
    posts: near,
    params: TenantPath,
    body: VolunteerCommand,
    answer: VolunteersDone,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'illegal-move',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/volunteers/people',
    summary: 'Volunteers and activities of one community',
    access: 'official',
    posts: near,
    params: TenantPath,
    query: VolunteersQuery,
    answer: VolunteersOf,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/volunteers/activities/:activity',
    summary: 'Who was at an activity, and the code to sign in with',
    access: 'official',
    posts: near,
    params: ActivityPath,
    answer: ActivityView,
    status: 200,
    problems: ['not-permitted'],
  },
];
