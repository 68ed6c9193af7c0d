import { WorkCommand } from '../domain/purchase/commands.ts';
import { CommandDone, PurchasePath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

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
    problems: [
      'not-permitted',
      'illegal-move',
      'version-conflict',
      'version-required',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
];
