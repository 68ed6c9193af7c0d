import { givingWorkers } from '../domain/giving/permissions.ts';
import {
  DonationPath,
  DonationView,
  GivingChanged,
  GivingCommand,
  GivingQuery,
  GivingView,
} from './giving.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const base = '/api/t/:tenant/giving';

/** Routes of donations and what became of them. */
export const givingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: base,
    summary: 'Donations with what is left of each, the figures of every year, and the rules',
    access: 'official',
    params: TenantPath,
    query: GivingQuery,
    answer: GivingView,
    status: 200,
    problems: ['invalid-request'],
  },
  {
    method: 'post',
    path: base,
    summary: 'Receive a gift, say what it was used for, give back what is left, set the rules',
    access: 'official',
    posts: givingWorkers,
    params: TenantPath,
    body: GivingCommand,
    answer: GivingChanged,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'budget-line-short', 'version-conflict', 'idempotency-key-reused'],
  },
  {
    method: 'get',
    path: `${base}/:donation`,
    summary: 'One donation, its uses, and what else it could be used for',
    access: 'official',
    params: DonationPath,
    answer: DonationView,
    status: 200,
  },
];
