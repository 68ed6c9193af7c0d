import { AuditPage, AuditVerification } from './audit.ts';
import { ClockView, MoveClock } from './clock.ts';
import { PageQuery } from './common.ts';
import {
  OpenedApplication,
  OpenedApplicationPath,
  OpeningMinutesView,
  PurchasePage,
  PurchasePath,
  PurchaseView,
  Tasks,
  TenantPath,
} from './purchases.ts';
import { BallotQuery, Ballots } from './residents.ts';
import type { RouteContract } from './route-contract.ts';

const purchase = '/api/t/:tenant/purchases/:purchase';

/** Routes of the `api` unit: the purchase from plan to disclosure, tasks and the sandbox clock. */
export const purchasingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/tasks',
    summary: 'What the reader should do next, everywhere',
    access: 'person',
    answer: Tasks,
    status: 200,
  },
  {
    method: 'get',
    path: '/api/t/:tenant/clock',
    summary: 'The tenant’s time',
    access: 'official',
    params: TenantPath,
    answer: ClockView,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/clock',
    summary: 'Move a sandbox tenant’s time forward',
    access: 'official',
    params: TenantPath,
    body: MoveClock,
    answer: ClockView,
    status: 200,
    problems: ['not-a-sandbox', 'clock-only-forward'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/purchases',
    summary: 'The tenant’s purchases, newest first',
    access: 'official',
    params: TenantPath,
    query: PageQuery,
    answer: PurchasePage,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: purchase,
    summary: 'A purchase as far as the reader may know it',
    access: 'officialOrOrganization',
    params: PurchasePath,
    answer: PurchaseView,
    status: 200,
  },
  {
    method: 'get',
    path: `${purchase}/applications/:applicant`,
    summary: 'One application of a purchase, whole, as far as the reader may know it',
    access: 'officialOrOrganization',
    params: OpenedApplicationPath,
    answer: OpenedApplication,
    status: 200,
  },
  {
    method: 'get',
    path: `${purchase}/opening-minutes`,
    summary: 'The minutes of the opening: who opened when, and what was found',
    access: 'officialOrOrganization',
    params: PurchasePath,
    answer: OpeningMinutesView,
    status: 200,
  },
  {
    method: 'get',
    path: `${purchase}/audit`,
    summary: 'The audit chain, oldest first',
    access: 'official',
    params: PurchasePath,
    query: PageQuery,
    answer: AuditPage,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: `${purchase}/audit/verification`,
    summary: 'Check the whole audit chain',
    access: 'official',
    params: PurchasePath,
    answer: AuditVerification,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: `${purchase}/ballots`,
    summary: 'One-time links to the residents’ survey, or to the jury',
    access: 'official',
    params: PurchasePath,
    query: BallotQuery,
    answer: Ballots,
    status: 200,
    problems: ['not-permitted', 'survey-closed', 'voting-closed'],
  },
];
