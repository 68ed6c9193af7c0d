import { WorkCommand } from '../domain/purchase/commands.ts';
import { BatchMade, ConfirmationsRead, ImportConfirmations, MakeBatch } from './payment-batches.ts';
import { CommandDone, PurchasePath, TenantPath } from './purchases.ts';
import { commandProblems, type RouteContract } from './route-contract.ts';

/** Routes of the `performing` unit: what moves a purchase whose contracts are in force. */
export const performingRoutes: readonly RouteContract[] = [
  {
    method: 'post',
    path: '/api/t/:tenant/purchases/:purchase/work',
    summary: 'Ask something about the work under contract',
    access: 'officialOrOrganization',
    params: PurchasePath,
    body: WorkCommand,
    answer: CommandDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: commandProblems,
  },
  {
    method: 'post',
    path: '/api/t/:tenant/payment-batches',
    summary: 'Put approved payments into a batch for the finance bureau',
    access: 'official',
    posts: ['financeOfficer'],
    params: TenantPath,
    body: MakeBatch,
    answer: BatchMade,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-required', 'idempotency-key-reused'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/payment-confirmations',
    summary: 'Look at what the finance bureau confirmed, or record what fits',
    access: 'official',
    posts: ['financeOfficer'],
    params: TenantPath,
    body: ImportConfirmations,
    answer: ConfirmationsRead,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-required', 'idempotency-key-reused'],
  },
];
