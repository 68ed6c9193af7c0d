import { PayeeCommand } from './payee.ts';
import { LineageView, PaymentPath, Payments, ProjectPayments } from './paying.ts';
import { BatchFile, BatchPath } from './payment-batches.ts';
import { ProjectPath, ProjectQuery } from './project-path.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const payers = ['handler', 'officeHead', 'leadingGroupHead', 'financeOfficer', 'auditor'] as const;

const project = '/api/t/:tenant/purchases/:purchase/projects/:organization';

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
    path: `${project}/payments`,
    summary: 'The payments of one project, what they come to, and the account they go to',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    answer: ProjectPayments,
    status: 200,
  },
  {
    method: 'post',
    path: `${project}/payee`,
    summary: 'Say where the organization is paid; a change waits for a second person',
    access: 'officialOrOrganization',
    params: ProjectPath,
    query: ProjectQuery,
    body: PayeeCommand,
    answer: ProjectPayments,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'contract-unsigned',
      'payee-differs',
      'already-decided',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
  {
    method: 'get',
    path: `${project}/lineage/:payment`,
    summary: 'What a payment bought: acceptance, reports, work, who came, and the need it answers',
    access: 'officialOrOrganization',
    params: PaymentPath,
    answer: LineageView,
    status: 200,
  },
];
