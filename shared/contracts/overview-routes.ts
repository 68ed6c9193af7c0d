import { OrganizationPath } from './organizations.ts';
import { OverviewView } from './overview.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** How projects stand, from one organization to the whole tenant. Part of the routes of the `following` unit. */
export const overviewRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/overview',
    summary: 'How the projects of a tenant stand, as far as the reader follows them',
    access: 'official',
    params: TenantPath,
    answer: OverviewView,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/organizations/:organization/overview',
    summary: 'How the projects of an organization stand, in whatever district',
    access: 'organization',
    params: OrganizationPath,
    answer: OverviewView,
    status: 200,
  },
];
