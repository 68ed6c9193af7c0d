import { linkers } from '../domain/linkage/permissions.ts';
import {
  GoalPath,
  GoalsView,
  GoalView,
  LinkageCommand,
  LinkageDone,
  LinkageQuery,
  LinkageView,
  LinkedPurchasePath,
  LinkedPurchaseView,
  NetworkView,
  RadarView,
} from './linkage.ts';
import { TenantPath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

const base = '/api/t/:tenant/linkage';
const reads = { method: 'get', access: 'official', params: TenantPath, status: 200 } as const;

/** How communities, organizations and social workers are linked. */
export const linkageRoutes: readonly RouteContract[] = [
  {
    ...reads,
    path: base,
    summary: 'Shares of the five modes and strategies by number and money, and the warning',
    query: LinkageQuery,
    answer: LinkageView,
  },
  {
    method: 'post',
    path: base,
    summary: 'Decide the mode of a purchase, state earlier projects, set the limit and goals',
    access: 'official',
    posts: linkers,
    params: TenantPath,
    body: LinkageCommand,
    answer: LinkageDone,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: ['not-permitted', 'illegal-move', 'version-conflict', 'idempotency-key-reused'],
  },
  {
    ...reads,
    path: `${base}/radar`,
    summary: 'The five elements with their indicators, against the year before',
    query: LinkageQuery,
    answer: RadarView,
  },
  {
    ...reads,
    path: `${base}/network`,
    summary: 'Who pays, who serves and where, needs against services, and what there is',
    query: LinkageQuery,
    answer: NetworkView,
  },
  {
    ...reads,
    path: `${base}/goals`,
    summary: 'Goals of places and projects with what they cost so far',
    answer: GoalsView,
  },
  {
    ...reads,
    path: `${base}/goals/:goal`,
    summary: 'Every version of a goal',
    params: GoalPath,
    answer: GoalView,
  },
  {
    ...reads,
    path: `${base}/purchases/:purchase`,
    summary: 'What a purchase says of its linkage, what is proposed and what was decided',
    params: LinkedPurchasePath,
    answer: LinkedPurchaseView,
  },
];
