import { BatchFile, BatchPath, LineageView, PaymentPath, Payments } from './paying.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const payers = ['handler', 'officeHead', 'leadingGroupHead', 'financeOfficer', 'auditor'] as const;

/** Payments from eligible to paid, and what each of them paid for. Part of the routes of the `following` unit. */
export const payingRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/payments',
    summary: 'Payments of every project under contract, from eligible to paid, and the batches',
    access: 'official',
    posts: payers,
    params: TenantPath,
    answer: Payments,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/payment-batches/:batch',
    summary: 'The file of a batch for the finance bureau, CSV and XLSX',
    access: 'official',
    posts: ['financeOfficer'],
    params: BatchPath,
    answer: BatchFile,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'get',
    path: '/api/t/:tenant/purchases/:purchase/projects/:organization/lineage/:payment',
    summary: 'What a payment bought: acceptance, reports, work, who came, and the need it answers',
    access: 'officialOrOrganization',
    params: PaymentPath,
    answer: LineageView,
    status: 200,
  },
];
