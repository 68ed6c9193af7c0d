import { TenantPath } from './purchases.ts';
import {
  ChangeRegions,
  OpenedTree,
  RegionHistory,
  RegionPath,
  RegionsChanged,
  TreeQuery,
} from './region-tree.ts';
import type { RouteContract } from './route-contract.ts';

/** The tree of a tenant's places. */
export const regionRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/region-tree',
    summary: 'A place with what lies above and below it, and the counts of all in it',
    access: 'official',
    params: TenantPath,
    query: TreeQuery,
    answer: OpenedTree,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/region-tree/changes',
    summary: 'Add, rename, move, merge, close or count a place, or check what that would do',
    access: 'official',
    posts: ['tenantAdmin', 'officeHead', 'streetOffice'],
    params: TenantPath,
    body: ChangeRegions,
    answer: RegionsChanged,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: [
      'not-permitted',
      'region-unknown',
      'region-ended',
      'region-level-wrong',
      'region-name-taken',
      'region-code-taken',
      'region-has-parts',
      'region-street-full',
      'region-too-large',
      'version-required',
      'version-conflict',
      'idempotency-key-reused',
    ],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/region-tree/:node/history',
    summary: 'What a place was called, and what was done to it',
    access: 'official',
    params: RegionPath,
    answer: RegionHistory,
    status: 200,
  },
];
