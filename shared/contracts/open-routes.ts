import { PublicProfile } from '../domain/organization/passport.ts';
import { PageQuery } from './common.ts';
import { CreditAnswer } from './credit.ts';
import { SigningKeys } from './exports.ts';
import { NoticePage, PublicPurchase, Regions, Tenants } from './notices.ts';
import { OrganizationPath } from './organizations.ts';
import { PurchasePath, TenantPath } from './purchases.ts';
import { NeedReceipt, ReportNeed } from './residents.ts';
import type { RouteContract } from './route-contract.ts';
import { PublicSettings } from './settings.ts';

/** Routes of the `public` unit: what needs no session. */
export const openRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/health',
    summary: 'Is the API there',
    access: 'everyone',
    status: 200,
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description',
    access: 'everyone',
    status: 200,
  },
  {
    method: 'get',
    path: '/api/docs',
    summary: 'This description, to read',
    access: 'everyone',
    status: 200,
  },
  {
    method: 'get',
    path: '/api/signing-keys',
    summary: 'Public keys that exports of this installation are signed with',
    access: 'everyone',
    answer: SigningKeys,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/tenants',
    summary: 'Cities and districts',
    access: 'everyone',
    answer: Tenants,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/display',
    summary: 'How a tenant shows itself: categories, sources of money, name, languages',
    access: 'everyone',
    params: TenantPath,
    answer: PublicSettings,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/notices',
    summary: 'Published calls and tenders, newest first',
    access: 'everyone',
    params: TenantPath,
    query: PageQuery,
    answer: NoticePage,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/notices/:purchase',
    summary: 'What everybody may know of a purchase',
    access: 'everyone',
    params: PurchasePath,
    answer: PublicPurchase,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/calendar.ics',
    summary: 'The public dates of what the tenant has published, as an iCalendar feed',
    access: 'everyone',
    params: TenantPath,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/regions',
    summary: 'Streets and communities',
    access: 'everyone',
    params: TenantPath,
    answer: Regions,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/needs',
    summary: 'Report a need, without a name',
    access: 'everyone',
    params: TenantPath,
    body: ReportNeed,
    answer: NeedReceipt,
    status: 201,
  },
  {
    method: 'get',
    path: '/api/profiles/:organization',
    summary: 'What an organization shows everybody',
    access: 'everyone',
    params: OrganizationPath,
    answer: PublicProfile,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/profiles/:organization/credit',
    summary: 'The public results of an organization in every district, and its credit score',
    access: 'everyone',
    params: OrganizationPath,
    answer: CreditAnswer,
    status: 200,
  },
];
