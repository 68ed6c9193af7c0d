import type { Post } from '../domain/policy/posts.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';
import { SetUnits, UnitsView } from './units.ts';
import {
  EntryDone,
  EntryPath,
  KeepEntry,
  SetStandards,
  StandardsDone,
  Workforce,
} from './workforce.ts';

/** Those who keep the register: they see single entries, each within their own places. */
export const registering: readonly Post[] = [
  'officeHead',
  'hostHead',
  'handler',
  'streetOffice',
  'communityCommittee',
];
const looking: readonly Post[] = [
  ...registering,
  'leadingGroupHead',
  'leadingGroupDeputy',
  'auditor',
  'tenantAdmin',
];
const changing = ['version-required', 'version-conflict', 'idempotency-key-reused'] as const;

/** The register of workers and volunteers, and the member units of the leading group. */
export const workforceRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/workforce',
    summary:
      'Workers, volunteers, training and ratings, in figures; entries for those who keep them',
    access: 'official',
    posts: looking,
    params: TenantPath,
    answer: Workforce,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/workforce',
    summary: 'Add an entry to the register',
    access: 'official',
    posts: registering,
    params: TenantPath,
    body: KeepEntry,
    answer: EntryDone,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-reused'],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/workforce/:entry',
    summary: 'Change an entry of the register',
    access: 'official',
    posts: registering,
    params: EntryPath,
    body: KeepEntry,
    answer: EntryDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['not-permitted', ...changing],
  },
  {
    method: 'delete',
    path: '/api/t/:tenant/workforce/:entry',
    summary: 'Take an entry out of the register for good',
    access: 'official',
    posts: registering,
    params: EntryPath,
    answer: EntryDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['not-permitted', ...changing],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/workforce-standards',
    summary: 'Set what the workforce is measured by',
    access: 'official',
    posts: ['officeHead', 'hostHead', 'tenantAdmin'],
    params: TenantPath,
    body: SetStandards,
    answer: StandardsDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['not-permitted', ...changing],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/units',
    summary: 'The member units of the leading group with their duties',
    access: 'official',
    params: TenantPath,
    answer: UnitsView,
    status: 200,
  },
  {
    method: 'put',
    path: '/api/t/:tenant/units',
    summary: 'Set the member units, their duties, tasks and invitations',
    access: 'official',
    posts: ['officeHead', 'tenantAdmin'],
    params: TenantPath,
    body: SetUnits,
    answer: UnitsView,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['not-permitted', ...changing],
  },
];
