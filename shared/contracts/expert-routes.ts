import {
  DeclarationView,
  Declare,
  ExpertPath,
  ExpertPool,
  KeepExpert,
  Versioned,
} from './experts.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** The pool of experts, and what each declares about themselves (REG §9 and §39; 财库〔2016〕198号). */
export const expertRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/experts',
    summary: 'The pool of experts',
    access: 'official',
    posts: ['handler', 'officeHead', 'tenantAdmin', 'auditor'],
    params: TenantPath,
    answer: ExpertPool,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/experts/:person',
    summary: 'Keep what is known of an expert',
    access: 'official',
    posts: ['handler', 'officeHead', 'tenantAdmin'],
    params: ExpertPath,
    body: KeepExpert,
    answer: Versioned,
    status: 200,
    headers: ['If-Match', 'Idempotency-Key'],
    problems: ['not-permitted', 'not-found', 'version-conflict', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/expert-declaration',
    summary: 'What the reader declared as an expert',
    access: 'official',
    posts: ['expert'],
    params: TenantPath,
    answer: DeclarationView,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'put',
    path: '/api/t/:tenant/expert-declaration',
    summary: 'Declare employers and relations of the last three years',
    access: 'official',
    posts: ['expert'],
    params: TenantPath,
    body: Declare,
    answer: Versioned,
    status: 200,
    headers: ['If-Match', 'Idempotency-Key'],
    problems: ['not-permitted', 'version-conflict', 'idempotency-key-reused'],
  },
];
