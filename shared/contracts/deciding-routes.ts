import { BuyingCommand } from '../domain/purchase/commands.ts';
import { CommandDone, CreatePurchase, PurchasePath, TenantPath } from './purchases.ts';
import { commandProblems, type RouteContract } from './route-contract.ts';

const purchase = '/api/t/:tenant/purchases/:purchase';

/** Routes of the `deciding` unit: what moves a purchase. */
export const decidingRoutes: readonly RouteContract[] = [
  {
    method: 'post',
    path: '/api/t/:tenant/purchases',
    summary: 'Begin a purchase',
    access: 'official',
    params: TenantPath,
    body: CreatePurchase,
    answer: CommandDone,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'idempotency-key-reused'],
  },
  {
    method: 'post',
    path: `${purchase}/commands`,
    summary: 'Ask something of a purchase',
    access: 'officialOrOrganization',
    params: PurchasePath,
    body: BuyingCommand,
    answer: CommandDone,
    status: 200,
    headers: ['Idempotency-Key', 'If-Match'],
    problems: commandProblems,
  },
];
