import { approverPosts } from '../domain/policy/posts.ts';
import {
  DelegationDone,
  DelegationLimit,
  DelegationPath,
  Delegations,
  GiveDelegation,
  RevokeDelegation,
  SetDelegationLimit,
} from './delegations.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const deciding = [...approverPosts, 'tenantAdmin'] as const;

/** Approvals in other hands for a time. */
export const delegationRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/delegations',
    summary: 'Whose approvals are in whose hands, and whom one may give one’s own',
    access: 'official',
    posts: deciding,
    params: TenantPath,
    answer: Delegations,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/delegations',
    summary: 'Let somebody decide approvals in one’s place for a time',
    access: 'official',
    posts: deciding,
    params: TenantPath,
    body: GiveDelegation,
    answer: DelegationDone,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-reused', 'version-conflict'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/delegations/:delegation/revocation',
    summary: 'Withdraw a delegation at once',
    access: 'official',
    posts: deciding,
    params: DelegationPath,
    body: RevokeDelegation,
    answer: DelegationDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: [
      'not-permitted',
      'delegation-over',
      'idempotency-key-reused',
      'version-required',
      'version-conflict',
    ],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/delegations/limit',
    summary: 'Set the longest a delegation may last',
    access: 'official',
    posts: ['tenantAdmin'],
    params: TenantPath,
    body: SetDelegationLimit,
    answer: DelegationLimit,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: ['not-permitted', 'idempotency-key-reused', 'version-required', 'version-conflict'],
  },
];
