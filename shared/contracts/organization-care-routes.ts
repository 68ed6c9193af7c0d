import { CapacityIndicators, TenantCapacityCommand } from '../domain/organization/capacity.ts';
import type { Post } from '../domain/policy/posts.ts';
import { CapacityOverview, CapacityPath, CapacityView } from './capacity.ts';
import { DecideVerification, Verification, Verifications } from './organizations.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const readers: readonly Post[] = ['registrar', 'handler', 'officeHead', 'tenantAdmin'];
const carers: readonly Post[] = ['handler', 'officeHead', 'organizer', 'registrar'];

/** What a tenant does for organizations: it verifies what it was shown, and helps those it enrolled. */
export const organizationCareRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/verifications',
    summary: 'Organizations that asked to be verified',
    access: 'official',
    posts: readers,
    params: TenantPath,
    answer: Verifications,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/verifications/:organization',
    summary: 'What an organization chose to show',
    access: 'official',
    posts: readers,
    params: CapacityPath,
    answer: Verification,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/verifications/:organization',
    summary: 'Verify, or say what does not fit',
    access: 'official',
    posts: ['registrar', 'handler'],
    params: CapacityPath,
    body: DecideVerification,
    answer: Verification,
    status: 200,
    headers: ['If-Match'],
    problems: ['version-required', 'version-conflict', 'illegal-move'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/capacity',
    summary: 'Organizations the tenant helps, and how many there are',
    access: 'official',
    posts: carers,
    params: TenantPath,
    answer: CapacityOverview,
    status: 200,
  },
  {
    method: 'put',
    path: '/api/t/:tenant/capacity/indicators',
    summary: 'Figures by year and the density the tenant wants to reach',
    access: 'official',
    posts: ['handler', 'officeHead', 'registrar'],
    params: TenantPath,
    body: CapacityIndicators,
    answer: CapacityOverview,
    status: 200,
    headers: ['If-Match'],
    problems: ['version-required', 'version-conflict'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/capacity/:organization',
    summary: 'What the tenant does for one organization',
    access: 'official',
    posts: carers,
    params: CapacityPath,
    answer: CapacityView,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/capacity/:organization',
    summary: 'Enrol, move on, log hours, milestones, growth',
    access: 'official',
    posts: carers,
    params: CapacityPath,
    body: TenantCapacityCommand,
    answer: CapacityView,
    status: 200,
    problems: ['not-enrolled', 'too-many-entries', 'version-conflict'],
  },
];
