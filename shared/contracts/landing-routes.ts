import { ConfirmLanding, Landings } from './landings.ts';
import { PurchasePath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** Streets and residents' committees see to it that a published purchase has its place (seed 3-16). */
export const landingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/landings/:purchase',
    summary: 'In which communities the work of a purchase was confirmed to have its place',
    access: 'official',
    params: PurchasePath,
    answer: Landings,
    status: 200,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/landings/:purchase',
    summary: 'Confirm for a community that the work has its place there',
    access: 'official',
    posts: ['streetOffice', 'communityCommittee'],
    params: PurchasePath,
    body: ConfirmLanding,
    answer: Landings,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'version-conflict', 'idempotency-key-reused'],
  },
];
