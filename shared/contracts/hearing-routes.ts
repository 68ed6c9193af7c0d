import type { Post } from '../domain/policy/posts.ts';
import {
  Conduct,
  HearingView,
  PrecedentQuery,
  Precedents,
  Register,
  RegisterQuery,
} from './hearing.ts';
import { PurchasePath, TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** Posts that follow what is objected to in the tenant. */
const followers: readonly Post[] = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'handler',
  'auditor',
  'financeSupervisor',
];

/** Routes of the `hearing` unit, which reads how inquiries, challenges and complaints stand. It changes nothing. */
export const hearingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/purchases/:purchase/hearing',
    summary: 'What may be objected to here, what comes next, and where each decision leads',
    access: 'officialOrOrganization',
    params: PurchasePath,
    answer: HearingView,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/objections',
    summary: 'The register of inquiries, challenges and complaints, newest first',
    access: 'official',
    posts: followers,
    params: TenantPath,
    query: RegisterQuery,
    answer: Register,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/precedents',
    summary:
      'Decided objections of the tenant, and published decisions on complaints of every tenant',
    access: 'officialOrOrganization',
    params: TenantPath,
    query: PrecedentQuery,
    answer: Precedents,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/conduct',
    summary: 'Organizations whose complaints were found unfounded too often, with the cases',
    access: 'official',
    posts: ['financeSupervisor'],
    params: TenantPath,
    answer: Conduct,
    status: 200,
    problems: ['not-permitted'],
  },
];
